internal import Ledger
internal import Testing

@Suite("A promise of inclusion")
struct PromiseTests {
  private let signer: TestKey
  private let key: NoteKey
  private let log = MemoryNodes(leaves(20))

  init() throws {
    self.signer = try TestKey(seed: 0)
    self.key = try self.signer.noteKey("audit.wijkteam.example/cases")
  }

  @Test("has the bytes of the vector")
  func vector() throws {
    let vectors = try Vectors("ledger.txt")
    let items = try [0, 2].map { number in
      let entry = try Entry(decoding: vectors.bytes("entry\(number)"))
      return Promise.Item(entry: entry.header.entry, leaf: Tree.leaf(entry.bytes))
    }
    let promise = try Promise(
      of: items, madeAtMs: 1_767_225_600_123, as: self.key, with: self.signer)
    #expect(try promise.bytes == vectors.bytes("promise"))
    #expect(try Promise(verifying: promise.bytes, key: self.key, check: TestCheck()) == promise)
  }

  @Test("is believed with no bit changed and no byte cut or added")
  func changes() throws {
    let bytes = try self.promise([3, 4]).bytes
    for position in bytes.indices {
      var changed = bytes
      changed[position] ^= 1 << (position % 8)
      #expect(throws: LedgerError.self) {
        try Promise(verifying: changed, key: self.key, check: TestCheck())
      }
      #expect(throws: LedgerError.malformed(.promise)) {
        try Promise(verifying: Array(bytes.prefix(position)), key: self.key, check: TestCheck())
      }
    }
    #expect(throws: LedgerError.malformed(.promise)) {
      try Promise(verifying: bytes + [0], key: self.key, check: TestCheck())
    }
  }

  @Test("is no signature of a note, nor the other way round")
  func domains() throws {
    let promise = try self.promise([1])
    let body = Array(promise.bytes.dropLast(64))
    #expect(!TestCheck().isValid(promise.signature, of: body, by: self.key.publicKey))
  }

  @Test("holds 1 to 16 different entries and stays below a kibibyte")
  func bounds() throws {
    let long = try self.signer.noteKey(String(repeating: "o", count: 127))
    let items = (1...16).map { Promise.Item(entry: UInt128($0), leaf: Tree.leaf([UInt8($0)])) }
    let largest = try Promise(of: items, madeAtMs: 1, as: long, with: self.signer)
    #expect(largest.bytes.count == Promise.byteCountMax)
    #expect(throws: LedgerError.tooLarge(.promise, count: 17, countMax: 16)) {
      try Promise(of: items + [items[0]], madeAtMs: 1, as: long, with: self.signer)
    }
    for bad in [[], [items[0], items[0]], [.init(entry: 0, leaf: Tree.leaf([]))]] {
      #expect(throws: LedgerError.malformed(.promise)) {
        try Promise(of: bad, madeAtMs: 1, as: long, with: self.signer)
      }
    }
    for within in [0, Promise.withinMsMax + 1] {
      #expect(throws: LedgerError.malformed(.promise)) {
        try Promise(of: [items[0]], madeAtMs: 1, withinMs: within, as: long, with: self.signer)
      }
    }
  }

  @Test("is kept, not yet due, or broken")
  func verdicts() throws {
    let promise = try self.promise([3, 17])
    let due = promise.dueAtMs
    #expect(try promise.verdict(on: self.evidence([3, 17], due + 1)) == .included)
    #expect(try promise.verdict(on: self.evidence([3], due - 1)) == .notYetDue(entry: 18))
    #expect(try promise.verdict(on: self.evidence([3], due, due)) == .brokenPromise(entry: 18))
    #expect(try promise.verdict(on: self.evidence([], due, due)) == .brokenPromise(entry: 4))
    // The newest tree is from before it was due: the service stood still, and lied to nobody.
    #expect(try promise.verdict(on: self.evidence([3], due, due - 1)) == .notShown(entry: 18))
    #expect(try promise.verdict(on: self.evidence([3], due)) == .notShown(entry: 18))
  }

  @Test("is broken by an entry that was changed before it reached the tree")
  func changedEntry() throws {
    let item = Promise.Item(entry: 4, leaf: Tree.leaf([99]))
    let promise = try Promise(of: [item], madeAtMs: 1_000, as: self.key, with: self.signer)
    #expect(
      try promise.verdict(on: self.evidence([3], promise.dueAtMs, promise.dueAtMs))
        == .brokenPromise(entry: 4))
  }

  @Test("is not decided by another log's checkpoint")
  func otherLog() throws {
    let evidence = Promise.Evidence(
      checkpoint: Checkpoint(origin: "other", size: 20, root: self.log.frontier.root),
      seenAtMs: .max, places: [:])
    #expect(throws: LedgerError.untrusted(.promise)) {
      try self.promise([1]).verdict(on: evidence)
    }
  }

  private func promise(_ indexes: [Int]) throws -> Promise {
    let items = indexes.map { Promise.Item(entry: UInt128($0 + 1), leaf: leaves(20)[$0]) }
    return try Promise(of: items, madeAtMs: 1_000, as: self.key, with: self.signer)
  }

  private func evidence(
    _ indexes: [Int], _ seenAtMs: UInt64, _ madeAfterMs: UInt64 = 0
  ) throws -> Promise.Evidence {
    let places = try indexes.map { index in
      let path = try Proof(from: self.log).inclusion(of: index, in: 20)
      return (UInt128(index + 1), Promise.Place(index: index, path: path))
    }
    return Promise.Evidence(
      checkpoint: Checkpoint(origin: self.key.name, size: 20, root: self.log.frontier.root),
      seenAtMs: seenAtMs, madeAfterMs: madeAfterMs,
      places: Dictionary(uniqueKeysWithValues: places))
  }
}
