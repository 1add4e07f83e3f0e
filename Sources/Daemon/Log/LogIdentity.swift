package import Ledger
internal import Vault

/// A log's name and the key it signs with.
///
/// The key file is the installation's; it is read once, at the start.
package final class LogIdentity: Sendable {
  package let key: NoteKey
  private let signer: SigningKey

  /// Reads the 32-byte seed at `path`.
  ///
  /// - Parameter name: the log's origin, `<organisation>.sluis/<service>`.
  package init(name: String, seedFile path: String) throws(StartRefusal) {
    do throws(VaultError) {
      self.signer = SigningKey(seed: try KeyFile.load(path))
    } catch {
      throw StartRefusal("\(path): \(error)")
    }
    do throws(LedgerError) {
      self.key = try NoteKey(name: name, kind: .log, publicKey: self.signer.verifyingKey.bytes)
    } catch {
      throw StartRefusal("\(name) is no name for a log: use letters, digits, dots and slashes")
    }
  }

  /// Signs a checkpoint.
  func sign(_ checkpoint: Checkpoint) -> Note { checkpoint.signed(as: self.key, with: self.signer) }

  /// Promises that entries, which are committed, will be in the tree.
  func promise(
    _ items: [Promise.Item], madeAtMs: UInt64
  ) throws(LedgerError) -> Promise {
    try Promise(of: items, madeAtMs: madeAtMs, as: self.key, with: self.signer)
  }
}
