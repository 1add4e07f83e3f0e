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
    var hash = SHA256()
    hash.update(data: Self.leafPrefix)
    hash.update(data: entry)
    return TreeHash(hash.finalize())
  }

  /// Hashes one entry: SHA-256(0x00 ‖ entry).
  package static func leaf(_ entry: [UInt8]) -> TreeHash {
    Self.leaf(entry[...])
  }

  /// Hashes two subtrees: SHA-256(0x01 ‖ left ‖ right).
  package static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
    var hasher = NodeHasher()
    return hasher.node(left, right)
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

  private static let leafPrefix: [UInt8] = [0x00]
}

/// Hashes many nodes through one buffer: an allocation for each would cost a fifth of the hash.
struct NodeHasher {
  private var input = [UInt8](repeating: 0x01, count: 1 + 2 * TreeHash.byteCount)

  mutating func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
    self.fill(left, right)
    return TreeHash(SHA256.hash(data: self.input))
  }

  private mutating func fill(_ left: TreeHash, _ right: TreeHash) {
    // Through one span: writing to the array would ask for each byte whether it is shared.
    var span = self.input.mutableSpan
    Self.put(left, at: 1, in: &span)
    Self.put(right, at: 1 + TreeHash.byteCount, in: &span)
  }

  @inline(__always)
  private static func put(_ hash: TreeHash, at offset: Int, in span: inout MutableSpan<UInt8>) {
    for index in 0..<8 {
      let shift = UInt64(56 - 8 * index)
      span[offset + index] = UInt8(truncatingIfNeeded: hash.first >> shift)
      span[offset + 8 + index] = UInt8(truncatingIfNeeded: hash.second >> shift)
      span[offset + 16 + index] = UInt8(truncatingIfNeeded: hash.third >> shift)
      span[offset + 24 + index] = UInt8(truncatingIfNeeded: hash.fourth >> shift)
    }
  }
}
