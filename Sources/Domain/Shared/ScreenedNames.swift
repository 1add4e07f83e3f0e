/// Names of people, by a list of names and by what stands beside them.
///
/// A name of the list counts with a capital; one that is also a word only beside another name, an
/// initial or a title. After a title any word with a capital is a name ("mevr. X"), and so is any
/// name of the list in small letters ("meneer bakker"); a given name with a family name behind it
/// needs no capital. What names a street, a building or one of
/// `places` is nobody ("Jan van Galenstraat").
struct ScreenedNames {
  private static let titles: Set<String> = [
    "buurman", "buurvrouw", "dokter", "dominee", "familie", "gezin", "heer", "imam", "juf",
    "juffrouw", "meester", "meneer", "mevrouw", "oma", "oom", "opa", "pastoor", "tante", "weduwe",
  ]

  /// Titles that are shortened: these alone may have a full stop.
  private static let shortTitles: Set<String> = [
    "dhr", "dr", "drs", "ds", "fam", "ir", "juffr", "mej", "mevr", "mr", "mvr", "mw", "prof", "wed",
  ]

  private static let before: Set<String> = [
    "al", "ait", "ben", "bin", "da", "de", "den", "der", "di", "dos", "du", "el", "in", "la", "le",
    "op", "t", "te", "ten", "ter", "uit", "van", "von",
  ]

  /// Who stands behind these is not of this town, or is nobody any more.
  private static let lofty: Set<String> = [
    "keizer", "koning", "koningin", "paus", "prins", "prinses", "san", "santa", "sint", "st",
  ]

  /// What begins a sentence behind a title that ended one.
  private static let beginnings: Set<String> = [
    "als", "daar", "dat", "de", "die", "dit", "dus", "een", "en", "er", "heeft", "het", "hier",
    "hij", "ik", "in", "is", "je", "maar", "mijn", "niet", "ook", "op", "toen", "u", "want", "was",
    "wat", "we", "wie", "wij", "ze", "zij",
  ]

  /// Family names that in small letters behind a title, and nothing between, are what they say:
  /// "mevrouw lang niet gezien".
  private static let adverbs: Set<String> = [
    "engels", "goede", "koel", "kort", "korte", "lang", "lange", "meer", "noord", "rijk", "snel",
    "sterk", "vroom", "west", "wild",
  ]

  private let words: ScreenedWords
  private let places: [[String]]

  /// - Parameter places: names of places that people know, such as the neighbourhoods'.
  init(_ words: ScreenedWords, places: [String]) {
    self.words = words
    self.places = places.map { Folding.fold($0).split(separator: " ").map(String.init) }
  }

  var findings: [Screening.Finding] {
    var findings: [Screening.Finding] = []
    var place = 0
    while place < self.words.words.count {
      if let end = self.end(ofNobodyAt: place) {
        place = end + 1
      } else if let last = self.end(ofNameAt: place) {
        switch ScreenedPlaces(self.words).verdict(on: place, through: last) {
        case .person(let last):
          findings.append(
            Screening.Finding(kind: .name, bytes: self.words.bytes(place, last)))
          place = last + 1
        case .place(let last): place = last + 1
        }
      } else {
        place += 1
      }
    }
    return findings
  }

  /// The last word of what has a name in it and is nobody.
  private func end(ofNobodyAt place: Int) -> Int? {
    let known = (NameList.notPeople + self.places).compactMap { self.words.end(of: $0, at: place) }
    if let end = known.max() { return end }
    let words = self.words.words
    guard Self.lofty.contains(words[place].text), place + 1 < words.count,
      words[place + 1].isCapital, words[place + 1].gap != .other
    else { return nil }
    // "prinses Beatrix", "koning Willem-Alexander", "Sint Jan".
    return self.extended(place + 1)
  }

  /// The last word of a name that begins at `place`; nil when none does.
  private func end(ofNameAt place: Int) -> Int? {
    self.end(ofTitledAt: place) ?? self.end(ofInitialsAt: place) ?? self.end(ofListedAt: place)
  }

  private func end(ofTitledAt place: Int) -> Int? {
    let words = self.words.words
    let isShort = Self.shortTitles.contains(words[place].text)
    guard isShort || Self.titles.contains(words[place].text), place + 1 < words.count else {
      return nil
    }
    let gap = words[place + 1].gap
    guard gap == .space || (isShort && gap == .stop) else { return nil }
    if let end = self.end(ofInitialsAt: place + 1) { return end }
    let named = self.skipBefore(place + 1)
    let word = words[named]
    let isName = word.isCapital && word.digitCount == 0 && !Self.beginnings.contains(word.text)
    let isAdverb = named == place + 1 && Self.adverbs.contains(word.text)
    guard isName || NameList.given.contains(word.text)
      || (Self.isFamily(word.text) && !isAdverb)
    else { return nil }
    return self.extended(named)
  }

  /// One or more capitals with full stops, and a family name.
  private func end(ofInitialsAt place: Int) -> Int? {
    let words = self.words.words
    var next = place
    while next < words.count, words[next].isCapital, words[next].text.count == 1,
      next == place || words[next].gap == .stop
    {
      next += 1
    }
    guard next > place, next < words.count, words[next].gap == .stop else { return nil }
    let named = self.skipBefore(next)
    guard words[named].isTitle, Self.isFamily(words[named].text) else { return nil }
    return self.extended(named)
  }

  private func end(ofListedAt place: Int) -> Int? {
    let word = self.words.words[place]
    if let family = self.end(ofFamilyPhraseAt: place) { return self.extended(family) }
    let isGiven = self.isGiven(place)
    if word.isCapital, isGiven || NameList.family.contains(word.text) {
      return self.isMonth(place) ? nil : self.extended(place)
    }
    guard isGiven || (word.isCapital && NameList.givenWords.contains(word.text)),
      let named = self.following(place), Self.isFamily(self.words.words[named].text),
      self.words.words[named].isCapital == word.isCapital
    else { return nil }
    return self.extended(named)
  }

  /// A given name of the list, of whom something is perhaps ("Fatimas").
  private func isGiven(_ place: Int) -> Bool {
    let text = self.words.words[place].text
    if NameList.given.contains(text) { return true }
    return self.words.words[place].isCapital && text.count > 4 && text.hasSuffix("s")
      && NameList.given.contains(String(text.dropLast()))
  }

  /// "12 Jan", "Jan 2026".
  private func isMonth(_ place: Int) -> Bool {
    let words = self.words.words
    guard words[place].text == "jan" else { return false }
    if place > 0, words[place].gap == .space, words[place - 1].digitCount > 0 { return true }
    return place + 1 < words.count && words[place + 1].gap == .space
      && words[place + 1].digitCount == 4
  }

  private static func isFamily(_ text: String) -> Bool {
    NameList.family.contains(text) || NameList.familyWords.contains(text)
  }

  private func end(ofFamilyPhraseAt place: Int) -> Int? {
    let words = self.words.words
    for count in 2...3 where place + count <= words.count {
      let last = place + count - 1
      guard words[last].isTitle, words[(place + 1)...last].allSatisfy({ $0.gap == .space }) else {
        continue
      }
      if NameList.familyPhrases.contains(words[place...last].map(\.text)) { return last }
    }
    return nil
  }

  /// The first word from `place` on that is none of those that stand before a family name.
  private func skipBefore(_ place: Int) -> Int {
    let words = self.words.words
    var next = place
    while next + 1 < words.count {
      if let end = self.endOfShortBefore(next) {
        next = end
        continue
      }
      guard Self.before.contains(words[next].text),
        [.space, .hyphen, .apostrophe].contains(words[next + 1].gap)
      else { break }
      next += 1
    }
    return next
  }

  /// The first word behind a shortened "van de" or "van der" at `place`: "v.d. Berg", "v/d Berg".
  private func endOfShortBefore(_ place: Int) -> Int? {
    let words = self.words.words
    guard place + 2 < words.count, words[place].text == "v",
      ["d", "de", "den", "der"].contains(words[place + 1].text),
      words[place + 1].gap != .comma, [.space, .stop].contains(words[place + 2].gap)
    else { return nil }
    return place + 2
  }

  /// The word that would be the family name behind the name at `place`; nil when nothing joins.
  private func following(_ place: Int) -> Int? {
    let words = self.words.words
    guard place + 1 < words.count, [.space, .hyphen].contains(words[place + 1].gap) else {
      return nil
    }
    return self.skipBefore(place + 1)
  }

  /// The last word of the name whose word at `place` is one: names behind it belong to it.
  private func extended(_ place: Int) -> Int {
    var last = place
    while let next = self.following(last), next < self.words.words.count {
      let word = self.words.words[next]
      let isListed = Self.isFamily(word.text) || NameList.given.contains(word.text)
      guard isListed ? word.isCapital || NameList.family.contains(word.text) : word.isTitle,
        word.digitCount == 0
      else { break }
      last = next
    }
    return last
  }
}
