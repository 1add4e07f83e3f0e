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

  @Test("are stored over the version before, beside new ones, and never over a hole")
  func versions() async throws {
    let fixture = try await LogFixture.make()
    let pool = fixture.log.pool
    try await pool.transaction(deadline: .now + Self.soon) { (transaction) throws(PostgresError) in
      try transaction.execute(
        """
        CREATE TABLE part (scope uuid, tbl text, id uuid, tag uuid, version int, household uuid,
          blob bytea, PRIMARY KEY (scope, tbl, id, tag))
        """)
    }
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
}
