internal import CSodium

/// An X25519 key that two sides agree on a session secret with.
package struct ExchangeKey: ~Copyable, Sendable {
  /// Who began. Both sides hash both public halves in the same order.
  package enum Role: Sendable {
    case initiator
    case responder
  }

  /// The public half, 32 bytes.
  package let publicBytes: [UInt8]
  private let key: SecretKey

  package init() { self.init(key: SecretKey()) }

  /// Makes a key of 32 secret bytes, such as a ``KeyFile`` holds; X25519 takes any.
  package init(key: consuming SecretKey) {
    self.publicBytes = unsafe X25519.publicBytes(of: key.pointer)
    self.key = key
  }

  /// Agrees on a secret with the owner of `other`: docs/formats/sealing.md §6.
  ///
  /// Nothing here says who the other is: sign the public halves.
  ///
  /// - Parameter context: what the secret is for (session id, certificate); both sides must say the
  ///   same.
  /// - Throws: ``VaultError/notAPoint`` for other lengths and for points of low order, whose secret
  ///   everybody knows.
  package func agree(
    with other: [UInt8], as role: Role, context: [UInt8]
  ) throws(VaultError) -> SecretKey {
    guard other.count == BoxAddress.byteCount else { throw .notAPoint }
    let shared = LockedKeys(required: 1)
    guard unsafe crypto_scalarmult(shared.base, self.key.pointer, other) == 0 else {
      throw .notAPoint
    }
    let (first, second) =
      role == .initiator ? (self.publicBytes, other) : (other, self.publicBytes)
    return SecretKey(slot: shared).derive("sluis.session.v1", [first, second, context])
  }
}
