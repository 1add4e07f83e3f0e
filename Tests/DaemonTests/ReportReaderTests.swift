import Ledger
import Postgres
import Testing
import Vault

@testable import Daemon

@Suite("What a search of the log does not find")
struct ReportReaderTests {
  private static let soon: Duration = .seconds(20)

  /// A log of entries about one household, all in the tree.
  private static func log(of subject: UInt128, count: Int) async throws -> LogFixture {
    let fixture = try await LogFixture.make()
    _ = try await fixture.log.commit(deadline: .now + Self.soon) {
      (_, recorder) throws(PostgresError) in
      for _ in 0..<count {
        recorder.record(LogFixture.event(about: subject))
        recorder.record(LogFixture.event(about: Random.id()))
      }
    }.answer
    #expect(try await fixture.sequence() == 2 * count)
    return fixture
  }

  @Test("is counted as far as there is time, and what is left counts as one")
  func counted() async throws {
    let subject = Random.id()
    let fixture = try await Self.log(of: subject, count: 5)
    let reader = ReportReader(log: fixture.log)
    func hidden(comparedMax: Int64) async throws -> UInt32 {
      try await reader.hiddenCount(
        [subject], comparedMax: comparedMax, deadline: .now + Self.soon)
    }
    #expect(try await hidden(comparedMax: 5) == 0)
    #expect(try await hidden(comparedMax: 4) == 1)
    try await fixture.log.pool.transaction(deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      try transaction.execute(
        """
        UPDATE log_leaf SET subject = NULL
        WHERE index IN (SELECT index FROM log_leaf WHERE subject = $1 ORDER BY index LIMIT 2)
        """, .uuid(subject))
    }
    #expect(try await hidden(comparedMax: 5) == 2)
    await fixture.log.pool.close()
  }

  @Test("is looked up entry by entry, whatever else the log has")
  func plan() async throws {
    let subject = Random.id()
    let fixture = try await Self.log(of: subject, count: 200)
    let read = try await fixture.log.pool.transaction(deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      // Of so few rows a scan is as good; of many it is not, and what is asked for is whether there
      // is a way without one.
      try transaction.execute("SET LOCAL enable_seqscan = off")
      let counts = try transaction.hidden([subject], limit: 1_000)
      let scans = try transaction.query(
        """
        SELECT sum(seq_scan)::int8, sum(idx_tup_fetch)::int8 FROM pg_stat_xact_user_tables
        WHERE relname IN ('log_entry', 'log_leaf')
        """
      ).only { row throws(PostgresError) in (try row.int8(0), try row.int8(1)) }
      return (compared: counts.compared, scans: scans.0, fetched: scans.1)
    }
    #expect(read.compared == 200)
    #expect(read.scans == 0)
    // An entry and its leaf each: nothing of the others.
    #expect(read.fetched <= 400)
    await fixture.log.pool.close()
  }
}
