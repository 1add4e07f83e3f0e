import Foundation
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import sluis

/// A filing that is cut off between consent, which has begun its scope, and its own commit.
@Suite("G10 A filing whose service is killed in its middle", .timeLimit(.minutes(2)))
struct BrokenFilingTests {
  private static let filing = SignalsV1.FilePersonRequest(
    source: .socialEnvironment, theme: .loneliness, area: "1021", text: "Komt niet meer buiten.",
    name: "Bram Verzonnen")

  /// The two databases, as their superuser sees them.
  private final class Databases: Sendable {
    let consent: Pool
    let signals: Pool

    init(_ site: Site) {
      func pool(_ service: String) -> Pool {
        var settings = site.cluster.settings(database: "sluis_\(service)")
        settings.connectionCount = 1
        return Pool(settings)
      }
      self.consent = pool("consent")
      self.signals = pool("signals")
    }

    func count(_ pool: Pool, _ sql: StaticString) async throws -> Int64 {
      try await pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
        (tx) throws(PostgresError) in
        try tx.query(sql, []).only { row throws(PostgresError) in try row.int8(0) }
      }
    }

    /// Scopes that wait for signals to say that something is sealed under them.
    func begun() async throws -> Int64 {
      try await self.count(self.consent, "SELECT count(*) FROM begun_scope")
    }

    /// Signals whose key is there.
    func keys() async throws -> Int64 {
      try await self.count(
        self.consent, "SELECT count(*) FROM scope WHERE kind = 3 AND wrapped_key IS NOT NULL")
    }

    func close() async {
      await self.consent.close()
      await self.signals.close()
    }
  }

  @Test("leaves nothing in consent, and takes nothing from whoever filed beside it")
  func killed() async throws {
    let world = try await SmallWorld.shared()
    let databases = Databases(world.site)
    do {
      try await Self.kill(world, databases)
      await databases.close()
    } catch {
      await databases.close()
      throw error
    }
  }

  private static func kill(_ world: SmallWorld, _ databases: Databases) async throws {
    let (site, anna) = (world.site, world.anna)
    _ = try await world.admin.call(
      SignalsV1.Signals.setAreas,
      SignalsV1.SetAreasRequest(areas: [
        SignalsV1.Area(code: "noord", name: "Noord", team: "noord", postcodes: ["1021"])
      ]), at: .signals, .change())
    // What others filed on this site is confirmed before.
    #expect(try await eventually { try await databases.begun() == 0 })
    let keys = try await databases.keys()
    try await site.psql(
      "sluis_signals",
      """
      CREATE FUNCTION pause() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_sleep(60); RETURN NULL; END $$;
      CREATE TRIGGER pause BEFORE INSERT ON signal EXECUTE FUNCTION pause();
      """)
    let command = CommandName()
    async let cut = Self.file(anna, command)
    // Consent has begun it, and signals is about to store it.
    #expect(try await eventually { try await databases.begun() == 1 })
    #expect(
      try await eventually {
        try await databases.count(
          databases.signals,
          """
          SELECT count(*) FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event = 'PgSleep'
          """) == 1
      })
    try await site.signals.end(SIGKILL)
    #expect(await cut != nil)
    try await site.psql(
      "sluis_signals",
      """
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep';
      DROP TRIGGER pause ON signal; DROP FUNCTION pause();
      """)
    #expect(try await databases.keys() == keys + 1)
    try await site.signals.start()
    try await site.untilServing(site.signals)
    await anna.disconnect()
    // Whoever files now is confirmed by the reconciler, which leaves what broke off today alone.
    #expect(await Self.file(anna, CommandName()) == nil)
    #expect(try await eventually { try await databases.begun() == 1 })
    #expect(try await databases.keys() == keys + 2)
    // Two nights later.
    try await site.psql("sluis_consent", "UPDATE begun_scope SET begun_on = begun_on - 2")
    #expect(try await eventually { try await databases.begun() == 0 })
    #expect(try await databases.keys() == keys + 1)
    // Late, the same command finds its scope gone, and stores nothing.
    #expect(await Self.file(anna, command) == ["command_abandoned"])
    #expect(try await databases.begun() == 0)
  }

  /// Why it was not filed; nil when it was.
  private static func file(_ caller: Caller, _ command: CommandName) async -> [String]? {
    do throws(RPCError) {
      _ = try await caller.call(
        SignalsV1.Signals.filePerson, Self.filing, at: .signals, Asking(command: command.id))
      return nil
    } catch { return error.reasons.map(\.description) }
  }
}
