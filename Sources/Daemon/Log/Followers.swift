internal import RPC
internal import Synchronization

/// Calls that wait for the log to grow, counted by who waits: a certificate is enough to ask, so
/// nobody may fill the house with patience.
final class Followers: Sendable {
  /// Waiting calls of one identity.
  static let countMax = 8

  private let counts = Mutex<[Identity?: Int]>([:])

  /// Asks `body` at once, and again at each newer checkpoint, until it answers or the caller's time
  /// is up.
  ///
  /// - Throws: `RESOURCE_EXHAUSTED` for one waiting call too many of a peer, `NOT_FOUND` when the
  ///   log did not grow in time.
  func follow<Answer>(
    _ newest: NewestCheckpoint, for call: Call,
    _ body: () async throws(RPCError) -> Answer?
  ) async throws(RPCError) -> Answer {
    var edition = newest.edition
    if let answer = try await body() { return answer }
    let peer = call.peer.identity
    guard self.enter(peer) else { throw RPCError(.resourceExhausted, .tooManyWaiting) }
    defer { self.leave(peer) }
    // Some of the caller's time is kept to answer in.
    let deadline = call.instant - .milliseconds(60)
    while await newest.changed(since: edition, until: deadline) {
      edition = newest.edition
      if let answer = try await body() { return answer }
    }
    throw RPCError(.notFound, .notSequencedYet)
  }

  private func enter(_ peer: Identity?) -> Bool {
    self.counts.withLock { counts in
      guard counts[peer, default: 0] < Self.countMax else { return false }
      counts[peer, default: 0] += 1
      return true
    }
  }

  private func leave(_ peer: Identity?) {
    self.counts.withLock { counts in
      let count = counts[peer, default: 1] - 1
      counts[peer] = count > 0 ? count : nil
    }
  }
}

extension Reason {
  static let tooManyWaiting = Reason("too_many_waiting")
  static let notSequencedYet = Reason("not_sequenced_yet")
}
