/// What the gate decided. It is logged, permit and deny alike, before anyone hears of it.
package struct Decision: Hashable, Sendable {
  /// What became of one part.
  package enum Outcome: Hashable, Sendable {
    case permitted(Permit)
    case refused(Refusal)

    package var isPermitted: Bool {
      switch self {
      case .permitted: true
      case .refused: false
      }
    }
  }

  /// Permitted, because of a …
  package enum Permit: Hashable, Sendable {
    case relation(Relation.Kind)
    case supervision(by: ActorId)
    case grant(GrantId, version: UInt64, until: Instant)
    case ownData
    case oversight
    /// A signal of the asker's own team.
    case triage
    /// A round of the asker's own team.
    case round
  }

  package enum Verdict: String, Hashable, Sendable { case permit, partial, deny }

  /// A grant that permitted something, at the version that did.
  package struct GrantUse: Hashable, Sendable {
    package let id: GrantId
    package let version: UInt64
  }

  /// One for each part asked, in that order. Empty only when no part was asked.
  package let outcomes: [Outcome]
  /// Why anything was refused, each reason once; complete, for the log.
  package let reasons: [ReasonCode]

  package var verdict: Verdict {
    let permitted = self.outcomes.count { $0.isPermitted }
    if permitted == 0 { return .deny }
    return permitted == self.outcomes.count ? .permit : .partial
  }

  /// The grants that were used, ordered by id.
  package var grants: [GrantUse] {
    let used = self.outcomes.compactMap { outcome -> GrantUse? in
      guard case .permitted(.grant(let id, let version, _)) = outcome else { return nil }
      return GrantUse(id: id, version: version)
    }
    return Set(used).sorted { ($0.id, $0.version) < ($1.id, $1.version) }
  }

  /// Until when what was given may be used: the earliest end of the grants used; nil without any.
  package var useUntil: Instant? {
    self.outcomes.compactMap { outcome -> Instant? in
      guard case .permitted(.grant(_, _, let until)) = outcome else { return nil }
      return until
    }.min()
  }

  /// The reasons that `listener` may hear.
  package func told(to listener: Listener) -> [ReasonCode] {
    ReasonCode.ordered(self.reasons.map { $0.told(to: listener) })
  }

  /// Refuses everything for the same reasons.
  static func denied(_ refusal: Refusal, partCount: Int) -> Decision {
    Decision(
      outcomes: Array(repeating: .refused(refusal), count: partCount), reasons: refusal.reasons)
  }

  /// Collects the outcomes; with `isAllOrNothing` one refusal takes the others with it.
  init(outcomes: [Outcome], isAllOrNothing: Bool) {
    var outcomes = outcomes
    if isAllOrNothing, outcomes.contains(where: { !$0.isPermitted }) {
      outcomes = outcomes.map { $0.isPermitted ? .refused(Refusal(.allOrNothing)) : $0 }
    }
    self.outcomes = outcomes
    self.reasons = ReasonCode.ordered(
      outcomes.flatMap { outcome -> [ReasonCode] in
        switch outcome {
        case .permitted: []
        case .refused(let refusal): refusal.reasons
        }
      })
  }

  private init(outcomes: [Outcome], reasons: [ReasonCode]) {
    self.outcomes = outcomes
    self.reasons = reasons
  }
}
