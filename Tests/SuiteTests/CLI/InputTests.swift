import Domain
import Testing
import Vault
import Wire

@testable import sluis

@Suite("A date as typed")
struct DayTests {
  @Test("exists", arguments: ["1900-01-01", "2024-02-29", "2000-02-29", "2200-12-31"])
  func dates(text: String) { #expect(Day(argument: text)?.description == text) }

  @Test(
    "is nothing else",
    arguments: [
      "", "2027-02-29", "1900-02-29", "2027-13-01", "2027-00-10", "2027-04-31", "1899-12-31",
      "2201-01-01", "27-01-01", "2027-1-01", "2027-01-1", "2027/01/01", "2027-01-01 ", "+027-01-01",
    ])
  func malformed(text: String) { #expect(Day(argument: text) == nil) }

  /// Midnight in Amsterdam is 22:00 UTC in summer and 23:00 in winter.
  @Test(
    "C03 ends at midnight in Amsterdam",
    arguments: [
      ("2026-07-01", "2026-07-01T22:00:00Z"), ("2026-12-31", "2026-12-31T23:00:00Z"),
      ("2026-03-28", "2026-03-28T23:00:00Z"), ("2026-03-29", "2026-03-29T22:00:00Z"),
    ])
  func midnight(text: String, moment: String) {
    #expect(sluis.Moment(argument: text)?.description == moment)
  }
}

@Suite("An id as typed")
struct IdTests {
  @Test("is 32 lower-case digits")
  func roundTrip() throws {
    let text = "00112233445566778899aabbccddeeff"
    let id = try #require(Id(argument: text))
    #expect(id.number == 0x0011_2233_4455_6677_8899_AABB_CCDD_EEFF)
    #expect(id.description == text)
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "0", "00", "00112233445566778899AABBCCDDEEFF", "0011223344556677-8899aabbccddeeff",
      "00112233445566778899aabbccddeeff00", "0x112233445566778899aabbccddeeff",
      "g0112233445566778899aabbccddeeff",
    ])
  func malformed(text: String) { #expect(Id(argument: text) == nil) }
}

@Suite("A word of the schema")
struct WordTests {
  @Test("is the name that travels", arguments: Wire.Category.allCases)
  func categories(category: Wire.Category) {
    #expect(Words.of(category) == category.wireName)
    #expect(Word<Wire.Category>(argument: category.wireName)?.value == category)
  }

  @Test("is the name that travels, for purposes too", arguments: Wire.Purpose.allCases)
  func purposes(purpose: Wire.Purpose) { #expect(Words.of(purpose) == purpose.wireName) }
}

@Suite("Personal data in a text")
struct FoundInTextTests {
  private static let text = "De lamp is stuk.\nVraag é Jan de Vries\tvan Kerkstraat 12."

  private static var refusal: sluis.Refusal {
    .personalData(
      FoundInText(text: Self.text, findings: Screening.all(in: Self.text)), in: "the text", "")
  }

  private static func shown(isJSON: Bool = false, isErrorSeen: Bool) -> String {
    let terminal = Terminal(width: nil, isColoured: false, isErrorSeen: isErrorSeen)
    return Output(isJSON: isJSON, terminal: terminal).text(of: Self.refusal)
  }

  @Test("is pointed out with carets on the writer's own terminal")
  func carets() {
    let shown = Self.shown(isErrorSeen: true)
    #expect(
      shown.contains(
        """
            Vraag é Jan de Vries van Kerkstraat 12.
                    ^^^^^^^^^^^^ name
            Vraag é Jan de Vries van Kerkstraat 12.
                                     ^^^^^^^^^^^^^ address

        """))
    #expect(shown.contains("name in line 2, from character 9"))
    #expect(!shown.contains("lamp"))
  }

  @Test("is in no pipe and no JSON, where its place is told")
  func kept() {
    for shown in [Self.shown(isErrorSeen: false), Self.shown(isJSON: true, isErrorSeen: true)] {
      #expect(!shown.contains("Vries") && !shown.contains("Kerkstraat"))
      #expect(shown.contains("name in line 2, from character 9"))
      #expect(shown.contains("address in line 2, from character 26"))
    }
  }

  @Test("is pointed out under wide and joined signs, and cut where the line is long")
  func widths() {
    let sign = "漢e\u{301} Fatima"
    let wide = FoundInText(text: sign, findings: Screening.all(in: sign))
    #expect(wide.excerpts == [sign, "    ^^^^^^ name"])
    let text = String(repeating: "a ", count: 90) + "Fatima" + String(repeating: " b", count: 90)
    let long = FoundInText(text: text, findings: Screening.all(in: text)).excerpts
    #expect(long.map(\.count) == [40 + 6 + 24, 40 + 6 + 5])
    #expect(long.last?.hasSuffix(" ^^^^^^ name") == true)
  }
}

@Suite("A JSON file as typed")
struct ContentFileTests {
  private static let household = """
    {"team": "noord", "people": [
      {"givenName": "Noor", "familyName": "Fictief", "birthDate": "1980-01-01"},
      {"givenName": "Sam", "familyName": "Fictief", "birthDate": "2015-01-01", "guardians": [0],
       "address": {"street": "a", "number": "1", "postcode": "1000AA", "place": "b"}}],
     "relationships": [{"from": 0, "to": 1, "tie": "parent"}]}
    """

  @Test("is taken when every member is one that the command knows")
  func known() throws {
    let file: HouseholdFile = try ContentFile.value(
      of: Array(Self.household.utf8), named: "the file")
    #expect(file.people.count == 2 && file.people[1].address?.street == "a")
  }

  @Test(
    "is refused for a misspelt member, however deep it stands",
    arguments: [
      ("\"team\"", "\"Team\": 1, \"team\"", nil),
      ("\"birthDate\"", "\"Bsn\": \"x\", \"birthDate\"", "people"),
      ("\"guardians\"", "\"adress\": {}, \"guardians\"", "people"),
      ("\"street\"", "\"city\": \"c\", \"street\"", "address"),
      ("\"tie\"", "\"since\": 1, \"tie\"", "relationships"),
    ] as [(String, String, String?)])
  func misspelt(member: String, with: String, place: String?) throws {
    let text = Self.household.replacing(member, with: with)
    let refused = #expect(throws: sluis.Refusal.self) {
      let _: HouseholdFile = try ContentFile.value(of: Array(text.utf8), named: "the file")
    }
    let sentence = try #require(refused?.sentence)
    #expect(
      sentence == "the file has a member that this command does not know"
        + (place.map { ", in `\($0)`" } ?? ""))
  }
}

@Suite("How a reason is mended")
struct MendTests {
  @Test("is what the gate itself says", arguments: ReasonCode.allCases)
  func sentences(reason: ReasonCode) {
    #expect(Mend.sentence(for: reason.rawValue) == reason.mend)
  }

  @Test("is said of no code that does not exist")
  func unknown() { #expect(Mend.sentences.count == ReasonCode.allCases.count) }
}

@Suite("The entries that a receipt promises")
struct PromisedEntriesTests {
  /// docs/formats/log.md §4, with an origin of one byte and two entries.
  private static let receipt: [UInt8] =
    [1, 1, 0x61] + [UInt8](repeating: 9, count: 4 + 8 + 4) + [2]
    + [UInt8](repeating: 0, count: 15) + [7] + [UInt8](repeating: 1, count: 32)
    + [UInt8](repeating: 0, count: 15) + [8] + [UInt8](repeating: 2, count: 32)
    + [UInt8](repeating: 3, count: 64)

  @Test("are read in order")
  func order() {
    #expect(PromisedEntries(Self.receipt)?.origin == "a")
    #expect(PromisedEntries(Self.receipt)?.entries == [7, 8])
    #expect(PromisedEntries(Self.receipt)?.leaves[8] == [UInt8](repeating: 2, count: 32))
  }

  @Test("are not read from anything cut or longer")
  func cuts() {
    for count in 0..<Self.receipt.count {
      #expect(PromisedEntries(Array(Self.receipt.prefix(count))) == nil)
    }
    #expect(PromisedEntries(Self.receipt + [0]) == nil)
  }
}

@Suite("A caller proof")
struct CallerProofTests {
  private static func session() throws -> Session {
    let secret = try ExchangeKey().agree(
      with: ExchangeKey().publicBytes, as: .initiator, context: [1])
    return Session(
      id: 1, token: [1], expiresAtMs: 2, role: "generalist", actor: 3, hat: "", secret: secret)
  }

  private static func claim(
    audience: String = "cases", method: String = "a/B", purpose: String = "p",
    payload: [UInt8] = [1], actingFor: String = ""
  ) -> Session.Claim {
    Session.Claim(
      audience: audience, method: method, purpose: purpose,
      digest: RequestDigest.of(call: method, command: nil, payload: payload), actingFor: actingFor)
  }

  @Test("changes with everything it says")
  func binding() throws {
    let session = try Self.session()
    let proof = session.proof(for: Self.claim(), timeMs: 5, nonce: 6)
    #expect(proof.mac.count == 32)
    #expect(proof == session.proof(for: Self.claim(), timeMs: 5, nonce: 6))
    let others = [
      session.proof(for: Self.claim(audience: "consent"), timeMs: 5, nonce: 6),
      session.proof(for: Self.claim(method: "a/C"), timeMs: 5, nonce: 6),
      session.proof(for: Self.claim(purpose: "q"), timeMs: 5, nonce: 6),
      session.proof(for: Self.claim(payload: [2]), timeMs: 5, nonce: 6),
      session.proof(for: Self.claim(actingFor: "x"), timeMs: 5, nonce: 6),
      session.proof(for: Self.claim(), timeMs: 6, nonce: 6),
      session.proof(for: Self.claim(), timeMs: 5, nonce: 7),
    ]
    #expect(Set(others.map(\.mac) + [proof.mac]).count == others.count + 1)
  }
}
