/// What a round's list calls a street. The list is shown to everybody and kept for good, so it
/// names streets alone: not who lives there, nor at which number.
package enum RoundStreet {
  /// Personal data in what is given as a street; places are UTF-8 bytes of it.
  ///
  /// Streets are called after people, so a name is found only where nothing says street.
  ///
  /// - Parameter places: the names of the areas, which are nobody's.
  package static func findings(in street: String, places: [String] = []) -> [Screening.Finding] {
    // "Jan Steenhof" is somebody's name, and behind these words a street's.
    let found = Screening.all(in: Self.lead + street, places: places).map { finding in
      let first = max(0, finding.bytes.lowerBound - Self.lead.utf8.count)
      return Screening.Finding(
        kind: finding.kind, bytes: first..<(finding.bytes.upperBound - Self.lead.utf8.count))
    }
    guard let house = Self.house(in: street), !found.contains(where: { $0.bytes.overlaps(house) })
    else { return found }
    return found + [Screening.Finding(kind: .address, bytes: house)]
  }

  private static let lead = "in de "

  private static let numberWords: Set<String> = [
    "huisnr", "huisnummer", "no", "nr", "nrs", "nummer", "nummers",
  ]

  /// The house number behind a street's name, whatever that ends with; nil when there is none.
  ///
  /// A rank in front of another word ("2e Dwarsstraat") and a year behind what years are named for
  /// ("Plein 1944", "Laan van 1813", "Plein '40-'45") are of the name.
  private static func house(in street: String) -> Range<Int>? {
    let words = ScreenedWords(Screening.letters(of: street))
    guard let place = words.words.indices.first(where: { Self.isHouse($0, words) })
    else { return nil }
    return words.bytes(place, place)
  }

  private static func isHouse(_ place: Int, _ words: ScreenedWords) -> Bool {
    let word = words.words[place]
    let before = place > 0 ? words.words[place - 1] : nil
    guard (1...5).contains(word.digitCount) else { return false }
    if let before, Self.numberWords.contains(before.text) { return true }
    let rest = String(word.text.dropFirst(word.digitCount))
    guard rest.count <= 4 else { return false }
    if ["e", "de", "ste"].contains(rest) { return place + 1 == words.words.count }
    return !rest.isEmpty || !Self.isYear(word, behind: before)
  }

  private static let yearNouns = ["laan", "park", "plantsoen", "plein", "straat", "van", "weg"]

  private static func isYear(
    _ word: ScreenedWords.Word, behind before: ScreenedWords.Word?
  ) -> Bool {
    guard let number = Int(word.text), let before else { return false }
    switch number {
    case 40: return word.gap == .apostrophe
    case 45: return before.text == "40" && before.gap == .apostrophe
    case 1_500...2_100: return Self.yearNouns.contains { before.text.hasSuffix($0) }
    default: return false
    }
  }
}
