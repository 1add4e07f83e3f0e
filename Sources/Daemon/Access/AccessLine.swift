internal import Postgres
internal import RPC

/// Group commit for audited reads: calls that come while others are being committed are re-read and
/// recorded together, 32 at most, in the next transaction.
///
/// Each is answered for itself: what changed under one of them, or came too late, leaves no record
/// and harms no other.
struct AccessLine: Sendable {
  /// What one call re-reads and records.
  struct Item: Sendable {
    let refs: [PartRef]
    let touched: [Touched]
    /// Whose relation or grant decided.
    let household: UInt128?
    let stamp: AccessStamp
    /// Records more in the same transaction.
    let besides: @Sendable (inout Recorder) -> Void
    /// The end of the pass, or of the call.
    let deadline: ContinuousClock.Instant
  }

  /// The blobs of one call, in the order of its refs.
  private enum Answer: Sendable {
    case blobs([[UInt8]])
    case versionChanged
    case late
  }

  private let batcher: Batcher<Item, (answer: Answer, share: CommitShare)>

  init(_ log: AuditLog) {
    self.batcher = Batcher { items, deadline throws(PostgresError) in
      try await log.commitTogether(deadline: deadline) {
        (transaction, recorder) throws(PostgresError) in
        try Self.record(items, &transaction, &recorder)
      }
    }
  }

  /// Calls that no transaction has taken yet.
  var waitingCount: Int { self.batcher.waitingCount }

  /// Reads exactly the versions of `item` again and records the access. Returned means committed.
  ///
  /// - Throws: `ABORTED` when one of them is not stored any more; then nothing is recorded.
  func record(_ item: Item) async throws(RPCError) -> (blobs: [[UInt8]], share: CommitShare) {
    do throws(PostgresError) {
      let (answer, share) = try await self.batcher.submit(item, deadline: item.deadline)
      switch answer {
      case .blobs(let blobs): return (blobs, share)
      case .late: throw PostgresError.deadline
      case .versionChanged: break
      }
    } catch { throw RPCError(error).afterDecision }
    throw RPCError(.aborted, .versionChanged)
  }

  /// Does all of `items` in one transaction: one look-up, one insertion of all their records.
  private static func record(
    _ items: [Item], _ transaction: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) -> [Part<Answer>] {
    let blobs = try transaction.blobs(ofEach: items.map(\.refs))
    let now = ContinuousClock.now
    return zip(items, blobs).map { item, blobs in
      let start = recorder.items.count
      guard item.deadline > now else { return Part(answer: .late, records: start..<start) }
      guard let blobs else { return Part(answer: .versionChanged, records: start..<start) }
      item.besides(&recorder)
      recorder.access(item.stamp, household: item.household, touched: item.touched)
      return Part(answer: .blobs(blobs), records: start..<recorder.items.count)
    }
  }
}
