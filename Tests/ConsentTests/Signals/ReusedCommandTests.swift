import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import signals

/// One id is for one wish; what is begun under it ends all the same.
@Suite("A move under a command id that stands for something else", .timeLimit(.minutes(2)))
struct ReusedCommandTests {
  private typealias Process = SignalsProcess

  private static func reconcile(_ process: SignalsProcess) async throws {
    for _ in 0..<2 { try await SignalsReconciler(process.move).reconcile(olderThan: .zero) }
  }

  /// Lets nothing end here that cases has done.
  private static func cut(_ process: SignalsProcess) async throws {
    try await Process.tamper(process.pool, MoveTests.cut)
    try await Process.tamper(
      process.pool, "CREATE TRIGGER cut BEFORE INSERT ON scope_to_erase EXECUTE FUNCTION cut()")
  }

  private static func mend(_ process: SignalsProcess) async throws {
    try await Process.tamper(process.pool, "DROP TRIGGER cut ON scope_to_erase")
  }

  @Test("is refused before anything of it is begun")
  func before() async throws {
    try await Process.with { process, triage in
      let (signal, command) = (try await process.agreed(triage), Random.id())
      _ = try await process.call(
        SignalsV1.Signals.filePerson, Process.filing(), triage, command: command)
      let reasons = try await process.reasons(
        SignalsV1.Triage.openHousehold, Process.opening(signal), triage, command: command)
      #expect(reasons == ["command_id_taken"])
      #expect(try await process.count("SELECT count(*) FROM move") == 0)
      #expect(try await process.casesCount("SELECT count(*) FROM household") == 0)
      _ = try await process.call(
        SignalsV1.Triage.openHousehold, Process.opening(signal), triage)
    }
  }

  @Test("ends when the id was used for something else meanwhile")
  func meanwhile() async throws {
    try await Process.with { process, triage in
      let (signal, command) = (try await process.agreed(triage), Random.id())
      try await Self.cut(process)
      await #expect(throws: RPCError.self) {
        try await process.call(
          SignalsV1.Triage.openHousehold, Process.opening(signal), triage, command: command)
      }
      #expect(try await process.count("SELECT count(*) FROM move") == 1)
      _ = try await process.call(
        SignalsV1.Signals.filePerson, Process.filing(), triage, command: command)
      try await Self.mend(process)
      try await Self.reconcile(process)
      #expect(try await process.count("SELECT count(*) FROM move") == 0)
      let closed = try await process.count(
        "SELECT count(*) FROM signal WHERE id = $1 AND state = 6", .uuid(signal.value))
      #expect(closed == 1)
    }
  }

  @Test("becomes its own household when two are sent under one id")
  func two() async throws {
    try await Process.with { process, triage in
      let command = Random.id()
      let signals = [try await process.agreed(triage), try await process.agreed(triage)]
      try await Self.cut(process)
      for signal in signals {
        await #expect(throws: RPCError.self) {
          try await process.call(
            SignalsV1.Triage.openHousehold, Process.opening(signal), triage, command: command)
        }
      }
      try await Self.mend(process)
      try await Self.reconcile(process)
      #expect(try await process.count("SELECT count(*) FROM move") == 0)
      #expect(
        try await process.count(
          "SELECT count(DISTINCT household) FROM signal WHERE state = 6") == 2)
      #expect(try await process.casesCount("SELECT count(*) FROM household") == 2)
    }
  }

  @Test("is refused before a routing is begun, and a routing ends that was begun before")
  func routed() async throws {
    try await Process.with { process, triage in
      let (signal, command) = (try await RouteTests.filed(process, triage), Random.id())
      try await Process.tamper(process.pool, MoveTests.cut)
      try await Process.tamper(
        process.pool, "CREATE TRIGGER cut BEFORE UPDATE ON signal EXECUTE FUNCTION cut()")
      await #expect(throws: RPCError.self) {
        try await process.call(
          SignalsV1.Triage.route, RouteTests.route(signal), triage, command: command)
      }
      #expect(try await process.count("SELECT count(*) FROM routing") == 1)
      try await Process.tamper(process.pool, "DROP TRIGGER cut ON signal")
      let other = Boxed(
        try await process.call(
          SignalsV1.Signals.filePerson, Process.filing(), triage, command: command
        ).id)
      try await Self.reconcile(process)
      #expect(try await process.count("SELECT count(*) FROM routing") == 0)
      #expect(try await RouteTests.teams(process, signal) == ["zuid", "zuid"])
      let reasons = try await process.reasons(
        SignalsV1.Triage.route, RouteTests.route(other), triage, command: command)
      #expect(reasons == ["command_id_taken"])
      #expect(try await process.count("SELECT count(*) FROM routing") == 0)
      #expect(try await RouteTests.teams(process, other) == ["noord", "noord"])
    }
  }
}
