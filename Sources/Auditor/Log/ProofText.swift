/// A proof of inclusion as a file (C2SP tlog-proof), checked against a pinned key.
package struct ProofText: Hashable, Sendable {
  package let index: Int
  package let path: [Hash]
  package let tree: SignedTree

  /// Reads a `.tlog-proof` file, its checkpoint included.
  package init(
    _ file: [UInt8], key: PinnedKey, witnesses: [PinnedKey] = []
  ) throws(AuditError) {
    guard file.count <= Self.byteCountMax,
      let cut = file.indices.dropFirst().first(where: {
        file[$0] == Texts.lineFeed && file[$0 - 1] == Texts.lineFeed
      }), var lines = Texts.lines(file[..<cut])?[...],
      lines.popFirst()?.elementsEqual("c2sp.org/tlog-proof@v1".utf8) == true
    else { throw .malformed }
    if let extra = lines.first, extra.starts(with: "extra ".utf8) {
      guard Texts.base64(extra.dropFirst(6))?.isEmpty == false else { throw .malformed }
      lines.removeFirst()
    }
    guard let line = lines.popFirst(), line.starts(with: "index ".utf8),
      let index = Texts.decimal(line.dropFirst(6)), lines.count <= 63
    else { throw .malformed }
    var path: [Hash] = []
    for line in lines {
      guard let hash = Texts.base64(line).flatMap({ Hash($0) }) else { throw .malformed }
      path.append(hash)
    }
    self.index = index
    self.path = path
    self.tree = try SignedTree(note: file[(cut + 1)...], key: key, witnesses: witnesses)
  }

  /// Whether the file shows that `stored` is in the log.
  package func shows(_ stored: [UInt8]) -> Bool { self.shows(Hash.ofEntry(stored[...])) }

  /// Whether the file shows that an entry of this leaf is in the log: what the entry says stays
  /// with who has it.
  ///
  /// - Parameter leaf: 32 bytes; of another length it shows nothing.
  package func shows(leaf: [UInt8]) -> Bool { Hash(leaf).map { self.shows($0) } ?? false }

  private func shows(_ leaf: Hash) -> Bool {
    TreeProof.includes(leaf, at: self.index, path: self.path, in: self.tree.state)
  }

  private static let byteCountMax = 131_072
}
