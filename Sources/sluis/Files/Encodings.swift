internal import Foundation

/// RFC 4648 base64.
enum Base64 {
  /// With `+`, `/` and padding.
  static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  /// With `-` and `_`, without padding (§5).
  static func urlSafe(_ bytes: [UInt8]) -> String {
    String(
      Self.text(bytes).compactMap { character in
        switch character {
        case "+": "-"
        case "/": "_"
        case "=": nil
        default: character
        }
      })
  }
}

/// Lower-case hexadecimal, two digits a byte.
enum Hexadecimal {
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 0x10 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
