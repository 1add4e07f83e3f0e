internal import Auditor
internal import Ledger
internal import Testing

@Suite("G9: the first bad entry")
struct FirstBadTests {
  private static let count = 40

  /// To whoever saw all of the honest log before.
  private func verdict(_ log: WrittenLog, _ honest: WrittenLog) throws -> Verifier.Report {
    try verify(log.export(), key: honest.key, pinned: [honest.pinned()])
  }

  @Test("is the one that was deleted, wherever it stood")
  func deleted() throws {
    let honest = try writtenLog(Self.count)
    for index in 0..<Self.count {
      var log = honest
      // What stands in an export for a row that is not there.
      log.rows[index].stored = [0]
      log.rows[index].leaf = try TreeHash([UInt8](repeating: 0, count: 32))
      let report = try self.verdict(log, honest)
      #expect(report.firstBad == FirstBad(index: index, isExact: true))
      #expect(report.findings.contains(.forked(agreedSize: 0, pinnedSize: Self.count)))
    }
  }

  @Test("is the second of two that are one")
  func doubled() throws {
    let honest = try writtenLog(Self.count)
    for index in 0..<Self.count {
      var log = honest
      log.rows.insert(log.rows[index], at: index + 1)
      // Whoever adds a row also moves the checkpoint to the end.
      log.checkpoints = [Self.count + 1: try #require(honest.checkpoints[Self.count])]
      let report = try self.verdict(log, honest)
      #expect(report.firstBad == FirstBad(index: index + 1, isExact: true))
    }
  }

  @Test("is the first of two that changed places, or bounded where their leaves did too")
  func swapped() throws {
    let honest = try writtenLog(Self.count, signedAt: [10, 20, 30])
    for index in 0..<(Self.count - 1) {
      var log = honest
      log.rows[index].stored = honest.rows[index + 1].stored
      log.rows[index + 1].stored = honest.rows[index].stored
      #expect(try self.verdict(log, honest).firstBad == FirstBad(index: index, isExact: true))
      var whole = honest
      whole.rows.swapAt(index, index + 1)
      let bound = FirstBad(index: index / 10 * 10, isExact: false)
      // Before the pinned tree nothing is agreed on, and the file's own checkpoints may be anew.
      #expect(try verify(whole.export(), key: honest.key).firstBad == bound)
      #expect(try self.verdict(whole, honest).firstBad == FirstBad(index: 0, isExact: false))
    }
  }

  @Test("is the one behind the last, in a file that is cut")
  func cut() throws {
    let honest = try writtenLog(Self.count)
    let file = try honest.export()
    var ends = [Export(of: honest.key).title.count]
    for row in honest.rows { ends.append(ends[ends.count - 1] + 5 + 32 + row.stored.count) }
    for (count, end) in ends.enumerated() {
      for extra in [0, 1, 40] {
        let report = try verify(
          Array(file.prefix(end + extra)), key: honest.key, pinned: [honest.pinned()])
        #expect(report.firstBad == FirstBad(index: count, isExact: true), "\(count) + \(extra)")
      }
    }
  }

  @Test("is not hidden by one that is named behind it")
  func twoOfThem() throws {
    let honest = try writtenLog(Self.count, signedAt: [10, 20, 30])
    var log = honest
    log.rows[3].stored = try event(3, body: [9])
    log.rows[3].leaf = Tree.leaf(log.rows[3].stored)
    log.rows[25].stored = [0]
    #expect(
      try verify(log.export(), key: honest.key).firstBad == FirstBad(index: 0, isExact: false))
  }
}
