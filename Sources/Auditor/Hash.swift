internal import Crypto

/// A SHA-256 hash: of an entry, of two hashes, or the root of a tree.
package struct Hash: Hashable, Sendable {
  /// Length in bytes.
  package static let byteCount = 32

  // Little is done with a hash but comparing and hashing it on, so words are enough.
  private let words: SIMD4<UInt64>

  /// Takes over 32 bytes, and nothing shorter or longer.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    self.init(next: bytes.makeIterator())
  }

  init(_ digest: SHA256Digest) {
    self.init(next: digest.makeIterator())
  }

  private init(next: some IteratorProtocol<UInt8>) {
    var next = next
    var words = SIMD4<UInt64>()
    for index in 0..<4 {
      var word: UInt64 = 0
      for _ in 0..<8 { word = word << 8 | UInt64(next.next() ?? 0) }
      words[index] = word
    }
    self.words = words
  }

  /// The 32 bytes.
  package var bytes: [UInt8] {
    (0..<Self.byteCount).map {
      UInt8(truncatingIfNeeded: self.words[$0 / 8] >> UInt64(56 - $0 % 8 * 8))
    }
  }

  /// The hash that stands for an entry in the tree.
  package static func ofEntry(_ stored: ArraySlice<UInt8>) -> Hash {
    var sha = SHA256()
    sha.update(data: Self.entryMark)
    sha.update(data: stored)
    return Hash(sha.finalize())
  }

  /// The root of a tree without entries.
  package static let ofNothing = Hash(SHA256().finalize())

  static func ofPair(_ left: Hash, _ right: Hash) -> Hash {
    var pair = [UInt8](repeating: 0x01, count: 1 + 2 * Self.byteCount)
    var span = pair.mutableSpan
    left.put(at: 1, in: &span)
    right.put(at: 1 + Self.byteCount, in: &span)
    return Hash(SHA256.hash(data: pair))
  }

  static func ofBytes(_ bytes: [UInt8]) -> Hash {
    Hash(SHA256.hash(data: bytes))
  }

  private func put(at offset: Int, in bytes: inout MutableSpan<UInt8>) {
    for index in 0..<4 {
      for byte in 0..<8 {
        bytes[offset + 8 * index + byte] = UInt8(
          truncatingIfNeeded: self.words[index] >> UInt64(56 - 8 * byte))
      }
    }
  }

  private static let entryMark: [UInt8] = [0x00]
}
