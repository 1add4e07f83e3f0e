internal import Crypto
internal import Foundation
internal import Ledger

/// Known answers from `Tests/vectors`: lines of `<name> <value>`, a name as often as needed.
struct Vectors {
  private let lines: [(name: String, value: String)]

  init(_ file: String) throws {
    let text = try String(contentsOf: Self.url(file), encoding: .utf8)
    self.lines = text.split(separator: "\n").map {
      let fields = $0.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(fields[0]), fields.count > 1 ? String(fields[1]) : "")
    }
  }

  func all(_ name: String) -> [String] {
    self.lines.filter { $0.name == name }.map(\.value)
  }

  func bytes(_ name: String) throws -> [UInt8] {
    try Self.bytes(hex: self.all(name)[0])
  }

  func hashes(_ name: String) throws -> [TreeHash] {
    try self.all(name).map { try TreeHash(Self.bytes(hex: $0)) }
  }

  static func bytes(hex: String) throws -> [UInt8] {
    let digits = try hex.utf8.map { digit in
      guard let value = Character(UnicodeScalar(digit)).hexDigitValue else { throw NotHex() }
      return UInt8(value)
    }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  static func file(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Self.url(name)))
  }

  private struct NotHex: Error {}

  private static func url(_ file: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "vectors/\(file)")
  }
}

/// An Ed25519 key of swift-crypto, which stands for the vault's.
struct TestKey: NoteSigner {
  private let key: Curve25519.Signing.PrivateKey

  /// - Parameter seed: the first of 32 bytes that count up.
  init(seed: UInt8) throws {
    self.key = try Curve25519.Signing.PrivateKey(
      rawRepresentation: (0..<32).map { seed &+ UInt8($0) })
  }

  var publicKey: [UInt8] { Array(self.key.publicKey.rawRepresentation) }

  func sign(_ message: [UInt8]) -> [UInt8] {
    // Signing in memory has nothing that fails; an empty signature would not verify.
    (try? Array(self.key.signature(for: message))) ?? []
  }

  func noteKey(_ name: String, _ kind: NoteKey.Kind = .log) throws -> NoteKey {
    try NoteKey(name: name, kind: kind, publicKey: self.publicKey)
  }
}

struct TestCheck: SignatureCheck {
  func isValid(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool {
    // What is no key has signed nothing.
    (try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey))?
      .isValidSignature(signature, for: message) ?? false
  }
}

/// Stored nodes in memory, filled by what appending returns.
struct MemoryNodes: NodeReader {
  private(set) var levels: [Int: [TreeHash]] = [:]
  private(set) var frontier = Frontier()

  init(_ leaves: [TreeHash] = []) {
    self.append(leaves)
  }

  mutating func append(_ leaves: [TreeHash]) {
    self.levels[0, default: []] += leaves
    for node in self.frontier.append(leaves) {
      self.levels[node.level, default: []].append(node.hash)
    }
  }

  func nodes(level: Int, from index: Int, count: Int) throws(LedgerError) -> [TreeHash] {
    guard let row = self.levels[level], index + count <= row.count, (1...128).contains(count) else {
      throw .inconsistent
    }
    return Array(row[index..<(index + count)])
  }
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

/// A leaf for each number.
func leaves(_ count: Int, salt: UInt8 = 0) -> [TreeHash] {
  (0..<count).map { Tree.leaf([salt, UInt8($0 >> 8 & 255), UInt8($0 & 255)]) }
}

/// A stored entry for each number.
func storedEntry(_ number: Int, body: [UInt8] = [1, 2, 3]) throws -> [UInt8] {
  let header = try EntryHeader(
    kind: .event, retention: 1, timeMs: 1_767_225_600_000, entry: UInt128(number + 1), epoch: 9,
    trace: .init(trace: 5, span: 6))
  return try Entry(header: header, body: body).bytes
}
