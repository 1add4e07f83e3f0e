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

  /// Opens what ``sealed(to:of:)`` made; only the reading key's owner can.
  ///
  /// - Throws: ``VaultError/doesNotOpen`` also for an epoch of another service's log, and when the
  ///   box holds other than one key.
  package init(
    opening box: [UInt8], epoch: UInt128, of service: String, with readingKey: borrowing BoxKey
  ) throws(VaultError) {
    let bundle = try readingKey.open(box, context: Self.context(epoch, of: service))
    guard bundle.count == 1 else { throw .doesNotOpen }
    self.epoch = epoch
    self.key = bundle.secretKey(0)
  }

  /// Boxes the key to the reading key, 112 bytes, for the service to store beside its log.
  ///
  /// - Parameter service: whose log the epoch is of; nobody opens it as another's.
  package func sealed(
    to readingAddress: BoxAddress, of service: String
  ) throws(VaultError) -> [UInt8] {
    var bundle = try KeyBundle(capacity: 1)
    bundle.append(self.key)
    return try bundle.sealed(to: readingAddress, context: Self.context(self.epoch, of: service))
  }

  private static func context(_ epoch: UInt128, of service: String) -> [UInt8] {
    epoch.idBytes + Array(service.utf8)
  }

  /// Derives the key of one entry: what consent releases for reading.
  ///
  /// - Parameter header: the clear header of the entry, as it is stored. Whoever names an entry
  ///   under another header, as being about somebody else, gets a key that opens nothing.
  package func entryKey(_ header: [UInt8]) -> SecretKey {
    var transcript = Transcript(.derivation, "sluis.entry.v1")
    transcript.append(header)
    return self.key.derive(transcript)
  }

  /// The key of one entry as bytes, for somebody who is meant to show that entry to anybody: a
  /// reporter, whose body says nothing but what they filed.
  package func shownEntryKey(_ header: [UInt8]) -> [UInt8] {
    let key = self.entryKey(header)
    return unsafe Array(UnsafeBufferPointer(start: key.pointer, count: SecretKey.byteCount))
  }

  /// Where the body of `entry` is sealed; `kind` is the number of its record kind.
  package func place(service: String, entry: UInt128, kind: UInt32) -> Place {
    Place(
      service: service, table: "entry", row: entry, scope: self.epoch, category: kind, version: 1)
  }
}
