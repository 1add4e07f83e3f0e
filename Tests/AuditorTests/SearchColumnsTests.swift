internal import Auditor
internal import Ledger
internal import Testing

@Suite("G9: search columns")
struct SearchColumnsTests {
  private static let honest = SearchColumns(kind: 5, trace: 5, indexes: .init())

  /// An export of two events, each followed by what `columns` says of it.
  private func file(_ log: WrittenLog, _ columns: [[UInt8]]) throws -> [UInt8] {
    var export = Export(of: log.key)
    var file = export.title
    for (row, columns) in zip(log.rows, columns) {
      file += export.entry(stored: row.stored, leaf: row.leaf)
      file += [0x49, 0, 0, 0, UInt8(columns.count)] + columns
    }
    let note = try #require(log.checkpoints[log.rows.count])
    return try file + export.checkpoint(note, size: log.rows.count) + export.end()
  }

  @Test("G9: that repeat the header are right, and every other entry is named")
  func compared() throws {
    let log = try writtenLog(2)
    let honest = Self.honest.bytes
    #expect(try verify(self.file(log, [honest, honest]), key: log.key).isIntact)
    let lies = [
      SearchColumns(kind: 5, trace: nil, indexes: .init()),
      SearchColumns(kind: 5, trace: 6, indexes: .init()),
      SearchColumns(kind: 3, trace: 5, indexes: .init()),
      SearchColumns(kind: 5, trace: 5, indexes: .init(subject: 1)),
      SearchColumns(kind: 5, trace: 5, indexes: .init(actor: 1)),
      SearchColumns(kind: 5, trace: 5, indexes: .init(organisation: 1)),
    ]
    for lie in lies {
      let report = try verify(self.file(log, [honest, lie.bytes]), key: log.key)
      #expect(report.findings == [.indexed(index: 1)])
      #expect(report.firstBadIndex == 1)
    }
  }

  @Test("G9: of which any bit is changed are found")
  func mutated() throws {
    let log = try writtenLog(2)
    let honest = Self.honest.bytes
    for position in honest.indices {
      for bit in 0..<8 {
        var changed = honest
        changed[position] ^= 1 << UInt8(bit)
        #expect(try !verify(self.file(log, [honest, changed]), key: log.key).isIntact)
      }
    }
  }

  @Test("G9: stand behind their entry, once")
  func place() throws {
    let log = try writtenLog(2)
    let honest = Self.honest.bytes
    let record = [0x49, 0, 0, 0, UInt8(honest.count)] + honest
    let file = try self.file(log, [honest, honest])
    let title = Export(of: log.key).title.count
    var early = file
    early.insert(contentsOf: record, at: title)
    #expect(try !verify(early, key: log.key).isIntact)
    var twice = file
    let firstEnd = title + 5 + 32 + log.rows[0].stored.count
    twice.insert(contentsOf: record, at: firstEnd)
    #expect(try !verify(twice, key: log.key).isIntact)
  }
}
