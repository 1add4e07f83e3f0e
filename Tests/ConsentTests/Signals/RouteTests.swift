import Daemon
import Domain
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent
@testable import signals

@Suite("A signal that goes to another team", .timeLimit(.minutes(3)))
struct RouteTests {
  static func filed(
    _ process: SignalsProcess, _ triage: PersonSession
  ) async throws -> Boxed {
    Boxed(
      try await process.call(SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage).id)
  }

  static func route(_ signal: Boxed, _ revision: UInt32 = 1) -> SignalsV1.RouteRequest {
    SignalsV1.RouteRequest(signal: signal.value, revision: revision, team: "zuid")
  }

  /// Whose it is by signals, and by consent.
  static func teams(
    _ process: SignalsProcess, _ signal: Boxed
  ) async throws -> [String] {
    var teams: [String] = []
    for (pool, sql) in [
      (process.pool, "SELECT team FROM signal WHERE id = $1" as StaticString),
      (process.house.pool, "SELECT team FROM scope WHERE id = $1"),
    ] {
      teams.append(
        try await pool.transaction(.readOnly, deadline: House.soon) { (tx) throws(PostgresError) in
          try tx.query(sql, .uuid(signal.value)).only { row throws(PostgresError) in
            try row.text(0)
          }
        })
    }
    return teams
  }

  @Test("N03 needs a proof of routing: one that was made to read a list gives nothing away")
  func bound() async throws {
    try await SignalsProcess.with { process, triage in
      let signal = try await Self.filed(process, triage)
      func reasons(asked: String) async throws -> [String] {
        do throws(RPCError) {
          _ = try await process.consent.call(
            ConsentV1.Directory.moveScope,
            ConsentV1.MoveScopeRequest(scope: signal.value, team: "zuid"),
            triage.options(asked, of: "signals", command: Random.id()))
          return []
        } catch { return error.reasons.map(\.description) }
      }
      for asked in [SignalsV1.Signals.filePerson.name, SignalsV1.Triage.take.name] {
        #expect(try await reasons(asked: asked) == ["chain_not_allowed"], "\(asked)")
      }
      #expect(try await Self.teams(process, signal) == ["noord", "noord"])
      #expect(try await reasons(asked: SignalsV1.Triage.route.name) == [])
    }
  }

  @Test("is answered alike when the same command is sent again, though it is another team's now")
  func again() async throws {
    try await SignalsProcess.with { process, triage in
      let signal = try await Self.filed(process, triage)
      let command = Random.id()
      let done = try await process.call(
        SignalsV1.Triage.route, Self.route(signal), triage, command: command)
      let repeated = try await process.call(
        SignalsV1.Triage.route, Self.route(signal), triage, command: command)
      #expect(repeated == done)
      // Not by somebody in another hat, and not where something else is asked.
      let other = try await process.session("anna", .generalist)
      #expect(
        try await process.reasons(
          SignalsV1.Triage.route, Self.route(signal), other, command: command).isEmpty == false)
      #expect(
        try await process.reasons(
          SignalsV1.Triage.route, Self.route(signal, 9), triage, command: command)
          == ["command_id_taken"])
    }
  }

  @Test("is there, whole, when it was cut off after consent moved it", arguments: [false, true])
  func finished(byCommand: Bool) async throws {
    try await SignalsProcess.with { process, triage in
      let signal = try await Self.filed(process, triage)
      try await SignalsProcess.tamper(process.pool, MoveTests.cut)
      try await SignalsProcess.tamper(
        process.pool, "CREATE TRIGGER cut BEFORE UPDATE ON signal EXECUTE FUNCTION cut()")
      let command = Random.id()
      await #expect(throws: RPCError.self) {
        try await process.call(
          SignalsV1.Triage.route, Self.route(signal), triage, command: command)
      }
      #expect(try await Self.teams(process, signal) == ["noord", "zuid"])
      try await UnderWayTests.expectUnderWay(
        SignalsV1.Triage.route, Self.route(signal), process)
      try await SignalsProcess.tamper(process.pool, "DROP TRIGGER cut ON signal")
      // Nobody takes it up meanwhile.
      if !byCommand {
        let reconciler = SignalsReconciler(process.move)
        try await reconciler.reconcile(olderThan: .seconds(3_600))
        #expect(try await Self.teams(process, signal) == ["noord", "zuid"])
        for _ in 0..<2 { try await reconciler.reconcile(olderThan: .zero) }
        #expect(try await Self.teams(process, signal) == ["zuid", "zuid"])
      }
      let done = try await process.call(
        SignalsV1.Triage.route, Self.route(signal), triage, command: command)
      #expect(done.state == .new)
      #expect(try await Self.teams(process, signal) == ["zuid", "zuid"])
      #expect(try await process.count("SELECT count(*) FROM routing") == 0)
    }
  }

  @Test("stays, and is taken up, when it was cut off before consent moved it")
  func undone() async throws {
    try await SignalsProcess.with { process, triage in
      let signal = try await Self.filed(process, triage)
      try await SignalsProcess.tamper(process.house.pool, MoveTests.cut)
      try await SignalsProcess.tamper(
        process.house.pool, "CREATE TRIGGER cut BEFORE UPDATE ON scope EXECUTE FUNCTION cut()")
      await #expect(throws: RPCError.self) {
        try await process.call(SignalsV1.Triage.route, Self.route(signal), triage)
      }
      try await SignalsProcess.tamper(process.house.pool, "DROP TRIGGER cut ON scope")
      // Begun just now it is somebody's who is at it: the reconciler looks again before it ends it.
      try await RouteSignal(signals: SignalsService(process.read)).settle(
        signal, olderThan: .seconds(30))
      #expect(try await process.count("SELECT count(*) FROM routing") == 1)
      #expect(
        try await process.reasons(
          SignalsV1.Triage.take, SignalsV1.StepRequest(signal: signal.value, revision: 1), triage)
          == ["step_not_allowed"])
      try await SignalsReconciler(process.move).reconcile(olderThan: .zero)
      #expect(try await Self.teams(process, signal) == ["noord", "noord"])
      try await process.take(signal, triage)
    }
  }

  @Test("Z01 is in the list of its own team alone, without what became of it, and that is logged")
  func lists() async throws {
    try await SignalsProcess.with { process, triage in
      let other = try await process.session("zus", .triage, team: "zuid")
      let moved = try await process.agreed(triage)
      let done = try await process.call(
        SignalsV1.Triage.openHousehold, SignalsProcess.opening(moved), triage)
      #expect(done.household != nil)
      let open = try await Self.filed(process, triage)
      func list(_ session: PersonSession) async throws -> [SignalsV1.Signal] {
        try await process.call(
          SignalsV1.Signals.listSignals, SignalsV1.ListSignalsRequest(withClosed: true), session
        ).signals
      }
      let before = try await process.count("SELECT count(*) FROM log_entry")
      #expect(try await list(other).isEmpty)
      #expect(try await process.count("SELECT count(*) FROM log_entry") == before)
      let own = try await list(triage)
      #expect(Set(own.map(\.id)) == [moved.value, open.value])
      #expect(own.allSatisfy { $0.household == nil })
      #expect(try await process.count("SELECT count(*) FROM log_entry") == before + 1)
      // And what is over is as unknown to the other team as what is not.
      for signal in [moved, open, Boxed(Random.id())] {
        #expect(
          try await process.reasons(
            SignalsV1.Triage.getSignal, SignalsV1.GetSignalRequest(signal: signal.value), other)
            == ["no_relation"])
        #expect(
          try await process.reasons(
            SignalsV1.Triage.writeFeedback,
            SignalsV1.WriteFeedbackRequest(signal: signal.value, text: "Dank."), other)
            == ["no_relation"])
      }
    }
  }

  @Test("keeps of who filed it a pseudonym that is one quarter's, and no name")
  func reporter() async throws {
    try await SignalsProcess.with { process, triage in
      let worker = try await process.session("anna", .generalist)
      let first = try await Self.filed(process, triage)
      _ = try await Self.filed(process, triage)
      _ = try await Self.filed(process, worker)
      try await process.take(first, triage)
      _ = try await process.call(
        SignalsV1.Triage.split,
        SignalsV1.SplitRequest(
          signal: first.value, revision: 2, theme: .debts, text: "Ook schulden."), triage)
      // What is split off was told by whoever told the rest.
      #expect(
        try await process.count("SELECT count(*) FROM signal WHERE reporter IS NOT NULL") == 4)
      #expect(try await process.count("SELECT count(DISTINCT reporter) FROM signal") == 2)
      #expect(try await process.count("SELECT count(*) FROM signal WHERE counts_once") == 0)
      #expect(
        try await process.count(
          "SELECT count(*) FROM signal WHERE reporter = ANY ($1)",
          .uuids([triage.person.actor, worker.person.actor])) == 0)
    }
  }

  @Test("is one team's however it races with who takes it up, 64 times")
  func races() async throws {
    try await SignalsProcess.with { process, triage in
      for _ in 0..<64 {
        let signal = try await Self.filed(process, triage)
        async let taken = process.reasonsOrNone(
          SignalsV1.Triage.take, SignalsV1.StepRequest(signal: signal.value, revision: 1),
          triage)
        async let moved = process.reasonsOrNone(
          SignalsV1.Triage.route, Self.route(signal), triage)
        let answers = try await (taken, moved)
        let teams = try await Self.teams(process, signal)
        #expect(teams[0] == teams[1])
        // One of the two at least was done, and what was answered is what is so.
        #expect(answers.0.isEmpty || answers.1.isEmpty)
        #expect(answers.1.isEmpty == (teams[0] == "zuid"))
      }
      #expect(try await process.count("SELECT count(*) FROM routing") == 0)
    }
  }
}
