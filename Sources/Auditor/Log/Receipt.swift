/// What a reply left in the hands of whoever asked: the log's promise to include what it recorded.
package struct Receipt: Hashable, Sendable {
  /// Whether the log kept its word.
  package enum Verdict: Hashable, Sendable {
    case included
    /// Not in a tree that was made when it was due, or later: a word that was not kept.
    case brokenPromise(entry: UInt128)
    /// Not in the newest tree there is, which may be older than the promise: a house that stood
    /// still has broken no word yet. Ask it again.
    case notShown(entry: UInt128)
    /// Not in the tree, but not due yet when that was seen.
    case notYetDue(entry: UInt128)
  }

  /// Where the operator says an entry is.
  package struct Place: Hashable, Sendable {
    package let index: Int
    package let path: [Hash]

    package init(index: Int, path: [Hash]) {
      self.index = index
      self.path = path
    }
  }

  package let origin: String
  package let madeAtMs: UInt64
  package let dueAtMs: UInt64
  /// The promised leaf by entry id, in the order of the receipt.
  package let entries: [(entry: UInt128, leaf: Hash)]
  private let bytes: [UInt8]

  /// Reads a receipt and believes it only when `key` signed it: any other accuses nobody.
  package init(_ bytes: [UInt8], key: PinnedKey) throws(AuditError) {
    guard (Self.byteCountMin...Self.byteCountMax).contains(bytes.count) else { throw .malformed }
    let signed = bytes.dropLast(64)
    var cursor = Cursor(signed)
    guard cursor.number(as: UInt8.self) == 1, let nameByteCount = cursor.number(as: UInt8.self),
      (1...127).contains(nameByteCount), let name = cursor.take(Int(nameByteCount)),
      name.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "+") }),
      let keyId = cursor.number(as: UInt32.self),
      let madeAtMs = cursor.number(as: UInt64.self), madeAtMs < 1 << 53,
      let withinMs = cursor.number(as: UInt32.self), (1...86_400_000).contains(withinMs),
      let count = cursor.number(as: UInt8.self), (1...16).contains(count),
      cursor.rest.count == Int(count) * 48
    else { throw .malformed }
    var entries: [(entry: UInt128, leaf: Hash)] = []
    while let entry = cursor.number(as: UInt128.self),
      let leaf = cursor.take(32).flatMap({ Hash($0) })
    {
      guard entry != 0, !entries.contains(where: { $0.entry == entry }) else { throw .malformed }
      entries.append((entry, leaf))
    }
    let message = [0] + Array("sluis/promise/v1".utf8) + [0] + signed
    guard keyId == key.id, !key.isWitness, name.elementsEqual(key.name.utf8),
      key.signed(message, as: bytes.suffix(64))
    else { throw .notTheLogs }
    self.origin = key.name
    self.madeAtMs = madeAtMs
    self.dueAtMs = madeAtMs + UInt64(withinMs)
    self.entries = entries
    self.bytes = bytes
  }

  /// Decides offline, from a signed tree and the operator's proofs.
  ///
  /// - Parameters:
  ///   - seenAtMs: when a witness, or the caller, saw that tree.
  ///   - madeAfterMs: when a witness, or the caller, saw a smaller tree of this log as the newest,
  ///     which shows that this one was made after it; 0 when nobody did.
  /// - Throws: ``AuditError/notTheLogs`` when the tree is another log's.
  package func verdict(
    in tree: SignedTree, seenAtMs: UInt64, madeAfterMs: UInt64 = 0, places: [UInt128: Place]
  ) throws(AuditError) -> Verdict {
    guard tree.origin.utf8.elementsEqual(self.origin.utf8) else { throw .notTheLogs }
    let missing = self.entries.first { entry, leaf in
      guard let place = places[entry] else { return true }
      return !TreeProof.includes(leaf, at: place.index, path: place.path, in: tree.state)
    }
    return self.verdict(missing: missing?.entry, seenAtMs, madeAfterMs)
  }

  /// Decides from the leaves of a whole log that was found intact.
  package func verdict(
    inLogOf leaves: Set<Hash>, seenAtMs: UInt64, madeAfterMs: UInt64 = 0
  ) -> Verdict {
    self.verdict(
      missing: self.entries.first { !leaves.contains($0.leaf) }?.entry, seenAtMs, madeAfterMs)
  }

  private func verdict(missing: UInt128?, _ seenAtMs: UInt64, _ madeAfterMs: UInt64) -> Verdict {
    guard let missing else { return .included }
    if madeAfterMs >= self.dueAtMs { return .brokenPromise(entry: missing) }
    return seenAtMs >= self.dueAtMs ? .notShown(entry: missing) : .notYetDue(entry: missing)
  }

  private static let byteCountMin = 2 + 1 + 4 + 8 + 4 + 1 + 48 + 64
  private static let byteCountMax = 978

  package static func == (left: Receipt, right: Receipt) -> Bool {
    left.bytes == right.bytes
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(self.bytes)
  }
}
