/// The two questions that a proof answers, decided by following the tree's shape down.
///
/// Recomputing top down, as RFC 6962 §2.1 defines the paths, rather than by the loop of RFC 9162:
/// the writer has that one, and two readings of the standard that agree are worth more than one.
package enum TreeProof {
  /// Whether `path` (leaf to root) puts `entry` at `index` of the tree.
  package static func includes(_ entry: Hash, at index: Int, path: [Hash], in tree: TreeState)
    -> Bool
  {
    guard index >= 0, index < tree.size, path.count <= Self.pathCountMax else { return false }
    var rest = path[...]
    let root = Self.root(of: entry, at: index, of: tree.size, path: &rest)
    return rest.isEmpty && root == tree.root
  }

  /// Whether `path` shows that `newer` only added to `older`; nothing shows it for an empty one.
  package static func extends(_ older: TreeState, to newer: TreeState, path: [Hash]) -> Bool {
    guard older.size > 0, older.size <= newer.size, path.count <= Self.pathCountMax else {
      return false
    }
    guard older.size < newer.size else { return path.isEmpty && older.root == newer.root }
    var rest = path[...]
    guard
      let roots = Self.roots(
        of: older.size, in: newer.size, isLeftEdge: true, older: older.root, path: &rest)
    else { return false }
    return rest.isEmpty && roots.older == older.root && roots.newer == newer.root
  }

  private static let pathCountMax = 63

  /// The root that `entry` leads to; takes the siblings from the end of `path`.
  private static func root(
    of entry: Hash, at index: Int, of size: Int, path: inout ArraySlice<Hash>
  ) -> Hash? {
    if size == 1 { return entry }
    guard let sibling = path.popLast() else { return nil }
    let leftSize = Self.leftSize(of: size)
    if index < leftSize {
      return Self.root(of: entry, at: index, of: leftSize, path: &path)
        .map { Hash.ofPair($0, sibling) }
    }
    return Self.root(of: entry, at: index - leftSize, of: size - leftSize, path: &path)
      .map { Hash.ofPair(sibling, $0) }
  }

  /// Both roots of a subtree: over its first `olderSize` entries and over all `size`.
  private static func roots(
    of olderSize: Int, in size: Int, isLeftEdge: Bool, older: Hash, path: inout ArraySlice<Hash>
  ) -> (older: Hash, newer: Hash)? {
    if olderSize == size {
      // The whole older tree is not sent, because the verifier has its root.
      if isLeftEdge { return (older, older) }
      return path.popLast().map { ($0, $0) }
    }
    guard let sibling = path.popLast() else { return nil }
    let leftSize = Self.leftSize(of: size)
    if olderSize <= leftSize {
      return Self.roots(
        of: olderSize, in: leftSize, isLeftEdge: isLeftEdge, older: older, path: &path
      ).map { ($0.older, Hash.ofPair($0.newer, sibling)) }
    }
    return Self.roots(
      of: olderSize - leftSize, in: size - leftSize, isLeftEdge: false, older: older, path: &path
    ).map { (Hash.ofPair(sibling, $0.older), Hash.ofPair(sibling, $0.newer)) }
  }

  private static func leftSize(of size: Int) -> Int {
    var leftSize = 1
    while leftSize * 2 < size { leftSize *= 2 }
    return leftSize
  }
}

/// A size and the root over that many entries.
package struct TreeState: Hashable, Sendable {
  package let size: Int
  package let root: Hash

  package init(size: Int, root: Hash) {
    self.size = size
    self.root = root
  }
}
