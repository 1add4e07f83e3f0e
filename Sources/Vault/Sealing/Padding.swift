/// How long a sealed part looks: only powers of two show (docs/formats/sealing.md §2).
package enum Padding: Sendable {
  /// Form fields: 256 bytes and up.
  case fields
  /// Text that people write: 1 KiB and up, because its length tells more.
  case narrative
  /// A letter to or from a reporter: 4, 16 or 64 KiB, because between few lengths little shows.
  case letter
  /// A whole mailbox: 128 KiB, whatever is in it.
  case mailbox

  /// The longest plaintext, in bytes: 256 KiB less the length in front.
  package static let plaintextByteCountMax = Self.paddedByteCountMax - Self.headerByteCount

  static let headerByteCount = 4
  static let paddedByteCountMin = 256
  static let paddedByteCountMax = 262_144

  /// The padded length for a plaintext of `byteCount` bytes; nil when it is over the limit.
  func paddedByteCount(_ byteCount: Int) -> Int? {
    guard byteCount <= self.plaintextByteCountMax else { return nil }
    let step = self == .letter ? 4 : 2
    var padded = self.paddedByteCountMin
    while padded < byteCount + Self.headerByteCount { padded *= step }
    return padded
  }

  private var plaintextByteCountMax: Int {
    switch self {
    case .fields, .narrative: Self.plaintextByteCountMax
    case .letter: 65_536 - Self.headerByteCount
    case .mailbox: 131_072 - Self.headerByteCount
    }
  }

  private var paddedByteCountMin: Int {
    switch self {
    case .fields: Self.paddedByteCountMin
    case .narrative: 1_024
    case .letter: 4_096
    case .mailbox: 131_072
    }
  }

  /// Answers whether `byteCount` is a length that some padding makes.
  static func isPadded(_ byteCount: Int) -> Bool {
    byteCount >= Self.paddedByteCountMin && byteCount <= Self.paddedByteCountMax
      && byteCount.nonzeroBitCount == 1
  }
}
