internal import Vault
internal import Wire

/// The closing key of a round: 32 bytes on the machine of whoever keeps it, and nowhere else until
/// the round is closed.
struct ClosingKeyFile: Sendable {
  let path: String

  /// Draws a key into a new folder, and answers the public half.
  func draw() throws(Refusal) -> [UInt8] {
    try NewFolder.make(at: self.path) { folder throws(Refusal) in
      try folder.add(Entropy.bytes(count: 32), as: "closing-key", .secret)
    }
    return BoxKey(key: try self.load()).address.bytes
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
