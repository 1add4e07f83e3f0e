/// What one sequencing transaction writes, decided under the lock of the tree head.
package struct Batch: Hashable, Sendable {
  /// One row of the leaf table, with the header that its search columns repeat.
  package struct Leaf: Hashable, Sendable {
    package let index: Int
    package let hash: TreeHash
    package let header: EntryHeader
  }

  /// How many entries one transaction takes; the rest waits for the next.
  package static let countMax = 1_024

  /// Contiguous from the old size on.
  package let leaves: [Leaf]
  /// Completed nodes at the stored levels above the leaves.
  package let nodes: [StoredNode]
  /// The size that the head must still have when it is updated.
  package let oldSize: Int
  package let newHead: Frontier

  /// Appends the stored bytes of committed entries to the tree.
  ///
  /// The bytes are hashed as they are read back, not as they were sent: the tree holds what is
  /// stored, and a replica that committed something else notices.
  ///
  /// - Parameters:
  ///   - pending: 1…``countMax`` entries as stored.
  ///   - head: as read under the lock.
  /// - Throws: ``LedgerError/malformed(_:)`` when something that is not an entry was stored, or one
  ///   twice; ``LedgerError/tooLarge(_:count:countMax:)``.
  package init(appending pending: [[UInt8]], to head: Frontier) throws(LedgerError) {
    precondition(!pending.isEmpty, "a batch of nothing is no transaction")
    guard pending.count <= Self.countMax else {
      throw .tooLarge(.batch, count: pending.count, countMax: Self.countMax)
    }
    var leaves: [Leaf] = []
    leaves.reserveCapacity(pending.count)
    for (offset, bytes) in pending.enumerated() {
      let header = try Entry.header(of: bytes)
      leaves.append(Leaf(index: head.size + offset, hash: Tree.leaf(bytes), header: header))
    }
    guard Set(leaves.map(\.header.entry)).count == leaves.count else { throw .malformed(.batch) }
    var newHead = head
    self.nodes = newHead.append(leaves.map(\.hash))
    self.leaves = leaves
    self.oldSize = head.size
    self.newHead = newHead
  }
}
