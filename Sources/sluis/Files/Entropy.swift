internal import Vault

/// Secrets from libsodium's generator, which is getrandom(2) on Linux.
enum Entropy {
  /// Makes `count` random bytes.
  static func bytes(count: Int) -> [UInt8] { Random.bytes(count) }

  /// A password of 256 bits: 43 characters of the URL-safe base64 alphabet (RFC 4648 §5), no
  /// padding.
  static func password() -> String { Base64.urlSafe(Self.bytes(count: 32)) }

  /// A name nobody guesses, for something temporary: 16 hexadecimal digits.
  static func name() -> String { Hexadecimal.text(Self.bytes(count: 8)) }
}
