internal import RPC
internal import Wire

/// What anybody with a certificate may ask a service's log: no session, no personal data.
struct LogQuestion: Sendable {
  /// Between two questions about a record that is not numbered yet; sequencing takes up to a second.
  static let pause = Duration.milliseconds(100)

  private let connection: ServiceConnection

  init(_ connection: ServiceConnection) { self.connection = connection }

  func checkpoint(atLeast size: UInt64 = 0) async throws(Refusal) -> LedgerV1.CheckpointReply {
    try await self.connection.call(
      LedgerV1.Log.checkpoint, LedgerV1.CheckpointRequest(atLeast: size), self.connection.options
    ).reply
  }

  func consistency(
    from old: UInt64, to new: UInt64
  ) async throws(Refusal) -> LedgerV1.ConsistencyReply {
    try await self.connection.call(
      LedgerV1.Log.consistency, LedgerV1.ConsistencyRequest(oldSize: old, newSize: new),
      self.connection.options
    ).reply
  }

  func proof(of entry: UInt128) async throws(Refusal) -> LedgerV1.ProveReply {
    try await self.connection.call(
      LedgerV1.Log.prove, LedgerV1.ProveRequest(entry: entry), self.connection.options
    ).reply
  }

  /// Waits until the log has numbered the record; nil when that takes longer than `timeout`.
  func index(of entry: UInt128, _ timeout: Timeout) async throws(Refusal) -> UInt64? {
    let end = ContinuousClock.now + timeout.duration
    while ContinuousClock.now < end {
      do throws(Refusal) { return try await self.proof(of: entry).index } catch {
        // Not numbered yet looks like not known; a log that cannot be reached says so.
        guard error.status == .cannot || error.status == .refused else { throw error }
      }
      guard (try? await ContinuousClock().sleep(for: Self.pause)) != nil else { return nil }
    }
    return nil
  }
}
