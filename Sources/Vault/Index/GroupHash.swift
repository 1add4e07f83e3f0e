internal import CSodium

/// RFC 9497's hashes to ristretto255 with SHA-512: OPRF for the blind index, VOPRF for tokens.
enum GroupHash {
  /// The protocol variants of RFC 9497 §3.1; the mode is part of every hash.
  enum Mode: UInt8 {
    case oprf = 0
    case voprf = 1
  }

  /// `contextString` of RFC 9497 §3.1.
  static func contextString(_ mode: Mode) -> [UInt8] {
    Array("OPRFV1-".utf8) + [mode.rawValue] + Array("-ristretto255-SHA512".utf8)
  }

  /// HashToGroup of RFC 9497 §4.1: 32 bytes of an element.
  static func element(_ input: [UInt8], mode: Mode) -> [UInt8] {
    let uniform = Self.expand(
      input, tag: Array("HashToGroup-".utf8) + Self.contextString(mode))
    return unsafe [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      unsafe crypto_core_ristretto255_from_hash(buffer.baseAddress!, uniform)
      count = 32
    }
  }

  /// HashToScalar of RFC 9497 §4.1: 32 bytes of a canonical scalar.
  static func scalar(_ input: [UInt8], mode: Mode) -> [UInt8] {
    let uniform = Self.expand(input, tag: Array("HashToScalar-".utf8) + Self.contextString(mode))
    return unsafe [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      unsafe crypto_core_ristretto255_scalar_reduce(buffer.baseAddress!, uniform)
      count = 32
    }
  }

  /// expand_message_xmd of RFC 9380 §5.3.1 with SHA-512, for 64 bytes: one block, so one round.
  static func expand(_ message: [UInt8], tag: [UInt8]) -> [UInt8] {
    let suffix = tag + [UInt8(tag.count)]
    let blockPadding = [UInt8](repeating: 0, count: 128)
    let first = Self.sha512(blockPadding + message + [0, 64, 0] + suffix)
    return Self.sha512(first + [1] + suffix)
  }

  static func sha512(_ message: [UInt8]) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      unsafe crypto_hash_sha512(buffer.baseAddress!, message, UInt64(message.count))
      count = 64
    }
  }
}
