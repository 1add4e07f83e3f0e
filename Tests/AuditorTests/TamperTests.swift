internal import Auditor
internal import Ledger
internal import Testing

@Suite("G9: nobody rewrites a log unnoticed")
struct TamperTests {
  @Test("G9: every byte of an export, mutated in fifteen ways, is found")
  func mutations() throws {
    let log = try writtenLog(3)
    let file = try log.export()
    #expect(try verify(file, key: log.key).isIntact)
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = Seeded(seed)
    var mutationCount = 0
    for position in file.indices {
      var masks = (0..<8).map { UInt8(1) << $0 }
      masks += (0..<7).map { _ in UInt8.random(in: 1...255, using: &random) }
      for mask in masks {
        var changed = file
        changed[position] ^= mask
        let report = try verify(changed, key: log.key)
        #expect(!report.isIntact, "byte \(position) ^ \(mask)")
        mutationCount += 1
      }
    }
    #expect(mutationCount >= 10_000)
  }

  @Test("G9: an export cut anywhere, or with anything behind it, is found")
  func cuts() throws {
    let log = try writtenLog(3)
    let file = try log.export()
    for count in 0..<file.count {
      #expect(try !verify(Array(file.prefix(count)), key: log.key).isIntact)
    }
    #expect(try !verify(file + [0], key: log.key).isIntact)
    #expect(try !verify(file + file, key: log.key).isIntact)
  }

  @Test("G9: a changed entry is named, and the others are still shown to be right")
  func changedEntry() throws {
    let honest = try writtenLog(40, signedAt: [10, 20, 30])
    for index in 0..<40 {
      var log = honest
      log.rows[index].stored = try event(index, body: [9])
      let report = try verify(log.export(), key: log.key)
      #expect(report.findings == [.changed(index: index)])
      #expect(report.firstBadIndex == index)
      var other = honest
      other.rows[index].leaf = Tree.leaf([9])
      #expect(try verify(other.export(), key: log.key).firstBadIndex == index)
    }
  }

  @Test("G9: an entry changed with its leaf is bounded by the checkpoints around it")
  func changedWithLeaf() throws {
    let honest = try writtenLog(40, signedAt: [10, 20, 30])
    for index in 0..<40 {
      var log = honest
      log.rows[index].stored = try event(index, body: [9])
      log.rows[index].leaf = Tree.leaf(log.rows[index].stored)
      let from = index / 10 * 10
      let report = try verify(log.export(), key: log.key)
      #expect(report.findings == [.rewritten(from: from, upTo: from + 10)])
      #expect(report.firstBadIndex == from)
    }
  }

  @Test("G9: a deleted, inserted, swapped or repeated entry is found")
  func rearranged() throws {
    let honest = try writtenLog(12, signedAt: [4, 8])
    for index in 0..<12 {
      var deleted = honest.rows
      deleted.remove(at: index)
      var inserted = honest.rows
      let added = try event(99)
      inserted.insert(.init(stored: added, leaf: Tree.leaf(added)), at: index)
      var repeated = honest.rows
      repeated.insert(repeated[index], at: index)
      var swapped = honest.rows
      swapped.swapAt(index, (index + 1) % 12)
      // A repeated entry is first wrong where it stands for the second time.
      for (rows, bad) in [
        (deleted, index), (inserted, index), (swapped, index), (repeated, index + 1),
      ] {
        let report = try verify(self.export(rows, of: honest), key: honest.key)
        #expect(!report.isIntact)
        #expect(try #require(report.firstBadIndex) <= bad)
      }
    }
  }

  @Test("G9: a log cut at any size and ended with its own old checkpoint is found by a pinned one")
  func truncated() throws {
    let honest = try writtenLog(12, signedAt: Set(0...12))
    for size in 0..<12 {
      var cut = try WrittenLog()
      for row in honest.rows.prefix(size) { cut.append(row.stored) }
      cut.checkpoints = honest.checkpoints.filter { $0.key <= size }
      if size == 0 { cut.sign() }
      let file = try cut.export()
      #expect(try verify(file, key: cut.key).isIntact)
      let report = try verify(file, key: cut.key, pinned: [honest.pinned()])
      #expect(report.findings == [.cut(pinnedSize: 12, size: size)])
    }
  }

  @Test("G9: a fork at every size 0…300, signed with the true key, is found by a pinned checkpoint")
  func forks() throws {
    let honest = try writtenLog(300)
    let pinned = try honest.pinned()
    var common = try WrittenLog()
    for size in 0...300 {
      if size > 0 { common.append(honest.rows[size - 1].stored) }
      // The two histories part here; the false one goes on past the pinned size.
      let fork = try writtenLog(max(301, size + 1), body: [9], from: common)
      let report = try verify(fork.export(), key: fork.key, pinned: [pinned])
      #expect(report.findings == (size == 300 ? [] : [.forked(agreedSize: 0, pinnedSize: 300)]))
    }
  }

  @Test("G9: a whole log made again under another key or name is found")
  func otherIdentity() throws {
    let honest = try writtenLog(5)
    var other = try WrittenLog("audit.wijkteam.example/cases", seed: 9)
    var renamed = try WrittenLog("audit.wijkteam.example/case5")
    for row in honest.rows {
      other.append(row.stored)
      renamed.append(row.stored)
    }
    other.sign()
    renamed.sign()
    for log in [other, renamed] {
      let report = try verify(log.export(), key: honest.key)
      #expect(report.findings.contains(.otherLog))
      #expect(throws: AuditError.notTheLogs) {
        try Verifier(key: renamed.key.text, pinned: [honest.pinned()])
      }
    }
  }

  @Test("G9: entries behind the last checkpoint, and checkpoints elsewhere, are found")
  func places() throws {
    let log = try writtenLog(3)
    let note = try #require(log.checkpoints[3]).bytes
    func file(_ order: [Int?]) -> [UInt8] {
      var export = Export(of: log.key)
      var file = export.title
      for index in order {
        if let index {
          file += export.entry(stored: log.rows[index].stored, leaf: log.rows[index].leaf)
        } else {
          file += [0x43, 0, 0, UInt8(note.count >> 8), UInt8(note.count & 255)] + note
        }
      }
      return file + [0x5A, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 3]
    }
    #expect(try verify(file([0, 1, 2, nil]), key: log.key).isIntact)
    #expect(
      try verify(file([0, 1, nil, 2]), key: log.key).findings
        == [.misplaced(checkpointSize: 3, atSize: 2), .uncovered(from: 0, upTo: 3)])
    #expect(
      try verify(file([0, 1, 2]), key: log.key).findings == [.uncovered(from: 0, upTo: 3)])
    #expect(try verify(file([0, 1, 2, nil, 0]), key: log.key).isIntact == false)
  }

  @Test("G9: something in the tree that is no entry is named")
  func notAnEntry() throws {
    var log = try WrittenLog()
    log.append(try event(0))
    log.append([1, 2, 3])
    log.sign()
    #expect(try verify(log.export(), key: log.key).findings == [.notAnEntry(index: 1)])
  }

  /// Exports other rows under the checkpoints of `log`.
  private func export(_ rows: [WrittenLog.Row], of log: WrittenLog) throws -> [UInt8] {
    var other = log
    other.rows = rows
    let last = try #require(log.checkpoints[12])
    // Whoever removes or adds rows also moves the last checkpoint to the end.
    other.checkpoints[12] = nil
    other.checkpoints[rows.count] = last
    return try other.export()
  }
}
