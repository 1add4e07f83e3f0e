/// The tree over the entries read so far, kept as a stack of full subtrees.
package struct GrowingTree: Sendable {
  private var stack: [(hash: Hash, entryCount: Int)] = []
  /// How many entries it has.
  package private(set) var entryCount = 0

  package init() {}

  /// Adds one entry's hash.
  package mutating func add(_ entry: Hash) {
    var hash = entry
    var entryCount = 1
    while let left = self.stack.last, left.entryCount == entryCount {
      self.stack.removeLast()
      hash = Hash.ofPair(left.hash, hash)
      entryCount *= 2
    }
    self.stack.append((hash, entryCount))
    self.entryCount += 1
  }

  /// The root over all entries so far.
  package var root: Hash {
    var parts = self.stack
    guard var root = parts.popLast()?.hash else { return .ofNothing }
    while let left = parts.popLast() { root = Hash.ofPair(left.hash, root) }
    return root
  }
}
