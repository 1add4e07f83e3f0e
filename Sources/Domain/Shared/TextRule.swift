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
  package func accepts(_ text: String) -> Bool { self.fault(in: text) == nil }

  /// What keeps a text from being stored.
  package enum Fault: Hashable, Sendable {
    /// Nothing of it can be seen.
    case empty
    /// More UTF-8 bytes than the limit: so many.
    case tooLong(byteCount: Int)
    /// The first character that does not show what it is; line and place in it, both from 1, the
    /// place in Unicode scalars.
    case character(Unicode.Scalar, line: Int, column: Int)
  }

  /// The first thing that is wrong with a text; nil when it is accepted.
  package func fault(in text: String) -> Fault? {
    let byteCount = text.utf8.count
    guard byteCount <= self.byteCountMax else { return .tooLong(byteCount: byteCount) }
    var isVisible = false
    var (line, column) = (1, 1)
    for scalar in text.unicodeScalars {
      guard self.accepts(scalar) else { return .character(scalar, line: line, column: column) }
      if !scalar.properties.isWhitespace { isVisible = true }
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return isVisible ? nil : .empty
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
