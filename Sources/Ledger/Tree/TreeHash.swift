internal import Crypto

/// A SHA-256 hash of a leaf or a node: 32 bytes, held inline so that a tree is one allocation.
package struct TreeHash: Hashable, Sendable {
  /// Length in bytes.
  package static let byteCount = 32

  // Four big-endian words. Swift's inline arrays are not Hashable.
  let first: UInt64
  let second: UInt64
  let third: UInt64
  let fourth: UInt64

  /// Takes over 32 bytes; any other count is not a hash.
  package init(_ bytes: some Sequence<UInt8>) throws(LedgerError) {
    var iterator = bytes.makeIterator()
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for index in 0..<Self.byteCount {
      guard let byte = iterator.next() else { throw .malformed(.hash) }
      switch index >> 3 {
      case 0: words.0 = words.0 << 8 | UInt64(byte)
      case 1: words.1 = words.1 << 8 | UInt64(byte)
      case 2: words.2 = words.2 << 8 | UInt64(byte)
      default: words.3 = words.3 << 8 | UInt64(byte)
      }
    }
    guard iterator.next() == nil else { throw .malformed(.hash) }
    (self.first, self.second, self.third, self.fourth) = words
  }

  /// The same of an array: specialised here, where its callers in other modules cannot have it so.
  package init(_ bytes: [UInt8]) throws(LedgerError) { try self.init(bytes[...]) }

  init(_ digest: SHA256Digest) {
    // Through its pointer: a digest's iterator copies it into an array, a tenth of a small hash.
    let words = unsafe digest.withUnsafeBytes { unsafe $0.loadUnaligned(as: SIMD4<UInt64>.self) }
    self.first = UInt64(bigEndian: words[0])
    self.second = UInt64(bigEndian: words[1])
    self.third = UInt64(bigEndian: words[2])
    self.fourth = UInt64(bigEndian: words[3])
  }

  /// The words whose bytes in memory are the hash's.
  var bigEndian: SIMD4<UInt64> {
    SIMD4(
      self.first.bigEndian, self.second.bigEndian, self.third.bigEndian, self.fourth.bigEndian)
  }

  /// The 32 bytes, as stored.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    bytes.append(bigEndian: self.first)
    bytes.append(bigEndian: self.second)
    bytes.append(bigEndian: self.third)
    bytes.append(bigEndian: self.fourth)
    return bytes
  }

  /// The first four bytes of SHA-256(bytes), which C2SP notes use as a key id.
  static func idPrefix(hashing bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: TreeHash(SHA256.hash(data: bytes)).first >> 32)
  }
}
