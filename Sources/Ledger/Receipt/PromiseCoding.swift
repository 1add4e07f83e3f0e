extension Promise {
  /// The promise as sent, at most ``byteCountMax`` bytes.
  package var bytes: [UInt8] { self.body + self.signature }

  // A note's text holds no zero byte, so no signature of a note is one of a promise.
  static let domain: [UInt8] = [0] + Array("sluis/promise/v1".utf8) + [0]
  static let signatureByteCount = 64
  static let originByteCountMax = 127
  private static let formatVersion: UInt8 = 1

  /// What is signed, behind ``domain``.
  var body: [UInt8] {
    let origin = Array(self.origin.utf8)
    var bytes = [Self.formatVersion, UInt8(truncatingIfNeeded: origin.count)] + origin
    bytes.append(bigEndian: self.keyId)
    bytes.append(bigEndian: self.madeAtMs)
    bytes.append(bigEndian: self.withinMs)
    bytes.append(UInt8(truncatingIfNeeded: self.items.count))
    for item in self.items {
      bytes.append(bigEndian: item.entry)
      bytes += item.leaf.bytes
    }
    return bytes
  }

  /// Whether the encoder may write it.
  var isInBounds: Bool {
    Self.isOrigin(Array(self.origin.utf8))
      && self.madeAtMs < EntryHeader.timeMsBound && (1...Self.withinMsMax).contains(self.withinMs)
      && (1...Self.itemCountMax).contains(self.items.count)
      && self.items.allSatisfy { $0.entry != 0 }
      && Set(self.items.map(\.entry)).count == self.items.count
  }

  /// Decodes without believing: the signature is checked by the caller.
  init(decoding bytes: [UInt8]) throws(LedgerError) {
    guard bytes.count <= Self.byteCountMax else {
      throw .tooLarge(.promise, count: bytes.count, countMax: Self.byteCountMax)
    }
    var reader = ByteReader(bytes)
    guard reader.integer(UInt8.self) == Self.formatVersion,
      let originByteCount = reader.integer(UInt8.self),
      let origin = reader.bytes(Int(originByteCount)), Self.isOrigin(Array(origin)),
      let keyId = reader.integer(UInt32.self),
      let madeAtMs = reader.integer(UInt64.self),
      let withinMs = reader.integer(UInt32.self),
      let count = reader.integer(UInt8.self)
    else { throw .malformed(.promise) }
    var items: [Item] = []
    for _ in 0..<count {
      guard let entry = reader.integer(UInt128.self), let leaf = reader.bytes(TreeHash.byteCount)
      else { throw .malformed(.promise) }
      items.append(Item(entry: entry, leaf: try TreeHash(leaf)))
    }
    guard reader.remaining.count == Self.signatureByteCount else { throw .malformed(.promise) }
    self.init(
      origin: String(decoding: origin, as: UTF8.self), keyId: keyId, madeAtMs: madeAtMs,
      withinMs: withinMs, items: items, signature: Array(reader.remaining))
    guard self.isInBounds else { throw .malformed(.promise) }
  }

  private static func isOrigin(_ bytes: [UInt8]) -> Bool {
    (1...Self.originByteCountMax).contains(bytes.count)
      && bytes.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "+") }
  }
}
