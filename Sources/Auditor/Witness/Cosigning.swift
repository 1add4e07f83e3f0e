/// What a witness puts under a checkpoint, and what it keeps of it.
package enum Cosigning {
  /// The bytes that a witness signs: when it saw a note, and the note's text.
  package static func message(_ note: [UInt8], atSeconds seconds: UInt64) throws(AuditError)
    -> [UInt8]
  {
    let (text, _) = try SignedTree.split(note[...])
    return Array("cosignature/v1\ntime \(seconds)\n".utf8) + text
  }

  /// The line that says so, with its LF.
  ///
  /// - Parameter signature: 64 bytes, over ``message(_:atSeconds:)``.
  package static func line(
    _ signature: [UInt8], by witness: PinnedKey, atSeconds seconds: UInt64
  ) -> [UInt8] {
    let id = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: witness.id >> UInt32($0)) }
    let time = (0..<8).map { UInt8(truncatingIfNeeded: seconds >> UInt64(56 - 8 * $0)) }
    return Array("— \(witness.name) \(Texts.base64Text(id + time + signature))\n".utf8)
  }

  /// The note with the lines of `log` alone, and `line`: what a witness shows to who asks. Lines of
  /// keys that it does not know are none of its business.
  package static func kept(
    _ note: [UInt8], of log: PinnedKey, with line: [UInt8]
  ) throws(AuditError) -> [UInt8] {
    let (text, lines) = try SignedTree.split(note[...])
    var kept = Array(text) + [Texts.lineFeed]
    for line in lines {
      let (name, id, _) = try SignedTree.signature(line)
      if id == log.id, log.name.utf8.elementsEqual(name) { kept += line + [Texts.lineFeed] }
    }
    return kept + line
  }

  /// Under which name a witness keeps, and shows, a log's checkpoint.
  package static func place(of origin: String) -> String {
    Hexadecimal.text(Hash.ofBytes(Array(origin.utf8)).bytes)
  }
}
