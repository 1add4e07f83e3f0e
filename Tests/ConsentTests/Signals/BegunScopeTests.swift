import Daemon
import Domain
import Ledger
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent
@testable import signals

@Suite("A scope that was begun for a filing", .timeLimit(.minutes(2)))
struct BegunScopeTests {
  /// How many scopes wait for signals to say that something is sealed under them.
  private static func begun(_ process: SignalsProcess) async throws -> Int64 {
    try await process.house.count("SELECT count(*) FROM begun_scope")
  }

  /// How many signals and rounds have a key.
  private static func keys(_ process: SignalsProcess) async throws -> Int64 {
    try await process.house.count(
      "SELECT count(*) FROM scope WHERE kind IN (3, 4) AND state = 2 AND wrapped_key IS NOT NULL")
  }

  private static func age(_ process: SignalsProcess, days: Int32 = 2) async throws {
    try await process.house.tamper(
      "UPDATE begun_scope SET begun_on = begun_on - $1::int4", .int4(days))
  }

  private static func cut(_ process: SignalsProcess, _ isCut: Bool) async throws {
    if isCut { try await SignalsProcess.tamper(process.pool, MoveTests.cut) }
    try await SignalsProcess.tamper(
      process.pool,
      isCut
        ? "CREATE TRIGGER cut BEFORE INSERT ON signal EXECUTE FUNCTION cut()"
        : "DROP TRIGGER cut ON signal")
  }

  @Test("stays once something was filed under it, however late that is said")
  func confirmed() async throws {
    try await SignalsProcess.with { process, triage in
      let filed = Boxed(
        try await process.call(SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage).id)
      #expect(try await Self.begun(process) == 1)
      try await Self.age(process, days: 400)
      let reconciler = SignalsReconciler(process.move)
      try await reconciler.reconcile(olderThan: .zero)
      #expect(try await Self.begun(process) == 0)
      #expect(try await Self.keys(process) == 1)
      let seen = try await process.call(
        SignalsV1.Triage.getSignal, SignalsV1.GetSignalRequest(signal: filed.value), triage)
      #expect(seen.person?.name == "Bram Verzonnen")
      // From then on nothing that is missing from the tables of signals costs it its key.
      try await SignalsProcess.tamper(process.pool, "DELETE FROM part")
      try await SignalsProcess.tamper(process.pool, "DELETE FROM signal")
      for _ in 0..<2 { try await reconciler.reconcile(olderThan: .zero) }
      #expect(try await Self.keys(process) == 1)
    }
  }

  @Test("is taken back after its term when nothing was, whoever files late")
  func abandoned() async throws {
    try await SignalsProcess.with { process, triage in
      let command = Boxed(Random.id())
      try await Self.cut(process, true)
      await #expect(throws: RPCError.self) {
        try await process.call(
          SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage, command: command.value)
      }
      try await Self.cut(process, false)
      let reconciler = SignalsReconciler(process.move)
      // Of today, and of yesterday, it may be somebody's who is at it.
      for days in [Int32(0), 1] {
        try await Self.age(process, days: days)
        try await reconciler.reconcile(olderThan: .zero)
        #expect(try await Self.begun(process) == 1)
        #expect(try await Self.keys(process) == 1)
      }
      try await Self.age(process, days: 1)
      try await reconciler.reconcile(olderThan: .zero)
      #expect(try await Self.begun(process) == 0)
      #expect(try await Self.keys(process) == 0)
      let left = try await process.house.count(
        "SELECT count(*) FROM scope WHERE kind = 3 AND state = 3 AND wrapped_key IS NULL")
      #expect(left == 1)
      // Consent answers the command as it did; nothing is filed under a key that is gone.
      #expect(
        try await process.reasons(
          SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage, command: command.value)
          == ["command_abandoned"])
      #expect(try await process.count("SELECT count(*) FROM signal") == 0)
      // As another it is a signal like any.
      _ = try await process.call(SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage)
      try await reconciler.reconcile(olderThan: .zero)
      #expect(try await Self.keys(process) == 1)
      #expect(try await process.count("SELECT count(*) FROM abandoned_scope") == 1)
    }
  }

  @Test("is taken back however many stand before it that cannot be")
  func crowded() async throws {
    try await SignalsProcess.with { process, triage in
      try await Self.cut(process, true)
      await #expect(throws: RPCError.self) {
        try await process.call(SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage)
      }
      try await Self.cut(process, false)
      // As many as a round tries, first in their order, and of no scope at all.
      try await process.house.tamper(
        """
        INSERT INTO begun_scope (scope, begun_on)
        SELECT lpad(to_hex(n), 32, '0')::uuid, DATE '2026-01-01' FROM generate_series(2, 65) AS n
        """)
      try await Self.age(process)
      let reconciler = SignalsReconciler(process.move)
      // One round leaves it out with a chance of 1 in 65; in the next the others are let be.
      await #expect(throws: RPCError.self) { try await reconciler.reconcile(olderThan: .zero) }
      // What is left of the others says no once more, where it was left out.
      do { try await reconciler.reconcile(olderThan: .zero) } catch { #expect(error is RPCError) }
      #expect(try await Self.keys(process) == 0)
      #expect(try await Self.begun(process) == 64)
    }
  }

  @Test("that consent refuses to take back is asked for less and less often, by its name")
  func refused() async throws {
    try await SignalsProcess.with { process, _ in
      // Of no scope at all: it needs somebody's hand.
      try await process.house.tamper(
        "INSERT INTO begun_scope (scope, begun_on) VALUES ($1, DATE '2026-01-01')", .uuid(0xA7))
      let reconciler = SignalsReconciler(process.move)
      let method = ConsentV1.Directory.abandonScope.name
      let begun = ContinuousClock.now
      var asked: [Int] = []
      // As the reconciler comes by: every five seconds, for a minute and a half.
      for seconds in stride(from: 0, through: 90, by: 5) {
        let before = try await process.house.decisions(of: method).count
        do throws(RPCError) {
          try await reconciler.reconcile(olderThan: .zero, at: begun + .seconds(seconds))
        } catch { #expect(error.code == .permissionDenied) }
        if try await process.house.decisions(of: method).count > before { asked.append(seconds) }
      }
      #expect(asked == [0, 10, 30, 70])
      let index = process.house.keys.auditIndex(.subject, 0xA7)
      for decision in try await process.house.decisions(of: method) {
        #expect(decision.body.outcome == .deny && decision.body.scopes == [0xA7])
        #expect(decision.header.indexes.subject == index)
      }
      // Gone and there again it is asked for at once: nothing is kept of what waits no more.
      try await process.house.tamper("DELETE FROM begun_scope")
      try await reconciler.reconcile(olderThan: .zero, at: begun + .seconds(91))
      try await process.house.tamper(
        "INSERT INTO begun_scope (scope, begun_on) VALUES ($1, DATE '2026-01-01')", .uuid(0xA7))
      await #expect(throws: RPCError.self) {
        try await reconciler.reconcile(olderThan: .zero, at: begun + .seconds(92))
      }
    }
  }

  @Test("is never taken back beside a filing that is on its way")
  func inFlight() async throws {
    try await SignalsProcess.with { process, triage in
      // The insertion waits for a lock that the test holds, on a connection of its own.
      let held: Int64 = 4_711
      try await SignalsProcess.tamper(
        process.pool,
        """
        CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN PERFORM pg_advisory_xact_lock_shared(4711); RETURN NULL; END $$
        """)
      try await SignalsProcess.tamper(
        process.pool, "CREATE TRIGGER wait AFTER INSERT ON signal EXECUTE FUNCTION wait()")
      var settings = process.pool.settings
      settings.connectionCount = 1
      let holder = Pool(settings)
      func hold(_ sql: StaticString) async throws {
        _ = try await holder.transaction(deadline: House.soon) { (tx) throws(PostgresError) in
          try tx.query(sql, .int8(held)).count
        }
      }
      func waiting(_ count: Int64) async throws -> Bool {
        try await eventually(within: .seconds(10)) {
          try await process.count(
            """
            SELECT count(*) FROM pg_locks JOIN pg_database d ON d.oid = database
            WHERE d.datname = current_database() AND locktype = 'advisory' AND NOT granted
            """) == count
        }
      }
      do {
        try await hold("SELECT pg_advisory_lock($1)")
        async let filing = process.call(
          SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage)
        #expect(try await waiting(1))
        try await Self.age(process)
        async let round: Void = SignalsReconciler(process.move).reconcile(olderThan: .zero)
        // It found nothing, and waits for whoever may be filing before it says so.
        #expect(try await waiting(2))
        try await hold("SELECT pg_advisory_unlock($1)")
        _ = try await filing
        try await round
        await holder.close()
      } catch {
        await holder.close()
        throw error
      }
      #expect(try await Self.keys(process) == 1)
      #expect(try await process.count("SELECT count(*) FROM abandoned_scope") == 0)
      try await SignalsReconciler(process.move).reconcile(olderThan: .zero)
      #expect(try await Self.begun(process) == 0)
      #expect(try await Self.keys(process) == 1)
    }
  }

  @Test("of a round stays once it was started, and is taken back when it was not")
  func rounds() async throws {
    try await SignalsProcess.with { process, _ in
      let walker = try await process.session("anna", .generalist)
      let newcomer = Boxed(try await process.house.addPerson("nieuw", .communityWorker).actor)
      let round = try await RoundTests.planned(process, walker, newcomer)
      try await RoundTests.announce(process, round, walker)
      try await SignalsProcess.tamper(process.pool, MoveTests.cut)
      try await SignalsProcess.tamper(
        process.pool, "CREATE TRIGGER cut BEFORE UPDATE ON round EXECUTE FUNCTION cut()")
      let command = Boxed(Random.id())
      await #expect(throws: RPCError.self) {
        try await process.call(
          SignalsV1.Rounds.startRound, RoundTests.start(round), walker, command: command.value)
      }
      try await SignalsProcess.tamper(process.pool, "DROP TRIGGER cut ON round")
      let reconciler = SignalsReconciler(process.move)
      try await reconciler.reconcile(olderThan: .zero)
      #expect(try await Self.keys(process) == 1)
      // Sent again within its day it is started as if nothing had been.
      _ = try await process.call(
        SignalsV1.Rounds.startRound, RoundTests.start(round), walker, command: command.value)
      try await Self.age(process)
      try await reconciler.reconcile(olderThan: .zero)
      #expect(try await Self.begun(process) == 0)
      #expect(try await Self.keys(process) == 1)
      // One that never was: as the database would have it after a crash and a night.
      try await process.house.tamper(
        "INSERT INTO begun_scope (scope, begun_on) VALUES ($1, DATE '2026-01-01')",
        .uuid(round.value))
      try await SignalsProcess.tamper(process.pool, "UPDATE round SET state = 1")
      try await reconciler.reconcile(olderThan: .zero)
      #expect(try await Self.keys(process) == 0)
    }
  }

  @Test("is given up at the word of signals alone, never confirmed, never young, never a household")
  func limits() async throws {
    try await SignalsProcess.with { process, triage in
      let directory = ConsentV1.Directory.self
      _ = try await process.call(SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage)
      let filed = Boxed(try await process.house.lone())
      func abandon(_ scope: Boxed, as client: Client) async -> StatusCode? {
        var options = CallOptions(lasting: .seconds(20))
        options.commandID = Random.id()
        return await refusal {
          _ = try await client.call(
            directory.abandonScope, ConsentV1.AbandonScopeRequest(scope: scope.value), options)
        }
      }
      // Young.
      #expect(await abandon(filed, as: process.consent) == .failedPrecondition)
      // Confirmed, and no matter how old.
      try await Self.age(process)
      try await SignalsReconciler(process.move).reconcile(olderThan: .zero)
      #expect(await abandon(filed, as: process.consent) == .failedPrecondition)
      #expect(await abandon(Boxed(Random.id()), as: process.consent) == .permissionDenied)
      #expect(try await Self.keys(process) == 1)
      // Somebody's row about a household takes nothing of it away.
      let agreed = try await process.agreed(triage)
      let opened = try await process.call(
        SignalsV1.Triage.openHousehold, SignalsProcess.opening(agreed), triage)
      let household = Boxed(try #require(opened.household))
      try await process.house.tamper(
        "INSERT INTO begun_scope (scope, begun_on) VALUES ($1, DATE '2026-01-01')",
        .uuid(household.value))
      #expect(await abandon(household, as: process.consent) == .permissionDenied)
      let facts = try await process.house.facts(of: household.value)
      #expect(facts?.state == .open)
      // Nobody else is asked, and nobody else hears which there are.
      let other = InProcess.client(
        of: process.consentRoutes, as: try process.casesHolder.peer, group: EventLoops.shared)
      #expect(await abandon(filed, as: other) == .permissionDenied)
      let listing = await refusal {
        _ = try await other.call(
          directory.listBegunScopes, ConsentV1.ListBegunScopesRequest(after: filed.value),
          CallOptions(lasting: .seconds(20)))
      }
      #expect(listing == .permissionDenied)
      var options = CallOptions(lasting: .seconds(20))
      options.commandID = Random.id()
      let confirming = await refusal {
        _ = try await other.call(
          directory.confirmScopes, ConsentV1.ConfirmScopesRequest(scopes: [filed.value]), options)
      }
      #expect(confirming == .permissionDenied)
      await other.shutdown()
    }
  }
}

extension House {
  /// The one signal that there is.
  fileprivate func lone() async throws -> UInt128 {
    let box = try await self.pool.transaction(.readOnly, deadline: Self.soon) {
      (tx) throws(PostgresError) in
      Boxed(
        try tx.query("SELECT id FROM scope WHERE kind = 3").only { row throws(PostgresError) in
          try row.uuid(0)
        })
    }
    return box.value
  }
}
