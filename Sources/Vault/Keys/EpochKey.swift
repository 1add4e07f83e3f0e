/// The key of a log epoch: one month, record kind and retention class. Destroying every box of it
/// is how the bodies of that epoch end.
package struct EpochKey: ~Copyable, Sendable {
  package let epoch: UInt128
  private let key: SecretKey

  /// Begins an epoch.
  package init(epoch: UInt128 = Random.id()) {
    self.epoch = epoch
    self.key = SecretKey()
  }

  /// Opens what ``sealed(to:)`` made; only the reading key's owner can.
  ///
  /// - Throws: ``VaultError/doesNotOpen`` also when the box holds other than one key.
  package init(
    opening box: [UInt8], epoch: UInt128, with readingKey: borrowing BoxKey
  ) throws(VaultError) {
    let bundle = try readingKey.open(box, context: epoch.idBytes)
    guard bundle.count == 1 else { throw .doesNotOpen }
    self.epoch = epoch
    self.key = bundle.secretKey(0)
  }

  /// Boxes the key to the reading key, 112 bytes, for the service to store beside its log.
  package func sealed(to readingAddress: BoxAddress) throws(VaultError) -> [UInt8] {
    var bundle = try KeyBundle(capacity: 1)
    bundle.append(self.key)
    return try bundle.sealed(to: readingAddress, context: self.epoch.idBytes)
  }

  /// Derives the key of one entry: what consent releases for reading.
  package func entryKey(_ entry: UInt128) -> SecretKey {
    var transcript = Transcript(.derivation, "sluis.entry.v1")
    transcript.append(number: entry)
    return self.key.derive(transcript)
  }

  /// The key of one entry as bytes, for somebody who is meant to show that entry to anybody: a
  /// reporter, whose body says nothing but what they filed.
  package func shownEntryKey(_ entry: UInt128) -> [UInt8] {
    let key = self.entryKey(entry)
    return unsafe Array(UnsafeBufferPointer(start: key.pointer, count: SecretKey.byteCount))
  }

  /// Where the body of `entry` is sealed; `kind` is the number of its record kind.
  package func place(service: String, entry: UInt128, kind: UInt32) -> Place {
    Place(
      service: service, table: "entry", row: entry, scope: self.epoch, category: kind, version: 1)
  }
}
