internal import CSodium

/// An Ed25519 signing key (RFC 8032), made of a seed of 32 bytes.
package struct SigningKey: ~Copyable, Sendable {
  package static let signatureByteCount = 64

  /// The public half.
  package let verifyingKey: VerifyingKey

  /// libsodium's form, 64 bytes: the seed, then the public half.
  private let pair: LockedKeys

  package init() { self.init(seed: SecretKey()) }

  /// Makes the key that belongs to `seed`, which a ``KeyFile`` may hold.
  package init(seed: borrowing SecretKey) {
    let pair = LockedKeys(required: 2)
    let verifying = unsafe [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      unsafe crypto_sign_seed_keypair(buffer.baseAddress!, pair.base, seed.pointer)
      count = 32
    }
    self.verifyingKey = VerifyingKey(own: verifying)
    self.pair = pair
  }

  /// Signs `message`: 64 bytes, the same each time.
  package func sign(_ message: [UInt8]) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: Self.signatureByteCount) { buffer, count in
      unsafe crypto_sign_detached(
        buffer.baseAddress!, nil, message, UInt64(message.count), self.pair.base)
      count = Self.signatureByteCount
    }
  }
}

/// An Ed25519 public key.
package struct VerifyingKey: Hashable, Sendable {
  package static let byteCount = 32
  package let bytes: [UInt8]

  /// - Throws: ``VaultError/notAPoint`` unless it is 32 bytes.
  package init(_ bytes: [UInt8]) throws(VaultError) {
    guard bytes.count == Self.byteCount else { throw .notAPoint }
    self.bytes = bytes
  }

  fileprivate init(own bytes: [UInt8]) { self.bytes = bytes }

  /// Answers whether `signature` is this key's over `message`. Points of low order verify nothing.
  package func verify(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    guard signature.count == SigningKey.signatureByteCount else { return false }
    return unsafe crypto_sign_verify_detached(
      signature, message, UInt64(message.count), self.bytes) == 0
  }
}
