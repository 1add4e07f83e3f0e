internal import CSodium

/// The public half of a ``BoxKey``: where keys are boxed to.
package struct BoxAddress: Hashable, Sendable {
  package static let byteCount = 32
  package let bytes: [UInt8]

  /// Reads an address.
  ///
  /// - Throws: ``VaultError/notAPoint`` unless it is 32 bytes. A point of low order shows when it
  ///   is used.
  package init(_ bytes: [UInt8]) throws(VaultError) {
    guard bytes.count == Self.byteCount else { throw .notAPoint }
    self.bytes = bytes
  }
}

/// An X25519 key that boxes are opened with: one per process, or the reading key of the log.
package struct BoxKey: ~Copyable, Sendable {
  /// What a box is longer than what is in it.
  static let overheadByteCount = 48

  let publicBytes: [UInt8]
  private let key: SecretKey

  /// Creates a random key, as a process does at its start.
  package init() { self.init(key: SecretKey()) }

  /// Makes a key of 32 secret bytes; X25519 takes any.
  package init(key: consuming SecretKey) {
    self.publicBytes = unsafe X25519.publicBytes(of: key.pointer)
    self.key = key
  }

  var pointer: UnsafeMutablePointer<UInt8> { unsafe self.key.pointer }

  package var address: BoxAddress {
    // The bytes are ours and 32, so the only reason to refuse them is absent.
    BoxAddress(own: self.publicBytes)
  }

  /// Opens a box that ``KeyBundle/sealed(to:context:)`` made for this key and this context.
  ///
  /// The sender stays unknown: who may send is the channel's affair.
  ///
  /// - Throws: ``VaultError/doesNotOpen``, ``VaultError/noLockedMemory``.
  package func open(_ box: [UInt8], context: [UInt8]) throws(VaultError) -> KeyBundle {
    try KeyBundle(opening: box, with: self, context: context)
  }
}

extension BoxAddress {
  fileprivate init(own bytes: [UInt8]) { self.bytes = bytes }
}

/// X25519 (RFC 7748) on raw bytes.
enum X25519 {
  @unsafe
  static func publicBytes(of key: UnsafePointer<UInt8>) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      let status = unsafe crypto_scalarmult_base(buffer.baseAddress!, key)
      precondition(status == 0, "the base point is of prime order")
      count = 32
    }
  }
}
