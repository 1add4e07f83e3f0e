internal import Daemon
internal import Postgres
internal import RPC
internal import Wire

/// Group commit for new scopes: those that are asked for while others are being committed share the
/// next transaction (``ScopeBatch``).
///
/// Every change of policy raises the one revision, and holds its row until it is committed. So
/// changes follow each other at the pace of commits, and what can share one does.
struct ScopeLine: Sendable {
  private let change: PolicyChange
  private let batcher: Batcher<ScopeBatch.Item, PolicyChange.End?>

  init(_ change: PolicyChange) {
    self.change = change
    self.batcher = Batcher { items, deadline throws(PostgresError) in
      let batch = ScopeBatch(items: items, change: change)
      return try await change.log.commit(deadline: deadline) {
        (tx, recorder) throws(PostgresError) in try batch.begin(&tx, &recorder)
      }.answer
    }
  }

  /// Begins a scope; returned means committed.
  func begin(
    _ request: ConsentV1.BeginScopeRequest, _ asking: Asking, of organisation: String
  ) async throws(RPCError) -> ConsentV1.BeginScopeReply {
    guard let command = asking.command else {
      throw RPCError(.invalidArgument, .commandIDMissing)
    }
    let item = ScopeBatch.Item(
      request: request, caller: asking.caller, command: command, kept: self.change.kept(command),
      organisation: organisation)
    let end = try await self.end(of: item, deadline: asking.deadline)
    try await self.change.journal(end)
    return try end.reply()
  }

  /// Two of one scope or command share no batch: the second is answered by what the first left.
  private func end(
    of item: ScopeBatch.Item, deadline: ContinuousClock.Instant
  ) async throws(RPCError) -> PolicyChange.End {
    do throws(PostgresError) {
      while true {
        if let end = try await self.batcher.submit(item, deadline: deadline) { return end }
      }
    } catch { throw RPCError(changing: error) }
  }
}
