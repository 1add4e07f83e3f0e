/// The words of a text that is screened, and what stands between them.
///
/// A mark over a letter belongs to its word, composed or not, and what nobody sees parts none.
struct ScreenedWords {
  /// What stands between a word and the one before it.
  enum Gap: Hashable {
    /// Blanks, on one line.
    case space
    case hyphen
    /// A full stop, with or without blanks behind it.
    case stop
    case comma
    /// An apostrophe.
    case apostrophe
    /// Anything else, and what stands before the first word.
    case other
  }

  struct Word {
    /// As ``Folding`` folds it.
    let text: String
    /// Begins with a capital.
    let isCapital: Bool
    /// Has a small letter too, so that its capital says something; one letter says it by itself.
    let isTitle: Bool
    let bytes: Range<Int>
    let gap: Gap

    /// How many digits it begins with.
    var digitCount: Int { self.text.unicodeScalars.prefix { ("0"..."9").contains($0) }.count }
  }

  let words: [Word]

  init(_ letters: [Screening.Letter]) {
    var words: [Word] = []
    var place = 0
    var gapStart = 0
    while place < letters.count {
      guard letters[place].isWord else {
        place += 1
        continue
      }
      let start = place
      while place < letters.count, letters[place].isWord || Self.isMark(letters[place]) {
        place += 1
      }
      let gap = words.isEmpty ? Gap.other : Self.gap(letters[gapStart..<start])
      words.append(Self.word(letters[start..<place], gap))
      gapStart = place
    }
    self.words = words
  }

  private static func isMark(_ letter: Screening.Letter) -> Bool {
    letter.scalar.properties.generalCategory == .nonspacingMark
  }

  private static func word(_ letters: ArraySlice<Screening.Letter>, _ gap: Gap) -> Word {
    var written = ""
    // The digits of every script count as digits here too.
    for letter in letters {
      let digit = letter.isDigit ? Unicode.Scalar(letter.ascii) : letter.scalar
      written.unicodeScalars.append(digit)
    }
    let cased = letters.filter { $0.scalar.properties.isCased }
    let isCapital = letters.first?.scalar.properties.isUppercase ?? false
    return Word(
      text: Folding.fold(written), isCapital: isCapital,
      isTitle: isCapital
        && (cased.count == 1 || cased.contains { $0.scalar.properties.isLowercase }),
      bytes: Screening.bytes(letters), gap: gap)
  }

  private static let hyphens: Set<Unicode.Scalar> = ["-", "\u{2010}", "\u{2011}", "\u{2013}"]
  private static let apostrophes: Set<Unicode.Scalar> = ["'", "\u{2019}", "\u{2018}", "`", "\u{B4}"]

  private static func gap(_ letters: ArraySlice<Screening.Letter>) -> Gap {
    let blanks = letters.filter { $0.scalar.properties.isWhitespace }
    guard !blanks.contains(where: { Character($0.scalar).isNewline }) else { return .other }
    let signs = letters.filter { !$0.scalar.properties.isWhitespace }.map(\.scalar)
    guard let sign = signs.first else { return .space }
    guard signs.count == 1 else { return .other }
    if Self.hyphens.contains(sign) { return blanks.isEmpty ? .hyphen : .other }
    if Self.apostrophes.contains(sign) { return .apostrophe }
    return sign == "." ? .stop : sign == "," ? .comma : .other
  }

  /// The place of the last word of an occurrence of `phrase` that begins at `start`; nil when none
  /// does.
  func end(of phrase: [String], at start: Int) -> Int? {
    guard start + phrase.count <= self.words.count, !phrase.isEmpty else { return nil }
    for (index, text) in phrase.enumerated() where self.words[start + index].text != text {
      return nil
    }
    return start + phrase.count - 1
  }

  /// The bytes from word `first` to word `last`.
  func bytes(_ first: Int, _ last: Int) -> Range<Int> {
    self.words[first].bytes.lowerBound..<self.words[last].bytes.upperBound
  }
}
