internal import Auditor
internal import Crypto
internal import Foundation
internal import Ledger

/// Lines of `<name> <value>` from `Tests/vectors`.
func vector(_ name: String, in file: String) throws -> String {
  let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "vectors/\(file)")
  let line = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    .first { $0.hasPrefix(name + " ") }
  struct NoSuchVector: Error {}
  guard let line else { throw NoSuchVector() }
  return String(line.dropFirst(name.count + 1))
}

func bytes(hex: String) -> [UInt8] {
  var digits = Array(hex)[...]
  var bytes: [UInt8] = []
  while let high = digits.popFirst()?.hexDigitValue, let low = digits.popFirst()?.hexDigitValue {
    bytes.append(UInt8(high << 4 | low))
  }
  return bytes
}

/// The writer's key.
struct WriterKey: NoteSigner {
  private let key: Curve25519.Signing.PrivateKey

  init(seed: UInt8 = 0) throws {
    self.key = try Curve25519.Signing.PrivateKey(
      rawRepresentation: (0..<32).map { seed &+ UInt8($0) })
  }

  var publicKey: [UInt8] { Array(self.key.publicKey.rawRepresentation) }

  func sign(_ message: [UInt8]) -> [UInt8] {
    // Signing in memory has nothing that fails; an empty signature would not verify.
    (try? Array(self.key.signature(for: message))) ?? []
  }
}

/// A log as the writer makes it, to be exported whole or altered.
struct WrittenLog {
  struct Row {
    var stored: [UInt8]
    var leaf: TreeHash
  }

  let signer: WriterKey
  let key: NoteKey
  var rows: [Row] = []
  /// Sizes at which a checkpoint was signed, with the note.
  var checkpoints: [Int: Note] = [:]
  private(set) var frontier = Frontier()

  init(_ name: String = "audit.wijkteam.example/cases", seed: UInt8 = 0) throws {
    self.signer = try WriterKey(seed: seed)
    self.key = try NoteKey(name: name, kind: .log, publicKey: self.signer.publicKey)
  }

  mutating func append(_ stored: [UInt8]) {
    let leaf = Tree.leaf(stored)
    self.rows.append(Row(stored: stored, leaf: leaf))
    self.frontier.append([leaf])
  }

  mutating func sign() {
    let state = Checkpoint(
      origin: self.key.name, size: self.frontier.size, root: self.frontier.root)
    self.checkpoints[state.size] = state.signed(as: self.key, with: self.signer)
  }

  /// The export, made as an exporter does who only copies what the tables hold.
  func export() throws -> [UInt8] {
    var export = Export(of: self.key)
    var file = export.title
    for size in 0...self.rows.count {
      if size > 0 {
        let row = self.rows[size - 1]
        file += export.entry(stored: row.stored, leaf: row.leaf)
      }
      if let note = self.checkpoints[size] { file += try export.checkpoint(note, size: size) }
    }
    return try file + export.end()
  }

  func pinned() throws -> SignedTree {
    guard let note = self.checkpoints[self.frontier.size] else { throw NoCheckpoint() }
    return try SignedTree(note: note.bytes[...], key: PinnedKey(text: self.key.text))
  }
}

struct NoCheckpoint: Error {}

/// Verifies a whole file at once.
func verify(
  _ file: [UInt8], key: NoteKey, pinned: [SignedTree] = []
) throws -> Verifier.Report {
  var verifier = try Verifier(key: key.text, pinned: pinned)
  verifier.read(file)
  return verifier.finish()
}

/// A stored event; `number` is its id.
func event(_ number: Int, body: [UInt8] = [1, 2, 3]) throws -> [UInt8] {
  let header = try EntryHeader(
    kind: .event, retention: 1, timeMs: 1_767_225_600_000, entry: UInt128(number + 1), epoch: 9,
    trace: .init(trace: 5, span: 6))
  return try Entry(header: header, body: body).bytes
}

/// A log of `count` events with a checkpoint at every size in `signedAt` and at the end.
func writtenLog(
  _ count: Int, signedAt: Set<Int> = [], body: [UInt8] = [1, 2, 3], from start: WrittenLog? = nil
) throws -> WrittenLog {
  var log = try start ?? WrittenLog()
  for number in log.rows.count..<count {
    log.append(try event(number, body: body))
    if signedAt.contains(number + 1) { log.sign() }
  }
  log.sign()
  return log
}

/// Random numbers that can be had again: SplitMix64.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    self.state = seed
  }

  mutating func next() -> UInt64 {
    self.state &+= 0x9E37_79B9_7F4A_7C15
    var z = self.state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
