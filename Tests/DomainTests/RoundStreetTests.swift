import Testing

@testable import Domain

@Suite("A street of a round")
struct RoundStreetTests {
  @Test(
    "is called after people, years and numbers",
    arguments: [
      "Jan Steenstraat", "Bedachtestraat", "Jan van Galenstraat", "Anne Frankplantsoen", "Damrak",
      "Jan Steenhof", "Jan van de Capellestraat", "2e Dwarsstraat", "Eerste Kruisweg", "Plein 1944",
      "Plein '40-'45", "Laan van 1813", "Mr. Visserplein", "’s-Gravenhekje", "Prins Hendrikkade",
      "3de Verzinstraat", "Lange Straat",
    ])
  func street(text: String) { #expect(RoundStreet.findings(in: text).isEmpty) }

  @Test(
    "is no house and nobody who lives there",
    arguments: [
      ("Verzonnenstraat 12", ["Verzonnenstraat 12"]), ("Damrak 12", ["12"]),
      ("Damrak 40", ["40"]), ("Damrak 40-45", ["40"]), ("Damrak 1600", ["1600"]),
      ("Damrak 12e", ["12e"]), ("12 Damrak", ["12"]), ("Damrak 12a", ["12a"]),
      ("Damrak 12 boven", ["12"]), ("Damrak 1-45", ["1"]),
      ("Plein 1944 nr 7", ["1944 nr 7"]), ("Plein '40-'45 12", ["Plein '40-'45 12"]),
      ("familie Yilmaz nr 12", ["familie Yilmaz", "12"]), ("fam. de Vries", ["fam. de Vries"]),
      ("mevrouw X", ["mevrouw X"]), ("bij Jan Jansen", ["Jan Jansen"]),
      ("Jan Jansen", ["Jan Jansen"]), ("Bedachtestraat 0612345678", ["0612345678"]),
      ("Bedachtestraat 1234 AB 5", ["1234 AB 5"]),
    ] as [(String, [String])])
  func resident(text: String, expected: [String]) {
    let found = RoundStreet.findings(in: text).map {
      String(decoding: Array(text.utf8)[$0.bytes], as: UTF8.self)
    }
    #expect(found == expected)
  }

  @Test("is an area of its own name")
  func areas() {
    #expect(RoundStreet.findings(in: "Anna Paulowna").map(\.kind) == [.name])
    #expect(RoundStreet.findings(in: "Anna Paulowna", places: ["Anna Paulowna"]).isEmpty)
  }
}
