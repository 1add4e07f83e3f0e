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
  private static func filed(
    _ process: SignalsProcess, _ triage: PersonSession
  ) async throws -> Boxed {
    Boxed(
      try await process.call(SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage).id)
  }

  private static func route(_ signal: Boxed, _ revision: UInt32 = 1) -> SignalsV1.RouteRequest {
    SignalsV1.RouteRequest(signal: signal.value, revision: revision, team: "zuid")
  }

  /// Whose it is by signals, and by consent.
  private static func teams(
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
      // Not by somebody in another hat, and not for another signal.
      let other = try await process.session("anna", .generalist)
      #expect(
        try await process.reasons(
          SignalsV1.Triage.route, Self.route(signal), other, command: command).isEmpty == false)
      #expect(
        try await process.reasons(
          SignalsV1.Triage.route, Self.route(signal, 9), triage, command: command)
          == ["no_relation"])
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
      #expect(
        try await process.reasons(
          SignalsV1.Triage.take, SignalsV1.StepRequest(signal: signal.value, revision: 1), triage)
          == ["step_not_allowed"])
      try await SignalsReconciler(process.move).reconcile(olderThan: .zero)
      #expect(try await Self.teams(process, signal) == ["noord", "noord"])
      try await process.take(signal, triage)
    }
  }

  @Test("is one team's however it races with who takes it up, 64 times")
  func races() async throws {
    try await SignalsProcess.with { process, triage in
      for _ in 0..<64 {
        let signal = try await Self.filed(process, triage)
        async let taken = process.reasonsOrNone(
          SignalsV1.Triage.take, SignalsV1.StepRequest(signal: signal.value, revision: 1), triage)
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
