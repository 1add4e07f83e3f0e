import Testing

@testable import Domain

@Suite("Screening for personal data")
struct ScreeningTests {
  @Test(
    "finds what has a form, and says where",
    arguments: [
      ("bel 06-12345678 even", Screening.Kind.phone, "06-12345678"),
      ("bel 020 123 4567", .phone, "020 123 4567"),
      ("+31 6 1234 5678", .phone, "+31 6 1234 5678"),
      ("bel +31 20 123 4567.", .phone, "+31 20 123 4567"),
      ("０６１２３４５６７８", .phone, "０６１２３４５６７８"),
      ("mijn bsn 123456782.", .bsn, "123456782"),
      ("bsn 1234.56.782", .bsn, "1234.56.782"),
      ("mail jan@voorbeeld.nl!", .email, "jan@voorbeeld.nl"),
      ("op NL91 ABNA 0417 1643 00 graag", .iban, "NL91 ABNA 0417 1643 00"),
      ("nl91abna0417164300", .iban, "nl91abna0417164300"),
      ("DE89370400440532013000", .iban, "DE89370400440532013000"),
      ("bij 1234 AB 12 brandt", .address, "1234 AB 12"),
      ("Dorpsstraat 7, 1234ab", .address, "7, 1234ab"),
      ("1234AB, nr. 15", .address, "1234AB, nr. 15"),
      ("111222333 12-03-1980", .bsn, "111222333"),
      ("12-03-1980/111222333", .bsn, "111222333"),
      ("111 222 333 (12-03-1980)", .bsn, "111 222 333"),
      ("in 2026 0612345678", .phone, "0612345678"),
      ("nr 1 0612345678", .phone, "0612345678"),
      ("06 12345678 30 jaar", .phone, "06 12345678"),
      ("+31 6 1234 5678 30 jaar", .phone, "+31 6 1234 5678 30"),
      ("06\u{200B}12\u{AD}345678", .phone, "06\u{200B}12\u{AD}345678"),
      ("111\u{2212}222·333", .bsn, "111\u{2212}222·333"),
    ])
  func finds(text: String, kind: Screening.Kind, part: String) {
    let findings = Screening.findings(in: text)
    #expect(findings.map(\.kind) == [kind])
    let bytes = findings.first.map { Array(text.utf8)[$0.bytes] } ?? []
    #expect(String(decoding: bytes, as: UTF8.self) == part)
  }

  @Test(
    "finds it over the end of a line too",
    arguments: [
      ("BSN 11122\n2333", Screening.Kind.bsn, "11122\n2333"),
      ("111 222\n 333", .bsn, "111 222\n 333"),
      ("Bel 06-1234\n5678", .phone, "06-1234\n5678"),
      ("Bel 06-\n12345678", .phone, "06-\n12345678"),
      ("+31 20\n123 4567", .phone, "+31 20\n123 4567"),
      ("020\r\n1234567", .phone, "020\r\n1234567"),
      ("06-1234-\r\n5678", .phone, "06-1234-\r\n5678"),
      ("0612345678\n30 jaar", .phone, "0612345678"),
      ("+31 6 1234 5678\n30 jaar", .phone, "+31 6 1234 5678"),
      ("mail jan@\nvoorbeeld.nl!", .email, "jan@\nvoorbeeld.nl"),
      ("jan\n@voorbeeld.nl", .email, "jan\n@voorbeeld.nl"),
      ("jan@voor\nbeeld.nl.", .email, "jan@voor\nbeeld.nl"),
      ("jan@voorbeeld.\nnl", .email, "jan@voorbeeld.\nnl"),
      ("jan@voorbeeld\n.nl", .email, "jan@voorbeeld\n.nl"),
      ("jan@voorbeeld.nl\nDe lamp", .email, "jan@voorbeeld.nl"),
      ("Jan.Jansen@EXAMPLE.\nNL", .email, "Jan.Jansen@EXAMPLE.\nNL"),
      ("JAN@\nVOORBEELD.COM", .email, "JAN@\nVOORBEELD.COM"),
      ("jan@voorbeeld.\nNl", .email, "jan@voorbeeld.\nNl"),
      ("jan@voorbeeld. \r\n  nl", .email, "jan@voorbeeld. \r\n  nl"),
      ("jan \n @voorbeeld.nl", .email, "jan \n @voorbeeld.nl"),
      ("JAN@VOORBEELD.\nDE", .email, "JAN@VOORBEELD.\nDE"),
      ("NL91\nABNA0417164300", .iban, "NL91\nABNA0417164300"),
      ("NL91 ABNA 0417\n1643 00", .iban, "NL91 ABNA 0417\n1643 00"),
    ])
  func brokenLines(text: String, kind: Screening.Kind, part: String) {
    self.finds(text: text, kind: kind, part: part)
  }

  @Test(
    "does not join what stands in two lines and proves nothing",
    arguments: [
      "Er waren 12345\n6789 stemmen", "2026\n2027\n2028", "1112\n\n22333",
      "11122\r\n\r\n2333", "Zaal 06\n12 mensen",
      "- 11122\n- 2333", "Kom om 12 uur @\nhuis.nl", "meer op @buurt\nDe lamp. nl",
      "a@b\nDe lamp is stuk.", "a@b.\nDe lamp", "Volg ons\n@buurt.noord",
      "a@b.\nNet als de bank", "a@b.\nNu brandt hij",
      "1112\r\r22333", "1112\r \r22333", "1112\n \n22333", "1112\r\n\t\r\n22333",
      "1112\n\u{200B}\n22333", "1112\r\u{2800}\r22333", "Bel 06\n\n12345678",
      "DE89\n\n370400440532013000", "DE89 3704\n  \n00440532013000",
      "jan\n\n@voorbeeld.nl", "jan@\n \nvoorbeeld.nl", "jan@voorbeeld.\n\nnl",
      "postcode 1234 AB\n\n12 mensen", "12 mensen\n \n1234 AB",
    ])
  func unrelated(text: String) { #expect(Screening.findings(in: text).isEmpty) }

  @Test(
    "leaves ordinary text alone",
    arguments: [
      "De lamp bij de speeltuin is al 3 weken kapot.", "Op 12-03-2026 om 14.30 uur",
      "Er kwamen 25 mensen, dat is 10% meer", "Buslijn 15 rijdt niet", "postcode 1234 AB",
      "123456789", "ref. 2026/001-77", "@home", "a@b", "in 2026 en 2027",
      "Wat vindt u van het inloopuur? Schaal 1 - 5.",
    ])
  func leaves(text: String) { #expect(Screening.findings(in: text).isEmpty) }

  @Test("lists everything in one text, in order")
  func several() {
    let text = "x@y.nl 123456782 of 0612345678"
    #expect(Screening.findings(in: text).map(\.kind) == [.email, .bsn, .phone])
  }

  /// Zeros of scripts that people write digits in: Latin, Arabic, Persian, Devanagari, full-width.
  private static let zeros: [UInt32] = [0x30, 0x660, 0x6F0, 0x966, 0xFF10]
  private static let signs = [
    "", " ", ".", "-", "\u{A0}", "\u{2011}", "\u{2013}", "/", ". ", " -",
  ]

  private static let before = ["", "bsn ", "in 2026 ", "1 ", "12-03-1980 ", "("]
  private static let after = ["", ".", " 12-03-1980", " 5 keer", " of 7", ")"]

  /// A random number that passes the eleven-proof.
  private func number(_ generator: inout SeededGenerator) -> [Int] {
    while true {
      let digits = (0..<9).map { _ in Int.random(in: 0...9, using: &generator) }
      if BSN(digits.map(String.init).joined()) != nil { return digits }
    }
  }

  @Test("finds every citizen service number, in any digits, with signs between and numbers beside")
  func everyBSN() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<3_000 {
      let zero = Self.zeros.randomElement(using: &generator) ?? 0x30
      var written = ""
      for (place, digit) in self.number(&generator).enumerated() {
        if place > 0 { written += Self.signs.randomElement(using: &generator) ?? "" }
        let scalar = try #require(Unicode.Scalar(zero + UInt32(digit)))
        written.unicodeScalars.append(scalar)
      }
      let before = Self.before.randomElement(using: &generator)
      let after = Self.after.randomElement(using: &generator)
      let text = (before ?? "") + written + (after ?? "")
      let start = (before ?? "").utf8.count
      let range = start..<(start + written.utf8.count)
      // Itself, or within something longer that is pointed out as a whole.
      let isFound = Screening.findings(in: text).contains {
        $0.bytes.lowerBound <= range.lowerBound && range.upperBound <= $0.bytes.upperBound
      }
      #expect(isFound, "seed \(seed)")
    }
  }

  @Test("finds every telephone number, e-mail address and account with words and numbers beside")
  func everyOther() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
      }
      let sign = ["", " ", "-", "."].randomElement(using: &generator) ?? ""
      let (kind, written): (Screening.Kind, String) =
        switch Int.random(in: 0...3, using: &generator) {
        case 0: (.phone, "06\(sign)\(digits(4))\(sign)\(digits(4))")
        case 1: (.phone, "+31\(sign)6\(sign)\(digits(8))")
        case 2: (.email, "a\(digits(3))@voorbeeld\(digits(2)).nl")
        default: (.address, "7\(digits(3)) AB \(digits(2))")
        }
      let text = "in 2026 \(written), 3 keer"
      #expect(Screening.findings(in: text).contains { $0.kind == kind }, "\(kind) seed \(seed)")
    }
  }

  @Test("says where in characters too, as people count them")
  func characters() throws {
    for (text, range) in [
      ("👩‍👩‍👧 é 123456782!", 4..<13), ("123456782", 0..<9), ("bel 06-12345678", 4..<15),
      ("e\u{301}０６１２３４５６７８", 1..<11),
    ] {
      let finding = try #require(Screening.findings(in: text).first)
      #expect(finding.characters(in: text) == range)
    }
  }
}
