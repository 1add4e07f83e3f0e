internal import CSodium

/// What is searched for; each kind has a key of its own, and its name is hashed in front of the
/// value.
package enum IndexKind: String, CaseIterable, Sendable {
  case bsn = "bsn"
  case nameAndBirth = "name-birth"
}

/// The key of a blind index: a scalar of ristretto255 that never leaves consent.
package struct IndexKey: ~Copyable, Sendable {
  private let scalar: SecretKey

  /// Creates a random key.
  package init() { self.scalar = Self.randomScalar() }

  init(scalar: consuming SecretKey) { self.scalar = scalar }

  /// Makes the scalar of a new index key: uniform, not zero, canonical.
  static func randomScalar() -> SecretKey {
    precondition(Sodium.isStarted)
    return unsafe SecretKey { unsafe crypto_core_ristretto255_scalar_random($0) }
  }

  /// Evaluates a blinded point (RFC 9497 BlindEvaluate) without learning what was searched for.
  package func evaluate(_ point: IndexPoint) throws(VaultError) -> IndexPoint {
    try unsafe point.multiplied(by: self.scalar.pointer)
  }

  /// Computes k′·k⁻¹, which turns points stored under this key into points under `next`.
  package func rotation(to next: borrowing IndexKey) -> IndexRotation {
    let inverse = LockedKeys(required: 1)
    let factor = LockedKeys(required: 1)
    let status = unsafe crypto_core_ristretto255_scalar_invert(inverse.base, self.scalar.pointer)
    precondition(status == 0, "an index key is not zero")
    unsafe crypto_core_ristretto255_scalar_mul(factor.base, next.scalar.pointer, inverse.base)
    return IndexRotation(factor: SecretKey(slot: factor))
  }
}

/// The factor that rotates stored points without plaintext, so that no row is ever lost to search.
package struct IndexRotation: ~Copyable, Sendable {
  private let factor: SecretKey

  fileprivate init(factor: consuming SecretKey) { self.factor = factor }

  package func apply(to point: IndexPoint) throws(VaultError) -> IndexPoint {
    try unsafe point.multiplied(by: self.factor.pointer)
  }
}
