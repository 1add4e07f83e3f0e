internal import CSodium

/// The group operations that proofs need beside multiplication by a secret.
enum Group {
  /// Multiplies the generator by a secret scalar.
  ///
  /// - Throws: ``VaultError/notAPoint`` when the scalar is zero.
  static func multipliedBase(by scalar: borrowing SecretKey) throws(VaultError) -> IndexPoint {
    var product = [UInt8](repeating: 0, count: IndexPoint.byteCount)
    guard unsafe crypto_scalarmult_ristretto255_base(&product, scalar.pointer) == 0 else {
      throw .notAPoint
    }
    return try IndexPoint(product)
  }

  /// a·A + b·B, all of it public; nil for A is the generator.
  static func sum(
    _ a: [UInt8], _ pointA: IndexPoint?, _ b: [UInt8], _ pointB: IndexPoint
  ) throws(VaultError) -> IndexPoint {
    var left = [UInt8](repeating: 0, count: IndexPoint.byteCount)
    let status =
      if let pointA {
        unsafe crypto_scalarmult_ristretto255(&left, a, pointA.bytes)
      } else {
        unsafe crypto_scalarmult_ristretto255_base(&left, a)
      }
    guard status == 0 else { throw .notAPoint }
    let right = try unsafe pointB.multiplied(by: b)
    return try Self.sum(IndexPoint(left), right)
  }

  static func sum(_ left: IndexPoint, _ right: IndexPoint) throws(VaultError) -> IndexPoint {
    var sum = [UInt8](repeating: 0, count: IndexPoint.byteCount)
    guard unsafe crypto_core_ristretto255_add(&sum, left.bytes, right.bytes) == 0 else {
      throw .notAPoint
    }
    return try IndexPoint(sum)
  }

  /// Whether 32 bytes are a scalar below the group's order, as only one encoding of it is.
  static func isCanonical(_ scalar: [UInt8]) -> Bool {
    guard scalar.count == 32 else { return false }
    let wide = scalar + [UInt8](repeating: 0, count: 32)
    var reduced = [UInt8](repeating: 0, count: 32)
    unsafe crypto_core_ristretto255_scalar_reduce(&reduced, wide)
    return reduced == scalar
  }
}
