package import RPC
internal import Synchronization

/// How fresh the witness's word on this log is, and so whether anything may be disclosed.
///
/// docs/formats/witness.md §3 says what stops and what goes on.
package final class Witnessing: Sendable {
  /// How long a cosignature lets a service disclose, unless it is set.
  package static let disclosesForMsDefault = 600_000
  package static let disclosesForMs = 1_000...86_400_000

  /// Of a service that was told of no witness: everything goes on.
  package static let none = Witnessing(disclosingFor: nil)

  /// From the time that a cosignature states; nil where there is no witness.
  let limit: Duration?
  private struct State {
    var freshUntil: ContinuousClock.Instant?
    /// Whether it was fresh, then not, and then fresh again, since somebody took note.
    var hasLapsed = false
  }

  private let state = Mutex(State())

  package init(disclosingFor limit: Duration?) { self.limit = limit }

  /// Whether the last cosignature is young enough.
  package var isFresh: Bool {
    self.limit == nil
      || self.state.withLock { $0.freshUntil.map { ContinuousClock.now < $0 } ?? false }
  }

  /// Whether there was nothing fresh for a while that is over, since this was asked last. Nobody
  /// may have looked in between: who asks a witness waits for its answer.
  func takeLapse() -> Bool {
    self.state.withLock { state in
      defer { state.hasLapsed = false }
      return state.hasLapsed
    }
  }

  /// Throws unless something may be disclosed now.
  package func require() throws(RPCError) {
    guard self.isFresh else { throw RPCError(.unavailable, .notExecuted, .notWitnessed) }
  }

  /// How far a witness's clock may be ahead of ours. What is further ahead says nothing of how old
  /// it is, and would hide for as long that nothing newer comes.
  static let aheadMsMax: UInt64 = 120_000

  /// Whether a cosignature can be of this time at all.
  static func isPlausible(atMs: UInt64, nowMs: UInt64) -> Bool {
    atMs <= nowMs || atMs - nowMs <= Self.aheadMsMax
  }

  /// Takes in the time that a cosignature states, unless that lies ahead.
  ///
  /// It is compared with the time of day once, now, and counted on from here by a clock that nobody
  /// sets.
  func seen(atMs: UInt64, nowMs: UInt64) {
    guard let limit = self.limit, Self.isPlausible(atMs: atMs, nowMs: nowMs) else { return }
    let ageMs = Int64(clamping: nowMs > atMs ? nowMs - atMs : 0)
    let now = ContinuousClock.now
    let until = now + limit - .milliseconds(ageMs)
    self.state.withLock { state in
      let before = state.freshUntil ?? until
      if before <= now, now < until { state.hasLapsed = true }
      state.freshUntil = max(before, until)
    }
  }
}

extension Reason {
  /// Nothing was cosigned for too long: nobody outside the house would notice if its log were
  /// written anew.
  package static let notWitnessed = Reason("not_witnessed")
}
