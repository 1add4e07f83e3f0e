/// The line ends inside the texts of a JSON document, as another system writes them, made those of
/// this one: what ``ContentFile/text(of:)`` does for a text. Between the values JSON takes either.
enum JSONLineEnds {
  /// The document with `\r\n` in its texts as `\n`, however the two are written. Nothing else
  /// changes: a carriage return alone is no line end, and stays to be refused.
  static func unified(_ bytes: [UInt8]) -> [UInt8] {
    // Some editors put a mark in front, which is no JSON.
    var rest = bytes.starts(with: Self.mark) ? bytes.dropFirst(Self.mark.count) : bytes[...]
    var unified: [UInt8] = []
    unified.reserveCapacity(rest.count)
    while let byte = rest.first {
      guard byte == UInt8(ascii: "\\") else {
        unified.append(byte)
        rest = rest.dropFirst()
        continue
      }
      // An escape is one unit: the second of two backslashes begins none.
      let count = Self.escapeByteCount(rest)
      let behind = rest.dropFirst(count)
      let isLineEnd = Self.isEscape(rest, of: "r", "000d") && Self.isEscape(behind, of: "n", "000a")
      if !isLineEnd { unified += rest.prefix(count) }
      rest = behind
    }
    return unified
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func escapeByteCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.dropFirst().first == UInt8(ascii: "u") ? 6 : 2
  }

  private static func isEscape(
    _ bytes: ArraySlice<UInt8>, of letter: String, _ digits: String
  ) -> Bool {
    let short = Array("\\\(letter)".utf8)
    let long = String(decoding: bytes.prefix(6), as: UTF8.self).lowercased()
    return bytes.starts(with: short) || long == "\\u\(digits)"
  }
}
