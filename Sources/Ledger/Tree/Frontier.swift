/// The right edge of a tree: enough to append to it and to know its root, in O(log n) memory.
package struct Frontier: Hashable, Sendable {
  /// How many leaves the tree has.
  package private(set) var size: Int
  /// The roots of the perfect subtrees, largest first: one for each set bit of ``size``.
  package private(set) var roots: [TreeHash]

  /// The frontier of the empty tree.
  package init() {
    self.size = 0
    self.roots = []
  }

  /// Takes over a stored frontier; the number of roots must fit the size.
  package init(size: Int, roots: [TreeHash]) throws(LedgerError) {
    guard size >= 0, roots.count == size.nonzeroBitCount else { throw .inconsistent }
    self.size = size
    self.roots = roots
  }

  /// Appends leaves in O(k + log n) hashes.
  ///
  /// - Returns: the nodes completed by them at levels 8, 16, 24 …, which the store keeps.
  @discardableResult
  package mutating func append(_ leaves: [TreeHash]) -> [StoredNode] {
    var completed: [StoredNode] = []
    for leaf in leaves {
      var node = leaf
      var level = 0
      // Each trailing one of the size is a perfect subtree that this leaf completes a twin of.
      while self.size >> level & 1 == 1 {
        node = Tree.node(self.roots.removeLast(), node)
        level += 1
        if level % StoredNode.levelStep == 0 {
          completed.append(StoredNode(level: level, index: self.size >> level, hash: node))
        }
      }
      self.roots.append(node)
      self.size += 1
    }
    return completed
  }

  /// The root of the tree, in at most log₂ n hashes.
  package var root: TreeHash {
    guard var root = self.roots.last else { return Tree.emptyRoot }
    for left in self.roots.dropLast().reversed() { root = Tree.node(left, root) }
    return root
  }
}
