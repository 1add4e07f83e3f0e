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

  @Test("is bounded beside one in its stretch that is named and explains no root")
  func beside() throws {
    let honest = try writtenLog(Self.count, signedAt: [10, 20, 30])
    let bound = FirstBad(index: 10, isExact: false)
    for (rewritten, named) in [(13, 17), (17, 13), (10, 19), (19, 10)] {
      var log = honest
      log.rows[rewritten].stored = try event(rewritten, body: [9])
      log.rows[rewritten].leaf = Tree.leaf(log.rows[rewritten].stored)
      for (stored, leaf) in [
        (try event(named, body: [8]), honest.rows[named].leaf),
        (honest.rows[named].stored, Tree.leaf([8])),
      ] {
        log.rows[named].stored = stored
        log.rows[named].leaf = leaf
        let report = try verify(log.export(), key: honest.key)
        #expect(report.findings.contains(.changed(index: named)))
        // The first of the stretch is named itself, and nothing can be wrong before it.
        #expect(
          report.firstBad == (named == 10 ? FirstBad(index: 10, isExact: true) : bound))
        #expect(report.shownCount == 10)
      }
    }
    // Entry and leaf are two others: which of them was signed, nobody says.
    var both = honest
    both.rows[14].stored = try event(14, body: [8])
    both.rows[14].leaf = Tree.leaf([8])
    #expect(try verify(both.export(), key: honest.key).firstBad == bound)
    // Of leaves alone every one is named.
    var leaves = honest
    for index in [14, 17, 31] { leaves.rows[index].leaf = Tree.leaf([8]) }
    #expect(
      try self.verdict(leaves, honest).firstBad == FirstBad(index: 14, isExact: true))
    // The signature fits the entries themselves, and so says that no other is wrong before.
    #expect(try verify(leaves.export(), key: honest.key).shownCount == 20)
  }

  @Test("is said with how far signatures reach, as what is gone hides what stands beside it")
  func hidden() throws {
    let honest = try writtenLog(Self.count, signedAt: [10, 20, 30])
    var log = honest
    log.rows[17].stored = [0]
    log.rows[17].leaf = try TreeHash([UInt8](repeating: 0, count: 32))
    let report = try verify(log.export(), key: honest.key)
    #expect(report.findings.contains(.gone(index: 17)))
    #expect(report.firstBad == FirstBad(index: 17, isExact: true))
    #expect(report.shownCount == 10)
    log.rows[13].stored = try event(13, body: [9])
    log.rows[13].leaf = Tree.leaf(log.rows[13].stored)
    // Nothing can tell the two logs apart: neither says more than the signatures show.
    let other = try verify(log.export(), key: honest.key)
    #expect(other.firstBad == report.firstBad && other.shownCount == 10)
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
