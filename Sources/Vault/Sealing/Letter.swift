/// A part that whoever sealed it cannot read again: sealed under a random key that is boxed to an
/// address (docs/formats/sealing.md §9).
package enum Letter {
  /// The first byte; a blob of ``SecretKey/seal(_:at:padding:)`` has another.
  static let suite: UInt8 = 2
  private static let boxByteCount = BoxKey.overheadByteCount + 2 * SecretKey.byteCount

  /// Seals `plaintext`, or its absence, so that the owner of `address` alone opens it, where it
  /// belongs.
  ///
  /// - Throws: ``VaultError/tooLong(count:max:)``, ``VaultError/notAPoint`` when nothing can be
  ///   boxed to the address, ``VaultError/noLockedMemory``.
  package static func seal(
    _ plaintext: [UInt8]?, to address: BoxAddress, at place: Place, padding: Padding
  ) throws(VaultError) -> [UInt8] {
    let key = SecretKey()
    var keys = try KeyBundle(capacity: 1)
    keys.append(key)
    let box = try keys.sealed(to: address, context: place.encoded())
    return [Self.suite] + box + (try key.seal(plaintext, at: place, padding: padding))
  }

  /// Opens a letter to `key`; nil when an absent part was sealed.
  ///
  /// - Throws: ``VaultError/doesNotOpen``, ``VaultError/noLockedMemory``.
  package static func open(
    _ letter: [UInt8], with key: borrowing BoxKey, at place: Place
  ) throws(VaultError) -> [UInt8]? {
    guard letter.count > 1 + Self.boxByteCount, letter[0] == Self.suite else { throw .doesNotOpen }
    let box = Array(letter[1..<1 + Self.boxByteCount])
    let keys = try key.open(box, context: place.encoded())
    guard keys.count == 1 else { throw .doesNotOpen }
    // The sealed key opens a plain blob and no letter within the letter.
    return try keys.secretKey(0).open(Array(letter.dropFirst(1 + Self.boxByteCount)), at: place)
  }
}

extension PartKey {
  /// Where letters for this version of this part are addressed: the public half of what follows
  /// from the key. Who has it can write, and read nothing.
  package var letterAddress: BoxAddress {
    BoxKey(key: self.key.derive("sluis.letter.v1", [])).address
  }
}

extension KeyBundle {
  /// Opens a letter to what follows from part key `index`.
  func openLetter(
    with index: Int, _ letter: [UInt8], at place: Place
  ) throws(VaultError) -> [UInt8]? {
    let key = BoxKey(key: self.secretKey(index).derive("sluis.letter.v1", []))
    return try Letter.open(letter, with: key, at: place)
  }
}
