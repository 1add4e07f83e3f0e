internal import CSodium

/// One search on its way: the value times a random scalar, which hides it from whoever evaluates.
package struct Blinding: ~Copyable, Sendable {
  /// What is sent to the key's owner.
  package let point: IndexPoint
  private let scalar: SecretKey

  /// Blinds `value`, normalised by the caller (NFC, case, digits): equal values must be equal
  /// bytes.
  ///
  /// - Throws: ``VaultError/notAPoint`` when the value hashes to the identity, which nobody can
  ///   find.
  package init(_ kind: IndexKind, _ value: [UInt8]) throws(VaultError) {
    var input = Transcript()
    input.append(kind.rawValue.utf8)
    input.append(value)
    try self.init(input: input.bytes, scalar: IndexKey.randomScalar())
  }

  /// The seam for RFC 9497's test vectors: raw input, known scalar.
  init(input: [UInt8], scalar: consuming SecretKey) throws(VaultError) {
    let element = try IndexPoint(GroupHash.element(input, mode: .oprf))
    self.point = try unsafe element.multiplied(by: scalar.pointer)
    self.scalar = scalar
  }

  /// Takes the blinding off the evaluation: the element that is stored and compared.
  package consuming func unblind(_ evaluated: IndexPoint) throws(VaultError) -> IndexPoint {
    let inverse = LockedKeys(required: 1)
    let status = unsafe crypto_core_ristretto255_scalar_invert(inverse.base, self.scalar.pointer)
    precondition(status == 0, "a blinding scalar is not zero")
    return try unsafe evaluated.multiplied(by: inverse.base)
  }
}
