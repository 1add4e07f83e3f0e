internal import Auditor
internal import Ledger
internal import Testing

/// Nodes of a tree of leaves alone, folded on demand.
struct Leaves: NodeReader {
  let hashes: [TreeHash]

  func nodes(level: Int, from index: Int, count: Int) throws(LedgerError) -> [TreeHash] {
    (index..<(index + count)).map {
      Tree.root(of: self.hashes[($0 << level)..<(($0 + 1) << level)])
    }
  }
}

@Suite("Writer and auditor")
struct AgreementTests {
  @Test("agree on the roots and proofs of random trees")
  func trees() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = Seeded(seed)
    for _ in 0..<60 {
      let count = Int.random(in: 1...600, using: &random)
      let entries = (0..<count).map { _ in
        (0..<Int.random(in: 0...40, using: &random)).map { _ in
          UInt8.random(in: 0...255, using: &random)
        }
      }
      let leaves = entries.map { Tree.leaf($0) }
      let states = self.states(entries)
      #expect(states[count].root.bytes == Tree.root(of: leaves).bytes)
      let proof = Proof(from: Leaves(hashes: leaves))
      for _ in 0..<20 {
        let size = Int.random(in: 1...count, using: &random)
        let index = Int.random(in: 0..<size, using: &random)
        let path = try hashes(proof.inclusion(of: index, in: size))
        let entry = Hash.ofEntry(entries[index][...])
        #expect(TreeProof.includes(entry, at: index, path: path, in: states[size]))
        let old = Int.random(in: 1...size, using: &random)
        let steps = try hashes(proof.consistency(from: old, to: size))
        #expect(TreeProof.extends(states[old], to: states[size], path: steps))
        #expect(old == size || !TreeProof.extends(states[old], to: states[size], path: []))
      }
    }
  }

  @Test("agree on every pair of sizes to 64, and the auditor on nothing else")
  func pairs() throws {
    let entries = (0..<64).map { [UInt8($0)] }
    let states = self.states(entries)
    let proof = Proof(from: Leaves(hashes: entries.map { Tree.leaf($0) }))
    for new in 1...64 {
      for old in 1...new {
        let steps = try hashes(proof.consistency(from: old, to: new))
        #expect(TreeProof.extends(states[old], to: states[new], path: steps))
        let path = try hashes(proof.inclusion(of: old - 1, in: new))
        let entry = Hash.ofEntry(entries[old - 1][...])
        #expect(TreeProof.includes(entry, at: old - 1, path: path, in: states[new]))
        #expect(!TreeProof.includes(entry, at: old, path: path, in: states[new]))
        for bad in self.others(steps) {
          #expect(!TreeProof.extends(states[old], to: states[new], path: bad))
        }
        for bad in self.others(path) {
          #expect(!TreeProof.includes(entry, at: old - 1, path: bad, in: states[new]))
        }
      }
      #expect(!TreeProof.extends(states[0], to: states[new], path: []))
    }
  }

  @Test("agree on the vectors of the specification, which neither made")
  func vectors() throws {
    let key = try PinnedKey(text: vector("vkey", in: "ledger.txt"))
    let export = bytes(hex: try vector("export", in: "ledger.txt"))
    var verifier = try Verifier(key: vector("vkey", in: "ledger.txt"))
    var kinds: [RecordHeader.Kind] = []
    var leaves: Set<Hash> = []
    // The smallest pieces that a file can arrive in.
    for byte in export {
      verifier.read([byte]) {
        kinds.append($0.header.kind)
        leaves.insert($0.leaf)
      }
    }
    let report = verifier.finish()
    #expect(report.isIntact && report.entryCount == 5 && report.checkpointCount == 3)
    #expect(kinds == [.processing, .decision, .access, .exchange, .event])
    #expect(report.last?.state.root.bytes == bytes(hex: try vector("root", in: "ledger.txt")))

    let receipt = try Receipt(bytes(hex: vector("promise", in: "ledger.txt")), key: key)
    #expect(receipt.entries.map(\.entry) == [0xE0, 0xE2].map { $0 * Self.ones })
    #expect(receipt.dueAtMs == 1_767_225_660_123)
    #expect(receipt.verdict(inLogOf: leaves, seenAtMs: .max) == .included)

    // What the writer exports from the same entries is the same file.
    var log = try WrittenLog()
    log.sign()
    for number in 0..<5 {
      log.append(bytes(hex: try vector("entry\(number)", in: "ledger.txt")))
      if number == 1 || number == 4 { log.sign() }
    }
    #expect(try log.export() == export)
  }

  @Test("agree on a witness and on a proof as a file")
  func proofFile() throws {
    var log = try writtenLog(13)
    let witness = try WriterKey(seed: 32)
    let witnessKey = try NoteKey(
      name: "witness.fg.example/w1", kind: .witness, publicKey: witness.publicKey)
    var note = try #require(log.checkpoints[13])
    note.cosign(as: witnessKey, at: 1_767_225_600, with: witness)
    log.checkpoints[13] = note
    let path = try Proof(from: Leaves(hashes: log.rows.map(\.leaf))).inclusion(of: 6, in: 13)
    let file = ProofFile(index: 6, path: path, checkpoint: note, extra: [7]).bytes
    let key = try PinnedKey(text: log.key.text)
    let witnesses = [try PinnedKey(text: witnessKey.text)]
    let proof = try ProofText(file, key: key, witnesses: witnesses)
    #expect(proof.tree.seenAtSeconds == ["witness.fg.example/w1": 1_767_225_600])
    #expect(proof.shows(log.rows[6].stored))
    #expect(!proof.shows(log.rows[5].stored))
    for position in file.indices {
      var changed = file
      changed[position] ^= 1
      guard let proof = try? ProofText(changed, key: key, witnesses: witnesses) else { continue }
      // Only the unsigned extra and a witness's line that is then nobody's may change unseen.
      let isUnsigned = file[..<position].count < 40
      #expect(isUnsigned || proof.tree.seenAtSeconds.isEmpty || !proof.shows(log.rows[6].stored))
    }
    #expect(throws: AuditError.notTheLogs) {
      try ProofText(file, key: PinnedKey(text: WrittenLog(seed: 9).key.text))
    }
  }

  private static let ones: UInt128 = 0x0101_0101_0101_0101_0101_0101_0101_0101

  private func states(_ entries: [[UInt8]]) -> [TreeState] {
    var tree = GrowingTree()
    var states = [TreeState(size: 0, root: tree.root)]
    for entry in entries {
      tree.add(Hash.ofEntry(entry[...]))
      states.append(TreeState(size: tree.entryCount, root: tree.root))
    }
    return states
  }

  private func others(_ path: [Hash]) -> [[Hash]] {
    let stranger = Hash.ofNothing
    var others = [path + [stranger], [stranger] + path]
    for index in path.indices {
      var changed = path
      changed[index] = stranger
      var shorter = path
      shorter.remove(at: index)
      others += [changed, shorter]
    }
    return others
  }
}

/// The writer's hashes as the auditor's.
func hashes(_ path: [TreeHash]) -> [Hash] {
  path.compactMap { Hash($0.bytes) }
}
