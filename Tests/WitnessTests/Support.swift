import Auditor
import Foundation
import Ledger
import Vault

@testable import Vault
@testable import witness

/// A log that signs whatever it is told to, and a witness of it in a folder of its own.
struct Scene {
  static let logName = "audit.wijkteam.example/cases"
  static let witnessName = "witness.fg.example/w1"

  let folder: String
  let log: Author
  var state: String { "\(self.folder)/state" }
  var file: String { "\(self.state)/\(Cosigning.place(of: Self.logName)).checkpoint" }

  /// Signs checkpoints of trees over made-up leaves.
  final class Author: Sendable {
    let signer: SigningKey
    let key: NoteKey
    let leaves: [TreeHash]

    init(seed: [UInt8], leafCount: Int) throws {
      self.signer = Scene.signer(seed)
      self.key = try NoteKey(
        name: Scene.logName, kind: .log, publicKey: self.signer.verifyingKey.bytes)
      self.leaves = (0..<leafCount).map { Tree.leaf(Array("entry \($0)".utf8)) }
    }

    /// The tree of the first `size` leaves, of which `changed` is another.
    func tree(_ size: Int, changed: Int? = nil) -> [TreeHash] {
      self.leaves.prefix(size).enumerated().map { index, leaf in
        index == changed ? Tree.leaf([9]) : leaf
      }
    }

    func note(_ leaves: [TreeHash]) -> [UInt8] {
      Checkpoint(origin: Scene.logName, size: leaves.count, root: Tree.root(of: leaves))
        .signed(as: self.key, with: self.signer).bytes
    }

    /// A request that extends the tree of `old` entries to `new`.
    func request(_ old: Int, _ new: Int, changed: Int? = nil) throws -> [UInt8] {
      let leaves = self.tree(new, changed: changed)
      var text = "old \(old)\n"
      if old > 0, old < new {
        for hash in try Self.path(old, leaves) {
          text += "\(Data(hash.bytes).base64EncodedString())\n"
        }
      }
      return Array((text + "\n").utf8) + self.note(leaves)
    }

    /// RFC 6962 §2.1.2, as it is written there.
    private static func path(_ m: Int, _ leaves: [TreeHash], isWhole: Bool = true) throws
      -> [TreeHash]
    {
      guard m < leaves.count else { return isWhole ? [] : [Tree.root(of: leaves)] }
      var k = 1
      while k * 2 < leaves.count { k *= 2 }
      let (left, right) = (Array(leaves[..<k]), Array(leaves[k...]))
      return m <= k
        ? try Self.path(m, left, isWhole: isWhole) + [Tree.root(of: right)]
        : try Self.path(m - k, right, isWhole: false) + [Tree.root(of: left)]
    }
  }

  init(leafCount: Int = 64, seed: [UInt8] = Array(0..<32)) throws {
    self.folder = FileManager.default.temporaryDirectory.path + "/witness-\(UUID().uuidString)"
    self.log = try Author(seed: seed, leafCount: leafCount)
    try FileManager.default.createDirectory(
      atPath: self.state, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try self.put([], at: self.file)
  }

  func put(_ bytes: [UInt8], at path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }

  /// The key of a seed that a key file may not hold: the known answers' is text.
  static func signer(_ seed: [UInt8]) -> SigningKey {
    let key = unsafe SecretKey { bytes in
      for (index, byte) in seed.enumerated() { unsafe bytes[index] = byte }
    }
    return SigningKey(seed: key)
  }

  func remove() { try? FileManager.default.removeItem(atPath: self.folder) }

  /// A witness as it starts: from what is on disk.
  func witness(_ faults: FileFaults? = nil) throws -> Witness {
    try Witness(
      name: Self.witnessName, logs: [try PinnedKey(text: self.log.key.text)],
      signer: Self.signer(Array(32..<64)),
      folder: faults.map { DurableFolder(path: self.state, faults: $0) }
        ?? DurableFolder(path: self.state))
  }

  /// The size that a witness started now would go on from.
  func keptSize() throws -> Int {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: self.file)))
    guard !bytes.isEmpty else { return 0 }
    let witness = try self.witness()
    return try SignedTree(
      note: bytes[...], key: try PinnedKey(text: self.log.key.text), witnesses: [witness.key]
    ).state.size
  }
}
