/// How many columns text takes on a terminal.
///
/// After Unicode 16 EastAsianWidth.txt (wide and fullwidth blocks) and emoji presentation; a
/// grapheme is as wide as its widest scalar, so that an accent or a joined emoji adds nothing.
enum DisplayWidth {
  static func of(_ text: String) -> Int { text.reduce(0) { $0 + Self.of($1) } }

  /// Columns of one character: 0 for a lone combining mark, 2 for a wide one, else 1.
  static func of(_ character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars { width = max(width, Self.of(scalar)) }
    // U+FE0F asks for the emoji form of a character that is narrow as text.
    return character.unicodeScalars.contains("\u{FE0F}") ? 2 : width
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format: return 0
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    return Self.wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
  ]

  /// The longest beginning of `text` that fits `width` columns, with an ellipsis where it was cut.
  static func fitted(_ text: String, to width: Int) -> String {
    if Self.of(text) <= width { return text }
    var fitted = ""
    var used = 1  // the ellipsis
    for character in text {
      used += Self.of(character)
      if used > width { break }
      fitted.append(character)
    }
    return fitted + "…"
  }

  /// The text in lines of at most `width` columns, broken between words where it can be.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    guard Self.of(text) > width else { return [text] }
    var lines: [String] = []
    var line: [Character] = []
    var used = 0
    for character in text {
      let columns = Self.of(character)
      if used + columns > width, !line.isEmpty {
        // A word that is no wider than the line goes to the next one whole.
        let last = character == " " ? nil : line.lastIndex(of: " ")
        let rest = last.map { Array(line[($0 + 1)...]) } ?? []
        lines.append(String(last.map { line[..<$0] } ?? line[...]))
        line = rest
        used = rest.reduce(0) { $0 + Self.of($1) }
        if character == " " { continue }
      }
      line.append(character)
      used += columns
    }
    return lines + [String(line)]
  }

  /// The text followed by as many spaces as fill `width` columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - Self.of(text)))
  }
}
