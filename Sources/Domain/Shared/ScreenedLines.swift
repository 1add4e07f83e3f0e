// Lines and paragraphs of a screened text.
extension Screening {
  private static let lineEnds: Set<Unicode.Scalar> = [
    "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}",
  ]

  /// Whether a line ends with it. What is written over two lines is one number or address.
  static func endsLine(_ scalar: Unicode.Scalar) -> Bool { Self.lineEnds.contains(scalar) }

  /// The paragraphs of a text: between two of them is a line with nothing on it, or with blanks
  /// alone.
  static func paragraphs(_ letters: [Letter]) -> [ArraySlice<Letter>] {
    var paragraphs: [ArraySlice<Letter>] = []
    var start = 0
    var place = 0
    while place < letters.count {
      let end = Self.blanks(letters, from: place)
      if Self.lineCount(letters[place..<end]) > 1 {
        paragraphs.append(letters[start..<place])
        start = end
      }
      place = max(end, place + 1)
    }
    paragraphs.append(letters[start...])
    return paragraphs
  }

  /// Where the blanks and ends of lines end that begin at `start`.
  static func blanks(_ letters: [Letter], from start: Int) -> Int {
    var end = start
    while end < letters.count, Self.isBlank(letters[end].scalar) { end += 1 }
    return end
  }

  /// How many lines end in `letters`; one of Windows ends once.
  static func lineCount(_ letters: ArraySlice<Letter>) -> Int {
    letters.indices.count { place in
      guard Self.endsLine(letters[place].scalar) else { return false }
      return letters[place].scalar != "\n" || place == letters.startIndex
        || letters[place - 1].scalar != "\r"
    }
  }

  /// What leaves white: the pattern without dots in Braille too.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{2800}"
  }
}
