/// All leaves of a log from the first on, as hashes alone: enough to compute its roots and to see
/// how often a known entry stands in it, and no more.
package struct LeafList: Sendable {
  /// The longest log that is looked through, 32 MiB of hashes.
  package static let countMax = 1_048_576

  package private(set) var leaves: [Hash] = []

  package init() {}

  package var count: Int { self.leaves.count }

  /// Adds a page of 32 bytes a leaf.
  ///
  /// - Returns: false, and nothing added, for what is no such page or would be too much.
  package mutating func append(_ page: [UInt8]) -> Bool {
    let count = page.count / Hash.byteCount
    guard page.count % Hash.byteCount == 0, self.leaves.count + count <= Self.countMax else {
      return false
    }
    for place in 0..<count {
      let bytes = page[(place * Hash.byteCount)..<((place + 1) * Hash.byteCount)]
      guard let leaf = Hash(bytes) else { return false }
      self.leaves.append(leaf)
    }
    return true
  }

  /// Whether these leaves are those of every one of `states`.
  package func leads(to states: [TreeState]) -> Bool {
    var tree = GrowingTree()
    for state in states.sorted(by: { $0.size < $1.size }) {
      guard state.size <= self.leaves.count else { return false }
      for leaf in self.leaves[tree.entryCount..<state.size] { tree.add(leaf) }
      guard tree.root == state.root else { return false }
    }
    return true
  }

  /// Where each of `entries` stands among the first `size` leaves: all its places, in order.
  package func places(of entries: [[UInt8]], below size: Int) -> [[Int]] {
    var wanted: [Hash: [Int]] = [:]
    for entry in entries { wanted[Hash.ofEntry(entry[...])] = [] }
    for (place, leaf) in self.leaves.prefix(size).enumerated() where wanted[leaf] != nil {
      wanted[leaf]?.append(place)
    }
    return entries.map { wanted[Hash.ofEntry($0[...])] ?? [] }
  }
}
