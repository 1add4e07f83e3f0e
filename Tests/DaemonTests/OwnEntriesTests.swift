import Ledger
import Postgres
import Testing
import Vault

@testable import Daemon

@Suite("What a replica waits for in its log")
struct OwnEntriesTests {
  private let leaves = (0..<4).map { Tree.leaf([UInt8($0)]) }

  @Test("is not what was seen before its commit was heard of")
  func seenFirst() {
    var own = OwnEntries()
    own.expect(self.leaves, of: 1)
    own.seen(self.leaves)
    own.committed(1, atMs: 10)
    #expect(own.waitingCount == 0 && !own.isOverdue(atMs: 1_000_000))
  }

  @Test("is overdue after five seconds, and forgotten once it is seen")
  func recovers() {
    var own = OwnEntries()
    own.expect(self.leaves, of: 1)
    own.committed(1, atMs: 10)
    #expect(!own.isOverdue(atMs: 5_009) && own.isOverdue(atMs: 5_010))
    own.seen(self.leaves)
    #expect(!own.isOverdue(atMs: 6_000) && !own.isStopped)
  }

  @Test("is the next batch for what was done as nobody, a minute to take it, and five seconds")
  func batched() {
    var own = OwnEntries(AnonymousBatch(periodMs: 60_000))
    own.expect([], batched: [Promise.Item(entry: 7, leaf: self.leaves[0])], of: 1)
    own.committed(1, atMs: 10)
    #expect(own.waitingCount == 1)
    #expect(!own.isOverdue(atMs: 125_009) && own.isOverdue(atMs: 125_010))
    // What has a name does not wait with it.
    own.expect(
      [self.leaves[1]], batched: [Promise.Item(entry: 8, leaf: self.leaves[2])], of: 2)
    own.committed(2, atMs: 20)
    #expect(own.isOverdue(atMs: 5_020))
    own.seen([self.leaves[1]])
    #expect(!own.isOverdue(atMs: 5_020))
    own.seen(self.leaves)
    #expect(own.waitingCount == 0 && !own.isOverdue(atMs: 1_000_000))
  }

  @Test("is no record of nobody that the log says was altered before its batch, and any other")
  func named() {
    var own = OwnEntries(AnonymousBatch(periodMs: 60_000))
    let items = self.leaves.enumerated().map { Promise.Item(entry: UInt128($0), leaf: $1) }
    own.expect([self.leaves[3]], batched: Array(items[..<3]), of: 1)
    own.committed(1, atMs: 10)
    // What comes with its leaf at once is never let go by a word.
    own.named([0, 1, 3])
    #expect(own.waitingCount == 2)
    own.seen([self.leaves[3]])
    #expect(own.waitingCount == 1 && own.isOverdue(atMs: 125_010))
    own.named([2])
    #expect(own.waitingCount == 0 && !own.isOverdue(atMs: 1_000_000))
  }

  @Test("is never what was rolled back, or written by an earlier run of the same transaction")
  func rolledBack() {
    var own = OwnEntries()
    own.expect([self.leaves[0]], of: 1)
    own.expect([self.leaves[1]], of: 1)
    own.expect([self.leaves[2]], of: 2)
    own.forget(2)
    own.committed(2, atMs: 10)
    own.committed(1, atMs: 10)
    #expect(own.waitingCount == 1)
    own.seen([self.leaves[1]])
    #expect(own.waitingCount == 0)
  }
}

@Suite("The keeper of a log", .serialized)
struct LogKeeperTests {
  static let soon: Duration = .seconds(20)

  private func record(in log: AuditLog) async throws {
    _ = try await log.commit(deadline: .now + Self.soon) { (_, recorder) throws(PostgresError) in
      recorder.record(LogFixture.event())
    }.entry
  }

  @Test("waits for nothing that an abandoned transaction recorded")
  func abandoned() async throws {
    let fixture = try await LogFixture.make()
    let committed = try await fixture.log.commit(deadline: .now + Self.soon) {
      (transaction, recorder) throws(PostgresError) in
      recorder.record(LogFixture.event())
      transaction.abandon()
    }
    #expect(committed.items.isEmpty && fixture.log.waitingCount == 0)
    // The key of the new epoch went with it: it is stored with the next record.
    try await self.record(in: fixture.log)
    let epochs = try await fixture.log.pool.transaction(.readOnly, deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      try transaction.query("SELECT epoch FROM log_epoch").count
    }
    #expect(epochs == 1)
    await fixture.log.pool.close()
  }

  @Test("sees what many writers commit without a pause, so that none is stopped")
  func busy() async throws {
    let fixture = try await LogFixture.make()
    let log = fixture.log
    let keeper = Task { await LogKeeper(log).run() }
    // Longer than the patience with an entry that is not seen.
    let end = ContinuousClock.now + .seconds(7)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask { while ContinuousClock.now < end { try await self.record(in: log) } }
      }
      try await group.waitForAll()
    }
    #expect(log.isHealthy)
    keeper.cancel()
    await keeper.value
    await log.pool.close()
  }

  @Test("signs what is committed before it ends, and is well again after the database was away")
  func ends() async throws {
    let fixture = try await LogFixture.make()
    let log = fixture.log
    try await self.record(in: log)
    let keeper = Task { await LogKeeper(log).run() }
    keeper.cancel()
    await keeper.value
    let rest = try await log.pool.transaction(.readOnly, deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      let pending = try transaction.query("SELECT seq FROM log_pending").count
      return (pending, try SequencerTables.lastNote(&transaction) != nil)
    }
    #expect(rest == (0, true) && !log.isStopped)
    await log.pool.close()
  }
}

@Suite("A service's session with consent")
struct ServiceSessionTests {
  @Test(
    "is renewed in time, however far the two wall clocks are apart",
    arguments: [
      (3_600_000, 3_000), (3_600_000 + 1_800_000, 3_000), (3_600_000 - 1_200_000, 1_800),
      (600_000, 60), (-5_000_000, 60), (Int64.max / 2_000_000, 3_000),
    ] as [(Int64, Int64)])
  func renewal(remainingMs: Int64, seconds: Int64) {
    #expect(ServiceSession.renewIn(remainingMs: remainingMs) == .seconds(seconds))
  }
}
