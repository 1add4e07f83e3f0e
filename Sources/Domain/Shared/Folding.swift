/// Folds case and diacritics by the properties that the standard library knows, without tables of
/// Unicode's own.
enum Folding {
  /// Lower case, Latin letters without marks, other scripts without their common marks; anything
  /// but letters and digits becomes one space between words. Apostrophes vanish.
  static func fold(_ text: String) -> String {
    var folded = ""
    for character in text {
      // Keys compare by canonical equivalence, so this finds composed and decomposed alike.
      if let base = Self.otherScripts[character] {
        folded.unicodeScalars.append(base)
        continue
      }
      for scalar in character.unicodeScalars { Self.append(scalar, to: &folded) }
    }
    return folded.split(separator: " ").joined(separator: " ")
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout String) {
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      switch lower.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: continue
      case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber:
        if Self.apostrophes.contains(lower) { continue }
        folded += Self.latin(lower) ?? String(lower)
      default:
        if !Self.apostrophes.contains(lower) { folded += " " }
      }
    }
  }

  /// The base of a Latin letter by its Unicode name: `LATIN SMALL LETTER E WITH CIRCUMFLEX AND
  /// GRAVE` is e, `LATIN SMALL LETTER AE` is ae. Nil for other scripts.
  private static func latin(_ letter: Unicode.Scalar) -> String? {
    if letter.isASCII { return String(letter) }
    if let spelled = Self.spelledOut[letter] { return spelled }
    guard var name = letter.properties.name else { return nil }
    if name.hasPrefix("FULLWIDTH ") { name.removeFirst("FULLWIDTH ".count) }
    let prefix = "LATIN SMALL LETTER "
    guard name.hasPrefix(prefix) else { return nil }
    let words = name.dropFirst(prefix.count).split(separator: " ")
    guard let base = words.first, base.utf8.count <= 2, words.count == 1 || words[1] == "WITH"
    else { return nil }
    return base.lowercased()
  }

  private static let spelledOut: [Unicode.Scalar: String] = [
    "ß": "ss", "þ": "th", "ð": "d", "ı": "i", "ĳ": "ij", "œ": "oe", "ŋ": "ng", "ə": "e",
    "ſ": "s",
  ]

  private static let apostrophes: Set<Unicode.Scalar> = [
    "'", "\u{2019}", "\u{2018}", "\u{02BC}", "`", "\u{00B4}",
  ]

  /// Letters with marks of other scripts that appear in Dutch registers. Latin needs none.
  private static let otherScripts: [Character: Unicode.Scalar] = [
    "ά": "α", "έ": "ε", "ή": "η", "ί": "ι", "ό": "ο", "ύ": "υ", "ώ": "ω", "ϊ": "ι", "ϋ": "υ",
    "ΐ": "ι", "ΰ": "υ", "Ά": "α", "Έ": "ε", "Ή": "η", "Ί": "ι", "Ό": "ο", "Ύ": "υ", "Ώ": "ω",
    "Ϊ": "ι", "Ϋ": "υ",
    "й": "и", "ё": "е", "ї": "і", "ў": "у", "ѓ": "г", "ќ": "к", "Й": "и", "Ё": "е", "Ї": "і",
    "Ў": "у", "Ѓ": "г", "Ќ": "к",
    "آ": "ا", "أ": "ا", "إ": "ا", "ؤ": "و", "ئ": "ي",
  ]
}
