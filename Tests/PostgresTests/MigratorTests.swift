import Postgres
import TestKit
import Testing

@Suite("A migrator")
struct MigratorTests {
  private static let list = [
    Migration(1, "tables", Array("CREATE TABLE a (id int8); CREATE TABLE b (id int8);".utf8)),
    Migration(2, "more", Array("CREATE TABLE c (id int8); INSERT INTO a VALUES (1);".utf8)),
  ]

  @Test("applies each migration once when two run at once")
  func twoAtOnce() async throws {
    let settings = try await TestCluster.running().freshDatabase()
    let migrator = try Migrator(Self.list)
    async let first = migrator.run(settings, deadline: soon)
    async let second = migrator.run(settings, deadline: soon)
    let applied = try await first + second
    #expect(applied == 2)
    #expect(try await migrator.run(settings, deadline: soon) == 0)
  }

  @Test("refuses a gap, a changed, an unknown and a transaction-ending migration")
  func refusals() async throws {
    #expect(throws: PostgresError.migration(.gap(at: 2))) { try Migrator([Self.list[1]]) }
    let settings = try await TestCluster.running().freshDatabase()
    try await Migrator(Self.list).run(settings, deadline: soon)
    let changed = try Migrator([Self.list[0], Migration(2, "more", Array("SELECT 1".utf8))])
    await #expect(throws: PostgresError.migration(.changed(2))) {
      try await changed.run(settings, deadline: soon)
    }
    await #expect(throws: PostgresError.migration(.unknown(2))) {
      try await Migrator([Self.list[0]]).run(settings, deadline: soon)
    }
    for end in ["COMMIT", "ROLLBACK", "COMMIT; BEGIN; SELECT pg_current_xact_id()"] {
      let ending = try Migrator(Self.list + [Migration(3, "end", Array(end.utf8))])
      await #expect(throws: PostgresError.migration(.notOneTransaction(3))) {
        try await ending.run(settings, deadline: soon)
      }
    }
  }

  @Test("resumes where it was killed, at each of its statements", arguments: 1...14)
  func killed(statement: Int) async throws {
    let direct = try await TestCluster.running().freshDatabase()
    let host = try #require(direct.hosts.first)
    let chunks = RunCounter()
    // Counts what the migrator sends once it has a session, and cuts at one of these sendings.
    let proxy = try FaultProxy(toSocket: "\(host.name)/.s.PGSQL.\(host.port)") { _, direction, _ in
      if direction == .toServer { chunks.add() }
      return direction == .toServer && chunks.count == statement ? .cut : .pass
    }
    var proxied = direct
    proxied.hosts = [Settings.Host("127.0.0.1", port: proxy.port)]
    let migrator = try Migrator(Self.list)
    try await migrator.run(proxied, deadline: soon)
    #expect(chunks.count > statement)
    #expect(try await migrator.run(direct, deadline: soon) == 0)
    try await withPool(direct) { pool in
      let count = try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.query("SELECT FROM a").count
      }
      #expect(count == 1)
    }
    proxy.close()
  }

  @Test("keeps nothing of a migration that fails half-way")
  func halfWay() async throws {
    let settings = try await TestCluster.running().freshDatabase()
    let broken = try Migrator(
      Self.list + [Migration(3, "broken", Array("CREATE TABLE d (id int8); SELECT 1/0".utf8))])
    await #expect(throws: PostgresError.migration(.refused(3, SQLState("22012")))) {
      try await broken.run(settings, deadline: soon)
    }
    let mended = try Migrator(
      Self.list + [Migration(3, "mended", Array("CREATE TABLE d (id int8)".utf8))])
    #expect(try await mended.run(settings, deadline: soon) == 1)
  }
}
