/// Where something that a review found stands, and who may move it: new, looked at, explained or a
/// breach by the word of one officer, closed by that of a second.
package struct FindingLife: Hashable, Sendable {
  /// The numbers are those of `sluis.consent.v1.FindingState`.
  package enum State: Int32, CaseIterable, Hashable, Sendable {
    case new = 1
    case looking = 2
    case explained = 3
    case breach = 4
    case closed = 5
  }

  /// The numbers are those of `sluis.consent.v1.FindingStep`.
  package enum Step: Int32, CaseIterable, Hashable, Sendable {
    /// Begins to look, or looks again at what another officer proposed.
    case look = 1
    case explain = 2
    case breach = 3
    case close = 4
  }

  /// An officer as a person: two accounts of one person are one officer, and so are two of which
  /// one registered the other, as nobody else can tell them apart.
  package struct Officer: Hashable, Sendable {
    package let actor: ActorId
    package let person: PersonId?
    /// Who made the account; nil of those whom the founding made.
    package let registeredBy: ActorId?

    package init(actor: ActorId, person: PersonId?, registeredBy: ActorId? = nil) {
      self.actor = actor
      self.person = person
      self.registeredBy = registeredBy
    }

    package init(_ actor: Actor) {
      self.init(actor: actor.id, person: actor.person, registeredBy: actor.registeredBy)
    }

    package func isSame(as other: Officer) -> Bool {
      if self.actor == other.actor { return true }
      guard let person = self.person else { return false }
      return person == other.person
    }

    /// Whether the words of both may be those of one.
    package func isOne(with other: Officer) -> Bool {
      self.isSame(as: other) || self.registeredBy == other.actor
        || other.registeredBy == self.actor
    }
  }

  package let state: State
  /// Explained or breach, once an officer said so.
  package let outcome: State?
  /// Who said so.
  package let proposer: ActorId?

  package init(state: State, outcome: State? = nil, proposer: ActorId? = nil) {
    self.state = state
    self.outcome = outcome
    self.proposer = proposer
  }

  /// Something found just now.
  package static let found = FindingLife(state: .new)

  /// The finding after a step.
  ///
  /// - Parameters:
  ///   - officer: who takes it.
  ///   - proposer: who said explained or breach; nil when nobody did, or nobody knows who that was.
  ///   - about: whom the finding is about, who has no say in it.
  ///   - hasNote: whether the officer says why.
  package func taking(
    _ step: Step, by officer: Officer, proposer: Officer?, about: Officer?, hasNote: Bool
  ) -> Ruling<FindingLife> {
    // An account that an officer made may be the officer's. One who made the officer's is watched
    // by them all the same: else nobody would watch the administrators.
    if let about, officer.isSame(as: about) || about.registeredBy == officer.actor {
      return .refused(.ownFinding)
    }
    switch (step, self.state) {
    case (.look, .new), (.look, .explained), (.look, .breach):
      return .accepted(FindingLife(state: .looking))
    case (.explain, .looking), (.breach, .looking):
      guard hasNote else { return .refused(.reasonMissing) }
      let outcome: State = step == .explain ? .explained : .breach
      return .accepted(
        FindingLife(state: outcome, outcome: outcome, proposer: officer.actor))
    case (.close, .explained), (.close, .breach):
      guard let proposer, proposer.actor == self.proposer else { return .refused(.findingState) }
      guard !officer.isOne(with: proposer) else { return .refused(.samePerson) }
      return .accepted(
        FindingLife(state: .closed, outcome: self.outcome, proposer: self.proposer))
    case (.look, .looking), (.look, .closed), (.explain, _), (.breach, _), (.close, _):
      return .refused(.findingState)
    }
  }

  /// The finding after it was found again, with more records than were known: what was said of the
  /// others was not said of these.
  package func meetingMore() -> FindingLife {
    switch self.state {
    case .new, .looking: self
    case .explained, .breach: FindingLife(state: .looking)
    case .closed: .found
    }
  }
}
