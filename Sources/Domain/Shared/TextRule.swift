/// Which texts are stored at all. Wire has checked UTF-8 and made NFC of it before.
package struct TextRule: Hashable, Sendable {
  /// Upper limit in UTF-8 bytes.
  package let byteCountMax: Int
  /// Whether line feeds and tabs belong in it.
  package let hasLines: Bool

  package static let name = TextRule(byteCountMax: 200, hasLines: false)
  package static let line = TextRule(byteCountMax: 500, hasLines: false)
  /// An answer in one's own words: what a sealed answer has room for.
  package static let answer = TextRule(byteCountMax: 900, hasLines: true)
  /// Advice of a panel, and what was done with it.
  package static let advice = TextRule(byteCountMax: 2_000, hasLines: true)
  package static let note = TextRule(byteCountMax: 65_536, hasLines: true)

  private init(byteCountMax: Int, hasLines: Bool) {
    self.byteCountMax = byteCountMax
    self.hasLines = hasLines
  }

  /// Whether `text` says something, within the limit, in characters that show what they are.
  ///
  /// Refused: control characters (line feed and tab in notes excepted), bidirectional overrides and
  /// isolates, zero-width and other invisible characters, private use, unassigned code points, and
  /// text of nothing but white space.
  package func accepts(_ text: String) -> Bool {
    guard text.utf8.count <= self.byteCountMax else { return false }
    var isVisible = false
    for scalar in text.unicodeScalars {
      guard self.accepts(scalar) else { return false }
      if !scalar.properties.isWhitespace { isVisible = true }
    }
    return isVisible
  }

  private func accepts(_ scalar: Unicode.Scalar) -> Bool {
    if self.hasLines, scalar == "\n" || scalar == "\t" { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      // `format` holds the bidirectional controls and the zero-width characters. The joiners are
      // in it too: Persian and emoji lose a ligature, and no name hides another.
      return false
    default:
      // Invisible without being `format`: Hangul fillers, variation selectors, grapheme joiner.
      // Emoji in notes may carry a variation selector.
      return !scalar.properties.isDefaultIgnorableCodePoint
        || (self.hasLines && scalar == "\u{FE0F}")
    }
  }
}
