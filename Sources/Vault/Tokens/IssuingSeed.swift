/// Where the seeds of issuing keys lie: wrapped under a root key outside the database, and gone
/// when the round is closed.
extension IssuingKey {
  /// Draws the seed of a question's issuing key.
  ///
  /// - Returns: the key, and its seed wrapped under `root`, 105 bytes.
  /// - Throws: ``VaultError/noLockedMemory``.
  package static func draw(
    for question: UInt128, under root: borrowing SecretKey
  ) throws(VaultError) -> WrappedIssuingKey {
    let seed = SecretKey()
    let wrapped = try root.wrap(seed, Self.place(question))
    let key = try IssuingKey(seed: seed, info: Token.keyInfo(question: question))
    return WrappedIssuingKey(publicKey: key.publicKey, wrapped: wrapped)
  }

  /// Makes the key of a question again from its wrapped seed.
  ///
  /// - Throws: ``VaultError/doesNotOpen`` for another question's, ``VaultError/noLockedMemory``.
  package init(
    unwrapping blob: [UInt8], of question: UInt128, under root: borrowing SecretKey
  ) throws(VaultError) {
    let seed = try root.unwrap(blob, Self.place(question))
    try self.init(seed: seed, info: Token.keyInfo(question: question))
  }

  private static func place(_ question: UInt128) -> Transcript {
    var place = WrappedKey.place("sluis.panel.seed.v1")
    place.append(number: question)
    return place
  }
}

/// A question's issuing key as it is stored and published.
package struct WrappedIssuingKey: Hashable, Sendable {
  package let publicKey: IndexPoint
  package let wrapped: [UInt8]
}
