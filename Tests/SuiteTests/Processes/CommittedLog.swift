import Postgres
import TestKit
import Vault

/// The committed log of one service, read with SQL and past the service.
///
/// docs/formats/log.md §1 has the bytes: kind at 1, presence at 3, the trace at 44.
final class CommittedLog: Sendable {
  /// The kinds of records.
  enum Kind: Int32, Sendable { case processing = 1, decision, access, exchange, event }

  let service: String
  let pool: Pool

  init(of service: String, at site: Site) {
    self.service = service
    var settings = site.cluster.settings(database: "sluis_\(service)")
    settings.connectionCount = 2
    settings.idleInTransactionTimeout = .seconds(300)
    self.pool = Pool(settings)
  }

  private var soon: ContinuousClock.Instant { .now + .seconds(20) }

  /// How many records of each kind a trace has.
  func counts(of trace: UInt128) async throws -> [Kind: Int] {
    let bytes = trace.idBytes
    let rows = try await self.pool.transaction(.readOnly, deadline: self.soon) {
      (transaction) throws(PostgresError) in
      try transaction.query(
        """
        SELECT get_byte(stored, 1), count(*) FROM log_entry
        WHERE get_byte(stored, 3) & 8 = 8 AND substr(stored, 45, 16) = $1 GROUP BY 1
        """, .bytes(bytes)
      ).map { row throws(PostgresError) in (kind: try row.int4(0), count: try row.int8(1)) }
    }
    var counts: [Kind: Int] = [:]
    for row in rows { if let kind = Kind(rawValue: row.kind) { counts[kind] = Int(row.count) } }
    return counts
  }

  /// How many of these entries are committed.
  func count(of entries: [UInt128]) async throws -> Int {
    try await self.pool.transaction(.readOnly, deadline: self.soon) {
      (transaction) throws(PostgresError) in
      try transaction.query(
        "SELECT count(*) FROM log_entry WHERE entry = ANY ($1::uuid[])", .uuids(entries)
      ).only { row throws(PostgresError) in Int(try row.int8(0)) }
    }
  }

  /// Runs one statement as the superuser.
  func execute(_ statement: StaticString) async throws {
    try await self.pool.transaction(deadline: self.soon) { (transaction) throws(PostgresError) in
      try transaction.execute(statement)
    }
  }

  /// Runs `body` while a transaction that began with `lock` stays open.
  func holding<R: Sendable>(
    _ lock: StaticString, _ body: () async throws -> R
  ) async throws -> R {
    let (isLocked, isOver) = (Flag(), Flag())
    let holder = Task {
      try await self.pool.transaction(deadline: .now + .seconds(300)) {
        (transaction) throws(PostgresError) in
        try transaction.execute(lock)
        isLocked.raise()
        block(until: { isOver.isRaised })
      }
    }
    guard try await eventually({ isLocked.isRaised }) else {
      isOver.raise()
      try await holder.value
      throw PostgresError.busy
    }
    let result: Result<R, any Error>
    do { result = .success(try await body()) } catch { result = .failure(error) }
    isOver.raise()
    try await holder.value
    return try result.get()
  }
}
