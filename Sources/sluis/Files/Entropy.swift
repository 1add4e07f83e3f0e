/// Secrets from the kernel's generator: `SystemRandomNumberGenerator` is getrandom(2) on Linux.
enum Entropy {
  /// Makes `count` random bytes; a multiple of eight. Traps on another count.
  static func bytes(count: Int) -> [UInt8] {
    precondition(count > 0 && count.isMultiple(of: 8), "random bytes come eight at a time")
    var generator = SystemRandomNumberGenerator()
    return (0..<count / 8).flatMap { _ in
      let word: UInt64 = generator.next()
      return (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
  }

  /// A password of 256 bits: 43 characters of the URL-safe base64 alphabet (RFC 4648 §5), no
  /// padding.
  static func password() -> String { Base64.urlSafe(Self.bytes(count: 32)) }

  /// A name nobody guesses, for something temporary: 16 hexadecimal digits.
  static func name() -> String { Hexadecimal.text(Self.bytes(count: 8)) }
}
