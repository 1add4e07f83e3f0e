import Auditor
import Ledger
import Testing
import Vault
import Wire

@testable import sluis

@Suite("A round, as a member's machine checks it")
struct RoundCheckTests {
  private static let now: UInt64 = 1_800_000_000_000

  /// Panel's log, with whatever panel puts into it.
  private struct Board {
    var entries: [[UInt8]] = [[UInt8](repeating: 7, count: 80)]

    /// What anybody is told of it.
    var log: PanelLog {
      var leaves = LeafList()
      for entry in self.entries { _ = leaves.append(Hash.ofEntry(entry[...]).bytes) }
      return PanelLog(leaves: leaves, size: leaves.count)
    }

    /// Announces a manifest, and takes its slot unless it is taken already.
    mutating func announce(
      _ manifest: PanelV1.Manifest, takesSlot: Bool = true
    ) throws -> PanelV1.GetRoundReply {
      let bytes = manifest.encoded()
      let digest = PanelDigest.manifest(bytes)
      func half(_ bytes: ArraySlice<UInt8>) -> UInt128 { bytes.reduce(0) { $0 << 8 | UInt128($1) } }
      let header = try EntryHeader(
        kind: .event, retention: 1, timeMs: RoundCheckTests.now, entry: Random.id(),
        epoch: Random.id(), trace: .init(trace: half(digest.prefix(16)), span: 1),
        indexes: .init(subject: half(digest.suffix(16))))
      let stored = try Ledger.Entry(header: header, body: [1, 2, 3]).bytes
      self.entries.append(stored)
      if takesSlot { self.entries.append(RoundCheckTests.slot(manifest).entry) }
      return PanelV1.GetRoundReply(manifest: bytes, announcement: stored, state: .issuing)
    }
  }

  private static func slot(_ manifest: PanelV1.Manifest) -> RoundSlot {
    RoundSlot(panel: manifest.panel, kind: manifest.kind.rawValue, number: manifest.number)
  }

  private static func manifest(
    _ number: UInt32 = 1, after previous: UInt128? = nil, closesAtMs: UInt64 = now + 1_000
  ) -> PanelV1.Manifest {
    PanelV1.Manifest(
      panel: 7, round: Random.id(), kind: .panel, title: "Najaarsronde",
      questions: [
        PanelV1.Question(
          id: Random.id(), kind: .open, wording: "Wat mist u?",
          publicKey: [UInt8](repeating: 9, count: 32))
      ], opensAtMs: closesAtMs - 500, closesAtMs: closesAtMs,
      closingAddress: [UInt8](repeating: 8, count: 32), number: number, previous: previous)
  }

  @Test("is checked against a log that the profile's policy names, and against none without")
  func policy() throws {
    #expect(throws: Refusal.self) { try PanelLog.mayBelieve(nil) }
    try PanelLog.mayBelieve([])
  }

  @Test("P06 says who reads the result, as it was fixed, and of older rounds not everybody")
  func readers() throws {
    var round = Self.manifest()
    // What was written before there was this field has none.
    #expect(try PanelV1.Manifest(decoding: round.encoded()).isPublic == false)
    #expect(round.readers.english.contains("members") && round.readers.dutch.contains("leden"))
    round.isPublic = true
    #expect(round.readers.english.contains("everybody") && round.readers.dutch.contains("iedereen"))
    #expect(try PanelV1.Manifest(decoding: round.encoded()).isPublic)
    round.kind = .reflection
    for words in [round.readers.english, round.readers.dutch] {
      #expect(words.contains("professional") && !words.contains("leden"))
    }
  }

  /// How a check ends: nil when the round is believed.
  private func refusal(
    _ told: PanelV1.GetRoundReply, of round: UInt128, after previous: PanelV1.GetRoundReply? = nil,
    in board: Board
  ) -> Refusal? {
    do throws(Refusal) {
      let manifest = try RoundCheck.manifest(told, of: round)
      try RoundCheck.judge(told, manifest, after: previous, in: board.log, nowMs: Self.now)
      return nil
    } catch { return error }
  }

  @Test("is believed when it is the only one, first and later")
  func honest() throws {
    var board = Board()
    let over = Self.manifest(closesAtMs: Self.now)
    let first = try board.announce(over)
    #expect(self.refusal(first, of: over.round, in: board) == nil)
    board.entries.append([UInt8](repeating: 6, count: 90))
    let manifest = Self.manifest(2, after: over.round)
    let second = try board.announce(manifest)
    #expect(self.refusal(second, of: manifest.round, after: first, in: board) == nil)
    // The first one stays what it was.
    #expect(self.refusal(first, of: over.round, in: board) == nil)
  }

  @Test("P02 is tampering when the log has a second manifest of its number, slot taken or not")
  func second() throws {
    for takesSlot in [true, false] {
      for isSameRound in [true, false] {
        var board = Board()
        let mine = Self.manifest()
        var others = mine
        if !isSameRound { others.round = Random.id() }
        others.questions[0].publicKey = [UInt8](repeating: 5, count: 32)
        let told = try board.announce(mine)
        let toldOthers = try board.announce(others, takesSlot: takesSlot)
        // With one slot only the one right before it is believed, by everybody.
        let refusals = [
          self.refusal(told, of: mine.round, in: board),
          self.refusal(toldOthers, of: others.round, in: board),
        ]
        #expect(refusals[1]?.status == .tampering)
        #expect(takesSlot == (refusals[0] != nil))
      }
    }
  }

  @Test("P02 is tampering when another round of the panel is announced at the same time")
  func sameTime() throws {
    var board = Board()
    let mine = Self.manifest()
    let told = try board.announce(mine)
    let others = Self.manifest(2, after: mine.round)
    let toldOthers = try board.announce(others)
    // Whoever was told the first one, and whoever was told the second.
    #expect(self.refusal(told, of: mine.round, in: board)?.status == .tampering)
    let error = self.refusal(toldOthers, of: others.round, after: told, in: board)
    #expect(error?.status == .tampering)
    // A round before it that is over, but is not the one of the log.
    let over = Self.manifest(closesAtMs: Self.now)
    var elsewhere = Board()
    let toldOver = try elsewhere.announce(over)
    var later = others
    later.previous = over.round
    var third = Board()
    _ = try third.announce(mine)
    let toldLater = try third.announce(later)
    let forged = self.refusal(toldLater, of: later.round, after: toldOver, in: third)
    #expect(forged?.status == .tampering)
    let untold = self.refusal(toldLater, of: later.round, in: third)
    #expect(untold?.status == .tampering)
  }

  @Test("P02 is tampering when a number before it was never taken, or its header says otherwise")
  func gaps() throws {
    var board = Board()
    let manifest = Self.manifest(9, after: 5)
    let told = try board.announce(manifest)
    #expect(self.refusal(told, of: manifest.round, in: board)?.status == .tampering)
    var other = try board.announce(Self.manifest())
    #expect(self.refusal(other, of: manifest.round, in: board)?.status == .tampering)
    other.manifest = Self.manifest().encoded()
    #expect(self.refusal(other, of: manifest.round, in: board)?.status == .tampering)
  }

  @Test("waits for a log that has it not yet")
  func early() throws {
    var board = Board()
    let manifest = Self.manifest()
    let told = try board.announce(manifest)
    board.entries.removeLast()
    #expect(self.refusal(told, of: manifest.round, in: board)?.status == .cannot)
  }
}

@Suite("Panel's log, as a member's machine checks it")
struct PanelLogTests {
  private static let name = "wijkteam.sluis/panel"
  private let log = Signer()
  private let witness = Signer()

  /// A signing key that a suite can hold.
  private final class Signer: Sendable {
    let key = SigningKey()
    var publicKey: [UInt8] { self.key.verifyingKey.bytes }
  }

  private func leaves(_ count: Int, changed: Int? = nil) -> LeafList {
    var list = LeafList()
    for number in 0..<count {
      let entry = number == changed ? [9] : Array("entry \(number)".utf8)
      _ = list.append(Hash.ofEntry(entry[...]).bytes)
    }
    return list
  }

  private func key() throws -> NoteKey {
    try NoteKey(name: Self.name, kind: .log, publicKey: self.log.publicKey)
  }

  private func told(_ leaves: LeafList, seenAt seconds: UInt64?) throws -> PanelV1.GetLogReply {
    let hashes = try leaves.leaves.map { try TreeHash($0.bytes[...]) }
    var note = Checkpoint(origin: Self.name, size: hashes.count, root: Tree.root(of: hashes))
      .signed(as: try self.key(), with: self.log.key)
    if let seconds {
      let key = try NoteKey(
        name: "w1", kind: .witness, publicKey: self.witness.publicKey)
      note.cosign(as: key, at: seconds, with: self.witness.key)
    }
    return PanelV1.GetLogReply(
      note: String(decoding: note.bytes, as: UTF8.self), verifierKey: try self.key().text)
  }

  private func policy() throws -> PolicyText {
    let witness = try NoteKey(
      name: "w1", kind: .witness, publicKey: self.witness.publicKey)
    let text = """
      log \(try self.key().text)
      witness w1 \(witness.text)
      quorum w1

      """
    return try PolicyText(Array(text.utf8))
  }

  private func status(
    _ leaves: LeafList, _ told: PanelV1.GetLogReply, _ trust: PanelLog.Trust
  ) -> sluis.ExitStatus? {
    do throws(Refusal) {
      _ = try PanelLog.judged(leaves, told, trust)
      return nil
    } catch { return error.status }
  }

  @Test("P02 needs the policy's witness, and its word of now")
  func witnessed() throws {
    let leaves = self.leaves(5)
    let trust = PanelLog.Trust(
      policy: try self.policy(), key: try self.key().text, seen: nil, seconds: 1_000...1_720)
    for (seconds, status) in [
      (nil, sluis.ExitStatus.tampering), (999, .tampering), (1_721, .tampering), (1_000, nil),
      (1_720, nil),
    ] as [(UInt64?, sluis.ExitStatus?)] {
      #expect(try self.status(leaves, self.told(leaves, seenAt: seconds), trust) == status)
    }
    let none = PanelLog.Trust(policy: nil, key: nil, seen: nil, seconds: 1_000...1_720)
    #expect(try self.status(leaves, self.told(leaves, seenAt: nil), none) == nil)
  }

  @Test("P02 is tampering with another key, leaf or history")
  func forks() throws {
    let leaves = self.leaves(5)
    let told = try self.told(leaves, seenAt: nil)
    let root = try TreeHash(self.leaves(3).leaves[0].bytes[...])
    let seen = TreeState(size: 3, root: try #require(Hash(Tree.root(of: [root]).bytes)))
    let other = try NoteKey(name: Self.name, kind: .log, publicKey: Signer().publicKey)
    #expect(
      self.status(
        leaves, told, PanelLog.Trust(policy: nil, key: other.text, seen: nil, seconds: nil))
        == .tampering)
    #expect(
      self.status(
        leaves, told, PanelLog.Trust(policy: nil, key: nil, seen: seen, seconds: nil))
        == .tampering)
    let plain = PanelLog.Trust(policy: nil, key: nil, seen: nil, seconds: nil)
    for bad in [self.leaves(4), self.leaves(5, changed: 2)] {
      #expect(self.status(bad, told, plain) == .tampering)
    }
    #expect(self.status(leaves, told, plain) == nil)
  }
}
