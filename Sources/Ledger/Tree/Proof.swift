/// Makes the proofs of RFC 6962 §2.1.1 and §2.1.2 from stored nodes.
///
/// What is read is not trusted to be right: a proof from altered nodes does not verify.
package struct Proof<Reader: NodeReader> {
  private let reader: Reader

  package init(from reader: Reader) {
    self.reader = reader
  }

  /// The sibling hashes of the leaf at `index` in the tree of `size`, from the leaf to the root.
  ///
  /// At most ⌈log₂ size⌉ hashes.
  package func inclusion(of index: Int, in size: Int) throws(LedgerError) -> [TreeHash] {
    guard index >= 0, index < size else { throw .outOfRange }
    var path: [TreeHash] = []
    var start = 0
    var count = size
    while count > 1 {
      let leftCount = Tree.leftCount(of: count)
      if index - start < leftCount {
        path.append(try self.subtree(start + leftCount, count - leftCount))
        count = leftCount
      } else {
        path.append(try self.subtree(start, leftCount))
        start += leftCount
        count -= leftCount
      }
    }
    return path.reversed()
  }

  /// The hashes that lead from the root of `old` entries to the root of `new` entries.
  ///
  /// Empty when both are the same size. From zero there is nothing to prove, so that is refused.
  package func consistency(from old: Int, to new: Int) throws(LedgerError) -> [TreeHash] {
    guard old > 0, old <= new else { throw .outOfRange }
    var path: [TreeHash] = []
    var start = 0
    var count = new
    while old - start != count {
      let leftCount = Tree.leftCount(of: count)
      if old - start <= leftCount {
        path.append(try self.subtree(start + leftCount, count - leftCount))
        count = leftCount
      } else {
        path.append(try self.subtree(start, leftCount))
        start += leftCount
        count -= leftCount
      }
    }
    // A first tree that is itself a node of the second is known to the verifier.
    if start > 0 { path.append(try self.subtree(start, count)) }
    return path.reversed()
  }

  /// The root of `count` leaves from `start` on, as the tree splits them.
  private func subtree(_ start: Int, _ count: Int) throws(LedgerError) -> TreeHash {
    if count.nonzeroBitCount == 1 { return try self.node(count.trailingZeroBitCount, start) }
    let leftCount = Tree.leftCount(of: count)
    return Tree.node(
      try self.subtree(start, leftCount), try self.subtree(start + leftCount, count - leftCount))
  }

  /// The root of the 2^level leaves from `start` on, folded from the stored level below.
  private func node(_ level: Int, _ start: Int) throws(LedgerError) -> TreeHash {
    let storedLevel = level / StoredNode.levelStep * StoredNode.levelStep
    var row = try self.reader.nodes(
      level: storedLevel, from: start >> storedLevel, count: 1 << (level - storedLevel))
    guard row.count == 1 << (level - storedLevel) else { throw .inconsistent }
    while row.count > 1 {
      row = stride(from: 0, to: row.count, by: 2).map { Tree.node(row[$0], row[$0 + 1]) }
    }
    return row[0]
  }
}
