import Ledger
import Postgres
import TestKit
import Testing
import Vault

@testable import Daemon

@Suite("G9: a log that got shorter")
struct ShorterLogTests {
  private static let soon: Duration = .seconds(20)

  private func append(_ count: Int, to fixture: LogFixture) async throws {
    for _ in 0..<count {
      _ = try await fixture.log.commit(deadline: .now + Self.soon) {
        (_, recorder) throws(PostgresError) in recorder.record(LogFixture.event())
      }.entry
    }
    _ = try await fixture.sequence()
  }

  private func run(_ statements: [StaticString], on fixture: LogFixture) async throws {
    try await fixture.log.pool.transaction(deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      for statement in statements { try transaction.execute(statement) }
    }
  }

  private func sign(_ fixture: LogFixture, after known: Checkpoint?) async throws
    -> Sequencer.Signed
  {
    let identity = fixture.log.identity
    return try await fixture.log.pool.transaction(deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      try SequencerTables.sign(&transaction, as: identity, after: known)
    }
  }

  private func newest(_ fixture: LogFixture) async throws -> Checkpoint? {
    let identity = fixture.log.identity
    return try await fixture.log.pool.transaction(.readOnly, deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      try SequencerTables.newest(&transaction, of: identity)
    }
  }

  private static let back: [StaticString] = [
    "CREATE TABLE kept_head AS SELECT * FROM log_head",
    "CREATE TABLE kept_note AS SELECT * FROM log_checkpoint",
  ]

  /// Puts all four tables back to what they were when `back` ran.
  private static let rollback: [StaticString] = [
    "DELETE FROM log_leaf WHERE index >= (SELECT size FROM kept_head)",
    "UPDATE log_head SET size = k.size, frontier = k.frontier FROM kept_head k",
    "DELETE FROM log_checkpoint WHERE size NOT IN (SELECT size FROM kept_note)",
  ]

  @Test("G9: is not signed by a process that saw it longer, and is by one that did not")
  func rolledBack() async throws {
    let fixture = try await LogFixture.make()
    try await self.append(3, to: fixture)
    try await self.run(Self.back, on: fixture)
    try await self.append(2, to: fixture)
    let known = try #require(try await self.newest(fixture))
    #expect(known.size == 5)
    try await self.run(Self.rollback, on: fixture)
    #expect(
      try await self.sign(fixture, after: known) == .refused(.shrunk(signedSize: 5, size: 3)))
    // What the database says agrees with itself: memory alone knows better.
    #expect(try await self.sign(fixture, after: nil) == .done)
    await fixture.log.pool.close()
  }

  @Test("G9: is not signed on top of when its checkpoints are gone, or others")
  func withoutNotes() async throws {
    let fixture = try await LogFixture.make()
    try await self.append(3, to: fixture)
    let known = try #require(try await self.newest(fixture))
    let other = Checkpoint(origin: known.origin, size: known.size, root: Tree.leaf([1]))
    #expect(
      try await self.sign(fixture, after: other) == .refused(.forked(signedSize: 3, size: 3)))
    try await self.run(["DELETE FROM log_checkpoint"], on: fixture)
    #expect(
      try await self.sign(fixture, after: known) == .refused(.shrunk(signedSize: 3, size: 0)))
    await fixture.log.pool.close()
  }

  @Test(
    "G9: stops the replica that saw it longer",
    arguments: [Self.rollback, ["DELETE FROM log_checkpoint"]])
  func stops(statements: [StaticString]) async throws {
    let fixture = try await LogFixture.make()
    try await self.append(3, to: fixture)
    try await self.run(Self.back, on: fixture)
    try await self.append(2, to: fixture)
    let keeper = Task { await LogKeeper(fixture.log).run() }
    #expect(try await eventually { fixture.log.newest.checkpoint?.size == 5 })
    #expect(fixture.log.isHealthy)
    try await self.run(statements, on: fixture)
    #expect(try await eventually { fixture.log.isStopped })
    keeper.cancel()
    await keeper.value
    await fixture.log.pool.close()
  }

  @Test("is sequenced and signed to its last record before the process goes")
  func lastRound() async throws {
    let fixture = try await LogFixture.make()
    let keeper = Task { await LogKeeper(fixture.log).run() }
    #expect(try await eventually { fixture.log.newest.checkpoint != nil })
    for _ in 0..<5 {
      _ = try await fixture.log.commit(deadline: .now + Self.soon) {
        (_, recorder) throws(PostgresError) in recorder.record(LogFixture.event())
      }.entry
    }
    keeper.cancel()
    await keeper.value
    #expect(try await self.newest(fixture)?.size == 5)
    await fixture.log.pool.close()
  }
}
