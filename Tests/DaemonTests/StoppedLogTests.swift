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

  /// A change as services make it, during the first of which the log stops.
  private static func changing(
    _ log: AuditLog, stops: Bool
  ) throws -> Client {
    var routes = Routes()
    routes.answer(PanelV1.Panel.foundPanel) { (request, call) async throws(RPCError) in
      let committed: Committed<[UInt8]?>
      do throws(PostgresError) {
        committed = try await log.commit(deadline: .now + .seconds(10)) {
          (transaction, recorder) throws(PostgresError) -> [UInt8]? in
          let command = Command(
            caller: 7, id: call.commandID ?? 0, method: call.method,
            digest: RequestDigest.of(method: call.method, payload: call.payload).bytes)
          switch try transaction.standing(of: command) {
          case .done(let reply): return reply
          case .taken: return nil
          case .new:
            let reply = PanelV1.Written(id: 1, entry: recorder.record(LogFixture.event()))
            try transaction.remember(command, reply: reply.encoded())
            return reply.encoded()
          }
        }
      } catch { throw RPCError(error) }
      if stops { log.stop() }
      guard let bytes = committed.answer, let reply = try? PanelV1.Written(decoding: bytes) else {
        throw RPCError(.dataLoss)
      }
      return Outcome(reply)
    }
    log.answersNothing(of: &routes)
    let worker = Identity(organisation: "team", kind: .user, name: "anna")
    return InProcess.client(
      of: routes, as: .certified(worker, CertificateHash(der: [2])), group: EventLoops.shared)
  }

  @Test("G4 answers a change that it stopped behind once it is looked at, and once only")
  func behind() async throws {
    let fixture = try await LogFixture.make()
    let command = Random.bytes(1)[0]
    func found(_ client: Client) async throws(RPCError) -> PanelV1.Written {
      var options = CallOptions(lasting: .seconds(20))
      options.commandID = UInt128(command) + 1
      return try await client.call(
        PanelV1.Panel.foundPanel, PanelV1.FoundPanelRequest(name: "Noord"), options
      ).reply
    }
    let stopping = try Self.changing(fixture.log, stops: true)
    for reasons in [[.logStopped, .outcomeUnknown], [.notExecuted, Reason.logStopped]] {
      do throws(RPCError) {
        _ = try await found(stopping)
        Issue.record("answered")
      } catch { #expect(error.code == .unavailable && error.reasons == reasons) }
    }
    await stopping.shutdown()
    // Started anew, behind an operator who has looked.
    let log = AuditLog(
      service: "cases", pool: fixture.log.pool, identity: fixture.log.identity,
      readingAddress: fixture.readingKey.key.address)
    let client = try Self.changing(log, stops: false)
    let first = try await found(client)
    #expect(try await found(client) == first)
    #expect(try await fixture.effectCount() == 1)
    await client.shutdown()
    await fixture.log.pool.close()
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
