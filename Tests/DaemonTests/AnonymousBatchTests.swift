import Ledger
import Postgres
import Testing
import Vault
import Wire

@testable import Daemon

@Suite("The records of anonymous calls")
struct AnonymousBatchTests {
  private static let soon: Duration = .seconds(20)
  /// Never over by itself.
  private static let batch = AnonymousBatch(periodMs: 1 << 50)

  private static let nobodys = Draft(
    anonymous: LedgerV1.Event(
      traceID: Draft.nobodysTrace, spanID: Draft.nobodysSpan, timeMs: 86_400_000, name: "filed"),
    indexes: .init())

  private func record(_ draft: Draft, in fixture: LogFixture) async throws -> UInt128 {
    try await fixture.log.commit(deadline: .now + Self.soon) {
      (_, recorder) throws(PostgresError) in recorder.record(draft)
    }.answer
  }

  private func ids(_ sql: StaticString, _ fixture: LogFixture) async throws -> [UInt128] {
    try await fixture.log.pool.transaction(.readOnly, deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      try transaction.query(sql).map { row throws(PostgresError) in try row.uuid(0) }
    }
  }

  @Test("come all at once and in an order of their own, stored and in the tree, and not before")
  func order() async throws {
    let fixture = try await LogFixture.make()
    var filed: [UInt128] = []
    for _ in 0..<64 {
      filed.append(try await self.record(Self.nobodys, in: fixture))
      _ = try await self.record(LogFixture.event(), in: fixture)
    }
    for round in 0..<5 {
      #expect(try await fixture.sequence(Self.batch) == (round == 0 ? 64 : 0))
    }
    #expect(try await self.ids("SELECT entry FROM log_entry", fixture).count == 64)
    #expect(fixture.log.waitingCount == 128)
    try await fixture.log.pool.transaction(deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      _ = try transaction.execute("UPDATE log_head SET batch = batch - 1")
    }
    #expect(try await fixture.sequence(Self.batch) == 64)
    let leaves = try await self.ids(
      "SELECT entry FROM log_leaf WHERE trace IS NULL ORDER BY index", fixture)
    #expect(Set(leaves) == Set(filed) && leaves.count == 64)
    // As they lie in the table is how they are dumped.
    let rows = try await self.ids(
      """
      SELECT entry FROM log_entry JOIN log_leaf USING (entry)
      WHERE trace IS NULL ORDER BY log_entry.ctid
      """, fixture)
    #expect(rows == leaves)
    #expect(try await self.ids("SELECT entry FROM log_waiting", fixture) == [])
    // 2,016 pairs, of which a drawn order has 1,008 the other way round, give or take 86.
    let place = Dictionary(uniqueKeysWithValues: leaves.enumerated().map { ($1, $0) })
    let places = filed.compactMap { place[$0] }
    let turned = places.indices.reduce(0) { sum, later in
      sum + places[..<later].count { $0 > places[later] }
    }
    #expect((400...1_616).contains(turned), "\(turned) of 2,016 pairs")
    // The next batch is not due.
    _ = try await self.record(Self.nobodys, in: fixture)
    #expect(try await fixture.sequence(Self.batch) == 0)
    await fixture.log.pool.close()
  }

  @Test("come when the database's clock is in another period than the last batch was taken in")
  func period() async throws {
    let fixture = try await LogFixture.make()
    let short = AnonymousBatch(periodMs: 1)
    #expect(try await fixture.sequence(short) == 0)
    _ = try await self.record(Self.nobodys, in: fixture)
    #expect(try await fixture.sequence(short) == 1)
    await fixture.log.pool.close()
  }

  @Test("of more than one queue's row come in as many, none twice and none left")
  func many() async throws {
    let fixture = try await LogFixture.make()
    _ = try await fixture.log.commit(deadline: .now + Self.soon) {
      (_, recorder) throws(PostgresError) in
      for _ in 0..<1_030 { recorder.record(Self.nobodys) }
    }.entry
    #expect(try await fixture.sequence(AnonymousBatch(periodMs: 1)) == 1_024)
    #expect(try await fixture.sequence(AnonymousBatch(periodMs: 1)) == 6)
    #expect(try await fixture.sequence(AnonymousBatch(periodMs: 1)) == 0)
    await fixture.log.pool.close()
  }
}
