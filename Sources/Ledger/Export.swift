/// Writes a log as the file that `sluis audit verify` reads (`docs/formats/log.md` §5).
///
/// The pieces are made one at a time, so that a log of any length streams through.
package struct Export {
  private let key: NoteKey
  private var count = 0
  private var lastCheckpointSize: Int?

  package init(of key: NoteKey) {
    precondition(key.kind == .log, "only a log is exported")
    self.key = key
  }

  /// The first bytes of the file.
  package var title: [UInt8] {
    Array("sluis-log-export/v1\n\(self.key.name)\n\(self.key.text)\n".utf8)
  }

  /// The next entry, with its leaf as stored, which is not made again here: a difference between
  /// the two is what the auditor looks for.
  package mutating func entry(stored: [UInt8], leaf: TreeHash) -> [UInt8] {
    self.count += 1
    return Self.record(UInt8(ascii: "E"), leaf.bytes + stored)
  }

  /// A checkpoint of exactly the entries so far.
  package mutating func checkpoint(_ note: Note, size: Int) throws(LedgerError) -> [UInt8] {
    guard size == self.count else { throw .outOfRange }
    self.lastCheckpointSize = size
    return Self.record(UInt8(ascii: "C"), note.bytes)
  }

  /// The last bytes of the file; a checkpoint of every entry must stand before them.
  package func end() throws(LedgerError) -> [UInt8] {
    guard self.lastCheckpointSize == self.count else { throw .outOfRange }
    var count: [UInt8] = []
    count.append(bigEndian: UInt64(self.count))
    return Self.record(UInt8(ascii: "Z"), count)
  }

  private static func record(_ type: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    var record = [type]
    record.append(bigEndian: UInt32(bytes.count))
    return record + bytes
  }
}
