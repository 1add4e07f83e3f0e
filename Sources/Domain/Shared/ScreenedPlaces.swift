/// Tells a street or a building that is named after somebody from somebody.
struct ScreenedPlaces {
  enum Verdict {
    /// Somebody, up to this word.
    case person(Int)
    /// A place, up to this word.
    case place(Int)
  }

  /// Endings of places, and words for them.
  private static let places = [
    "straat", "straatje", "laan", "plein", "pleintje", "weg", "kade", "gracht", "singel", "steeg",
    "plantsoen", "boulevard", "park", "school", "college", "brug", "dreef", "flat", "buurt", "wijk",
    "markt", "tuin", "centrum", "ziekenhuis", "stadion", "arena", "moskee", "pad", "speeltuin",
    "polder", "stichting", "hoeve", "sporthal", "kazerne",
  ]

  /// Endings that family names have too.
  private static let familiar = [
    "hof", "dijk", "dal", "huis", "veld", "kerk", "poort", "haven", "wal", "hal", "baan", "court",
    "bos", "molen", "huizen", "kwartier", "zaal", "toren",
  ]

  /// What stands before a place more often than before somebody.
  private static let leads: Set<String> = [
    "aan", "achter", "de", "door", "het", "in", "langs", "naar", "naast", "op", "over", "rond",
    "rondom", "t", "tegenover", "tussen", "via",
  ]

  private static let articles: Set<String> = ["de", "het", "t"]

  private let words: ScreenedWords

  init(_ words: ScreenedWords) { self.words = words }

  /// What the words from `first` are, of which those through `last` look like a name.
  func verdict(on first: Int, through last: Int) -> Verdict {
    let words = self.words.words
    if last + 1 < words.count, [.space, .hyphen].contains(words[last + 1].gap),
      Self.places.contains(words[last + 1].text) || Self.familiar.contains(words[last + 1].text)
    {
      return .place(last + 1)
    }
    // The last word may be the place; the list knows names that end as places do.
    let text = words[last].text
    let isListed =
      NameList.family.contains(text) || NameList.familyWords.contains(text)
      || NameList.given.contains(text)
    guard !isListed else { return .person(last) }
    let isPlace = Self.places.contains { text.hasSuffix($0) }
    guard isPlace || (Self.familiar.contains { text.hasSuffix($0) } && self.isLed(first)) else {
      return .person(last)
    }
    // "Jan de Vries Kerkstraat": the name was whole before it.
    if let family = words[first..<last].lastIndex(where: { NameList.family.contains($0.text) }),
      family > first
    {
      return .person(family)
    }
    // "Jan van de Kerkstraat", not "de Jan van de Capellestraat".
    if last - first >= 3, words[last - 1].text == "de",
      ["van", "uit", "op"].contains(words[last - 2].text),
      first == 0 || !Self.articles.contains(words[first - 1].text)
    {
      return .person(last - 3)
    }
    return .place(last)
  }

  private func isLed(_ first: Int) -> Bool {
    first > 0 && Self.leads.contains(self.words.words[first - 1].text)
      && self.words.words[first].gap == .space
  }
}
