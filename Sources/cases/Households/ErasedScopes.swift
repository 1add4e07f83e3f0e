internal import Daemon
internal import Ledger
internal import Postgres
internal import RPC
internal import Wire

/// Forgets here what consent erased there: what lies sealed is unreadable by then, and what lies in
/// clear (whom a search finds, what partners call a row, when a contact was) goes too.
///
/// What a text about somebody else says of the person stays in that text.
extension Reconciler {
  /// How many rows go in one transaction, with a digest each in its one record.
  private static let rowCountMax: Int32 = 50

  /// Goes through all scopes that consent ever erased, and drops what is still here of them.
  func forgetErased() async throws(RPCError) {
    // Zero is no id on the wire.
    var after: UInt128 = 1
    while true {
      let scopes = try await self.consent.call(
        ConsentV1.Directory.listErased, ConsentV1.ListErasedRequest(after: after),
        CallOptions(lasting: Self.stepDuration)
      ).reply.scopes
      let held = try await self.transaction { (transaction) throws(PostgresError) in
        try transaction.held(of: scopes)
      }
      for home in held { try await self.forget(home) }
      guard let last = scopes.last, scopes.count == 1_000 else { return }
      after = last
    }
  }

  private func forget(_ home: ErasedHome) async throws(RPCError) {
    var isDone = false
    while !isDone {
      do throws(PostgresError) {
        isDone = try await self.log.commit(deadline: .now + Self.stepDuration) {
          (transaction, recorder) throws(PostgresError) in
          let (rows, count) = try transaction.forget(home, Self.rowCountMax)
          guard count > 0 else { return true }
          let event = LedgerV1.Event(
            traceID: UInt128.random(in: 1...UInt128.max), spanID: UInt64.random(in: 1...UInt64.max),
            timeMs: recorder.timeMs, name: "scope_forgotten", household: home.household,
            object: home.scope, rows: rows)
          _ = recorder.record(Draft(event, indexes: EntryHeader.Indexes()))
          return false
        }.answer
      } catch { throw RPCError(error) }
    }
  }
}

/// An erased scope of which there are rows, and the household that they belong to.
struct ErasedHome: Sendable {
  let scope: UInt128
  let household: UInt128
}

extension Transaction {
  fileprivate mutating func held(of scopes: [UInt128]) throws(PostgresError) -> [ErasedHome] {
    try self.query(
      """
      SELECT DISTINCT s.scope, h.household
      FROM unnest($1::uuid[]) AS s (scope) JOIN (
        SELECT scope, household FROM part WHERE scope = ANY ($1)
        UNION SELECT person, household FROM person WHERE person = ANY ($1)
        UNION SELECT about, household FROM contact WHERE about = ANY ($1)
      ) AS h USING (scope)
      """, .uuids(scopes)
    ).map { row throws(PostgresError) in
      ErasedHome(scope: try row.uuid(0), household: try row.uuid(1))
    }
  }

  /// Drops up to `countMax` rows of a scope with all that refers to them.
  ///
  /// - Returns: what the log says of them, as removed, and how many rows there were; none when the
  ///   scope is gone.
  fileprivate mutating func forget(
    _ home: ErasedHome, _ countMax: Int32
  ) throws(PostgresError) -> (rows: [LedgerV1.RowDigest], count: Int) {
    // A plan goes after its goals and evaluations, the person and the household last.
    let ids = try self.query(
      """
      SELECT id FROM (
        SELECT id, max(CASE tbl WHEN 'plan' THEN 1 WHEN 'person' THEN 2 WHEN 'household' THEN 3
          ELSE 0 END) AS turn
        FROM part WHERE scope = $1 GROUP BY id
        UNION SELECT id, 0 FROM contact WHERE about = $1
        UNION SELECT id, 0 FROM contact WHERE household = $1 AND about IS NULL
        UNION SELECT person, 2 FROM person WHERE person = $1
      ) AS rows GROUP BY id ORDER BY max(turn), id LIMIT $2
      """, .uuid(home.scope), .int4(countMax)
    ).map { row throws(PostgresError) in try row.uuid(0) }
    guard !ids.isEmpty else { return ([], 0) }
    var rows = try self.clearDigests(
      ClearRows.tables.filter { $0 != "household" }, ids, in: home.household)
    rows += try self.query(
      """
      DELETE FROM part WHERE scope = $1 AND id = ANY ($2)
      RETURNING tbl, id, tag, version, sha256(blob)
      """, .uuid(home.scope), .uuids(ids)
    ).map { row throws(PostgresError) in
      LedgerV1.RowDigest(
        table: try row.text(0), row: try row.uuid(1), part: try row.uuid(2),
        version: UInt32(clamping: try row.int4(3)), digest: try row.bytes(4))
    }
    let (household, values) = (Value.uuid(home.household), Value.uuids(ids))
    for statement in Self.deletions { _ = self.send(statement, household, values) }
    rows += try self.dropIfEmpty(home.household)
    for index in rows.indices { rows[index].removed = true }
    return (rows, ids.count)
  }

  private static var deletions: [StaticString] {
    [
      "DELETE FROM partner_reference WHERE household = $1 AND id = ANY ($2)",
      "DELETE FROM person_index WHERE household = $1 AND person = ANY ($2)",
      "DELETE FROM birth_date_staged WHERE household = $1 AND person = ANY ($2)",
      "DELETE FROM goal WHERE household = $1 AND id = ANY ($2)",
      "DELETE FROM evaluation WHERE household = $1 AND id = ANY ($2)",
      "DELETE FROM plan WHERE household = $1 AND id = ANY ($2)",
      "DELETE FROM need WHERE household = $1 AND id = ANY ($2)",
      "DELETE FROM contact WHERE household = $1 AND id = ANY ($2)",
      "DELETE FROM note WHERE household = $1 AND id = ANY ($2)",
      "DELETE FROM person WHERE household = $1 AND person = ANY ($2)",
    ]
  }

  /// Drops the household's own row when nothing of it and of its people is left.
  private mutating func dropIfEmpty(
    _ household: UInt128
  ) throws(PostgresError) -> [LedgerV1.RowDigest] {
    let left = try self.query(
      """
      SELECT 1 WHERE EXISTS (SELECT FROM part WHERE household = $1)
        OR EXISTS (SELECT FROM person WHERE household = $1)
        OR EXISTS (SELECT FROM contact WHERE household = $1)
      """, .uuid(household)
    ).count
    guard left == 0 else { return [] }
    let rows = try self.clearDigests(["household"], [household], in: household)
    _ = self.send("DELETE FROM evaluation_to_tell WHERE household = $1", .uuid(household))
    _ = self.send("DELETE FROM household WHERE household = $1", .uuid(household))
    return rows
  }
}
