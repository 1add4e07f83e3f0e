/// Who somebody with a wish is, sealed on their machine to the key of an offer's owner
/// (docs/formats/social-map.md §3).
///
/// All cards have one length, and open at their introduction alone.
package enum SealedCard {
  /// The longest card, in bytes.
  package static let plaintextByteCountMax = SealedAnswer.plaintextByteCountMax
  package static let byteCount = SealedAnswer.byteCount

  /// - Throws: ``VaultError/tooLong(count:max:)``, ``VaultError/notAPoint`` when nothing can be
  ///   boxed to the address, ``VaultError/noLockedMemory``.
  package static func seal(
    _ plaintext: [UInt8], introduction: UInt128, offer: UInt128, to owner: BoxAddress
  ) throws(VaultError) -> [UInt8] {
    try SealedAnswer.seal(plaintext, at: Self.place(introduction, offer), to: owner)
  }

  /// - Throws: ``VaultError/doesNotOpen``, ``VaultError/noLockedMemory``.
  package static func open(
    _ sealed: [UInt8], introduction: UInt128, offer: UInt128, with owner: borrowing BoxKey
  ) throws(VaultError) -> [UInt8] {
    try SealedAnswer.open(sealed, at: Self.place(introduction, offer), with: owner)
  }

  private static func place(_ introduction: UInt128, _ offer: UInt128) -> Place {
    Place(
      service: "signals", table: "introduction", row: introduction, scope: offer,
      category: 2,  // IDENTITY
      version: 1)
  }
}
