import Ledger
import Postgres
import Testing
import Vault

@testable import Daemon

@Suite("The order of the log")
struct CommitOrderTests {
  private static let soon: Duration = .seconds(20)

  /// Raises the row's version and records it, as a change of a part does.
  private static func change(
    _ fixture: LogFixture
  ) async throws -> (version: Int64, entry: UInt128) {
    let committed = try await fixture.log.commit(deadline: .now + Self.soon) {
      (transaction, recorder) throws(PostgresError) in
      let version = try transaction.query(
        "UPDATE counted SET version = version + 1 RETURNING version"
      ).only { row throws(PostgresError) in try row.int8(0) }
      recorder.record(LogFixture.event())
      return version
    }
    return (committed.answer, committed.entry)
  }

  @Test("G9: is that of the changes of one row, however many change it at once")
  func ofOneRow() async throws {
    let fixture = try await LogFixture.make()
    try await fixture.log.pool.transaction(deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      try transaction.execute("CREATE TABLE counted (version bigint NOT NULL)")
      try transaction.execute("INSERT INTO counted VALUES (0)")
    }
    var versions: [UInt128: Int64] = [:]
    for _ in 0..<10 {
      try await withThrowingTaskGroup(of: (version: Int64, entry: UInt128).self) { group in
        for _ in 0..<40 { group.addTask { try await Self.change(fixture) } }
        for try await made in group { versions[made.entry] = made.version }
      }
      #expect(try await fixture.sequence() == 40)
    }
    let entries = try await fixture.log.pool.transaction(.readOnly, deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      try transaction.query("SELECT entry FROM log_leaf ORDER BY index")
        .map { row throws(PostgresError) in try row.uuid(0) }
    }
    #expect(entries.compactMap { versions[$0] } == Array(1...400))
    await fixture.log.pool.close()
  }

  @Test("is that of the queue, wherever its rows lie")
  func ofTheQueue() async throws {
    let fixture = try await LogFixture.make()
    var expected: [UInt128] = []
    for _ in 0..<8 {
      expected.append(
        try await fixture.log.commit(deadline: .now + Self.soon) {
          (_, recorder) throws(PostgresError) in recorder.record(LogFixture.event())
        }.entry)
    }
    // An update writes a row anew, behind the others: a scan meets it last.
    try await fixture.log.pool.transaction(deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      try transaction.execute(
        "UPDATE log_pending SET entries = entries WHERE seq = (SELECT min(seq) FROM log_pending)")
    }
    #expect(try await fixture.sequence() == 8)
    let entries = try await fixture.log.pool.transaction(.readOnly, deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      try transaction.query("SELECT entry FROM log_leaf ORDER BY index")
        .map { row throws(PostgresError) in try row.uuid(0) }
    }
    #expect(entries == expected)
    await fixture.log.pool.close()
  }

  @Test("is that of the transaction, however much it records")
  func ofTheTransaction() async throws {
    let fixture = try await LogFixture.make()
    let recorded = try await fixture.log.commit(deadline: .now + Self.soon) {
      (_, recorder) throws(PostgresError) in
      (0..<Batch.countMax + 6).map { _ in recorder.record(LogFixture.event()) }
    }.answer
    #expect(try await fixture.queuedRows() == 2)
    #expect(try await fixture.sequence() == Batch.countMax)
    #expect(try await fixture.sequence() == 6)
    #expect(try await fixture.entriesInTree() == recorded)
    await fixture.log.pool.close()
  }

  @Test("leaves out, and keeps waiting, what lacks an entry that was committed")
  func lacking() async throws {
    let fixture = try await LogFixture.make()
    var recorded: [[UInt128]] = []
    for _ in 0..<3 {
      recorded.append(
        try await fixture.log.commit(deadline: .now + Self.soon) {
          (_, recorder) throws(PostgresError) in
          [recorder.record(LogFixture.event()), recorder.record(LogFixture.event())]
        }.answer)
    }
    let taken = recorded[1][1]
    try await fixture.log.pool.transaction(deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      try transaction.execute("DELETE FROM log_entry WHERE entry = $1", .uuid(taken))
    }
    #expect(try await fixture.sequence() == 4)
    #expect(try await fixture.sequence() == 0)
    #expect(try await fixture.entriesInTree() == recorded[0] + recorded[2])
    #expect(try await fixture.queuedRows() == 1)
    await fixture.log.pool.close()
  }

  @Test("goes on behind as many lacking entries as one step takes, and stops where it is all lacks")
  func lackingWholePages() async throws {
    let fixture = try await LogFixture.make()
    // Rows of entries that are stored nowhere, each as long as a row may be.
    func lack(_ rows: Int64) async throws {
      try await fixture.log.pool.transaction(deadline: .now + Self.soon) {
        (transaction) throws(PostgresError) in
        try transaction.execute(
          """
          INSERT INTO log_pending (entries) SELECT array_agg(gen_random_uuid())
          FROM generate_series(1, $1::bigint) AS made, generate_series(1, 1024) GROUP BY made
          """, .int8(rows))
      }
    }
    func change() async throws -> UInt128 {
      try await fixture.log.commit(deadline: .now + Self.soon) {
        (_, recorder) throws(PostgresError) in recorder.record(LogFixture.event())
      }.entry
    }
    try await lack(15)
    let behind = try await change()
    #expect(try await fixture.sequence() == 1)
    #expect(try await fixture.entriesInTree() == [behind])
    #expect(try await fixture.queuedRows() == 15)
    #expect(try await fixture.sequence() == 0)
    try await lack(1)
    _ = try await change()
    let step = try await fixture.log.pool.transaction(deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in try SequencerTables.sequence(&transaction)
    }
    #expect(step == .refused(.unreadable))
    await fixture.log.pool.close()
  }
}

extension LogFixture {
  fileprivate func entriesInTree() async throws -> [UInt128] {
    try await self.log.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in
      try transaction.query("SELECT entry FROM log_leaf ORDER BY index")
        .map { row throws(PostgresError) in try row.uuid(0) }
    }
  }

  fileprivate func queuedRows() async throws -> Int {
    try await self.log.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in
      try transaction.query("SELECT seq FROM log_pending").count
    }
  }
}
