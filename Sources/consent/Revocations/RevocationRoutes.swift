internal import Daemon
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// `Revocations`: which certificates no longer count, and that the policy changed.
///
/// `Current` is signed by the token key over "sluis-revocations-v1" ‖ u64 revision ‖ u64 time_ms ‖
/// the hashes in ascending order, so that whoever passes it on cannot shorten it.
struct RevocationRoutes: Sendable {
  /// How often a watched policy is looked at.
  static let pollMs = 250

  let pool: Pool
  let keys: ConsentKeys

  func add(to routes: inout Routes) {
    routes.answer(ConsentV1.Revocations.current) { (_, call) async throws(RPCError) in
      Outcome(try await self.current(call))
    }
    routes.stream(ConsentV1.Revocations.watch) {
      (_, call, replies) async throws(RPCError) in
      try await self.watch(call, replies)
    }
  }

  private func current(_ call: Call) async throws(RPCError) -> ConsentV1.RevocationList {
    let read: (revision: UInt64, timeMs: UInt64, certificates: [[UInt8]])
    do {
      read = try await self.pool.transaction(.readOnly, deadline: call.instant) {
        (transaction) throws(PostgresError) in
        let head = transaction.send("SELECT revision, clock_timestamp() FROM policy")
        let list = transaction.send(
          "SELECT certificate FROM revoked_certificate ORDER BY certificate LIMIT 100000")
        let (revision, timeUs) = try transaction.rows(head).only { row throws(PostgresError) in
          (try row.int8(0), try row.timestamp(1))
        }
        let certificates = try transaction.rows(list).map { row throws(PostgresError) in
          try row.bytes(0)
        }
        return (
          UInt64(clamping: revision), UInt64(clamping: timeUs / 1_000), certificates
        )
      }
    } catch { throw RPCError(error) }
    let signature = self.keys.token.sign(
      Self.statement(read.revision, read.timeMs, read.certificates))
    return ConsentV1.RevocationList(
      revision: read.revision, timeMs: read.timeMs, certificates: read.certificates,
      signature: signature)
  }

  static func statement(_ revision: UInt64, _ timeMs: UInt64, _ certificates: [[UInt8]]) -> [UInt8]
  {
    var bytes = Array("sluis-revocations-v1".utf8)
    for number in [revision, timeMs] {
      bytes += (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
    }
    return bytes + certificates.joined()
  }

  /// Says at once where the policy stands, and then each time it has changed. Also says it again
  /// every poll: who hears nothing for a second knows that it is cut off.
  private func watch(
    _ call: Call, _ replies: ReplyStream<ConsentV1.PolicyChange>
  ) async throws(RPCError) {
    while !call.deadline.isOver() {
      let revision: UInt64
      do {
        revision = try await self.pool.transaction(.readOnly, deadline: call.instant) {
          (transaction) throws(PostgresError) in
          try transaction.query("SELECT revision FROM policy").only {
            row throws(PostgresError) in UInt64(clamping: try row.int8(0))
          }
        }
      } catch { throw RPCError(error) }
      try await replies.send(ConsentV1.PolicyChange(revision: revision))
      do { try await Task.sleep(for: .milliseconds(Self.pollMs)) } catch {
        throw RPCError(.cancelled)
      }
    }
  }
}
