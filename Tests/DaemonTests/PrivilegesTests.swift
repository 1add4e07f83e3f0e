import Postgres
import TestKit
import Testing
import Vault

@testable import Daemon

@Suite("The runtime role")
struct PrivilegesTests {
  private static let soon: Duration = .seconds(20)

  /// A role of its own that was granted what a service without tables of its own gets.
  private func makeRole(_ fixture: LogFixture) async throws -> String {
    let role = "runtime_\(String(Random.id(), radix: 16))"
    try await fixture.log.pool.transaction(deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      try transaction.execute("SELECT set_config('sluis.role', $1, true)", .text(role))
      try transaction.execute(
        """
        DO $$ BEGIN
          EXECUTE format('CREATE ROLE %I', current_setting('sluis.role'));
          EXECUTE format('GRANT ALL ON ALL TABLES IN SCHEMA public TO %I',
            current_setting('sluis.role'));
        END $$
        """)
      try Privileges(writable: []).apply(to: role, &transaction)
    }
    return role
  }

  private func run(
    _ statement: StaticString, as role: String, on fixture: LogFixture
  ) async -> PostgresError? {
    do {
      try await fixture.log.pool.transaction(deadline: .now + Self.soon) {
        (transaction) throws(PostgresError) in
        try transaction.execute("SELECT set_config('role', $1, true)", .text(role))
        try transaction.execute(statement)
      }
      return nil
    } catch { return error }
  }

  @Test("T8: may not change or remove what the log says, nor what was answered")
  func forbidden() async throws {
    let fixture = try await LogFixture.make()
    try await fixture.log.pool.transaction(deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      try transaction.execute("CREATE TABLE unlisted (one int)")
    }
    let role = try await self.makeRole(fixture)
    let statements: [StaticString] = [
      "UPDATE log_entry SET stored = stored", "DELETE FROM log_entry", "TRUNCATE log_entry",
      "UPDATE log_leaf SET subject = NULL", "DELETE FROM log_leaf",
      "UPDATE log_node SET hash = hash", "DELETE FROM log_node",
      "UPDATE log_checkpoint SET note = note", "DELETE FROM log_checkpoint",
      "DELETE FROM log_cosignature",
      "UPDATE log_epoch SET sealed_key = sealed_key", "DELETE FROM log_epoch",
      "UPDATE log_pending SET entries = entries", "DELETE FROM log_head",
      "UPDATE log_waiting SET stored = stored",
      "INSERT INTO log_head (one, size, frontier) VALUES (false, 0, '')",
      "UPDATE command SET reply = ''", "DELETE FROM command", "DELETE FROM schema_migration",
      "SELECT 1 FROM unlisted", "CREATE TABLE mine (one int)",
    ]
    for statement in statements {
      #expect(
        await self.run(statement, as: role, on: fixture) == .refused(SQLState("42501")),
        "\(statement)")
    }
    await fixture.log.pool.close()
  }

  @Test("may do what the log and its commands take")
  func allowed() async throws {
    let fixture = try await LogFixture.make()
    let role = try await self.makeRole(fixture)
    let statements: [StaticString] = [
      "INSERT INTO log_pending (entries) VALUES (ARRAY[gen_random_uuid()])", "DELETE FROM log_pending",
      """
      INSERT INTO log_waiting
      VALUES (gen_random_uuid(), decode(repeat('00', 64), 'hex'), sha256(''))
      """,
      "DELETE FROM log_waiting", "SELECT size FROM log_head FOR UPDATE", "UPDATE log_head SET size = size",
      "SELECT 1 FROM log_checkpoint", "SELECT number, digest FROM schema_migration",
      """
      INSERT INTO command (caller, id, method, body_hash, reply, entries)
      VALUES (gen_random_uuid(), gen_random_uuid(), 'a', sha256(''), '', '{}')
      """,
    ]
    for statement in statements {
      #expect(await self.run(statement, as: role, on: fixture) == nil, "\(statement)")
    }
    await fixture.log.pool.close()
  }

  @Test("is not the one that owns the log, nor a superuser")
  func owner() async throws {
    let fixture = try await LogFixture.make()
    let complaint = try await RoleSafety.complaint(
      fixture.log.pool, Privileges(writable: []), deadline: .now + Self.soon)
    #expect(complaint != nil)
    await fixture.log.pool.close()
  }

  @Test("T8: does not serve with a right that its work does not take, however it came by it")
  func excess() async throws {
    let fixture = try await LogFixture.make()
    let role = try await self.makeRole(fixture)
    let rights = Privileges(writable: [])
    let grants: [(sql: String, excess: String)] = [
      ("GRANT UPDATE ON log_entry TO", "UPDATE on log_entry"),
      ("GRANT UPDATE (stored) ON log_entry TO", "UPDATE on log_entry"),
      ("GRANT TRUNCATE ON log_leaf TO", "TRUNCATE on log_leaf"),
      ("GRANT DELETE ON command TO", "DELETE on command"),
    ]
    for grant in grants {
      #expect(try await self.excess(of: role, rights, on: fixture) == nil)
      try await self.grant(grant.sql, to: role, on: fixture)
      #expect(try await self.excess(of: role, rights, on: fixture) == grant.excess)
      // What migrate does takes it back.
      try await fixture.log.pool.transaction(deadline: .now + Self.soon) {
        (transaction) throws(PostgresError) in try rights.apply(to: role, &transaction)
      }
    }
    // A role that it may become, although it inherits nothing of it.
    let other = try await self.makeRole(fixture)
    try await self.grant("ALTER ROLE \(role) NOINHERIT --", to: "", on: fixture)
    try await self.grant("GRANT UPDATE ON log_entry TO", to: other, on: fixture)
    #expect(try await self.excess(of: role, rights, on: fixture) == nil)
    try await self.grant("GRANT \(other) TO", to: role, on: fixture)
    #expect(try await self.excess(of: role, rights, on: fixture) == "UPDATE on log_entry")
    try await self.grant("REVOKE \(other) FROM", to: role, on: fixture)
    try await self.grant("GRANT DELETE ON log_entry TO", to: "public", on: fixture)
    #expect(try await self.excess(of: role, rights, on: fixture) == "DELETE on log_entry")
    await fixture.log.pool.close()
  }

  private func excess(
    of role: String, _ rights: Privileges, on fixture: LogFixture
  ) async throws -> String? {
    try await fixture.log.pool.transaction(deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      try transaction.execute("SELECT set_config('role', $1, true)", .text(role))
      return try rights.excess(&transaction)
    }
  }

  private func grant(_ sql: String, to role: String, on fixture: LogFixture) async throws {
    try await fixture.log.pool.transaction(deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      try transaction.execute(
        "SELECT set_config('sluis.grant', $1 || ' ' || $2, true)", .text(sql), .text(role))
      try transaction.execute(
        "DO $$ BEGIN EXECUTE current_setting('sluis.grant'); END $$")
    }
  }

  @Test("is given its rights by any number of migrators at once")
  func manyAtOnce() async throws {
    let fixture = try await LogFixture.make()
    let role = try await self.makeRole(fixture)
    await fixture.log.pool.close()
    for _ in 0..<6 {
      let owner = try await TestCluster.running().freshDatabase()
      let counts = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<4 {
          group.addTask {
            try await Privileges(writable: []).migrate(
              LogSchema.migrations, as: owner, for: role, deadline: .now + Self.soon)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(counts.sorted() == [0, 0, 0, 1])
    }
  }
}
