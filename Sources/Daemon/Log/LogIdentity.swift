package import Ledger
internal import Vault

/// A log's name and the key it signs with.
///
/// The key file is the installation's; it is read once, at the start.
package final class LogIdentity: Sendable {
  package let key: NoteKey
  /// For commands that are kept without a name.
  package let commands: CommandKey
  private let signer: SigningKey
  /// Of the codes of records that wait for a batch.
  private let waiting: SecretKey

  /// Reads the 32-byte seed at `path`.
  ///
  /// - Parameter name: the log's origin, `<organisation>.sluis/<service>`.
  package init(name: String, seedFile path: String) throws(StartRefusal) {
    do throws(VaultError) {
      let seed = try KeyFile.load(path)
      self.signer = SigningKey(seed: seed)
      self.commands = CommandKey(seed: seed)
      self.waiting = seed.derive("sluis.log.waiting.v1", [])
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

  /// Promises an entry of an anonymous call, which its transaction is about to commit, so that
  /// nothing tells more of its time than the day: as if at the end of that day, within two hours,
  /// because what is committed while a batch is taken comes with the next one.
  package func promiseByDay(
    _ item: Promise.Item, atMs: UInt64
  ) throws(LedgerError) -> [UInt8] {
    let dayMs: UInt64 = 86_400_000
    let promise = try Promise(
      of: [item], madeAtMs: (atMs / dayMs + 1) * dayMs, withinMs: 7_200_000, as: self.key,
      with: self.signer)
    return promise.bytes
  }

  /// Signs a row that two people's rights hang on, so that whoever can write to the database cannot
  /// write one.
  package func vouch(for row: [UInt8]) -> [UInt8] { self.signer.sign(Self.rowDomain + row) }

  package func vouched(for row: [UInt8], with signature: [UInt8]) -> Bool {
    self.signer.verifyingKey.verify(signature, of: Self.rowDomain + row)
  }

  /// The code of a record that waits for its batch: for an hour nothing but this holds its bytes
  /// (docs/formats/log.md §6).
  func waitingCode(of entry: UInt128, _ stored: [UInt8]) -> [UInt8] {
    self.waiting.mac("sluis.log.waiting.row.v1", [entry.idBytes, stored])
  }

  func isWaiting(_ entry: UInt128, _ stored: [UInt8], code: [UInt8]) -> Bool {
    self.waiting.verify(code, "sluis.log.waiting.row.v1", [entry.idBytes, stored])
  }

  /// A pseudonym of `bytes` that nobody makes, or finds by guessing, without this log's key file:
  /// SHA-256 of the signature, which is the same each time (RFC 8032), 16 bytes of it.
  package func pseudonym(of bytes: [UInt8]) -> UInt128 {
    UInt128(leading: RowHash.of(self.signer.sign(Self.pseudonymDomain + bytes)))
  }

  private static let pseudonymDomain: [UInt8] = [0] + Array("sluis/pseudonym/v1".utf8) + [0]

  // No note's text holds a zero byte, and neither a promise nor a holding begins like this.
  private static let rowDomain: [UInt8] = [0] + Array("sluis/row/v1".utf8) + [0]

  /// Signs what the service holds of a privacy concern.
  package func sign(_ holding: Holding) -> [UInt8] {
    holding.signed(as: self.key, with: self.signer)
  }
}
