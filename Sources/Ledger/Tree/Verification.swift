/// Checks proofs. A proof that does not hold is an answer, not an error.
extension Tree {
  /// The longest proof that is looked at; 2⁶³ entries need no more.
  package static let proofCountMax = 63

  /// Whether `path` shows `leaf` at `index` in the tree of `size` with `root` (RFC 9162 §2.1.3.2).
  package static func includes(
    _ leaf: TreeHash, at index: Int, path: [TreeHash], size: Int, root: TreeHash
  ) -> Bool {
    guard index >= 0, index < size, path.count <= Self.proofCountMax else { return false }
    var position = index
    var last = size - 1
    var hash = leaf
    for sibling in path {
      guard last != 0 else { return false }
      if position & 1 == 1 || position == last {
        hash = Tree.node(sibling, hash)
        // At the right edge a subtree may stand alone for several levels.
        while position & 1 == 0, position != 0 {
          position >>= 1
          last >>= 1
        }
      } else {
        hash = Tree.node(hash, sibling)
      }
      position >>= 1
      last >>= 1
    }
    return last == 0 && hash == root
  }

  /// Whether `path` shows that the tree of `newSize` extends that of `oldSize` (RFC 9162 §2.1.4.2).
  ///
  /// Nothing is consistent with an empty tree by proof: `oldSize` zero answers `false`.
  package static func extends(
    _ oldRoot: TreeHash, _ oldSize: Int, to newRoot: TreeHash, _ newSize: Int, path: [TreeHash]
  ) -> Bool {
    guard oldSize > 0, oldSize <= newSize, path.count <= Self.proofCountMax else { return false }
    if oldSize == newSize { return path.isEmpty && oldRoot == newRoot }
    var path = path[...]
    // A first tree that is a perfect subtree is not sent: it is the root that the verifier has.
    guard let start = oldSize.nonzeroBitCount == 1 ? oldRoot : path.popFirst(), !path.isEmpty else {
      return false
    }
    let shift = (oldSize - 1).trailingOneBitCount
    var position = (oldSize - 1) >> shift
    var last = (newSize - 1) >> shift
    var oldHash = start
    var newHash = start
    for sibling in path {
      guard last != 0 else { return false }
      if position & 1 == 1 || position == last {
        oldHash = Tree.node(sibling, oldHash)
        newHash = Tree.node(sibling, newHash)
        while position & 1 == 0, position != 0 {
          position >>= 1
          last >>= 1
        }
      } else {
        newHash = Tree.node(newHash, sibling)
      }
      position >>= 1
      last >>= 1
    }
    return last == 0 && oldHash == oldRoot && newHash == newRoot
  }
}

extension Int {
  var trailingOneBitCount: Int { (~self).trailingZeroBitCount }
}
