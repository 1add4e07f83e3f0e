internal import Ledger
internal import Testing

@Suite("A signed note")
struct NoteTests {
  private static let origin = "audit.wijkteam.example/cases"
  private static let logText =
    "audit.wijkteam.example/cases+64542120+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
  private static let witnessText =
    "witness.fg.example/w1+cc878b9d+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X"

  @Test("is the one of the specification's vector, signed anew")
  func vector() throws {
    let log = try TestKey(seed: 0)
    let witness = try TestKey(seed: 32)
    let logKey = try log.noteKey(Self.origin)
    let witnessKey = try witness.noteKey("witness.fg.example/w1", .witness)
    #expect(logKey.text == Self.logText)
    #expect(witnessKey.text == Self.witnessText)
    #expect(try NoteKey(text: Self.logText) == logKey)

    let root = try Vectors("ledger-tree.txt").hashes("root")[8]
    var note = Checkpoint(origin: Self.origin, size: 8, root: root).signed(as: logKey, with: log)
    note.cosign(as: witnessKey, at: 1_767_225_600, with: witness)
    let published = try Vectors.file("ledger-checkpoint.txt")
    #expect(note.bytes == published)

    let parsed = try Note(parsing: published)
    #expect(parsed == note)
    let signers = try parsed.signers(among: [logKey, witnessKey], check: TestCheck())
    #expect(signers.map(\.key) == [logKey, witnessKey])
    #expect(signers.map(\.seenAtSeconds) == [nil, 1_767_225_600])
    let checkpoint = try Checkpoint(verifying: parsed, key: logKey, check: TestCheck())
    #expect(checkpoint.size == 8 && checkpoint.root == root)
  }

  @Test("is the example of the Go implementation, which the specification describes")
  func example() throws {
    let key = try NoteKey(
      text: "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    let text = """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZ\
      SNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

      """
    let note = try Note(parsing: Array(text.utf8))
    #expect(try note.signers(among: [key], check: TestCheck()).map(\.key) == [key])
  }

  @Test("is rejected for one wrong signature of a known key, and ignores unknown keys")
  func trust() throws {
    let key = try NoteKey(text: Self.logText)
    let witness = try NoteKey(text: Self.witnessText)
    let stranger = try TestKey(seed: 7)
    let good = try Note(parsing: Vectors.file("ledger-checkpoint.txt"))
    #expect(try good.signers(among: [stranger.noteKey("x")], check: TestCheck()).isEmpty)
    #expect(throws: LedgerError.untrusted(.checkpoint)) {
      try Checkpoint(verifying: good, key: stranger.noteKey("x"), check: TestCheck())
    }
    // A true signature of another text under the same keys.
    let text = String(decoding: good.bytes, as: UTF8.self)
    let forged = try Note(parsing: Array(text.replacing("\n8\n", with: "\n9\n").utf8))
    for keys in [[key], [witness], [key, witness]] {
      #expect(throws: LedgerError.untrusted(.note)) {
        try forged.signers(among: keys, check: TestCheck())
      }
    }
  }

  @Test(
    "is not parsed from what is none",
    arguments: [
      "", "\n", "text\n", "text\n\n", "text\n\n— x AAAAAAA=", "text\n\n- x AAAAAAA=\n",
      "text\n\n— x AAAAAAB=\n", "text\n\n— x AAAAAA==\n", "text\n\n— x+y AAAAAAA=\n",
      "text\n\n—  AAAAAAA=\n", "text\n\n— x\u{a0}y AAAAAAA=\n", "te\u{1}xt\n\n— x AAAAAAA=\n",
      "te\rxt\n\n— x AAAAAAA=\n", "text\n\n— x AAAAAAA= \n", "text\n\n— x AAAA\n",
      "text\n\n— x AAAAAAA=\nmore\n", "text\n\n— x AA AAAAA=\n",
    ])
  func malformed(text: String) {
    #expect(throws: LedgerError.malformed(.note)) { try Note(parsing: Array(text.utf8)) }
  }

  @Test("is split at its last empty line, and holds 64 signatures")
  func shape() throws {
    let line = "— x AAAAAAA=\n"
    #expect(try Note(parsing: Array("a\n\nb\n\n\(line)".utf8)).text == "a\n\nb\n")
    let many = "a\n\n" + String(repeating: line, count: 64)
    #expect(try Note(parsing: Array(many.utf8)).signatures.count == 64)
    #expect(throws: LedgerError.malformed(.note)) { try Note(parsing: Array((many + line).utf8)) }
    #expect(throws: LedgerError.malformed(.note)) { try Note(parsing: [0xFF] + Array(many.utf8)) }
  }

  @Test(
    "is no checkpoint with another spelling",
    arguments: [
      "o\n08\nAAAA\n", "o\n+8\nAAAA\n", "o\n8\n", "\n8\n\n", "o\n8 \nAAAA\n", "o\n-1\nAAAA\n",
      "o\n9223372036854775808\n", "o\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyh=\n",
      "o\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n\n",
      "o o\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n",
    ])
  func checkpointSpelling(text: String) throws {
    #expect(throws: LedgerError.malformed(.checkpoint)) { try Checkpoint(text: text) }
    let good = "o\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n"
    #expect(try Checkpoint(text: good) == Checkpoint(text: good + "extension\n"))
  }

  @Test("carries a proof as a file")
  func proofFile() throws {
    let note = try Note(parsing: Vectors.file("ledger-checkpoint.txt"))
    let checkpoint = try Checkpoint(text: note.text)
    let vectors = try Vectors("ledger-tree.txt")
    let file = ProofFile(
      index: 0, path: try vectors.hashes("path-0-of-8"), checkpoint: note, extra: [1, 2])
    let parsed = try ProofFile(parsing: file.bytes)
    #expect(parsed == file)
    #expect(parsed.shows(Tree.leaf([]), in: checkpoint))
    #expect(!parsed.shows(Tree.leaf([0]), in: checkpoint))
    for count in 0..<file.bytes.count {
      // Cut behind the log's signature, the witness's is missing: still a proof.
      let cut = try? ProofFile(parsing: Array(file.bytes.prefix(count)))
      #expect(cut == nil || cut?.checkpoint.signatures == Array(note.signatures.prefix(1)))
    }
  }
}
