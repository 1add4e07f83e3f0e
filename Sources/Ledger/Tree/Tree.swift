internal import Crypto

/// The Merkle tree over the stored entries, as RFC 6962 §2.1 defines it.
package enum Tree {
  /// The root of no entries at all is SHA-256 of nothing, so an empty log can be signed too.
  package static let emptyRoot = TreeHash(SHA256().finalize())

  /// Hashes one entry: SHA-256(0x00 ‖ entry).
  ///
  /// The 0x00 keeps an entry from posing as a node: nodes are hashed with 0x01 in front.
  ///
  /// - Parameter entry: the stored bytes of an ``Entry``.
  package static func leaf(_ entry: ArraySlice<UInt8>) -> TreeHash {
    unsafe entry.withUnsafeBytes { unsafe Self.leaf($0) }
  }

  /// Hashes that have taken their prefix: a copy costs less than to begin and to take one byte.
  private static let leafStart = Self.start(0x00)
  private static let nodeStart = Self.start(0x01)

  private static func start(_ prefix: UInt8) -> SHA256 {
    var hash = SHA256()
    hash.update(data: [prefix])
    return hash
  }

  /// The bytes are read within this call alone.
  private static func leaf(_ entry: UnsafeRawBufferPointer) -> TreeHash {
    var hash = Self.leafStart
    // Crypto takes pointers or `DataProtocol`; by way of that a small hash costs much more.
    unsafe hash.update(bufferPointer: entry)
    return TreeHash(hash.finalize())
  }

  /// Hashes one entry: SHA-256(0x00 ‖ entry).
  package static func leaf(_ entry: [UInt8]) -> TreeHash {
    unsafe entry.withUnsafeBytes { unsafe Self.leaf($0) }
  }

  /// Hashes two subtrees: SHA-256(0x01 ‖ left ‖ right).
  package static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
    var hash = Self.nodeStart
    var pair = (left.bigEndian, right.bigEndian)
    // As above: the words, whose bytes in memory are the hashes'.
    unsafe withUnsafeBytes(of: &pair) { unsafe hash.update(bufferPointer: $0) }
    return TreeHash(hash.finalize())
  }

  /// The root over `leaves`, oldest first, in O(n) hashes.
  package static func root(of leaves: some Sequence<TreeHash>) -> TreeHash {
    var frontier = Frontier()
    frontier.append(Array(leaves))
    return frontier.root
  }

  /// The largest power of two below `count`: how many leaves the left subtree holds.
  static func leftCount(of count: Int) -> Int {
    precondition(count > 1, "one leaf has no subtrees")
    return 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
  }
}
