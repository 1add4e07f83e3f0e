internal import CSodium

/// A ristretto255 element: a blinded search or token, its evaluation, or a stored index value.
package struct IndexPoint: Hashable, Sendable {
  package static let byteCount = 32
  package let bytes: [UInt8]

  /// Reads an element as it comes from a peer or a table.
  ///
  /// - Throws: ``VaultError/notAPoint`` for another length, an encoding that is not canonical, and
  ///   the identity.
  package init(_ bytes: [UInt8]) throws(VaultError) {
    guard bytes.count == Self.byteCount,
      unsafe crypto_core_ristretto255_is_valid_point(bytes) == 1,
      // The identity: valid, and the same under every key.
      unsafe sodium_is_zero(bytes, bytes.count) == 0
    else { throw .notAPoint }
    self.bytes = bytes
  }

  /// Multiplies by a scalar in locked memory.
  ///
  /// - Throws: ``VaultError/notAPoint`` when the result is the identity.
  @unsafe
  func multiplied(by scalar: UnsafePointer<UInt8>) throws(VaultError) -> IndexPoint {
    var product = [UInt8](repeating: 0, count: Self.byteCount)
    guard unsafe crypto_scalarmult_ristretto255(&product, scalar, self.bytes) == 0 else {
      throw .notAPoint
    }
    return try IndexPoint(product)
  }
}
