/// The body of one log entry, opened by whoever was given the key of that entry: a reporter, and
/// anybody a reporter shows it to.
package enum ShownEntry {
  /// Opens the sealed body of an entry.
  ///
  /// - Parameters:
  ///   - key: 32 bytes, from a receipt; other lengths open nothing.
  ///   - kind: the number of the record kind.
  /// - Throws: ``VaultError/doesNotOpen``, ``VaultError/noLockedMemory``.
  package static func open(
    _ body: [UInt8], key: [UInt8], service: String, entry: UInt128, epoch: UInt128, kind: UInt32
  ) throws(VaultError) -> [UInt8] {
    guard key.count == SecretKey.byteCount else { throw .doesNotOpen }
    let secret = unsafe SecretKey { unsafe $0.update(from: key, count: SecretKey.byteCount) }
    let place = Place(
      service: service, table: "entry", row: entry, scope: epoch, category: kind, version: 1)
    guard let plaintext = try secret.open(body, at: place) else { throw .doesNotOpen }
    return plaintext
  }
}
