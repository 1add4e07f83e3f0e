import Daemon
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent
@testable import signals

@Suite("A step between services", .timeLimit(.minutes(2)))
struct UnderWayTests {
  private static func alarms(_ process: SignalsProcess) async throws -> [[String]] {
    try await AlteredRowTests.events(process).filter { $0.name == "row_altered" }.map(\.details)
  }

  @Test("T6 is no step under way that somebody else began, and says so once")
  func underWay() async throws {
    try await SignalsProcess.with { process, triage in
      let filed = Boxed(
        try await process.call(SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage).id)
      try await process.take(filed, triage)
      // A move of a triage worker's command, of a signal nobody agreed to.
      let (command, worker) = (Boxed(Random.id()), Boxed(triage.person.actor))
      _ = try await process.pool.transaction(deadline: House.soon) { (tx) throws(PostgresError) in
        try tx.execute(
          """
          INSERT INTO move (signal, actor, command, digest, from_state)
          VALUES ($1, $2, $3, $4, 4)
          """, .uuid(filed.value), .uuid(worker.value), .uuid(command.value), .bytes(Random.bytes(32)))
      }
      #expect(
        try await process.reasons(
          SignalsV1.Triage.openHousehold,
          SignalsProcess.opening(filed, revision: 2, basis: .agreement), triage,
          command: command.value) == ["basis_missing"])
      let reconciler = SignalsReconciler(process.move)
      for _ in 0..<2 {
        await #expect(throws: RPCError.self) { try await reconciler.reconcile(olderThan: .zero) }
      }
      #expect(try await Self.alarms(process) == [["table=move"]])
      try await SignalsProcess.tamper(process.pool, "DELETE FROM move")
      // A way to the team that it has, which would move its deadline.
      try await SignalsProcess.tamper(
        process.pool,
        """
        INSERT INTO routing (signal, actor, command, digest, team)
        SELECT id, id, id, sha256('x'), team FROM signal
        """)
      for _ in 0..<2 {
        await #expect(throws: RPCError.self) { try await reconciler.reconcile(olderThan: .zero) }
      }
      #expect(try await Self.alarms(process).contains(["table=routing"]))
      let untouched = try await process.count(
        "SELECT count(*) FROM signal WHERE state = 2 AND revision = 2")
      #expect(untouched == 1)
      #expect(try await process.casesCount("SELECT count(*) FROM household") == 0)
    }
  }

  @Test("T6 goes back to no state that somebody wrote while it moved")
  func givenBack() async throws {
    try await SignalsProcess.with { process, triage in
      let own = Boxed(
        try await process.call(
          SignalsV1.Signals.filePerson, SignalsProcess.filing(source: .resident), triage
        ).id)
      try await process.take(own, triage)
      try await SignalsProcess.tamper(process.casesPool, MoveTests.cut)
      try await SignalsProcess.tamper(
        process.casesPool, "CREATE TRIGGER cut BEFORE INSERT ON household EXECUTE FUNCTION cut()")
      let (request, command) = (
        SignalsProcess.opening(own, revision: 2, basis: .request), Random.id()
      )
      await #expect(throws: RPCError.self) {
        try await process.call(
          SignalsV1.Triage.openHousehold, request, triage, command: command)
      }
      try await Self.expectUnderWay(SignalsV1.Triage.openHousehold, request, process)
      // Under the same name something else is nobody's repetition.
      var other = request
      other.reason = "Een andere reden dan die er eerst stond."
      #expect(
        try await process.reasons(
          SignalsV1.Triage.openHousehold, other, triage, command: command)
          == ["command_id_taken"])
      try await SignalsProcess.tamper(process.pool, "UPDATE move SET from_state = 4")
      await #expect(throws: RPCError.self) {
        try await SignalsReconciler(process.move).reconcile(olderThan: .zero)
      }
      #expect(try await process.count("SELECT count(*) FROM signal WHERE state = 5") == 1)
      try await SignalsProcess.tamper(process.pool, "UPDATE move SET from_state = 2")
      try await SignalsReconciler(process.move).reconcile(olderThan: .zero)
      #expect(try await process.count("SELECT count(*) FROM signal WHERE state = 2") == 1)
    }
  }

  /// One step is written down as under way, by a digest that no guess of what was asked has.
  static func expectUnderWay<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ process: SignalsProcess
  ) async throws {
    let digest = RequestDigest.of(method: method.name, payload: request.encoded()).bytes
    let kept = try await process.pool.transaction(.readOnly, deadline: House.soon) {
      (tx) throws(PostgresError) in
      try tx.query("SELECT digest FROM move UNION ALL SELECT digest FROM routing")
        .map { row throws(PostgresError) in try row.bytes(0) }
    }
    #expect(kept.count == 1)
    #expect(!kept.contains(digest))
  }

  @Test("is asked for once more, and no alarm, when it was its own service that changed it")
  func honest() async throws {
    try await SignalsProcess.with { process, triage in
      let filed = Boxed(
        try await process.call(SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage).id)
      // Whoever looked saw a row and the signature of the next, or a row that is gone by now.
      for (id, table) in [(filed, VouchedTable.signal), (filed, .move)] {
        let error = await process.read.rowAltered(id.value, of: table, nil)
        #expect(error.code == .aborted)
      }
      #expect(try await Self.alarms(process).isEmpty)
      #expect(!process.read.log.hasUnopened)
    }
  }
}
