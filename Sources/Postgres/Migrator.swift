/// Brings a database to the newest schema, one migration per transaction.
///
/// Every transaction first takes the same advisory lock and reads what is applied, so two migrators
/// at once take turns, and one that is killed anywhere is resumed by the next. Each applied
/// migration is recorded with the SHA-256 of its text, computed by PostgreSQL; one that changed is
/// refused.
package struct Migrator: Sendable {
  /// What is to be true of the newest schema whatever was applied now, such as who may use it.
  package typealias Finish = @Sendable (inout Transaction) throws(PostgresError) -> Void

  private let migrations: [Migration]

  /// Throws `.migration(.gap)` unless the numbers run 1, 2, 3, …
  package init(_ migrations: [Migration]) throws(PostgresError) {
    for (index, migration) in migrations.enumerated() {
      guard migration.number == Int32(index + 1) else {
        throw .migration(.gap(at: migration.number))
      }
      guard !migration.sql.contains(0) else {
        throw .migration(.notOneTransaction(migration.number))
      }
    }
    self.migrations = migrations
  }

  /// Applies what is missing, as the role in `settings`, which owns the schema.
  ///
  /// - Parameter finish: run once nothing is missing, under the same lock: two that grant rights on
  ///   one table at once are refused by PostgreSQL (*tuple concurrently updated*).
  /// - Returns: how many were applied now.
  @discardableResult
  package func run(
    _ settings: Settings, deadline: ContinuousClock.Instant,
    finish: @escaping Finish = { _ throws(PostgresError) in }
  ) async throws(PostgresError) -> Int {
    var settings = settings
    settings.connectionCount = 1
    // Another migrator may hold the lock for as long as its migrations take.
    settings.lockTimeout = max(.zero, deadline - .now)
    settings.statementTimeout = settings.lockTimeout
    let pool = Pool(settings)
    let result: Result<Int, PostgresError>
    do { result = .success(try await self.run(pool, deadline, finish)) } catch {
      result = .failure(error)
    }
    await pool.close()
    return try result.get()
  }

  private func run(
    _ pool: Pool, _ deadline: ContinuousClock.Instant, _ finish: @escaping Finish
  ) async throws(PostgresError) -> Int {
    var count = 0
    while true {
      do {
        let isDone = try await pool.transaction(deadline: deadline) {
          (tx) throws(PostgresError) -> Bool in
          guard try self.step(&tx) else { return false }
          try finish(&tx)
          return true
        }
        if isDone { return count }
        count += 1
      } catch .outcomeUnknown {
        // The next step reads what is stored, which settles it.
        guard .now < deadline else { throw .outcomeUnknown }
      }
    }
  }

  /// Applies the first migration that is missing; true when none is.
  private func step(_ tx: inout Transaction) throws(PostgresError) -> Bool {
    // The ASCII bytes of "sluismig": no other lock of ours has it.
    try tx.execute("SELECT pg_advisory_xact_lock($1)", .int8(0x736C_7569_736D_6967))
    try tx.execute(
      """
      CREATE TABLE IF NOT EXISTS schema_migration (
        number int4 PRIMARY KEY, name text NOT NULL, digest bytea NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT clock_timestamp())
      """)
    let appliedCount = try self.verifyApplied(&tx)
    guard appliedCount < self.migrations.count else { return true }
    let migration = self.migrations[appliedCount]
    let idBefore = try Self.transactionID(&tx)
    do { try tx.connection.runScript(migration.sql, .until(tx.deadline)) } catch .refused(let state)
    {
      throw .migration(.refused(migration.number, state))
    }
    guard tx.connection.isInTransaction, try Self.transactionID(&tx) == idBefore else {
      throw .migration(.notOneTransaction(migration.number))
    }
    try tx.execute(
      "INSERT INTO schema_migration (number, name, digest) VALUES ($1, $2, sha256($3))",
      .int4(migration.number), .text(migration.name), .bytes(migration.sql))
    return false
  }

  /// Holds what is applied against the list; returns how many are applied.
  private func verifyApplied(_ tx: inout Transaction) throws(PostgresError) -> Int {
    let applied = try tx.query(
      """
      SELECT a.number, coalesce(a.digest = sha256(g.sql), false), g.sql IS NOT NULL
      FROM schema_migration AS a
      LEFT JOIN unnest($1, $2) AS g(number, sql) ON g.number = a.number ORDER BY a.number
      """, .int4s(self.migrations.map(\.number)), .bytesArray(self.migrations.map(\.sql))
    ).map { row throws(PostgresError) in
      (number: try row.int4(0), isSame: try row.bool(1), isKnown: try row.bool(2))
    }
    for (index, row) in applied.enumerated() {
      guard row.isKnown else { throw .migration(.unknown(row.number)) }
      guard row.number == Int32(index + 1) else { throw .migration(.gap(at: row.number)) }
      guard row.isSame else { throw .migration(.changed(row.number)) }
    }
    return applied.count
  }

  private static func transactionID(_ tx: inout Transaction) throws(PostgresError) -> String {
    try tx.query("SELECT pg_current_xact_id()::text").only { row throws(PostgresError) in
      try row.text(0)
    }
  }
}
