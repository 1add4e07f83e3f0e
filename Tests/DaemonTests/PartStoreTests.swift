import Postgres
import Testing
import Vault

@testable import Daemon

@Suite("The parts of a service")
struct PartStoreTests {
  private static let soon: Duration = .seconds(20)

  private static func part(_ row: UInt128, _ version: UInt32) -> SealedPart {
    SealedPart(
      ref: PartRef(scope: 1, table: "note", row: row, tag: 2, version: version),
      blob: [UInt8(row), UInt8(version)])
  }

  /// Stores and keeps, or abandons as the callers of `store` do.
  private static func store(_ parts: [SealedPart], _ pool: Pool) async throws -> Bool {
    try await pool.transaction(deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      let isStored = try transaction.store(parts, household: 9)
      if !isStored { transaction.abandon() }
      return isStored
    }
  }

  private static func versions(_ pool: Pool) async throws -> [Int32] {
    try await pool.transaction(.readOnly, deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      try transaction.query("SELECT version FROM part ORDER BY id").map {
        row throws(PostgresError) in try row.int4(0)
      }
    }
  }

  private static func makeTable(_ pool: Pool) async throws {
    try await pool.transaction(deadline: .now + Self.soon) { (transaction) throws(PostgresError) in
      try transaction.execute(
        """
        CREATE TABLE part (scope uuid, tbl text, id uuid, tag uuid, version int, household uuid,
          blob bytea, PRIMARY KEY (scope, tbl, id, tag))
        """)
    }
  }

  @Test("are stored over the version before, beside new ones, and never over a hole")
  func versions() async throws {
    let fixture = try await LogFixture.make()
    let pool = fixture.log.pool
    try await Self.makeTable(pool)
    #expect(try await !Self.store([Self.part(1, 2)], pool))
    #expect(try await Self.versions(pool) == [])
    #expect(try await Self.store([Self.part(1, 1)], pool))
    #expect(try await !Self.store([Self.part(1, 1)], pool))
    #expect(try await !Self.store([Self.part(1, 3)], pool))
    #expect(try await Self.store([Self.part(2, 1), Self.part(1, 2)], pool))
    #expect(try await Self.versions(pool) == [2, 1])
    #expect(try await !Self.store([Self.part(3, 1), Self.part(1, 2)], pool))
    #expect(try await Self.versions(pool) == [2, 1])
    await pool.close()
  }

  @Test("are looked up one by one, however small the table was when that was planned")
  func lookUp() async throws {
    let fixture = try await LogFixture.make()
    let pool = fixture.log.pool
    try await Self.makeTable(pool)
    let parts = (1...200).map { Self.part($0, 1) }
    #expect(try await Self.store(Array(parts.prefix(2)), pool))
    let read = try await pool.transaction(deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) -> Int64 in
      try transaction.execute("ANALYZE part")
      #expect(try transaction.blobs(of: [parts[0].ref]) == [parts[0].blob])
      #expect(try transaction.store(Array(parts.dropFirst(2)), household: 9))
      let before = try Self.rowsRead(&transaction)
      #expect(
        try transaction.blobs(of: [parts[150].ref, parts[7].ref])
          == [parts[150].blob, parts[7].blob])
      return try Self.rowsRead(&transaction) - before
    }
    #expect(read == 2)
    await pool.close()
  }

  /// The rows that this transaction has read of `part`, by whatever way.
  private static func rowsRead(_ transaction: inout Transaction) throws(PostgresError) -> Int64 {
    try transaction.query(
      """
      SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables WHERE relname = 'part'
      """
    ).only { row throws(PostgresError) in try row.int8(0) }
  }
}
