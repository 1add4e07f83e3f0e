/// An inclusion proof that can be handed over as a file (C2SP tlog-proof).
package struct ProofFile: Hashable, Sendable {
  /// What files of this kind are called.
  package static let suffix = ".tlog-proof"

  package let index: Int
  /// From the leaf to the root.
  package let path: [TreeHash]
  /// The signed checkpoint, verbatim.
  package let checkpoint: Note
  /// What the file says beside the proof, unsigned; empty when absent.
  package let extra: [UInt8]

  package init(index: Int, path: [TreeHash], checkpoint: Note, extra: [UInt8] = []) {
    precondition(index >= 0 && path.count <= Tree.proofCountMax, "no such proof")
    self.index = index
    self.path = path
    self.checkpoint = checkpoint
    self.extra = extra
  }

  /// The file.
  package var bytes: [UInt8] {
    var text = Self.title + "\n"
    if !self.extra.isEmpty { text += "extra \(Base64.encode(self.extra))\n" }
    text += "index \(self.index)\n"
    for hash in self.path { text += Base64.encode(hash.bytes) + "\n" }
    return Array((text + "\n").utf8) + self.checkpoint.bytes
  }

  /// Parses a file; whether it proves anything is asked with ``shows(_:in:)``.
  package init(parsing bytes: [UInt8]) throws(LedgerError) {
    guard bytes.count <= Self.byteCountMax,
      let split = bytes.indices.dropLast().first(where: {
        bytes[$0] == Note.lineFeed && bytes[$0 + 1] == Note.lineFeed
      })
    else { throw .malformed(.proof) }
    var lines = bytes[..<split].split(separator: Note.lineFeed, omittingEmptySubsequences: false)[
      ...]
    guard let title = lines.popFirst(), title.elementsEqual(Self.title.utf8) else {
      throw .malformed(.proof)
    }
    var extra: [UInt8] = []
    if let line = lines.first, line.starts(with: "extra ".utf8) {
      guard let decoded = Base64.decode(line.dropFirst(6)), !decoded.isEmpty else {
        throw .malformed(.proof)
      }
      extra = decoded
      lines = lines.dropFirst()
    }
    guard let line = lines.popFirst(), line.starts(with: "index ".utf8),
      let index = Decimal.parse(line.dropFirst(6)), lines.count <= Tree.proofCountMax
    else { throw .malformed(.proof) }
    var path: [TreeHash] = []
    for line in lines {
      guard let hash = Base64.decode(line) else { throw .malformed(.proof) }
      path.append(try TreeHash(hash))
    }
    let checkpoint = try Note(parsing: Array(bytes[(split + 2)...]))
    self.init(index: index, path: path, checkpoint: checkpoint, extra: extra)
  }

  /// Whether the file shows `leaf` in the tree of its checkpoint, which the caller has verified.
  package func shows(_ leaf: TreeHash, in checkpoint: Checkpoint) -> Bool {
    (try? Checkpoint(text: self.checkpoint.text)) == checkpoint
      && Tree.includes(
        leaf, at: self.index, path: self.path, size: checkpoint.size, root: checkpoint.root)
  }

  private static let title = "c2sp.org/tlog-proof@v1"
  private static let byteCountMax = 2 * Note.byteCountMax
}
