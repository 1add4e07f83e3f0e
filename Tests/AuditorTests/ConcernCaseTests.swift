import Auditor
import Ledger
import Testing

/// What an honest operator's own words can be made into, by whoever has the file: G8, no false
/// accusation.
@Suite("G8: evidence against an honest operator")
struct ConcernCaseTests {
  private let house: HonestHouse

  init() throws { self.house = try HonestHouse() }

  @Test("is none: filed, promised, in the tree, and the log goes on")
  func honest() throws {
    let answers = try [self.house.answer(11), self.house.answer(14, after: 11)]
    let made = try self.house.makeCase(answers)
    #expect(try made.inclusion() == .included)
    #expect(made.findings() == [])
  }

  @Test("cannot be put together from a holding of before the filing and the parts of after it")
  func olderHolding() throws {
    let before = try self.house.answer(8)
    var mixed = try self.house.answer(11)
    mixed.holding = before.holding
    #expect(throws: AuditError.notTheLogs) { try self.house.makeCase([mixed]) }
    // A tree of the same size beside it is another answer all the same.
    mixed.note = before.note
    #expect(throws: AuditError.notTheLogs) { try self.house.makeCase([mixed]) }
    // Nor by calling the answer of before the newest one.
    let made = try self.house.makeCase([try self.house.answer(11), before])
    #expect(try made.inclusion() == .included)
    #expect(made.findings() == [])
  }

  @Test("cannot be made by leaving the tombstone out")
  func withoutTombstone() throws {
    var answer = try self.house.answer(14, isDeleted: true)
    #expect(try self.house.makeCase([answer]).findings() == [.deleted])
    answer.tombstone = nil
    #expect(throws: AuditError.notTheLogs) { try self.house.makeCase([answer]) }
  }

  @Test("cannot be made by changing the entry, by emptying it, or by leaving it out")
  func otherEntry() throws {
    let honest = try self.house.answer(11)
    let (stored, proof) = try #require(honest.filing)
    var changed = stored
    changed[changed.count - 1] ^= 1
    for filing in [(changed, proof), ([], proof), (stored, []), nil]
      as [(stored: [UInt8], proof: [UInt8])?]
    {
      var answer = honest
      answer.filing = filing
      #expect(throws: AuditError.notTheLogs) { try self.house.makeCase([answer]) }
    }
  }

  @Test("cannot be made by leaving out that the log goes on, or by asking for another tree")
  func otherHistory() throws {
    let first = try self.house.answer(11)
    var second = try self.house.answer(14, after: 11)
    second.consistency = []
    #expect(throws: AuditError.notTheLogs) { try self.house.makeCase([first, second]) }
    // Honest answers to other questions: no older tree, an older one than was seen, none at all,
    // and one that there was not yet, kept until there was.
    let early = try self.house.answer(11, after: 14, hours: 1)
    let pairs = try [
      (first, self.house.answer(14)), (first, self.house.answer(14, after: 9)),
      (self.house.answer(0), first), (self.house.answer(14, hours: 1), early),
      (self.house.answer(14, hours: 2), early),
    ]
    for (older, newer) in pairs {
      #expect(try self.house.makeCase([older, newer]).findings() == [])
    }
    // That the log itself says was made long after a larger one.
    let shorter = try self.house.answer(11, after: 14, hours: 3)
    let made = try self.house.makeCase([self.house.answer(14, hours: 1), shorter])
    #expect(made.findings() == [.historyRewritten])
  }

  @Test("cannot be made of answers about another entry or another concern")
  func otherQuestion() throws {
    let first = try self.house.answer(11)
    for other in try [
      self.house.answer(14, entry: 3, hours: 50), self.house.answer(14, mark: 9, hours: 50),
    ] {
      let made = try self.house.makeCase([first, other])
      #expect(try made.inclusion() == .included)
      #expect(made.findings() == [])
      // Without the honest one nothing is shown, and nothing is broken.
      #expect(try self.house.makeCase([other, other]).inclusion() == .notYetDue)
    }
  }

  @Test("has no time but the log's own: two trees of before the filing break no promise")
  func typedTime() throws {
    let answers = try [self.house.answer(7, hours: 1), self.house.answer(8, after: 7, hours: 1)]
    #expect(try self.house.makeCase(answers).inclusion() == .notYetDue)
    // Of a house that says so itself: it broke its word.
    let late = try [
      self.house.answer(7, hours: 25), self.house.answer(8, after: 7, hours: 26),
    ]
    #expect(try self.house.makeCase(late).inclusion() == .brokenPromise)
  }
}

/// A log of fourteen entries, the ninth of which files a concern and the twelfth deletes it, and
/// what an honest service answers of it at any size.
private struct HonestHouse {
  /// One answer as it is sent, whose parts whoever has it can exchange.
  struct Answer {
    var note: [UInt8]
    var filing: (stored: [UInt8], proof: [UInt8])?
    var tombstone: (stored: [UInt8], proof: [UInt8])?
    var consistency: [[UInt8]]
    var holding: [UInt8]
  }

  static let mark: UInt128 = 77
  static let tombstoneTrace: UInt128 = 78
  private static let filedAt = 8
  private static let deletedAt = 11
  private static let hourMs: UInt64 = 3_600_000

  private let log: WrittenLog
  private let taken: ConcernCase.Taken
  private let key: PinnedKey

  init() throws {
    var log = try WrittenLog()
    log.sign()
    for number in 0..<14 {
      switch number {
      case Self.filedAt: log.append(try Self.entry(number, trace: nil))
      case Self.deletedAt: log.append(try Self.entry(number, trace: Self.tombstoneTrace))
      default: log.append(try event(number))
      }
      log.sign()
    }
    self.log = log
    self.key = try PinnedKey(text: log.key.text)
    let stored = log.rows[Self.filedAt].stored
    let item = Promise.Item(entry: UInt128(Self.filedAt + 1), leaf: Tree.leaf(stored))
    let promise = try Promise(
      of: [item], madeAtMs: 24 * Self.hourMs, withinMs: UInt32(Self.hourMs), as: log.key,
      with: log.signer)
    self.taken = try ConcernCase.Taken(
      entry: stored, promise: Receipt(promise.bytes, key: self.key),
      commitment: [UInt8](repeating: 5, count: 32))
  }

  private static func entry(_ number: Int, trace: UInt128?) throws -> [UInt8] {
    let header = try EntryHeader(
      kind: .event, retention: 1, timeMs: 1_767_225_600_000, entry: UInt128(number + 1), epoch: 9,
      trace: trace.map { .init(trace: $0, span: 1) }, indexes: .init(subject: Self.mark))
    return try Entry(header: header, body: [1, 2, 3]).bytes
  }

  /// What is told when the newest tree has `size` entries, so many hours after the day began.
  func answer(
    _ size: Int, after older: Int = 0, mark: UInt128 = Self.mark, entry: UInt128? = nil,
    hours: UInt64 = 12, isDeleted: Bool = false
  ) throws -> Answer {
    guard let note = self.log.checkpoints[size] else { throw NoCheckpoint() }
    let proofs = Proof(from: Leaves(hashes: self.log.rows.map(\.leaf)))
    func logged(_ index: Int) throws -> (stored: [UInt8], proof: [UInt8])? {
      guard index < size else { return nil }
      let path = try proofs.inclusion(of: index, in: size)
      let stored = index == Self.filedAt || index == Self.deletedAt
      return (
        stored ? self.log.rows[index].stored : [],
        ProofFile(index: index, path: path, checkpoint: note).bytes
      )
    }
    let index = entry.map { Int($0) - 1 } ?? (mark == Self.mark ? Self.filedAt : size)
    let filing = try logged(index)
    let isKnown = mark == Self.mark && Self.filedAt < size
    let tombstone = isDeleted ? try logged(Self.deletedAt) : nil
    let consistency =
      older > 0 && older < size ? try proofs.consistency(from: older, to: size).map(\.bytes) : []
    let commitment = UInt8(isKnown && !isDeleted ? 5 : 0)
    let holding = Holding(
      Holding.Question(mark: mark, entry: entry ?? 0, olderSize: UInt64(older)),
      state: isKnown ? isDeleted ? 5 : 1 : 0,
      commitment: [UInt8](repeating: commitment, count: 32), saidAtMs: hours * Self.hourMs,
      treeSize: UInt64(size),
      told: Holding.Told(
        filing: filing.map { Holding.Part(stored: $0.stored, proof: $0.proof) },
        tombstone: tombstone.map { Holding.Part(stored: $0.stored, proof: $0.proof) },
        consistency: consistency))
    return Answer(
      note: note.bytes, filing: filing, tombstone: tombstone, consistency: consistency,
      holding: holding.signed(as: self.log.key, with: self.log.signer))
  }

  /// The case as the judge reads it.
  func makeCase(_ answers: [Answer]) throws -> ConcernCase {
    let sightings = try answers.map { answer in
      func logged(_ part: (stored: [UInt8], proof: [UInt8])?) -> ConcernCase.Logged? {
        part.map { ConcernCase.Logged(stored: $0.stored, proofFile: $0.proof, key: self.key) }
      }
      return try ConcernCase.Sighting(
        tree: SignedTree(note: answer.note[...], key: self.key), filing: logged(answer.filing),
        tombstone: logged(answer.tombstone), held: Held(answer.holding, key: self.key),
        consistency: answer.consistency.compactMap { Hash($0) })
    }
    return ConcernCase(
      mark: Self.mark, taken: self.taken, sightings: sightings,
      tombstoneTrace: Self.tombstoneTrace)
  }
}
