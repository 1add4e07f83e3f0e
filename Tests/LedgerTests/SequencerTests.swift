internal import Ledger
internal import Testing

/// What a store can do to a write: refuse it, or keep it and lose the answer.
enum Fault: CaseIterable {
  case lost, keptButUnanswered
}

/// The tables of a log in memory, with a fault for chosen transactions.
struct FaultyTables: SequencerStore {
  var entries: [[UInt8]] = []
  var pending: Set<Int> = []
  var nodes = MemoryNodes()
  var sequenced: [UInt128] = []
  var checkpoints: [(size: Int, note: Note)] = []
  /// By the number of the transaction that is to fail.
  var faults: [Int: Fault] = [:]
  /// Another replica's transaction, run between a decision and its commit.
  var meanwhile: (@Sendable (inout FaultyTables) -> Void)?
  private(set) var transactionCount = 0

  mutating func insert(_ stored: [UInt8]) {
    self.pending.insert(self.entries.count)
    self.entries.append(stored)
  }

  mutating func sequence(
    _ plan: (Frontier, [[UInt8]]) throws(LedgerError) -> Batch
  ) throws(LedgerError) -> Int {
    let taken = self.pending.sorted().prefix(Batch.countMax)
    let batch = taken.isEmpty ? nil : try plan(self.nodes.frontier, taken.map { self.entries[$0] })
    try self.commit { tables in
      guard let batch else { return }
      // What the constraints of the leaf table hold.
      precondition(batch.oldSize == tables.nodes.frontier.size, "the head was locked")
      precondition(
        batch.leaves.map(\.index) == Array(batch.oldSize..<batch.newHead.size), "contiguous")
      precondition(!batch.leaves.contains { tables.sequenced.contains($0.header.entry) }, "unique")
      tables.nodes.append(batch.leaves.map(\.hash))
      precondition(tables.nodes.frontier == batch.newHead, "the same tree")
      tables.sequenced += batch.leaves.map(\.header.entry)
      tables.pending.subtract(taken)
    }
    return taken.count
  }

  mutating func publish(
    _ decide: (Frontier, Note?, MemoryNodes) -> SignedCheckpoint?
  ) throws(LedgerError) -> Bool {
    let signed = decide(self.nodes.frontier, self.checkpoints.last?.note, self.nodes)
    if let meanwhile = self.meanwhile {
      self.meanwhile = nil
      meanwhile(&self)
    }
    var isPublished = true
    try self.commit { tables in
      guard let signed else { return }
      guard tables.checkpoints.last?.size == signed.replacing else {
        isPublished = false
        return
      }
      tables.checkpoints.append((signed.checkpoint.size, signed.note))
    }
    return isPublished
  }

  private mutating func commit(_ write: (inout FaultyTables) -> Void) throws(LedgerError) {
    self.transactionCount += 1
    switch self.faults[self.transactionCount] {
    case nil: write(&self)
    case .lost: throw .unavailable
    case .keptButUnanswered:
      write(&self)
      throw .unavailable
    }
  }
}

@Suite("A sequencer")
struct SequencerTests {
  private let signer: TestKey
  private let key: NoteKey

  init() throws {
    self.signer = try TestKey(seed: 0)
    self.key = try self.signer.noteKey("o")
  }

  @Test(
    "loses and repeats nothing when any one transaction fails",
    arguments: Fault.allCases, 1...12)
  func oneFault(fault: Fault, at number: Int) throws {
    try self.run(faults: [number: fault])
  }

  @Test("loses and repeats nothing when any two transactions fail", arguments: Fault.allCases)
  func twoFaults(fault: Fault) throws {
    for first in 1...8 {
      for second in Fault.allCases {
        try self.run(faults: [first: fault, first + 1: second])
      }
    }
  }

  @Test("signs the tree of no entries, then at most a second after each commit")
  func times() throws {
    var sequencer = Sequencer(atMs: 0)
    #expect(sequencer.next(atMs: 0) == .sign)
    sequencer.signed(.done, atMs: 0)
    #expect(sequencer.next(atMs: 0) == .sequence)
    sequencer.sequenced(.committed(count: 0), atMs: 0)
    #expect(sequencer.next(atMs: 0) == .wait(untilMs: Sequencer.pollMs))
    sequencer.wake(atMs: 10)
    #expect(sequencer.next(atMs: 10) == .sequence)
    // A busy log: each batch is full, and signing is still not put off.
    var signedAtMs: Int64?
    for now in stride(from: Int64(10), through: 2_000, by: 10) where signedAtMs == nil {
      if sequencer.next(atMs: now) == .sign {
        signedAtMs = now
      } else {
        sequencer.sequenced(.committed(count: 1_024), atMs: now)
      }
    }
    #expect(try #require(signedAtMs) <= 10 + Sequencer.signWithinMs)
  }

  @Test("takes full batches one after the other, and lets what is left gather")
  func gathers() {
    var sequencer = Sequencer(atMs: 0)
    sequencer.signed(.done, atMs: 0)
    sequencer.sequenced(.committed(count: Batch.countMax), atMs: 0)
    #expect(sequencer.next(atMs: 0) == .sequence)
    sequencer.sequenced(.committed(count: Batch.countMax - 1), atMs: 0)
    #expect(sequencer.next(atMs: Sequencer.gatherMs - 1) == .wait(untilMs: Sequencer.gatherMs))
    #expect(sequencer.next(atMs: Sequencer.gatherMs) == .sequence)
  }

  @Test("reads again when another replica published first")
  func overtaken() throws {
    var tables = FaultyTables()
    tables.insert(try storedEntry(1))
    #expect(tables.sequence() == .committed(count: 1))
    let (key, signer) = (self.key, self.signer)
    tables.meanwhile = { other in
      _ = other.sign(as: key, with: signer, check: TestCheck())
    }
    #expect(tables.sign(as: key, with: signer, check: TestCheck()) == .overtaken)
    #expect(tables.sign(as: key, with: signer, check: TestCheck()) == .done)
    #expect(tables.checkpoints.map(\.size) == [1])
  }

  @Test("G9: never signs a smaller tree, or one that does not extend the last")
  func alarms() throws {
    let all = leaves(20)
    let signed = self.note(MemoryNodes(all).frontier)
    func decide(_ leaves: [TreeHash], _ last: Note?) -> Signing {
      let nodes = MemoryNodes(leaves)
      return Signing.decide(
        head: nodes.frontier, last: last, nodes: nodes, key: self.key, check: TestCheck())
    }
    #expect(decide(all, signed) == .upToDate)
    for size in 0..<20 {
      #expect(
        decide(Array(all.prefix(size)), signed) == .refuse(.shrunk(signedSize: 20, size: size)))
      for newSize in 20...24 {
        let forked = Array(leaves(24).prefix(size)) + leaves(24, salt: 1)[size..<newSize]
        #expect(decide(forked, signed) == .refuse(.forked(signedSize: 20, size: newSize)))
      }
    }
    #expect(
      decide(leaves(24), signed)
        == .sign(
          Checkpoint(origin: "o", size: 24, root: Tree.root(of: leaves(24))), replacing: 20))
    #expect(decide(leaves(24), self.note(Frontier())) != .upToDate)
    var foreign = try Note(text: signed.text)
    foreign.sign(as: try TestKey(seed: 3).noteKey("o"), with: try TestKey(seed: 3))
    #expect(decide(leaves(24), foreign) == .refuse(.foreignCheckpoint))
  }

  @Test("G9: does not sign from altered nodes, and stays stopped")
  func alteredNodes() throws {
    let head = MemoryNodes(leaves(600)).frontier
    let altered = MemoryNodes(leaves(600, salt: 1))
    let decision = Signing.decide(
      head: head, last: self.note(MemoryNodes(leaves(300)).frontier), nodes: altered,
      key: self.key, check: TestCheck())
    let alarm = Signing.Alarm.forked(signedSize: 300, size: 600)
    #expect(decision == .refuse(alarm))
    var sequencer = Sequencer(atMs: 0)
    sequencer.signed(.refused(alarm), atMs: 0)
    sequencer.wake(atMs: 1)
    #expect(sequencer.next(atMs: 1_000_000) == .stop(alarm))
  }

  @Test("G9: stops at something stored that is no entry, or one entry twice")
  func notEntries() throws {
    var tables = FaultyTables()
    tables.insert([1, 2, 3])
    #expect(tables.sequence() == .refused(.unreadable))
    #expect(throws: LedgerError.malformed(.batch)) {
      try Batch(appending: [storedEntry(1), storedEntry(1)], to: Frontier())
    }
  }

  private func note(_ head: Frontier) -> Note {
    Checkpoint(origin: "o", size: head.size, root: head.root).signed(
      as: self.key, with: self.signer)
  }

  /// Sequences and signs ten entries, two at a time, and checks what is then stored.
  private func run(faults: [Int: Fault]) throws {
    var tables = FaultyTables()
    tables.faults = faults
    var sequencer = Sequencer(atMs: 0)
    var inserted = 0
    for now in stride(from: Int64(0), to: 10_000, by: 50) {
      if inserted < 10, now % 300 == 0 {
        for _ in 0..<2 {
          tables.insert(try storedEntry(inserted))
          inserted += 1
        }
      }
      switch sequencer.next(atMs: now) {
      case .sequence: sequencer.sequenced(tables.sequence(), atMs: now)
      case .sign:
        let outcome = tables.sign(as: self.key, with: self.signer, check: TestCheck())
        sequencer.signed(outcome, atMs: now)
      case .wait: break
      case .stop(let alarm): Issue.record("stopped: \(alarm)")
      }
    }
    #expect(tables.pending.isEmpty)
    #expect(tables.sequenced.sorted() == (1...10).map { UInt128($0) })
    // Every checkpoint is one of the tree as it grew, and the last covers all.
    let sizes = tables.checkpoints.map(\.size)
    #expect(sizes == sizes.sorted() && Set(sizes).count == sizes.count && sizes.last == 10)
    let leaves = try #require(tables.nodes.levels[0])
    for (size, note) in tables.checkpoints {
      let checkpoint = try Checkpoint(verifying: note, key: self.key, check: TestCheck())
      #expect(checkpoint.root == Tree.root(of: leaves.prefix(size)))
    }
  }
}
