internal import Ledger
internal import Testing

@Suite("A proof")
struct ProofTests {
  private let all = leaves(64)

  @Test("of inclusion holds for every index of every size to 64, and for nothing else")
  func inclusion() throws {
    let proof = Proof(from: MemoryNodes(self.all))
    for size in 1...64 {
      let root = Tree.root(of: self.all.prefix(size))
      for index in 0..<size {
        let path = try proof.inclusion(of: index, in: size)
        func holds(_ path: [TreeHash], _ index: Int, _ leaf: TreeHash, _ size: Int) -> Bool {
          Tree.includes(leaf, at: index, path: path, size: size, root: root)
        }
        #expect(holds(path, index, self.all[index], size))
        #expect(!holds(path, index, Tree.leaf([9]), size))
        #expect(!holds(path, index == 0 ? size : index - 1, self.all[index], size))
        #expect(!holds(path, index - size, self.all[index], size))
        #expect(self.others(path).allSatisfy { !holds($0, index, self.all[index], size) })
      }
    }
  }

  @Test("of consistency holds for every pair of sizes to 64, and for nothing else")
  func consistency() throws {
    let proof = Proof(from: MemoryNodes(self.all))
    let roots = (0...64).map { Tree.root(of: self.all.prefix($0)) }
    for new in 1...64 {
      for old in 1...new {
        let path = try proof.consistency(from: old, to: new)
        func holds(_ path: [TreeHash], _ oldRoot: TreeHash, _ newRoot: TreeHash) -> Bool {
          Tree.extends(oldRoot, old, to: newRoot, new, path: path)
        }
        #expect(holds(path, roots[old], roots[new]))
        #expect(!holds(path, Tree.leaf([9]), roots[new]))
        #expect(!holds(path, roots[old], Tree.leaf([9])))
        #expect(self.others(path).allSatisfy { !holds($0, roots[old], roots[new]) })
        #expect(old == new || !Tree.extends(roots[new], new, to: roots[old], old, path: path))
      }
      #expect(!Tree.extends(roots[0], 0, to: roots[new], new, path: []))
    }
  }

  @Test("over several tiles is read from stored levels alone")
  func tiles() throws {
    let many = leaves(70_000)
    let nodes = MemoryNodes(many)
    #expect(nodes.levels.mapValues(\.count) == [0: 70_000, 8: 273, 16: 1])
    let proof = Proof(from: nodes)
    let root = nodes.frontier.root
    for index in [0, 255, 256, 65_535, 65_536, 69_888, 69_999] {
      let path = try proof.inclusion(of: index, in: 70_000)
      #expect(Tree.includes(many[index], at: index, path: path, size: 70_000, root: root))
    }
    for old in [1, 256, 300, 65_536, 65_537, 69_999] {
      let path = try proof.consistency(from: old, to: 70_000)
      let oldRoot = Tree.root(of: many.prefix(old))
      #expect(Tree.extends(oldRoot, old, to: root, 70_000, path: path))
    }
  }

  @Test("is refused for what the tree does not have")
  func bounds() {
    let proof = Proof(from: MemoryNodes(leaves(4)))
    #expect(throws: LedgerError.outOfRange) { try proof.inclusion(of: 4, in: 4) }
    #expect(throws: LedgerError.outOfRange) { try proof.inclusion(of: -1, in: 4) }
    #expect(throws: LedgerError.outOfRange) { try proof.consistency(from: 0, to: 4) }
    #expect(throws: LedgerError.outOfRange) { try proof.consistency(from: 4, to: 3) }
    #expect(throws: LedgerError.inconsistent) { try proof.inclusion(of: 3, in: 6) }
  }

  /// The path with each hash changed, each removed, one more at either end, and two swapped.
  private func others(_ path: [TreeHash]) -> [[TreeHash]] {
    let stranger = Tree.leaf([9])
    var others = [path + [stranger], [stranger] + path]
    for index in path.indices {
      var changed = path
      changed[index] = stranger
      var shorter = path
      shorter.remove(at: index)
      others += [changed, shorter]
    }
    if path.count > 1 { others.append([path[1], path[0]] + path[2...]) }
    return others
  }
}
