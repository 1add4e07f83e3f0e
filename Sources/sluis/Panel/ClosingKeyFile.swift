internal import Foundation
internal import Vault
internal import Wire

/// The closing key of a round: 32 bytes on the machine of whoever keeps it, and nowhere else until
/// the round is closed.
struct ClosingKeyFile: Sendable {
  let path: String

  /// Draws a key into a new folder, and answers the public half.
  ///
  /// - Parameter command: whose key it is, kept beside it. A round has a key of its own: who closes
  ///   one is brought its key, and would have the answers of another.
  func draw(for command: UInt128) throws(Refusal) -> [UInt8] {
    try NewFolder.make(at: self.path) { folder throws(Refusal) in
      try folder.add(Entropy.bytes(count: 32), as: "closing-key", .secret)
      try folder.add(Array(Id(command).description.utf8), as: Self.commandName, .secret)
    }
    return try self.address()
  }

  private static let commandName = "command"

  /// Whether its key was drawn for `command`, which is then repeated with it.
  func isDrawn(for command: UInt128) -> Bool {
    let kept = FileManager.default.contents(atPath: "\(self.path)/\(Self.commandName)")
    return kept == Data(Id(command).description.utf8)
  }

  /// The public half of a key that was drawn before.
  func address() throws(Refusal) -> [UInt8] { BoxKey(key: try self.load()).address.bytes }

  /// Removes a key that no round was prepared with, and its folder when nothing else is in it.
  func discard() {
    let files = FileManager.default
    // What cannot be removed is named by the next command, which replaces nothing.
    try? files.removeItem(atPath: "\(self.path)/closing-key")
    // As above: it is nothing without the key.
    try? files.removeItem(atPath: "\(self.path)/\(Self.commandName)")
    // A folder that cannot be listed is not known to be empty, and stays.
    guard (try? files.contentsOfDirectory(atPath: self.path))?.isEmpty == true else { return }
    // As above: the next command names it.
    try? files.removeItem(atPath: self.path)
  }

  /// Boxes the key to the process that closes `round`.
  func box(to address: [UInt8], for round: Id) throws(Refusal) -> [UInt8] {
    let key = try self.load()
    do throws(VaultError) {
      var keys = try KeyBundle(capacity: 1)
      keys.append(key)
      return try keys.sealed(to: BoxAddress(address), context: round.bytes)
    } catch { throw .cannot("panel named no address that a key can be boxed to") }
  }

  private func load() throws(Refusal) -> SecretKey {
    do throws(VaultError) { return try KeyFile.load("\(self.path)/closing-key") } catch {
      throw .cannot("\(self.path)/closing-key: \(error)")
    }
  }
}
