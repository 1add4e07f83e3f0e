import Ledger
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import Daemon

@Suite("A queue of the log that somebody else wrote to")
struct AlteredQueueTests {
  private static let soon: Duration = .seconds(20)
  /// Over by itself in every moment.
  private static let short = AnonymousBatch(periodMs: 1)

  private static let nobodys = Draft(
    anonymous: LedgerV1.Event(
      traceID: Draft.nobodysTrace, spanID: Draft.nobodysSpan, timeMs: 86_400_000, name: "filed"),
    indexes: .init())

  private func record(_ draft: Draft, in log: AuditLog) async throws -> UInt128 {
    try await log.commit(deadline: .now + Self.soon) {
      (_, recorder) throws(PostgresError) in recorder.record(draft)
    }.answer
  }

  @Test(
    "holds up none of the records of nobody beside the row, which stays as it is",
    arguments: [
      "UPDATE log_waiting SET stored = set_byte(stored, 63, 255 - get_byte(stored, 63))",
      "UPDATE log_waiting SET stored = decode(repeat('00', 64), 'hex')",
      "UPDATE log_waiting SET code = sha256('')",
      "UPDATE log_waiting SET stored = (SELECT stored FROM log_entry LIMIT 1)",
      // One that the log has: its id is taken there.
      """
      INSERT INTO log_waiting
      SELECT entry, stored, (SELECT code FROM log_waiting LIMIT 1) FROM log_entry LIMIT 1
      """,
      "UPDATE log_waiting SET entry = '00000000-0000-0000-0000-000000000000'",
      "UPDATE log_waiting SET entry = 'ffffffff-ffff-ffff-ffff-ffffffffffff'",
    ] as [StaticString])
  func altered(_ edit: StaticString) async throws {
    let fixture = try await LogFixture.make()
    _ = try await self.record(LogFixture.event(), in: fixture.log)
    #expect(try await fixture.sequence(Self.short) == 1)
    _ = try await self.record(Self.nobodys, in: fixture.log)
    try await fixture.run(edit)
    let others = [
      try await self.record(Self.nobodys, in: fixture.log),
      try await self.record(Self.nobodys, in: fixture.log),
    ]
    let stays = try await fixture.ids("SELECT entry FROM log_waiting ORDER BY entry")
      .filter { !others.contains($0) }
    for _ in 0..<2 {
      let found = try #require(try await fixture.takeBatch(Self.short))
      // Of an id that the log has, the row beside it is as it was written.
      #expect(found.altered.count == 1 && stays.contains(found.altered[0]))
    }
    #expect(try await fixture.sequence(Self.short) == 1 + stays.count)
    let tree = try await fixture.ids("SELECT entry FROM log_leaf")
    #expect(others.allSatisfy(tree.contains))
    #expect(try await fixture.ids("SELECT entry FROM log_waiting").count == 1)
    await fixture.log.pool.close()
  }

  @Test("is told by health as long as it lies there and by the log once, and stops nothing")
  func told() async throws {
    let fixture = try await LogFixture.make(AnonymousBatch(periodMs: 200))
    let log = fixture.log
    let row = try await self.record(Self.nobodys, in: log)
    try await fixture.run("UPDATE log_waiting SET code = sha256('')")
    let other = try await self.record(Self.nobodys, in: log)
    var routes = Routes()
    Health(log: log, complaints: { [] }).add(to: &routes)
    let client = InProcess.client(
      of: routes,
      as: .certified(
        Identity(organisation: "team", kind: .user, name: "otto"), CertificateHash(der: [1])),
      group: EventLoops.shared)
    func health() async throws -> RpcV1.HealthReply {
      try await client.call(
        RpcV1.Health.check, RpcV1.HealthRequest(), CallOptions(lasting: Self.soon)
      ).reply
    }
    let keeper = Task { await LogKeeper(log).run() }
    // Nothing of this replica's own is missing: the log says what became of the one that stays.
    let isTold = try await eventually { log.waitingCount == 0 }
    #expect(isTold && log.isHealthy)
    #expect(try await health().reasons == ["log_queue"])
    #expect(try await health().state == .serving)
    let events = try await fixture.events()
    #expect(events.filter { $0.name == "row_altered" }.map(\.object) == [row])
    #expect(events.first { $0.name == "row_altered" }?.details == ["table=log_waiting"])
    #expect(try await fixture.ids("SELECT entry FROM log_leaf").contains(other))
    // Somebody looked, and put it away.
    try await fixture.run("DELETE FROM log_waiting")
    let isOver = try await eventually { log.queues.warnings().isEmpty }
    #expect(isOver)
    #expect(try await fixture.events().count { $0.name == "row_altered" } == 1)
    keeper.cancel()
    await keeper.value
    await client.shutdown()
    await log.pool.close()
  }

  @Test("is known to the replica whose record it was, though another one took the batch")
  func takenByAnother() async throws {
    // Four seconds from now the second period begins, and lasts for decades.
    let beginsMs = Int64(WallClock.nowMs()) + 4_000
    let batch = AnonymousBatch(periodMs: beginsMs / 2)
    let fixture = try await LogFixture.make(batch)
    let log = fixture.log
    let keeper = Task { await LogKeeper(log).run() }
    func period() async throws -> Int64 {
      try await log.pool.transaction(.readOnly, deadline: .now + Self.soon) {
        (transaction) throws(PostgresError) in
        try transaction.query("SELECT batch FROM log_head").only { row throws(PostgresError) in
          try row.int8(0)
        }
      }
    }
    let hasLooked = try await eventually { try await period() == 1 }
    #expect(hasLooked)
    let row = try await self.record(Self.nobodys, in: log)
    try await fixture.run("UPDATE log_waiting SET code = sha256('')")
    // The other replica is at it when the batch is due.
    let found = try await log.pool.transaction(deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      _ = try transaction.query(
        "SELECT pg_advisory_xact_lock($1, $2)", .int4(0x6261_7463), .int4(1))
      _ = try transaction.query(
        """
        SELECT pg_sleep(greatest(0, $1::int8 + 50 - extract(epoch FROM clock_timestamp()) * 1000)
          / 1000)
        """, .int8(beginsMs))
      return try SequencerTables.takeBatch(&transaction, batch, log.identity)
    }
    #expect(found?.altered == [row])
    #expect(try await period() == 2)
    let isTold = try await eventually { log.waitingCount == 0 }
    #expect(isTold && log.isHealthy && log.queues.warnings() == ["log_queue"])
    keeper.cancel()
    await keeper.value
    await log.pool.close()
  }

  @Test("is told by a process that committed none of it, where an entry is stored nowhere")
  func lacking() async throws {
    let fixture = try await LogFixture.make()
    let gone = try await self.record(LogFixture.event(), in: fixture.log)
    let other = try await self.record(LogFixture.event(), in: fixture.log)
    try await fixture.run("DELETE FROM log_entry WHERE entry = $1", .uuid(gone))
    let later = fixture.restarted()
    let keeper = Task { await LogKeeper(later.log).run() }
    let isTold = try await eventually {
      try await later.events().contains { $0.name == "row_altered" && $0.object == gone }
    }
    #expect(isTold && later.log.isHealthy)
    #expect(later.log.queues.warnings() == ["log_queue"])
    #expect(try await later.ids("SELECT entry FROM log_leaf").contains(other))
    keeper.cancel()
    await keeper.value
    await fixture.log.pool.close()
  }

  @Test("holds up nothing but the batch that cannot be taken, which is taken once it can")
  func failing() async throws {
    let fixture = try await LogFixture.make(AnonymousBatch(periodMs: 200))
    let log = fixture.log
    try await fixture.run(
      """
      CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql
      AS $$ BEGIN RAISE EXCEPTION 'no'; END $$
      """)
    try await fixture.run(
      "CREATE TRIGGER fail BEFORE DELETE ON log_waiting FOR EACH ROW EXECUTE FUNCTION fail()")
    let waiting = try await self.record(Self.nobodys, in: log)
    let keeper = Task { await LogKeeper(log).run() }
    let named = try await self.record(LogFixture.event(), in: log)
    let hasCome = try await eventually {
      try await fixture.ids("SELECT entry FROM log_leaf").contains(named)
    }
    #expect(hasCome)
    #expect(try await fixture.ids("SELECT entry FROM log_waiting") == [waiting])
    // It is tried again and again beside what goes on.
    let isLate = try await eventually {
      log.queues.warnings(at: .now + QueueWatch.lateAfter) == ["log_batch"]
    }
    #expect(isLate && log.queues.warnings().isEmpty)
    try await fixture.run("DROP TRIGGER fail ON log_waiting")
    let isTaken = try await eventually {
      try await fixture.ids("SELECT entry FROM log_leaf").contains(waiting)
    }
    #expect(isTaken)
    let isOver = try await eventually {
      log.queues.warnings(at: .now + QueueWatch.lateAfter).isEmpty
    }
    #expect(isOver && log.isHealthy)
    keeper.cancel()
    await keeper.value
    await log.pool.close()
  }

  @Test("says that a batch is late after ten seconds, once, and no more when it was taken")
  func late() {
    let watch = QueueWatch()
    let start = ContinuousClock.now
    watch.batchDue(at: start)
    watch.batchDue(at: start + .seconds(9))
    #expect(!watch.batchFailed(at: start + .seconds(9)))
    #expect(watch.warnings(at: start + .seconds(9)) == [])
    #expect(watch.batchFailed(at: start + .seconds(10)))
    #expect(!watch.batchFailed(at: start + .seconds(11)))
    #expect(watch.warnings(at: start + .seconds(10)) == ["log_batch"])
    watch.batchTaken()
    #expect(watch.warnings(at: start + .seconds(60)) == [])
  }

  @Test("has as many of its rows told in the log as one process tells, and not more")
  func many() {
    let watch = QueueWatch()
    let count = QueueWatch.namedCountMax
    for batch in 0..<count / 16 + 2 {
      let rows = (0..<16).map { UInt128(batch * 16 + $0) }
      watch.found(rows, in: .waiting)
      let told = watch.unnamed().flatMap(\.entries)
      #expect(told.count == (batch < count / 16 ? 16 : 0))
      watch.named(told)
    }
    #expect(watch.warnings() == ["log_queue"])
  }
}

extension LogFixture {
  /// The same log in a process that begins now.
  fileprivate func restarted() -> LogFixture {
    LogFixture(
      log: AuditLog(
        service: self.log.service, pool: self.log.pool, identity: self.log.identity,
        readingAddress: self.readingKey.key.address), readingKey: self.readingKey,
      settings: self.settings)
  }

  fileprivate func run(_ sql: StaticString, _ values: Value...) async throws {
    try await self.log.pool.transaction(deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in _ = try transaction.query(sql, values)
    }
  }

  fileprivate func ids(_ sql: StaticString) async throws -> [UInt128] {
    try await self.log.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in
      try transaction.query(sql).map { row throws(PostgresError) in try row.uuid(0) }
    }
  }

  /// The events of the tree, opened with the reading key.
  fileprivate func events() async throws -> [LedgerV1.Event] {
    try await LogReader(log: self.log)
      .page(from: 0, below: 0, .init(), deadline: .now + .seconds(10))
      .map { item -> LedgerV1.Event in
        let entry = try Entry(decoding: item.stored)
        let epoch = try EpochKey(
          opening: item.sealedEpochKey, epoch: entry.header.epoch, of: self.log.service,
          with: self.readingKey.key)
        let place = epoch.place(
          service: self.log.service, entry: entry.header.entry,
          kind: UInt32(entry.header.kind.rawValue))
        let body = try #require(try epoch.entryKey(entry.header.bytes).open(entry.body, at: place))
        return try LedgerV1.Event(decoding: body)
      }
  }
}
