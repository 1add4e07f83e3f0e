/// A goal of a plan. It belongs to a resident, who words it and agrees to it.
package struct Goal: Hashable, Sendable {
  package enum Agreement: Hashable, Sendable {
    /// Proposed; the plan may go on, but nobody says that the resident wants it.
    case notYet
    case agreed(at: Instant)
  }

  package enum State: Hashable, Sendable { case open, reached, dropped }

  package let id: GoalId
  package let owner: PersonId
  /// The number of the newest wording, from 1; the words are sealed elsewhere.
  package private(set) var wordingVersion: Int
  package private(set) var agreement: Agreement
  package private(set) var state: State

  package init(
    id: GoalId, owner: PersonId, wordingVersion: Int = 1, agreement: Agreement = .notYet,
    state: State = .open
  ) {
    self.id = id
    self.owner = owner
    self.wordingVersion = wordingVersion
    self.agreement = agreement
    self.state = state
  }

  /// The owner agrees to the wording as it stands. Nobody agrees for someone else.
  package func agreed(by person: PersonId, at instant: Instant) -> Ruling<Goal> {
    guard person == self.owner else { return .refused(.notGoalOwner) }
    guard self.agreement == .notYet else { return .refused(.alreadyAgreed) }
    var next = self
    next.agreement = .agreed(at: instant)
    return .accepted(next)
  }

  /// New words for the goal, from the owner or the team; agreed only once the owner says so.
  package func reworded(_ words: String) -> Ruling<Goal> {
    guard TextRule.line.accepts(words) else { return .refused(.textInvalid) }
    var next = self
    next.wordingVersion += 1
    next.agreement = .notYet
    return .accepted(next)
  }

  package func ended(as state: State) -> Goal {
    var next = self
    next.state = state
    return next
  }
}
