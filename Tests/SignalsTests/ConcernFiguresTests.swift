import Daemon
import Foundation
import Postgres
import RPC
import ServiceKit
import Synchronization
import Testing
import Vault
import Wire

@testable import signals

@Suite("The figures about concerns")
struct ConcernFiguresTests {
  private static let day = ConcernLife.dayMs
  /// 2026-07-01.
  private static let filed: UInt64 = 20_635 * day

  @Test("count a concern overdue from the end of the seventh day, and of the forty-second")
  func deadlines() {
    let (day, filed) = (Self.day, Self.filed)
    var life = ConcernLife(filed: filed)
    #expect(!life.isOverdue(atEndOf: filed + 6 * day))
    #expect(life.isOverdue(atEndOf: filed + 7 * day))
    life.acknowledged = filed + 7 * day
    #expect(!life.isOverdue(atEndOf: filed + 7 * day) && !life.isLate)
    #expect(!life.isOverdue(atEndOf: filed + 41 * day))
    #expect(life.isOverdue(atEndOf: filed + 42 * day))
    life.answered = filed + 43 * day
    #expect(!life.isOverdue(atEndOf: filed + 50 * day) && life.isLate)
    life.acknowledged = filed + 8 * day
    life.answered = filed + 9 * day
    #expect(life.isLate)
    // Deleting it, or losing it, settles nothing.
    let deleted = ConcernLife(filed: filed, deleted: filed + day, isHeld: false)
    #expect(deleted.isOverdue(atEndOf: filed + 8 * day) && !deleted.isMissing)
    #expect(ConcernLife(filed: filed, isHeld: false).isMissing)
  }

  @Test("are by the month of filing, in UTC, and without what is not a day old")
  func months() {
    let day = Self.day
    // 29 February 2024, 31 December 1999, 1 January 1970.
    #expect(ConcernLife.month(19_782 * day) == (2_024, 2))
    #expect(ConcernLife.month(10_956 * day) == (1_999, 12))
    #expect(ConcernLife.month(0) == (1_970, 1))
    #expect(ConcernLife.month(Self.filed) == (2_026, 7))
    #expect(ConcernLife.month(Self.filed - 1) == (2_026, 6))
    let lives = [
      ConcernLife(filed: Self.filed), ConcernLife(filed: Self.filed - day, isHeld: false),
      ConcernLife(filed: Self.filed + day),
    ]
    var tally = ConcernTally(atEndOf: Self.filed)
    for life in lives { tally.add(life) }
    let months = tally.months
    #expect(months.map(\.month) == [6, 7])
    #expect(months.map(\.filed) == [1, 1])
    #expect(months.map(\.missing) == [1, 0])
  }

  @Test("are counted from the log's days, by the database's clock")
  func counted() async throws {
    try await SignalsWorld.with { signals in
      let world = ConcernsWorld(signals)
      var first = try Reporter()
      var second = try Reporter()
      try await first.file("Het een.", in: world)
      try await second.file("Het ander.", in: world)
      let move = SignalsV1.MoveConcernRequest(mark: first.mark)
      _ = try await world.act(SignalsV1.Committee.acknowledge, move, as: 501)
      try await world.answer(first, as: 501)
      try await world.sequence()
      let ask = SignalsV1.GetFiguresRequest()
      // Today is not told yet.
      #expect(try await world.ask(SignalsV1.Concerns.getFigures, ask).months == [])
      for (days, overdue) in [(1, 0), (7, 0), (8, 1), (43, 1)] as [(Int32, UInt32)] {
        let later = ConcernsWorld(signals, daysAhead: days)
        let figures = try await later.ask(SignalsV1.Concerns.getFigures, ask)
        let month = try #require(figures.months.first)
        #expect(figures.months.count == 1)
        #expect(month.filed == 2 && month.answered == 1 && month.overdue == overdue)
        #expect(month.missing == 0 && month.deleted == 0)
      }
      // No flag that somebody sets changes them, and what is buried is counted.
      try await signals.tamper("UPDATE concern SET state = 4")
      try await signals.tamper("DELETE FROM concern WHERE mark = $1", .uuid(second.mark))
      let buried = try await ConcernsWorld(signals, daysAhead: 8)
        .ask(SignalsV1.Concerns.getFigures, ask)
      #expect(buried.months.first?.overdue == 1)
      #expect(buried.months.first?.missing == 1)
      #expect(buried.months.first?.closed == 0)
      // Nor does removing the entry's bytes: the leaf is in the tree.
      try await signals.tamper(
        """
        DELETE FROM log_entry e USING log_leaf l WHERE l.entry = e.entry
          AND l.trace IS NULL AND l.subject = $1
        """, .uuid(second.mark))
      let stripped = try await ConcernsWorld(signals, daysAhead: 8)
        .ask(SignalsV1.Concerns.getFigures, ask)
      #expect(stripped.months.map(\.filed).reduce(0, +) == 2)
    }
  }

  @Test("are counted once for all who ask at once, whoever of them goes away")
  func countedOnce() async throws {
    let told = FiguresTold()
    let (open, opener) = AsyncStream<Void>.makeStream()
    let count = Counter()
    let ask = { @Sendable () async throws in
      try await told.reply { () async throws(RPCError) in
        count.add()
        for await _ in open { break }
        guard !Task.isCancelled else { throw RPCError(.cancelled) }
        return SignalsV1.GetFiguresReply(months: [], throughMs: 7)
      }.throughMs
    }
    let first = Task { try await ask() }
    while count.value == 0 { await Task.yield() }
    try await withThrowingTaskGroup(of: UInt64.self) { group in
      for _ in 0..<15 { group.addTask { try await ask() } }
      // All of them have come as far as they come; who began it goes away.
      for _ in 0..<1_000 { await Task.yield() }
      first.cancel()
      for _ in 0..<1_000 { await Task.yield() }
      opener.finish()
      for try await through in group { #expect(through == 7) }
    }
    _ = await first.result
    #expect(count.value == 1)
  }

  private final class Counter: Sendable {
    private let count = Mutex(0)
    var value: Int { self.count.withLock { $0 } }
    func add() { self.count.withLock { $0 += 1 } }
  }
}
