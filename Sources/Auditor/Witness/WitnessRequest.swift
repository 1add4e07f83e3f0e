/// What a log asks a witness (docs/formats/witness.md §1), read but not yet believed.
package struct WitnessRequest: Sendable {
  /// `old`, its LF, 63 hashes, an empty line and the longest note; rounded up.
  package static let byteCountMax = 69_632
  private static let hashCountMax = 63

  /// The size that the log says was cosigned last.
  package let oldSize: Int
  /// From the tree of that size to the one in the checkpoint.
  package let path: [Hash]
  /// The checkpoint, verbatim.
  package let note: [UInt8]
  /// The first line of the checkpoint: which log it says it is of.
  package let origin: String

  /// Reads a request's body.
  package init(_ body: [UInt8]) throws(AuditError) {
    guard body.count <= Self.byteCountMax,
      let cut = body.indices.dropFirst().first(where: {
        body[$0] == Texts.lineFeed && body[$0 - 1] == Texts.lineFeed
      }), var lines = Texts.lines(body[..<cut])?[...], let first = lines.popFirst(),
      first.starts(with: "old ".utf8), let oldSize = Texts.decimal(first.dropFirst(4)),
      lines.count <= Self.hashCountMax
    else { throw .malformed }
    var path: [Hash] = []
    for line in lines {
      guard let hash = Texts.base64(line).flatMap({ Hash($0) }) else { throw .malformed }
      path.append(hash)
    }
    let (text, _) = try SignedTree.split(body[(cut + 1)...])
    guard let origin = Texts.lines(text)?.first.flatMap({ Texts.name($0) }) else {
      throw .malformed
    }
    self.oldSize = oldSize
    self.path = path
    self.note = Array(body[(cut + 1)...])
    self.origin = origin
  }
}
