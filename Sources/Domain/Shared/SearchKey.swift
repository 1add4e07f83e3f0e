/// The canonical form under which a person is found by name and birth date.
///
/// Only its keyed index is stored. Two spellings that a clerk would take for one person give one
/// key: case, diacritics, composed or decomposed, ß and ss, hyphens, apostrophes, surplus white
/// space, prefixes (*van der*, *v.d.*, *el*) and further given names do not count.
package struct SearchKey: Hashable, Sendable {
  /// ASCII where the name is Latin: `family ‖ 0x1F ‖ given ‖ 0x1F ‖ yyyy-mm-dd` in UTF-8.
  package let bytes: [UInt8]

  /// Nil when either name is refused by ``TextRule/name`` or nothing of it is left.
  package init?(given: String, family: String, birthDate: AmsterdamDate) {
    guard TextRule.name.accepts(given), TextRule.name.accepts(family) else { return nil }
    let familyWords = Self.words(of: family)
    let core = familyWords.filter { !Self.prefixes.contains($0) }
    // Someone may be called *De Van*; then the prefixes are the name.
    let kept = core.isEmpty ? familyWords : core
    guard !kept.isEmpty, let first = Self.words(of: given).first else { return nil }
    let text = [kept.joined(separator: " "), first, birthDate.text].joined(separator: "\u{1F}")
    self.bytes = Array(text.utf8)
  }

  /// Dutch and common other prefixes of family names, folded.
  static let prefixes: Set<String> = [
    "van", "v", "vd", "de", "d", "der", "den", "het", "t", "ten", "ter", "te", "op", "in", "aan",
    "bij", "onder", "over", "uit", "uijt", "voor", "la", "le", "les", "l", "du", "des", "von",
    "zu", "el", "al", "ait", "ben", "bin", "ibn", "da", "dos", "do", "di", "del", "della",
  ]

  private static func words(of name: String) -> [String] {
    Folding.fold(name).split(separator: " ").map(String.init)
  }
}
