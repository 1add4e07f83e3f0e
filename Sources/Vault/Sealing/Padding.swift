/// How long a sealed part looks: only powers of two show (docs/formats/sealing.md §2).
package enum Padding: Sendable {
  /// Form fields: 256 bytes and up.
  case fields
  /// Text that people write: 1 KiB and up, because its length tells more.
  case narrative

  /// The longest plaintext, in bytes: 256 KiB less the length in front.
  package static let plaintextByteCountMax = Self.paddedByteCountMax - Self.headerByteCount

  static let headerByteCount = 4
  static let paddedByteCountMin = 256
  static let paddedByteCountMax = 262_144

  /// The padded length for a plaintext of `byteCount` bytes; nil when it is over the limit.
  func paddedByteCount(_ byteCount: Int) -> Int? {
    guard byteCount <= Self.plaintextByteCountMax else { return nil }
    var padded = self == .narrative ? 1_024 : Self.paddedByteCountMin
    while padded < byteCount + Self.headerByteCount { padded *= 2 }
    return padded
  }

  /// Answers whether `byteCount` is a length that some padding makes.
  static func isPadded(_ byteCount: Int) -> Bool {
    byteCount >= Self.paddedByteCountMin && byteCount <= Self.paddedByteCountMax
      && byteCount.nonzeroBitCount == 1
  }
}
