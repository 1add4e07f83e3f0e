/// A checkpoint whose log's signature was checked, and those of the witnesses that are known.
package struct SignedTree: Hashable, Sendable {
  /// The name of the log.
  package let origin: String
  package let state: TreeState
  /// When known witnesses saw it, seconds since 1970, by the witness's name.
  package let seenAtSeconds: [String: UInt64]

  /// Reads a signed note and believes it only when `key`, and every line of a known key, is right.
  package init(
    note: ArraySlice<UInt8>, key: PinnedKey, witnesses: [PinnedKey] = []
  ) throws(AuditError) {
    let (text, lines) = try Self.split(note)
    guard let fields = Texts.lines(text), fields.count >= 3, !fields.contains(where: \.isEmpty),
      let origin = Texts.name(fields[0]), let size = Texts.decimal(fields[1]),
      let root = Texts.base64(fields[2]).flatMap({ Hash($0) })
    else { throw .malformed }
    var isSigned = false
    var seen: [String: UInt64] = [:]
    for line in lines {
      let (name, id, signature) = try Self.signature(line)
      for known in [key] + witnesses where known.id == id && known.name.utf8.elementsEqual(name) {
        if known.isWitness {
          seen[known.name] = try Self.witnessed(text, known, signature)
        } else {
          guard known.signed(Array(text), as: signature) else { throw .notTheLogs }
          isSigned = isSigned || known == key
        }
      }
    }
    guard isSigned, key.name.utf8.elementsEqual(origin.utf8) else { throw .notTheLogs }
    self.origin = origin
    self.state = TreeState(size: size, root: root)
    self.seenAtSeconds = seen
  }

  /// The longest note.
  package static let byteCountMax = 65_536
  private static let lineCountMax = 64
  private static let linePrefix: [UInt8] = [0xE2, 0x80, 0x94, 0x20]

  /// Splits a note at its last empty line.
  static func split(
    _ note: ArraySlice<UInt8>
  ) throws(AuditError) -> (text: ArraySlice<UInt8>, lines: [ArraySlice<UInt8>]) {
    guard note.count <= Self.byteCountMax,
      note.allSatisfy({ $0 >= 0x20 || $0 == Texts.lineFeed }),
      String(validating: note, as: UTF8.self) != nil
    else { throw .malformed }
    var cut = note.endIndex - 1
    while cut > note.startIndex, note[cut] != Texts.lineFeed || note[cut - 1] != Texts.lineFeed {
      cut -= 1
    }
    guard cut > note.startIndex, let lines = Texts.lines(note[(cut + 1)...]),
      lines.count <= Self.lineCountMax
    else { throw .malformed }
    return (note[..<cut], lines)
  }

  static func signature(
    _ line: ArraySlice<UInt8>
  ) throws(AuditError) -> (name: ArraySlice<UInt8>, id: UInt32, signature: ArraySlice<UInt8>) {
    guard line.starts(with: Self.linePrefix) else { throw .malformed }
    let fields = line.dropFirst(Self.linePrefix.count)
      .split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard fields.count == 2, Texts.name(fields[0]) != nil, let blob = Texts.base64(fields[1])
    else { throw .malformed }
    var cursor = Cursor(blob[...])
    guard let id = cursor.number(as: UInt32.self), !cursor.rest.isEmpty else { throw .malformed }
    return (fields[0], id, cursor.rest)
  }

  private static func witnessed(
    _ text: ArraySlice<UInt8>, _ witness: PinnedKey, _ signature: ArraySlice<UInt8>
  ) throws(AuditError) -> UInt64 {
    var cursor = Cursor(signature)
    guard let seconds = cursor.number(as: UInt64.self),
      witness.signed(
        Array("cosignature/v1\ntime \(seconds)\n".utf8) + text, as: cursor.rest)
    else { throw .notTheLogs }
    return seconds
  }
}
