import Testing

@testable import Domain

@Suite("Screening for personal data")
struct ScreeningTests {
  @Test(
    "finds what has a form, and says where",
    arguments: [
      ("bel 06-12345678 even", Screening.Kind.phone, "06-12345678"),
      ("bel 020 123 4567", .phone, "020 123 4567"),
      ("+31 6 1234 5678", .phone, "31 6 1234 5678"),
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
    ])
  func finds(text: String, kind: Screening.Kind, part: String) {
    let findings = Screening.findings(in: text)
    #expect(findings.map(\.kind) == [kind])
    let bytes = findings.first.map { Array(text.utf8)[$0.bytes] } ?? []
    #expect(String(decoding: bytes, as: UTF8.self) == part)
  }

  @Test(
    "leaves ordinary text alone",
    arguments: [
      "De lamp bij de speeltuin is al 3 weken kapot.", "Op 12-03-2026 om 14.30 uur",
      "Er kwamen 25 mensen, dat is 10% meer", "Buslijn 15 rijdt niet", "postcode 1234 AB",
      "123456789", "ref. 2026/001-77", "@home", "a@b", "in 2026 en 2027",
      "Wat vindt u van het inloopuur? Schaal 1 - 5.",
    ])
  func leaves(text: String) { #expect(Screening.findings(in: text).isEmpty) }

  @Test("finds names of a list, however they are written")
  func names() {
    let names: Set<String> = ["fatima", "jansen"]
    let findings = Screening.findings(in: "Mevrouw JANSEN en Fátima, niet Jansens", names: names)
    #expect(findings.map(\.kind) == [.name, .name])
    #expect(Screening.findings(in: "Mevrouw Jansen").isEmpty)
  }

  @Test("lists everything in one text, in order")
  func several() {
    let text = "x@y.nl 123456782 of 0612345678"
    #expect(Screening.findings(in: text).map(\.kind) == [.email, .bsn, .phone])
  }
}
