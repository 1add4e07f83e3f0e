/// A node that the store keeps, so that a proof over a million entries reads a few hundred hashes.
///
/// Levels 0, 8, 16 … are stored; level 0 are the leaf hashes. 256 siblings are one tile of
/// C2SP tlog-tiles.
package struct StoredNode: Hashable, Sendable {
  /// The distance between stored levels.
  package static let levelStep = 8

  /// The node is the root of 2^level leaves.
  package let level: Int
  /// Counted from zero within its level: it covers the leaves from `index << level` on.
  package let index: Int
  package let hash: TreeHash

  package init(level: Int, index: Int, hash: TreeHash) {
    self.level = level
    self.index = index
    self.hash = hash
  }
}

/// Where proofs are read from: the tables `leaf` and `node`, or an array in a test.
package protocol NodeReader {
  /// Reads `count` consecutive nodes of `level`, which is a multiple of ``StoredNode/levelStep``.
  ///
  /// - Parameters:
  ///   - index: of the first, counted within the level.
  ///   - count: 1…128.
  /// - Throws: ``LedgerError/inconsistent`` when one is absent.
  func nodes(level: Int, from index: Int, count: Int) throws(LedgerError) -> [TreeHash]
}
