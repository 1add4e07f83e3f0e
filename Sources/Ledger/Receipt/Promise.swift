/// The receipt in a disclosing reply: the log's signed word that these entries will be in its tree.
///
/// It is made from committed entries only, and decided offline: ``verdict(on:)``.
package struct Promise: Hashable, Sendable {
  /// One entry that is promised.
  package struct Item: Hashable, Sendable {
    package let entry: UInt128
    package let leaf: TreeHash

    package init(entry: UInt128, leaf: TreeHash) {
      self.entry = entry
      self.leaf = leaf
    }
  }

  /// Entries in one promise.
  package static let itemCountMax = 16
  /// The whole promise, signature included.
  package static let byteCountMax = 978
  /// The latest that a promise may fall due after it was made: a day.
  package static let withinMsMax: UInt32 = 86_400_000
  /// What a service promises unless it is told otherwise.
  package static let withinMsDefault: UInt32 = 60_000

  /// The name of the log.
  package let origin: String
  package let keyId: UInt32
  /// When it was made, milliseconds since 1970.
  package let madeAtMs: UInt64
  package let withinMs: UInt32
  package let items: [Item]
  /// Ed25519 by the log's key.
  package let signature: [UInt8]

  /// The time from which a missing entry is a broken promise.
  package var dueAtMs: UInt64 { self.madeAtMs + UInt64(self.withinMs) }

  /// Promises `items`, which the caller has committed.
  ///
  /// - Throws: ``LedgerError/malformed(_:)`` for no items, one twice, or a time out of bounds;
  ///   ``LedgerError/tooLarge(_:count:countMax:)`` for more than ``itemCountMax``.
  package init(
    of items: [Item], madeAtMs: UInt64, withinMs: UInt32 = withinMsDefault, as key: NoteKey,
    with signer: borrowing some NoteSigner & ~Copyable
  ) throws(LedgerError) {
    precondition(key.kind == .log && key.publicKey == signer.publicKey, "not this log's key")
    guard items.count <= Self.itemCountMax else {
      throw .tooLarge(.promise, count: items.count, countMax: Self.itemCountMax)
    }
    let unsigned = Promise(
      origin: key.name, keyId: key.id, madeAtMs: madeAtMs, withinMs: withinMs, items: items,
      signature: [])
    guard unsigned.isInBounds else { throw .malformed(.promise) }
    self.init(
      origin: key.name, keyId: key.id, madeAtMs: madeAtMs, withinMs: withinMs, items: items,
      signature: signer.sign(Self.domain + unsigned.body))
  }

  /// Reads a promise and believes it only when `key` signed it.
  ///
  /// A promise that is not the log's accuses nobody.
  package init(
    verifying bytes: [UInt8], key: NoteKey, check: some SignatureCheck
  ) throws(LedgerError) {
    try self.init(decoding: bytes)
    guard self.keyId == key.id, self.origin.utf8.elementsEqual(key.name.utf8),
      check.isValid(self.signature, of: Self.domain + self.body, by: key.publicKey)
    else { throw .untrusted(.promise) }
  }

  init(
    origin: String, keyId: UInt32, madeAtMs: UInt64, withinMs: UInt32, items: [Item],
    signature: [UInt8]
  ) {
    self.origin = origin
    self.keyId = keyId
    self.madeAtMs = madeAtMs
    self.withinMs = withinMs
    self.items = items
    self.signature = signature
  }
}
