import Auditor
import Ledger
import Testing

/// A log that a witness cosigned at some sizes, and what its verifier brings along.
private struct Witnessed {
  static let name = "witness.fg.example/w1"

  let signer: WriterKey
  let key: NoteKey

  init(seed: UInt8 = 32) throws {
    self.signer = try WriterKey(seed: seed)
    self.key = try NoteKey(name: Self.name, kind: .witness, publicKey: self.signer.publicKey)
  }

  func cosign(_ log: inout WrittenLog, _ size: Int, at seconds: UInt64) throws {
    var note = try #require(log.checkpoints[size])
    note.cosign(as: self.key, at: seconds, with: self.signer)
    log.checkpoints[size] = note
  }

  func policy(_ log: NoteKey) throws -> PolicyText {
    try PolicyText(
      Array("log \(log.text)\nwitness fg \(self.key.text)\nquorum fg\n".utf8))
  }

  /// The checkpoint as the witness itself shows it.
  func shown(_ log: WrittenLog, _ size: Int) throws -> SignedTree {
    try SignedTree(
      note: try #require(log.checkpoints[size]).bytes[...], key: PinnedKey(text: log.key.text),
      witnesses: [PinnedKey(text: self.key.text)])
  }

  func verify(
    _ log: WrittenLog, shown: [SignedTree] = [], since: UInt64? = nil, until: UInt64? = nil
  ) throws -> Verifier.Report {
    var verifier = try Verifier(
      key: log.key.text, policy: try self.policy(log.key), pinned: shown, seenSinceSeconds: since,
      seenUntilSeconds: until)
    verifier.read(try log.export())
    return verifier.finish()
  }
}

@Suite("G9: a log under a policy")
struct PolicyTests {
  private static let now: UInt64 = 1_767_225_600

  @Test("names the entry that was deleted, though no witness vouches for what is left")
  func deleted() throws {
    let witness = try Witnessed()
    var log = try writtenLog(30)
    log.rows[10].stored = [0]
    log.rows[10].leaf = try TreeHash([UInt8](repeating: 0, count: 32))
    let report = try witness.verify(log)
    #expect(report.findings.contains(.notWitnessed(size: 30)))
    #expect(report.firstBad == FirstBad(index: 10, isExact: true))
  }

  @Test("is intact when the witness saw it, and says how much of it and when")
  func intact() throws {
    let witness = try Witnessed()
    var log = try writtenLog(30, signedAt: [10, 20])
    for (size, ago) in [(10, 900), (20, 60)] as [(Int, UInt64)] {
      try witness.cosign(&log, size, at: Self.now - ago)
    }
    let report = try witness.verify(log, since: Self.now - 600)
    #expect(report.isIntact)
    #expect(report.witnessed?.size == 20)
    #expect(report.witnessed?.seenAtSeconds == Self.now - 60)
    // What the witness shows counts as well as what the log has of it.
    let bare = try writtenLog(30, signedAt: [10, 20])
    #expect(try witness.verify(bare).findings == [.notWitnessed(size: 30)])
    #expect(try witness.verify(bare, shown: [witness.shown(log, 20)]).isIntact)
  }

  @Test("is not fresh by a time that is yet to come")
  func ahead() throws {
    let witness = try Witnessed()
    var log = try writtenLog(30, signedAt: [20])
    try witness.cosign(&log, 20, at: Self.now + 121)
    #expect(
      try witness.verify(log, since: Self.now - 600, until: Self.now + 120).findings
        == [.witnessedAhead(size: 20, seenAtSeconds: Self.now + 121)])
    #expect(try witness.verify(log, since: Self.now - 600, until: Self.now + 121).isIntact)
  }

  @Test("is found when it is a whole log made again with its true key, at every size")
  func regenerated() throws {
    let witness = try Witnessed()
    for size in stride(from: 0, through: 60, by: 3) {
      let report = try witness.verify(try writtenLog(size, body: [9]))
      #expect(report.findings == [.notWitnessed(size: size)])
      #expect(report.firstBadIndex == 0)
    }
  }

  @Test("is found when it was cut back to what the witness once saw, at every such size")
  func truncated() throws {
    let witness = try Witnessed()
    var honest = try writtenLog(60, signedAt: Set(1...60))
    for size in 1...60 { try witness.cosign(&honest, size, at: Self.now - 6_000 + UInt64(size)) }
    let shown = try witness.shown(honest, 60)
    for size in 1..<60 {
      var cut = try WrittenLog()
      for row in honest.rows[..<size] { cut.append(row.stored) }
      cut.checkpoints = honest.checkpoints.filter { $0.key <= size }
      // Offline and without a limit it is what it was then, and says when that was.
      #expect(try witness.verify(cut).isIntact)
      let seen = Self.now - 6_000 + UInt64(size)
      #expect(
        try witness.verify(cut, since: Self.now - 600).findings
          == [.witnessedLongAgo(size: size, seenAtSeconds: seen)])
      #expect(
        try witness.verify(cut, shown: [shown]).findings == [.cut(pinnedSize: 60, size: size)])
    }
  }

  @Test("is found when it was restored from a backup and went on, or forked, at every size")
  func restored() throws {
    let witness = try Witnessed()
    var honest = try writtenLog(60, signedAt: Set(1...60))
    for size in 1...60 { try witness.cosign(&honest, size, at: Self.now - 60) }
    let shown = try witness.shown(honest, 60)
    for size in 0..<60 {
      var common = try WrittenLog()
      for row in honest.rows[..<size] { common.append(row.stored) }
      common.checkpoints = honest.checkpoints.filter { $0.key <= size }
      let restored = try writtenLog(70, body: [9], from: common)
      let report = try witness.verify(restored, shown: [shown])
      #expect(report.findings.contains(.forked(agreedSize: 0, pinnedSize: 60)))
      // The witness signs nothing of what came after.
      #expect(report.witnessed?.size ?? 0 == size)
    }
  }

  @Test("takes no signature of another key for the witness's")
  func forged() throws {
    let witness = try Witnessed()
    let other = try Witnessed(seed: 77)
    var log = try writtenLog(5)
    try other.cosign(&log, 5, at: Self.now)
    #expect(try witness.verify(log).findings == [.notWitnessed(size: 5)])
    // Its name and key id, and another's signature: then nothing in the note is believed.
    var bytes = try #require(log.checkpoints[5]).bytes
    let good = try #require(String(validating: bytes, as: UTF8.self))
    var honest = try writtenLog(5)
    try witness.cosign(&honest, 5, at: Self.now)
    let mine = try #require(String(validating: honest.checkpoints[5]!.bytes, as: UTF8.self))
    let (line, forged) = (mine.split(separator: "\n").last!, good.split(separator: "\n").last!)
    let start = "— \(Witnessed.name) ".count
    // Seven characters hold the key id and a part of the time; the rest is the other's.
    let mixed = line.prefix(start + 8) + forged.dropFirst(start + 8)
    bytes = Array(good.replacing(forged, with: mixed).utf8)
    log.checkpoints[5] = try Note(parsing: bytes)
    #expect(try witness.verify(log).findings.first == .unsigned(atSize: 5))
  }

  @Test("asks for as many of a group as the group says")
  func groups() throws {
    let witnesses = try (0..<3).map { index in
      let signer = try WriterKey(seed: UInt8(40 + index))
      return (
        signer: signer,
        key: try NoteKey(name: "w\(index)", kind: .witness, publicKey: signer.publicKey)
      )
    }
    let lines = witnesses.enumerated().map { "witness w\($0) \($1.key.text)\n" }.joined()
    for (word, countMin) in [("any", 1), ("2", 2), ("all", 3)] {
      let policy = try PolicyText(
        Array("\(lines)group three \(word) w0 w1 w2\nquorum three\n".utf8))
      for count in 0...3 {
        var log = try writtenLog(4)
        var note = try #require(log.checkpoints[4])
        for (index, witness) in witnesses.prefix(count).enumerated() {
          note.cosign(as: witness.key, at: Self.now + UInt64(index), with: witness.signer)
        }
        log.checkpoints[4] = note
        var verifier = try Verifier(key: log.key.text, policy: policy)
        verifier.read(try log.export())
        let report = verifier.finish()
        #expect(report.isIntact == (count >= countMin), "\(word) of \(count)")
        // By then enough had seen it: the earliest time at which that was so.
        let last = count >= countMin ? Self.now + UInt64(count - countMin) : nil
        #expect(report.witnessed?.seenAtSeconds == last)
      }
    }
  }

  @Test("reads a policy as its page has it, and nothing else")
  func texts() throws {
    let log = try vector("log", in: "witness.txt")
    let witness = try vector("witness", in: "witness.txt")
    let good = """
      # whose signatures

      log \(log) https://localhost:7402
      witness fg \(witness) https://localhost:7410
      group all-of-them all fg
      quorum all-of-them

      """
    let policy = try PolicyText(Array(good.utf8))
    #expect(policy.logs["audit.wijkteam.example/cases"]?.text == log)
    #expect(policy.witnesses.map(\.url) == ["https://localhost:7410"])
    #expect(policy.asksForWitnesses)
    #expect(try !PolicyText(Array("log \(log)\nquorum none\n".utf8)).asksForWitnesses)
    let wrong = [
      "", "quorum none", good + "quorum none\n", good + "more\n", good + "log \(log)\n",
      good + "witness fg \(witness)\n", good + "witness other \(witness)\n",
      good.replacing("quorum all-of-them", with: "quorum nobody"),
      good.replacing("all fg", with: "2 fg"), good.replacing("all fg", with: "0 fg"),
      good.replacing("all fg", with: "01 fg"), good.replacing("all fg", with: "all fg fg"),
      good.replacing("all fg", with: "all other"), good.replacing("witness fg", with: "witness FG"),
      good.replacing("witness fg", with: "witness none"),
      good.replacing(" all fg", with: "  all fg"),
      "log \(witness)\nquorum none\n", "witness fg \(log)\nquorum fg\n",
      "group g all\nquorum g\n", String(repeating: "#\n", count: 64) + "quorum none\n",
    ]
    for text in wrong {
      #expect(throws: AuditError.malformed, "\(text.suffix(40))") {
        try PolicyText(Array(text.utf8))
      }
    }
  }
}
