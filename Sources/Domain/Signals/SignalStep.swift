/// Where a signal stands; the numbers are those of `sluis.signals.v1.State`.
package enum SignalState: Int32, CaseIterable, Hashable, Sendable {
  case new = 1
  /// Somebody has taken it up.
  case triage = 2
  /// The person was asked.
  case invited = 3
  /// The person wants help.
  case agreed = 4
  /// A household is being opened of it.
  case moving = 5
  case closed = 6
}

/// How a signal ended; the numbers are those of `sluis.signals.v1.Outcome`.
package enum SignalOutcome: Int32, CaseIterable, Hashable, Sendable {
  case advised = 1
  /// To an offer of the social map.
  case referred = 2
  case household = 3
  case declined = 4
  case notReached = 5
  case resolved = 6
  case duplicate = 7
  case notForUs = 8

  /// Whether triage closes a signal so. Of the others one follows from moving, and one from what
  /// the person said.
  package var isForTriageToSay: Bool { self != .household && self != .declined }

  /// Days after closing for which what was told of a person is kept, so that a signal can be
  /// reopened and its reporter answered. Who said no is not kept.
  package var keptDayCount: Int32 { self == .declined ? 7 : 56 }
}

/// One step of a signal's way.
package enum SignalStep: Hashable, Sendable {
  case take
  case release
  /// To another team.
  case route
  /// A part of it becomes a signal of its own.
  case split
  case invite
  case agree
  case decline
  case close(SignalOutcome)
  case move
  case moved
  /// Nothing came of moving; back to where it was.
  case unmoved(to: SignalState)
  case reopen

  /// Where a signal comes to stand: the closed table of docs/formats/signals.md §5.
  ///
  /// - Returns: nil for a step that it does not have.
  package func next(
    from state: SignalState, about: SignalAbout, outcome: SignalOutcome?
  ) -> SignalState? {
    let isPerson = about == .person
    switch (self, state) {
    case (.take, .new): return .triage
    case (.release, .triage), (.route, .new), (.route, .triage): return .new
    case (.split, .triage): return .triage
    case (.invite, .triage): return isPerson ? .invited : nil
    case (.agree, .invited): return isPerson ? .agreed : nil
    case (.decline, .invited): return isPerson ? .closed : nil
    case (.close(let outcome), .triage), (.close(let outcome), .invited),
      (.close(let outcome), .agreed):
      return outcome.isForTriageToSay ? .closed : nil
    case (.move, .triage), (.move, .invited), (.move, .agreed): return isPerson ? .moving : nil
    case (.moved, .moving): return isPerson ? .closed : nil
    case (.unmoved(let earlier), .moving):
      return [.triage, .invited, .agreed].contains(earlier) ? earlier : nil
    case (.reopen, .closed):
      // What became a household has gone there, and its key with it.
      return outcome == .household ? nil : .triage
    default: return nil
    }
  }

  /// Whether the days to take it up are counted anew.
  package var setsDeadline: Bool {
    switch self {
    case .route, .reopen: true
    case .take, .release, .split, .invite, .agree, .decline, .close, .move, .moved, .unmoved: false
    }
  }

  /// Its event in the log.
  package var event: String {
    switch self {
    case .take: "signal_taken"
    case .release: "signal_released"
    case .route: "signal_routed"
    case .split: "signal_split"
    case .invite: "signal_invited"
    case .agree: "signal_agreed"
    case .decline: "signal_declined"
    case .close: "signal_closed"
    case .move: "signal_moving"
    case .moved: "signal_moved"
    case .unmoved: "signal_not_moved"
    case .reopen: "signal_reopened"
    }
  }
}

/// Why a household may be opened of a signal; the numbers are those of `sluis.signals.v1.Basis`.
package enum HelpBasis: Int32, CaseIterable, Hashable, Sendable {
  /// The person asked for it, about themselves.
  case request = 1
  /// The person was invited and agreed.
  case agreement = 2
  /// A life is at stake; with a reason.
  case vitalInterest = 3

  /// Characters of the reason at least.
  package static let reasonCountMin = 20

  /// Whether it holds. A signal that its person did not ask for opens nothing without them.
  package func holds(
    source: SignalSource, state: SignalState, theme: SignalTheme, reason: String
  ) -> Bool {
    switch self {
    case .request: !source.isProactive && state == .triage
    case .agreement: state == .agreed
    case .vitalInterest:
      theme == .safety && TextRule.line.accepts(reason) && reason.count >= Self.reasonCountMin
    }
  }
}
