internal import Ledger
internal import Testing

@Suite("A Merkle tree")
struct TreeTests {
  @Test("has the eight certificate-transparency roots")
  func knownRoots() throws {
    let vectors = try Vectors("ledger-tree.txt")
    let leaves = try vectors.all("leaf").map { Tree.leaf(try Vectors.bytes(hex: $0)) }
    let roots = try vectors.hashes("root")
    #expect(roots.count == 9)
    for size in 0...8 { #expect(Tree.root(of: leaves.prefix(size)) == roots[size]) }
  }

  @Test("has the known paths")
  func knownPaths() throws {
    let vectors = try Vectors("ledger-tree.txt")
    let leaves = try vectors.all("leaf").map { Tree.leaf(try Vectors.bytes(hex: $0)) }
    let proof = Proof(from: MemoryNodes(leaves))
    #expect(try proof.inclusion(of: 0, in: 8) == vectors.hashes("path-0-of-8"))
    #expect(try proof.consistency(from: 3, to: 7) == vectors.hashes("proof-3-to-7"))
  }

  @Test("is the same however its leaves arrive")
  func batches() throws {
    let all = leaves(1_000)
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = Seeded(seed)
    var nodes = MemoryNodes()
    var rest = all[...]
    while !rest.isEmpty {
      nodes.append(Array(rest.prefix(Int.random(in: 1...100, using: &random))))
      rest = all[nodes.frontier.size...]
      // The definition of RFC 6962, without a frontier.
      #expect(nodes.frontier.root == recursiveRoot(all[..<nodes.frontier.size]))
    }
    #expect(nodes.levels[8]?.count == 3)
    #expect(nodes.levels[8]?[1] == recursiveRoot(all[256..<512]))
  }

  @Test("takes over only a frontier that fits its size")
  func storedFrontier() throws {
    let frontier = MemoryNodes(leaves(7)).frontier
    #expect(try Frontier(size: 7, roots: frontier.roots) == frontier)
    #expect(throws: LedgerError.inconsistent) { try Frontier(size: 8, roots: frontier.roots) }
    #expect(throws: LedgerError.inconsistent) { try Frontier(size: -1, roots: []) }
  }

  private func recursiveRoot(_ leaves: ArraySlice<TreeHash>) -> TreeHash {
    if leaves.count == 1 { return leaves[leaves.startIndex] }
    var leftCount = 1
    while leftCount * 2 < leaves.count { leftCount *= 2 }
    return Tree.node(
      self.recursiveRoot(leaves.prefix(leftCount)), self.recursiveRoot(leaves.dropFirst(leftCount)))
  }
}
