/// One need of a household in one life domain: how far it is known, without what it says.
///
/// The texts are sealed elsewhere; here they are only held against ``TextRule``. The need as stated
/// by the resident and as clarified with the team have versions of their own.
package struct Need: Hashable, Sendable {
  package enum Clarification: Hashable, Sendable {
    case open
    /// The number of the newest clarified text, from 1.
    case clarified(version: Int)
    /// Left out for a reason that stays in the plan.
    case skipped
  }

  package let id: NeedId
  package let domain: LifeDomain
  package let subtype: NeedSubtype?
  /// Set for an attachment of earnings, and wherever a date presses.
  package let deadline: Deadline?
  /// The number of the newest stated text, from 1.
  package private(set) var statedVersion: Int
  package private(set) var clarification: Clarification

  /// Restores a stored need.
  package init(
    id: NeedId, domain: LifeDomain, subtype: NeedSubtype?, deadline: Deadline?,
    statedVersion: Int, clarification: Clarification
  ) {
    self.id = id
    self.domain = domain
    self.subtype = subtype
    self.deadline = deadline
    self.statedVersion = statedVersion
    self.clarification = clarification
  }

  /// Records a need in the resident's own words.
  package static func state(
    id: NeedId, domain: LifeDomain, subtype: NeedSubtype? = nil, words: String,
    deadline: Deadline? = nil, today: AmsterdamDate
  ) -> Ruling<Need> {
    var reasons: [ReasonCode] = []
    if !TextRule.note.accepts(words) { reasons.append(.textInvalid) }
    if let subtype, subtype.domain != domain { reasons.append(.needUnknown) }
    if subtype == .attachmentOfEarnings, deadline == nil { reasons.append(.deadlineMissing) }
    // An attachment may have begun already, so a deadline in the past is a fact.
    if let deadline, let latest = today.adding(months: 24), deadline.date > latest {
      reasons.append(.dateTooFar)
    }
    if let refusal = Refusal(reasons) { return .refused(refusal) }
    return .accepted(
      Need(
        id: id, domain: domain, subtype: subtype, deadline: deadline, statedVersion: 1,
        clarification: .open))
  }

  /// The resident puts it differently; what was clarified stays what it was.
  package func restated(_ words: String) -> Ruling<Need> {
    guard TextRule.note.accepts(words) else { return .refused(.textInvalid) }
    var next = self
    next.statedVersion += 1
    return .accepted(next)
  }

  /// Records what the need turned out to be; may follow a skip.
  package func clarified(_ words: String) -> Ruling<Need> {
    guard TextRule.note.accepts(words) else { return .refused(.textInvalid) }
    var next = self
    switch self.clarification {
    case .open, .skipped: next.clarification = .clarified(version: 1)
    case .clarified(let version): next.clarification = .clarified(version: version + 1)
    }
    return .accepted(next)
  }

  /// Goes on without clarifying. What was clarified already cannot be skipped any more.
  package func clarificationSkipped(reason: String) -> Ruling<Need> {
    switch self.clarification {
    case .clarified: return .refused(.alreadyClarified)
    case .open, .skipped: break
    }
    guard TextRule.line.accepts(reason) else { return .refused(.reasonMissing) }
    var next = self
    next.clarification = .skipped
    return .accepted(next)
  }

  /// Whether a plan may build on it.
  package var isReadyForPlan: Bool {
    switch self.clarification {
    case .open: false
    case .clarified, .skipped: true
    }
  }
}
