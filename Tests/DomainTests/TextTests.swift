import Domain
import Testing

@Suite("Text from outside")
struct TextTests {
  @Test(
    "P06 is a name only when it shows what it is",
    arguments: [
      ("Fatima el Amrani", true), ("Zoë-Anne", true), ("Łukasz", true), ("李小龙", true),
      ("", false), ("   ", false), ("jan\0xyz", false), ("a\nb", false), ("a\u{202E}b", false),
      ("a\u{2066}b", false), ("a\u{200B}b", false), ("a\u{FEFF}b", false), ("a\u{00AD}b", false),
      ("a\u{2028}b", false), ("\u{3164}", false), ("a\u{E000}", false), ("a\u{7F}", false),
      ("a\u{FFFE}", false),
    ])
  func name(text: String, accepted: Bool) { #expect(TextRule.name.accepts(text) == accepted) }

  @Test("P12 is held to its limit in bytes")
  func limits() {
    #expect(TextRule.name.accepts(String(repeating: "a", count: 200)))
    #expect(!TextRule.name.accepts(String(repeating: "a", count: 201)))
    #expect(!TextRule.name.accepts(String(repeating: "é", count: 101)))
    #expect(TextRule.note.accepts("eerste regel\n\ttweede ☺\u{FE0F}"))
    #expect(!TextRule.note.accepts("regel\r\n"))
    #expect(!TextRule.note.accepts(String(repeating: "a", count: 65_537)))
  }

  @Test("P12 is refused by the first thing that is wrong, and its place")
  func faults() {
    #expect(
      TextRule.note.fault(in: "een\n\ntw\u{7}\u{8}") == .character("\u{7}", line: 3, column: 3))
    #expect(TextRule.name.fault(in: "a\nb") == .character("\n", line: 1, column: 2))
    #expect(TextRule.line.fault(in: "\t ") == .character("\t", line: 1, column: 1))
    #expect(TextRule.note.fault(in: "\t \n") == .empty)
    #expect(
      TextRule.name.fault(in: String(repeating: "é", count: 101)) == .tooLong(byteCount: 202))
    #expect(TextRule.note.fault(in: "a\n\tb") == nil)
  }

  /// Two spellings of one person each.
  static let same: [(given: [String], family: [String])] = [
    (["Zoë", "ZOE", "Zoe\u{0308}", " zoë  Maria "], ["Müller", "Muller", "Mu\u{0308}ller"]),
    (["Jan"], ["van der Berg", "Berg", "VAN DER BERG", "v.d. Berg", "van den Berg"]),
    (["Fatima"], ["El-Amrani", "el Amrani", "Amrani"]),
    (["Ilse"], ["Strauß", "STRAUSS", "STRAUẞ", "Strauss"]),
    (["İpek", "Ipek", "ipek"], ["Yıldız", "Yildiz"]),
    (["Søren"], ["Ångström", "A\u{030A}ngstro\u{0308}m", "Angstrom"]),
    (["Łukasz", "Lukasz"], ["'t Hart", "’t Hart", "Hart", "T Hart"]),
    (["Ngọc", "Ngoc", "Ngo\u{0323}c"], ["Nguyễn", "Nguyen", "Nguye\u{0302}\u{0303}n"]),
    (["Алексей", "Алексеи\u{0306}"], ["Ковалёв", "Ковале\u{0308}в"]),
    (["Jan"], ["Jansen-de Vries", "Jansen de Vries", "Jansen  Vries"]),
  ]

  @Test("finds both spellings of a name", arguments: Self.same.indices)
  func search(index: Int) {
    let keys = Self.same[index].given.flatMap { given in
      Self.same[index].family.map { Self.key(given, $0) }
    }
    #expect(!keys.contains(nil))
    #expect(Set(keys).count == 1)
  }

  @Test("keeps different people apart")
  func different() {
    let keys = [
      Self.key("Jan", "Berg"), Self.key("Jan", "Bergen"), Self.key("Jantje", "Berg"),
      Self.key("Jan", "Berg", "1980-01-02"), Self.key("Berg", "Jan"), Self.key("Jan", "De Van"),
    ]
    #expect(!keys.contains(nil))
    #expect(Set(keys).count == keys.count)
  }

  @Test("has the bytes that were stored before")
  func knownKey() {
    #expect(
      Self.key("Zoë Anna", "van der Ångström-Strauß")?.bytes
        == Array("angstrom strauss\u{1F}zoe\u{1F}1980-01-01".utf8))
    #expect(Self.key("", "Berg") == nil)
    #expect(Self.key("-", "Berg") == nil)
    #expect(Self.key("Jan", "\u{1F}") == nil)
  }

  @Test(
    "is a BSN when the eleven-proof says so",
    arguments: [
      ("111222333", true), ("123456782", true), ("123456789", false), ("000000000", false),
      ("11122233", false), ("1112223334", false), ("11122233a", false), ("１１１222333", false),
      ("", false), (" 111222333", false), ("010000008", true), ("10000008", true),
      ("10000009", false),
    ])
  func bsn(text: String, isValid: Bool) { #expect((BSN(text) != nil) == isValid) }

  @Test("catches every single wrong digit and every swap of neighbours in a BSN")
  func elevenProof() {
    let digits = Array("123456782".utf8)
    for place in digits.indices {
      for digit in UInt8(0x30)...0x39 where digit != digits[place] {
        var wrong = digits
        wrong[place] = digit
        #expect(BSN(String(decoding: wrong, as: UTF8.self)) == nil)
      }
    }
    for place in 0..<8 where digits[place] != digits[place + 1] {
      var wrong = digits
      wrong.swapAt(place, place + 1)
      // The last weight is −1, so that swaps with the last digit are found as well.
      #expect(BSN(String(decoding: wrong, as: UTF8.self)) == nil)
    }
  }

  @Test("prints no BSN and no postcode")
  func sealed() throws {
    let bsn = try #require(BSN("123456782"))
    let postcode = try #require(Postcode("1234 ab"))
    var dumped = ""
    dump(bsn, to: &dumped)
    dump(postcode, to: &dumped)
    for text in [
      dumped, "\(bsn)", String(reflecting: bsn), "\(postcode)", String(reflecting: postcode),
    ] {
      #expect(!text.contains("2345") && !text.contains("1234") && !text.contains("49"))
    }
  }

  @Test(
    "is a postcode in its canonical form",
    arguments: [
      ("1234AB", "1234AB"), ("1234 ab", "1234AB"), ("0123AB", nil), ("1234SS", nil),
      ("1234  AB", nil), ("1234A1", nil), ("1234A", nil), ("12345AB", nil), ("1234ÄB", nil),
    ])
  func postcode(text: String, canonical: String?) { #expect(Postcode(text)?.text == canonical) }

  private static func key(
    _ given: String, _ family: String, _ born: String = "1980-01-01"
  ) -> SearchKey? {
    SearchKey(given: given, family: family, birthDate: date(born))
  }
}
