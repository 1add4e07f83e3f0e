/// Looks for personal data in text that is to hold none: a signal about a place, a question, an
/// open answer.
///
/// It finds what has a form, and where people are not to be named (``all(in:places:)``) names of a
/// list and houses too. No list has every name: what is left is the writer's own care.
package enum Screening {
  /// What was found.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Nine digits, or eight, that pass the eleven-proof.
    case bsn
    case phone
    case email
    case iban
    /// A postcode or a street with a house number.
    case address
    case name
  }

  /// Something found, and where: UTF-8 bytes of the text.
  package struct Finding: Hashable, Sendable {
    package let kind: Kind
    package let bytes: Range<Int>

    /// Where it is in `text`, the one it was found in, in characters as people count them: all that
    /// it touches.
    package func characters(in text: String) -> Range<Int> {
      var first: Int?
      var place = 0
      var count = 0
      for character in text {
        let next = place + character.utf8.count
        if next > self.bytes.lowerBound, first == nil { first = count }
        guard place < self.bytes.upperBound else { break }
        place = next
        count += 1
      }
      return (first ?? count)..<count
    }
  }

  /// Finds what has a form, in the order of the text; overlapping finds are all listed.
  ///
  /// - Parameter text: at most what a ``TextRule`` accepted. Full-width and other digits count as
  ///   digits, what is not seen counts as nothing, and spaces, dots and dashes between digits do
  ///   not part a number; another number beside it hides none.
  package static func findings(in text: String) -> [Finding] {
    Self.sorted(Self.formed(Self.letters(of: text)))
  }

  /// Finds what has a form, names of people, and streets with a house number: in text that is to
  /// say nothing about anybody.
  ///
  /// - Parameter places: what names a place and nobody, such as the neighbourhoods.
  package static func all(in text: String, places: [String] = []) -> [Finding] {
    let letters = Self.letters(of: text)
    let words = ScreenedWords(letters)
    let formed = Self.formed(letters)
    // "Kerkstraat 7, 1234 AB" is one find.
    let houses = ScreenedHouses(words).findings.filter { house in
      !formed.contains { $0.kind == .address && $0.bytes.overlaps(house.bytes) }
    }
    return Self.sorted(formed + houses + ScreenedNames(words, places: places).findings)
  }

  /// A number or an address may go on in the next line, and in no other paragraph.
  private static func formed(_ letters: [Letter]) -> [Finding] {
    Self.paragraphs(letters).flatMap { Self.formed(inParagraph: Array($0)) }
  }

  private static func formed(inParagraph letters: [Letter]) -> [Finding] {
    let accounts = Self.ibans(letters)
    // The digits of an account are no telephone number beside it.
    let numbers = ScreenedNumbers(letters).findings.filter { number in
      !accounts.contains { $0.bytes.clamped(to: number.bytes) == number.bytes }
    }
    return numbers + accounts + Self.emails(letters) + Self.addresses(letters)
  }

  private static func sorted(_ found: [Finding]) -> [Finding] {
    Set(found).sorted {
      ($0.bytes.lowerBound, $0.bytes.upperBound, $0.kind.rawValue)
        < ($1.bytes.lowerBound, $1.bytes.upperBound, $1.kind.rawValue)
    }
  }

  /// One scalar as it counts: ASCII where it stands for ASCII, and its bytes in the text.
  struct Letter {
    let ascii: UInt8
    let scalar: Unicode.Scalar
    let bytes: Range<Int>

    var isDigit: Bool { (0x30...0x39).contains(self.ascii) }
    var isLetter: Bool { (0x41...0x5A).contains(self.ascii) }
    var isWord: Bool { self.isDigit || self.scalar.properties.isAlphabetic }
  }

  static func letters(of text: String) -> [Letter] {
    var letters: [Letter] = []
    var place = 0
    for scalar in text.unicodeScalars {
      let count = String(scalar).utf8.count
      defer { place += count }
      // What nobody sees between two digits parts no number.
      guard !scalar.properties.isDefaultIgnorableCodePoint else { continue }
      letters.append(
        Letter(ascii: Self.ascii(scalar), scalar: scalar, bytes: place..<(place + count)))
    }
    return letters
  }

  /// Upper-case ASCII for what reads as ASCII: full-width forms, and the digits of every script.
  private static func ascii(_ scalar: Unicode.Scalar) -> UInt8 {
    if let value = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil
    {
      return 0x30 + UInt8(value)
    }
    var value = scalar.value
    if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
    guard value < 0x80 else { return 0 }
    return (0x61...0x7A).contains(value) ? UInt8(value) - 0x20 : UInt8(value)
  }

  static func bytes(_ letters: ArraySlice<Letter>) -> Range<Int> {
    (letters.first?.bytes.lowerBound ?? 0)..<(letters.last?.bytes.upperBound ?? 0)
  }
}

// Bank accounts.
extension Screening {
  /// Two letters, two digits and 11 to 30 more, whose remainder by ISO 7064 is 1.
  private static func ibans(_ letters: [Letter]) -> [Finding] {
    var findings: [Finding] = []
    for start in letters.indices where letters[start].isLetter {
      if start > 0, letters[start - 1].isWord { continue }
      var places: [Int] = []
      var next = start
      while next < letters.count, places.count < 34 {
        if letters[next].isDigit || letters[next].isLetter {
          places.append(next)
        } else if letters[next].ascii != 0x20, !Self.endsLine(letters[next].scalar) {
          break
        }
        next += 1
        // The longest that fits is looked for, so a word behind it does no harm.
        if (15...34).contains(places.count), Self.isIBAN(places.map { letters[$0].ascii }),
          let last = places.last
        {
          findings.append(Finding(kind: .iban, bytes: Self.bytes(letters[start...last])))
          break
        }
      }
    }
    return findings
  }

  /// How long an account is in each country that has them (ISO 13616): any two letters and numbers
  /// would be one now and then.
  private static let accountCounts: [String: Int] = {
    let counts = """
      AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20
      EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30
      KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24
      PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22
      VG24 XK20
      """
    let pairs = counts.split { $0.isWhitespace }.compactMap { word in
      Int(word.dropFirst(2)).map { (String(word.prefix(2)), $0) }
    }
    return Dictionary(pairs) { first, _ in first }
  }()

  private static func isIBAN(_ text: [UInt8]) -> Bool {
    guard Self.accountCounts[String(decoding: text[..<2], as: UTF8.self)] == text.count,
      text[2...3].allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    // A Dutch one has 18 and names a bank; without that any code with two letters would do.
    if text.starts(with: Array("NL".utf8)) {
      guard text[4..<8].allSatisfy({ (0x41...0x5A).contains($0) }) else { return false }
    }
    var remainder = 0
    for letter in text[4...] + text[..<4] {
      let value = letter < 0x41 ? Int(letter) - 0x30 : Int(letter) - 0x41 + 10
      remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97
    }
    return remainder == 1
  }
}

// Postcode with a house number.
extension Screening {
  private static func addresses(_ letters: [Letter]) -> [Finding] {
    var findings: [Finding] = []
    for start in letters.indices where letters[start].isDigit {
      if start > 0, letters[start - 1].isWord { continue }
      guard let end = Self.postcode(letters, at: start) else { continue }
      if let number = Self.houseNumber(letters, after: end) {
        findings.append(Finding(kind: .address, bytes: Self.bytes(letters[start...number])))
      } else if let number = Self.houseNumber(letters, before: start) {
        findings.append(Finding(kind: .address, bytes: Self.bytes(letters[number..<end])))
      }
    }
    return findings
  }

  /// Short words that follow a year or a number: "in 2026 om 14.30 uur" is no address.
  private static let shortWords: Set<String> = [
    "al", "de", "en", "er", "ik", "in", "is", "je", "na", "nu", "of", "om", "op", "te", "tm", "we",
    "ze", "zo",
  ]

  /// Where a postcode that begins at `start` ends; nil when none does.
  private static func postcode(_ letters: [Letter], at start: Int) -> Int? {
    var place = start
    var isApart = false
    var text: [UInt8] = []
    while place < letters.count, text.count < 6 {
      let letter = letters[place]
      if text.count == 4, letter.scalar.properties.isWhitespace, place - start <= 5 {
        place += 1
        isApart = true
        continue
      }
      guard letter.isDigit || letter.isLetter else { return nil }
      text.append(letter.ascii)
      place += 1
    }
    if place < letters.count, letters[place].isLetter { return nil }
    var word = ""
    for letter in letters[..<place].suffix(2) { word.unicodeScalars.append(letter.scalar) }
    if isApart, Self.shortWords.contains(word) { return nil }
    return Postcode(String(decoding: text, as: UTF8.self)) == nil ? nil : place
  }

  /// The last digit of a house number that follows within a few signs ("1234 AB, nr. 12").
  private static func houseNumber(_ letters: [Letter], after end: Int) -> Int? {
    var place = end
    while place < letters.count, place - end < 12, !letters[place].isDigit { place += 1 }
    guard place < letters.count, letters[place].isDigit, place > end || letters[place].isDigit
    else { return nil }
    var last = place
    while last + 1 < letters.count, letters[last + 1].isDigit { last += 1 }
    return last - place < 5 ? last : nil
  }

  /// The first digit of a house number that stands before ("Dorpsstraat 12, 1234 AB").
  private static func houseNumber(_ letters: [Letter], before start: Int) -> Int? {
    var place = start - 1
    while place >= 0, start - place <= 8, !letters[place].isDigit { place -= 1 }
    guard place >= 0, letters[place].isDigit else { return nil }
    var first = place
    while first > 0, letters[first - 1].isDigit { first -= 1 }
    return place - first < 5 ? first : nil
  }
}
