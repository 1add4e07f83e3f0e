/// An answer sealed to a round's closing key, by a member's machine (docs/formats/panel-tokens.md
/// §3). All have one length, whatever was answered.
package enum SealedAnswer {
  /// The longest answer, in bytes: what 1,024 hold behind their length.
  package static let plaintextByteCountMax = 1_020

  /// 112 bytes of boxed key, then the padded blob.
  package static let byteCount = Self.boxByteCount + 1_024 + Committed.overheadByteCount
  private static let boxByteCount = BoxKey.overheadByteCount + 2 * SecretKey.byteCount

  /// Seals `plaintext` under a key of its own.
  ///
  /// - Throws: ``VaultError/tooLong(count:max:)``, ``VaultError/notAPoint`` when nothing can be
  ///   boxed to the address, ``VaultError/noLockedMemory``.
  package static func seal(
    _ plaintext: [UInt8], question: UInt128, round: UInt128, to closing: BoxAddress
  ) throws(VaultError) -> [UInt8] {
    try Self.seal(plaintext, at: Self.place(question, round), to: closing)
  }

  /// The same for whatever has another place.
  static func seal(
    _ plaintext: [UInt8], at place: Place, to address: BoxAddress
  ) throws(VaultError) -> [UInt8] {
    guard plaintext.count <= Self.plaintextByteCountMax else {
      throw .tooLong(count: plaintext.count, max: Self.plaintextByteCountMax)
    }
    let key = SecretKey()
    var keys = try KeyBundle(capacity: 1)
    keys.append(key)
    return try keys.sealed(to: address, context: place.encoded())
      + key.seal(plaintext, at: place, padding: .narrative)
  }

  /// Opens what ``seal(_:question:round:to:)`` sealed, in its place.
  ///
  /// - Throws: ``VaultError/doesNotOpen``, ``VaultError/noLockedMemory``.
  package static func open(
    _ sealed: [UInt8], question: UInt128, round: UInt128, with closing: borrowing BoxKey
  ) throws(VaultError) -> [UInt8] {
    try Self.open(sealed, at: Self.place(question, round), with: closing)
  }

  static func open(
    _ sealed: [UInt8], at place: Place, with key: borrowing BoxKey
  ) throws(VaultError) -> [UInt8] {
    guard sealed.count == Self.byteCount else { throw .doesNotOpen }
    let keys = try key.open(Array(sealed.prefix(Self.boxByteCount)), context: place.encoded())
    guard keys.count == 1,
      let plaintext = try keys.open(
        with: 0, Array(sealed.dropFirst(Self.boxByteCount)), at: place)
    else { throw .doesNotOpen }
    return plaintext
  }

  private static func place(_ question: UInt128, _ round: UInt128) -> Place {
    Place(
      service: "panel", table: "answer", row: question, scope: round,
      category: 36,  // PANEL_ANSWER
      version: 1)
  }
}
