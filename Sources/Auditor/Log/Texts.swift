/// The small text forms of the C2SP formats, read strictly: one spelling for each value.
enum Texts {
  static let lineFeed = UInt8(ascii: "\n")

  /// Standard base64 with padding, by comparing with what an encoder writes.
  static func base64(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    var bytes: [UInt8] = []
    for start in stride(from: text.startIndex, to: text.endIndex, by: 4) {
      let isLast = start + 4 == text.endIndex
      var group = Array(text[start..<(start + 4)])
      var byteCount = 3
      while isLast, byteCount > 1, group[byteCount] == UInt8(ascii: "=") {
        group[byteCount] = UInt8(ascii: "A")
        byteCount -= 1
      }
      var bits: UInt32 = 0
      for character in group {
        guard let value = Self.alphabet.firstIndex(of: character) else { return nil }
        bits = bits << 6 | UInt32(value)
      }
      // What the padding cuts off must have been zero.
      guard bits & (UInt32(1) << UInt32(8 * (3 - byteCount)) - 1) == 0 else { return nil }
      for shift in [UInt32(16), 8, 0].prefix(byteCount) {
        bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
      }
    }
    return bytes
  }

  /// What ``base64(_:)`` reads.
  static func base64Text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits: UInt32 = 0
      for byte in group { bits = bits << 8 | UInt32(byte) }
      bits <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let value = Int(bits >> UInt32(18 - 6 * place) & 63)
        text.append(place <= group.count ? Self.alphabet[value] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A decimal number without leading zeros, below 2⁶³.
  static func decimal(_ text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first, first != UInt8(ascii: "0") || text.count == 1 else { return nil }
    var number = 0
    for character in text {
      guard (0x30...0x39).contains(character) else { return nil }
      let (shifted, overflow) = number.multipliedReportingOverflow(by: 10)
      let (sum, carry) = shifted.addingReportingOverflow(Int(character) - 0x30)
      guard !overflow, !carry else { return nil }
      number = sum
    }
    return number
  }

  /// Lines of a text that ends in LF, without their LF.
  static func lines(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
    guard text.last == Self.lineFeed else { return nil }
    return text.dropLast().split(separator: Self.lineFeed, omittingEmptySubsequences: false)
  }

  /// A key's name: not empty, UTF-8, no white space, control character or `+`.
  static func name(_ text: ArraySlice<UInt8>) -> String? {
    guard let name = String(validating: text, as: UTF8.self), !name.isEmpty,
      name.unicodeScalars.allSatisfy({
        $0.value > 0x20 && $0 != "+" && !$0.properties.isWhitespace
      })
    else { return nil }
    return name
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}

/// Takes big-endian numbers and byte strings from the front.
struct Cursor {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.rest = bytes
  }

  mutating func take(_ byteCount: Int) -> ArraySlice<UInt8>? {
    guard self.rest.count >= byteCount else { return nil }
    defer { self.rest = self.rest.dropFirst(byteCount) }
    return self.rest.prefix(byteCount)
  }

  mutating func number<Number: FixedWidthInteger>(as _: Number.Type) -> Number? {
    guard let bytes = self.take(Number.bitWidth / 8) else { return nil }
    var number: Number = 0
    for byte in bytes { number = number << 8 | Number(truncatingIfNeeded: byte) }
    return number
  }
}
