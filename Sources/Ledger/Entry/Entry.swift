/// One record as it is stored and hashed: a clear header and a sealed body.
package struct Entry: Hashable, Sendable {
  /// Header and body together: C2SP tlog-tiles counts an entry's bytes in 16 bits.
  package static let byteCountMax = 65_535

  package let header: EntryHeader
  /// Sealed by the vault; opaque here, and never empty.
  package let body: [UInt8]

  /// Joins a header and a sealed body.
  ///
  /// - Throws: ``LedgerError/tooLarge(_:count:countMax:)``, or ``LedgerError/malformed(_:)`` for an
  ///   empty body.
  package init(header: EntryHeader, body: [UInt8]) throws(LedgerError) {
    guard !body.isEmpty else { throw .malformed(.entry) }
    self.header = header
    self.body = body
    let byteCount = header.byteCount + body.count
    guard byteCount <= Self.byteCountMax else {
      throw .tooLarge(.entry, count: byteCount, countMax: Self.byteCountMax)
    }
  }

  /// Decodes stored bytes, refusing what ``bytes`` would not write.
  package init(decoding bytes: [UInt8]) throws(LedgerError) {
    let header = try Self.header(of: bytes)
    try self.init(header: header, body: Array(bytes.dropFirst(header.byteCount)))
  }

  /// The header of stored bytes, which are refused as by ``init(decoding:)``; no body is copied.
  static func header(of bytes: [UInt8]) throws(LedgerError) -> EntryHeader {
    guard bytes.count <= Self.byteCountMax else {
      throw .tooLarge(.entry, count: bytes.count, countMax: Self.byteCountMax)
    }
    var reader = ByteReader(bytes)
    let header = try EntryHeader(reading: &reader)
    guard !reader.isAtEnd else { throw .malformed(.entry) }
    return header
  }

  /// What is stored, and what the leaf hashes.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(self.header.byteCount + self.body.count)
    self.header.append(to: &bytes)
    bytes += self.body
    return bytes
  }
}
