import Ledger
import Postgres
import RPC
import Synchronization
import TestKit
import Testing
import Vault
import Wire

@testable import Daemon

@Suite("Asking a log")
struct LogRoutesTests {
  private static let peer = RPC.Peer.certified(
    Identity(organisation: "team", kind: .user, name: "officer"), CertificateHash(der: [1]))

  private static func client(_ routes: Routes) -> Client {
    InProcess.client(of: routes, as: Self.peer, group: EventLoops.shared)
  }

  private static func client(of log: AuditLog) -> Client {
    var routes = Routes()
    LogRoutes(log, rows: .none) { _ in
      Reviewer(actor: 5, actorIndex: 6, organisationIndex: nil)
    }.add(to: &routes)
    return Self.client(routes)
  }

  private static func failure<Answer>(
    _ body: () async throws(RPCError) -> Answer
  ) async -> RPCError? {
    do throws(RPCError) {
      _ = try await body()
      return nil
    } catch { return error }
  }

  @Test("G12: that has nothing new costs nothing, and one that grew is asked once by each")
  func quiet() async throws {
    let newest = NewestCheckpoint()
    let followers = Followers()
    let asked = Mutex(0)
    var routes = Routes()
    routes.answer(LedgerV1.Log.prove) { (_, call) async throws(RPCError) in
      try await followers.follow(newest, for: call) { () async throws(RPCError) in
        asked.withLock { $0 += 1 }
        return newest.checkpoint.map { _ in
          Outcome(LedgerV1.ProveReply(proof: "proof", index: 0))
        }
      }
    }
    let client = Self.client(routes)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<Followers.countMax {
        group.addTask {
          _ = try await client.call(
            LedgerV1.Log.prove, LedgerV1.ProveRequest(entry: 1), CallOptions(lasting: .seconds(20)))
        }
      }
      #expect(try await eventually { asked.withLock { $0 } == Followers.countMax })
      try await pass(.seconds(1))
      #expect(asked.withLock { $0 } == Followers.countMax)
      // One more of the same peer waits for nothing.
      let refused = await Self.failure { () async throws(RPCError) in
        try await client.call(
          LedgerV1.Log.prove, LedgerV1.ProveRequest(entry: 1), CallOptions(lasting: .seconds(20)))
      }
      #expect(refused == RPCError(.resourceExhausted, .tooManyWaiting))
      newest.publish(Checkpoint(origin: "o", size: 1, root: Tree.emptyRoot))
      try await group.waitForAll()
      #expect(asked.withLock { $0 } == 2 * Followers.countMax + 1)
    }
    await client.shutdown()
  }

  @Test("answers when the entry is under a signature, and not before")
  func followed() async throws {
    let fixture = try await LogFixture.make()
    let client = Self.client(of: fixture.log)
    let entry = try await fixture.log.commit(deadline: .now + .seconds(20)) {
      (_, recorder) throws(PostgresError) in recorder.record(LogFixture.event())
    }.entry
    let early = await Self.failure { () async throws(RPCError) in
      try await client.call(
        LedgerV1.Log.prove, LedgerV1.ProveRequest(entry: entry),
        CallOptions(lasting: .seconds(1)))
    }
    #expect(early == RPCError(.notFound, .notSequencedYet))
    async let proof = client.call(
      LedgerV1.Log.prove, LedgerV1.ProveRequest(entry: entry), CallOptions(lasting: .seconds(20)))
    async let checkpoint = client.call(
      LedgerV1.Log.checkpoint, LedgerV1.CheckpointRequest(atLeast: 1),
      CallOptions(lasting: .seconds(20)))
    let keeper = Task { await LogKeeper(fixture.log).run() }
    #expect(try await proof.reply.index == 0)
    #expect(try await checkpoint.reply.note.contains("\n1\n"))
    let far = await Self.failure { () async throws(RPCError) in
      try await client.call(
        LedgerV1.Log.checkpoint, LedgerV1.CheckpointRequest(atLeast: 1 << 62),
        CallOptions(lasting: .seconds(20)))
    }
    #expect(far?.code == .outOfRange)
    keeper.cancel()
    await keeper.value
    await client.shutdown()
    await fixture.log.pool.close()
  }

  /// The stored entries, decoded.
  private static func entries(_ fixture: LogFixture) async throws -> [Entry] {
    try await fixture.log.pool.transaction(.readOnly, deadline: .now + .seconds(20)) {
      (transaction) throws(PostgresError) in
      try transaction.query("SELECT stored FROM log_entry").map { row throws(PostgresError) in
        try row.bytes(0)
      }
    }.map { try Entry(decoding: $0) }
  }

  private static func query(
    _ client: Client, _ request: LedgerV1.QueryRequest
  ) async throws -> [LedgerV1.LogEntry] {
    var options = CallOptions(lasting: .seconds(20))
    options.purpose = "audit_review"
    options.token = [1]
    options.proof = CallerProof(
      audience: "cases", nonce: Random.id(), timeMs: 1,
      requestDigest: [UInt8](repeating: 1, count: 32), mac: [UInt8](repeating: 2, count: 32),
      method: LedgerV1.Log.query.name, purpose: "audit_review")
    var entries: [LedgerV1.LogEntry] = []
    for try await entry in try await client.stream(LedgerV1.Log.query, request, options) {
      entries.append(entry.reply)
    }
    return entries
  }

  @Test("G18: is itself found by whom it was about")
  func recorded() async throws {
    let fixture = try await LogFixture.make()
    let client = Self.client(of: fixture.log)
    _ = try await Self.query(client, LedgerV1.QueryRequest(subjectIndex: 77))
    let headers = try await Self.entries(fixture).map(\.header)
    #expect(headers.map(\.indexes) == [EntryHeader.Indexes(subject: 77, actor: 6)])
    await client.shutdown()
    await fixture.log.pool.close()
  }

  @Test("G18: names every trace that it asks for, of as many as it may")
  func traces() async throws {
    let all = (1...256).map { _ in Random.id() }
    for count in [1, 3, 4, 43, 256] {
      let traces = Array(all.prefix(count))
      let records = LedgerV1.QueryRequest(
        kind: 2, traceID: 5, subjectIndex: 77, limit: 9, traces: traces
      ).named
      #expect(records[0].prefix(3) == ["kind=2", "trace=5", "traces=\(count)"])
      let named = records.joined().filter { $0.hasPrefix("of=") }.flatMap {
        $0.dropFirst(3).split(separator: ",").map { UInt128($0, radix: 16) }
      }
      #expect(named == traces)
      #expect(records.allSatisfy { $0.count <= 16 && $0.allSatisfy { $0.utf8.count <= 128 } })
    }
    let fixture = try await LogFixture.make()
    let client = Self.client(of: fixture.log)
    _ = try await Self.query(client, LedgerV1.QueryRequest(subjectIndex: 77, traces: all))
    // A resident hears of one search, and its records are one call's.
    let headers = try await Self.entries(fixture).map(\.header)
    #expect(headers.count == 6 && headers.count { $0.indexes.subject == 77 } == 1)
    #expect(Set(headers.map(\.trace)).count == 1)
    await client.shutdown()
    await fixture.log.pool.close()
  }

  @Test("G9: shows the search columns as they are stored, so that a changed one is found")
  func columns() async throws {
    let fixture = try await LogFixture.make()
    let client = Self.client(of: fixture.log)
    _ = try await fixture.log.commit(deadline: .now + .seconds(20)) {
      (_, recorder) throws(PostgresError) in
      recorder.record(
        Draft(
          LedgerV1.Event(traceID: 3, spanID: 7, timeMs: 1, name: "tested"),
          indexes: EntryHeader.Indexes(subject: 8, actor: 9, organisation: 10)))
    }.entry
    _ = try await fixture.sequence()
    let honest = LedgerV1.LogColumns(
      kind: 5, traceID: 3, subjectIndex: 8, actorIndex: 9, organisationIndex: 10)
    let shown = try await Self.query(client, LedgerV1.QueryRequest(toIndex: 1))
    #expect(shown.map(\.columns) == [honest])
    try await fixture.log.pool.transaction(deadline: .now + .seconds(20)) {
      (transaction) throws(PostgresError) in
      try transaction.execute("UPDATE log_leaf SET subject = NULL, trace = NULL")
    }
    let hidden = try await Self.query(client, LedgerV1.QueryRequest(toIndex: 1))
    #expect(hidden.map(\.columns.subjectIndex) == [nil] && hidden.map(\.columns.traceID) == [nil])
    await client.shutdown()
    await fixture.log.pool.close()
  }
}
