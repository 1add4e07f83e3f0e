import Ledger
import Postgres
import RPC
import Testing
import Vault
import Wire

@testable import Daemon

@Suite("A log that has stopped itself")
struct StoppedLogTests {
  /// Reads the whole log as an officer's program does.
  private static func read(_ client: Client) async throws -> [LedgerV1.LogEntry] {
    var entries: [LedgerV1.LogEntry] = []
    for try await item in try await client.stream(
      LedgerV1.Log.query, LedgerV1.QueryRequest(), CallOptions(lasting: .seconds(20)))
    {
      entries.append(item.reply)
    }
    return entries
  }

  private static func with(_ test: (LogFixture, Client) async throws -> Void) async throws {
    let fixture = try await LogFixture.make()
    var routes = Routes()
    LogRoutes(fixture.log, rows: .none) { call async throws(RPCError) in
      guard call.purpose.isEmpty else { throw RPCError(.permissionDenied) }
      return Reviewer(actor: 7, actorIndex: 70, organisationIndex: nil)
    }.add(to: &routes)
    routes.answer(PanelV1.Panel.listRounds) { (_, _) in Outcome(PanelV1.ListRoundsReply()) }
    routes.answer(ConsentV1.Revocations.current) { (_, _) in
      Outcome(ConsentV1.RevocationList(signature: [UInt8](repeating: 0, count: 64)))
    }
    fixture.log.answersNothing(of: &routes)
    Health(log: fixture.log, complaints: { [] }).add(to: &routes)
    let officer = Identity(organisation: "team", kind: .user, name: "olga")
    let client = InProcess.client(
      of: routes, as: .certified(officer, CertificateHash(der: [1])), group: EventLoops.shared)
    do {
      try await test(fixture, client)
      await client.shutdown()
      await fixture.log.pool.close()
    } catch {
      await client.shutdown()
      await fixture.log.pool.close()
      throw error
    }
  }

  private static func commit(_ fixture: LogFixture) async throws {
    _ = try await fixture.log.commit(deadline: .now + .seconds(10)) {
      (_, recorder) throws(PostgresError) in recorder.record(LogFixture.event())
    }.entry
  }

  @Test("is still read by whoever may, and records nothing")
  func read() async throws {
    try await Self.with { fixture, client in
      for _ in 0..<3 { try await Self.commit(fixture) }
      _ = try await fixture.sequence()
      #expect(try await Self.read(client).count == 3)
      // While it runs, that somebody looked is an entry.
      _ = try await fixture.sequence()
      #expect(try await Self.read(client).count == 4)
      _ = try await fixture.sequence()

      fixture.log.stop()
      await #expect(throws: PostgresError.unavailable) { try await Self.commit(fixture) }
      #expect(try await Self.read(client).map(\.index) == [0, 1, 2, 3, 4])
      #expect(try await Self.read(client).count == 5)
      let checkpoint = try await client.call(
        LedgerV1.Log.checkpoint, LedgerV1.CheckpointRequest(), CallOptions(lasting: .seconds(20)))
      #expect(checkpoint.reply.note.contains("\n5\n"))
    }
  }

  @Test("answers nothing else, what is public neither")
  func nothingElse() async throws {
    try await Self.with { fixture, client in
      func rounds() async throws(RPCError) {
        _ = try await client.call(
          PanelV1.Panel.listRounds, PanelV1.ListRoundsRequest(panel: 1),
          CallOptions(lasting: .seconds(20)))
      }
      try await rounds()
      fixture.log.stop()
      do throws(RPCError) {
        try await rounds()
        Issue.record("answered")
      } catch {
        #expect(error.code == .unavailable)
        #expect(error.reasons == [.notExecuted, .logStopped])
      }
      // Without it every service would refuse every certificate, this officer's too.
      _ = try await client.call(
        ConsentV1.Revocations.current, ConsentV1.RevocationsRequest(),
        CallOptions(lasting: .seconds(20)))
    }
  }

  @Test("says so, and is read by nobody whom the gate refuses")
  func refused() async throws {
    try await Self.with { fixture, client in
      try await Self.commit(fixture)
      _ = try await fixture.sequence()
      fixture.log.stop()
      let health = try await client.call(
        RpcV1.Health.check, RpcV1.HealthRequest(), CallOptions(lasting: .seconds(20)))
      #expect(health.reply.state == .notServing)
      #expect(health.reply.reasons == ["log"])
      var options = CallOptions(lasting: .seconds(20))
      options.purpose = "curiosity"
      let asked = options
      await #expect(throws: RPCError.self) {
        for try await _ in try await client.stream(
          LedgerV1.Log.query, LedgerV1.QueryRequest(), asked)
        {}
      }
    }
  }
}
