/// A street with a house number, and no postcode beside it ("Kerkstraat 12").
struct ScreenedHouses {
  /// Endings of streets; after these any word with a number is a house.
  private static let streets = [
    "straat", "straatje", "laan", "laantje", "plein", "pleintje", "kade", "gracht", "singel",
    "steeg", "plantsoen", "boulevard",
  ]

  /// Endings of streets that many other words have: those with a capital are streets.
  private static let capitalStreets = [
    "weg", "pad", "dreef", "hof", "dijk", "wal", "markt", "ring", "baan", "haven", "park", "brink",
    "oord", "erf", "veld", "burg", "donk", "meent",
  ]

  /// Words that end as a street does and are none.
  private static let never: Set<String> = [
    "autobaan", "bouwmarkt", "fietsstraat", "hertenkamp", "kerkhof", "omweg", "onderweg",
    "rommelmarkt", "schoolplein", "snelweg", "speelplein", "supermarkt", "terugweg", "uitweg",
    "voetgangersstraat", "weekmarkt", "winkelstraat", "woonstraat", "zijstraat", "zwembad",
  ]

  private static let numberWords: Set<String> = [
    "huisnummer", "huisnr", "no", "nr", "nrs", "nummer", "nummers",
  ]

  /// What is counted or measured, where its word ends as no plural does.
  private static let units: Set<String> = [
    "april", "augustus", "cm", "december", "euro", "februari", "graden", "jaar", "januari", "juli",
    "juni", "keer", "km", "kmh", "kilometer", "kwartier", "m", "maal", "maart", "man", "mei",
    "meter", "minuut", "november", "oktober", "procent", "september", "uur", "x",
  ]

  /// What follows a house and ends as a plural does.
  private static let afterHouse: Set<String> = [
    "alles", "beneden", "bewoners", "binnen", "boven", "buiten", "buren", "doen", "en", "eens",
    "gaan", "hebben", "horen", "hun", "is", "komen", "kunnen", "langs", "liggen", "moeten",
    "niemands", "roken", "sinds", "staan", "steeds", "telkens", "thans", "tussen", "waren", "was",
    "willen", "wonen", "worden", "zijn", "zitten",
  ]

  private let words: ScreenedWords

  init(_ words: ScreenedWords) { self.words = words }

  var findings: [Screening.Finding] {
    self.words.words.indices.compactMap { street in
      if let years = self.endOfYears(behind: street), let number = self.number(after: years) {
        return Screening.Finding(kind: .address, bytes: self.words.bytes(street, number))
      }
      guard self.isStreet(street) || self.isOfTheCount(street),
        let number = self.number(after: street)
      else { return nil }
      return Screening.Finding(kind: .address, bytes: self.words.bytes(street, number))
    }
  }

  /// "’s-Gravenhekje": with a number behind it a street, whatever it ends with.
  private func isOfTheCount(_ place: Int) -> Bool {
    let word = self.words.words[place]
    return place > 0 && word.isTitle && word.gap == .hyphen
      && self.words.words[place - 1].text == "s"
  }

  /// The last word of a street that is named after years of the war: "Plein '40-'45".
  private func endOfYears(behind place: Int) -> Int? {
    let words = self.words.words
    guard place + 2 < words.count, words[place].isCapital,
      Self.streets.contains(where: { words[place].text.hasSuffix($0) }),
      words[place + 1].text == "40", words[place + 2].text == "45"
    else { return nil }
    return place + 2
  }

  private func isStreet(_ place: Int) -> Bool {
    let word = self.words.words[place]
    guard !Self.never.contains(word.text) else { return false }
    let endings = word.isCapital ? Self.streets + Self.capitalStreets : Self.streets
    if endings.contains(where: { word.text.hasSuffix($0) && word.text != $0 }) { return true }
    // "Lange Straat", "Oude Weg".
    return word.isCapital && endings.contains(word.text) && place > 0
      && word.gap == .space && self.words.words[place - 1].isTitle
  }

  /// The place of the house number that follows a street; nil when what follows counts something.
  private func number(after street: Int) -> Int? {
    let words = self.words.words
    var place = street + 1
    guard place < words.count, [.space, .comma].contains(words[place].gap) else { return nil }
    let isNamed = Self.numberWords.contains(words[place].text)
    if isNamed {
      place += 1
      guard place < words.count, [.space, .stop].contains(words[place].gap) else { return nil }
    }
    let digits = words[place].digitCount
    guard (1...5).contains(digits), words[place].text.count - digits <= 3 else { return nil }
    return isNamed || !self.isCount(place) ? place : nil
  }

  /// Whether the number at `place` counts what follows: "Kerkstraat 3 lampen stuk".
  private func isCount(_ place: Int) -> Bool {
    let words = self.words.words
    // "2de", "30km"; "12a" and "12bis" are houses.
    let rest = String(words[place].text.dropFirst(words[place].digitCount))
    if Self.units.contains(rest) || ["e", "de", "ste"].contains(rest) { return true }
    guard rest.isEmpty, place + 1 < words.count, words[place + 1].gap == .space else {
      return false
    }
    let next = words[place + 1]
    if Self.units.contains(next.text) { return true }
    guard !next.isCapital, !Self.afterHouse.contains(next.text), next.digitCount == 0 else {
      return false
    }
    if place + 2 < words.count, words[place + 2].gap == .apostrophe, words[place + 2].text == "s" {
      return true
    }
    return next.text.count > 2 && (next.text.hasSuffix("en") || next.text.hasSuffix("s"))
  }
}
