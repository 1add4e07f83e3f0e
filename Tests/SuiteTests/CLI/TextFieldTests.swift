import Review
import Testing
import Wire

@testable import sluis

@Suite("A text as typed")
struct TextFieldTests {
  private static func refused(
    _ field: TextField, _ text: String
  ) -> String? {
    do throws(sluis.Refusal) {
      _ = try field.checked(text)
      return nil
    } catch { return error.sentence }
  }

  @Test("loses what editors put around it, and nothing of its own")
  func editors() {
    let windows = Array("\u{FEFF}een\r\n\r\ntwee\tdrie\r\n".utf8)
    #expect(ContentFile.text(of: windows) == "een\n\ntwee\tdrie")
    #expect(ContentFile.text(of: Array("a\rb".utf8)) == "a\rb")
    #expect(ContentFile.text(of: [0xFF]) == nil)
  }

  @Test("in JSON has the line ends of any system, in its texts and between them")
  func lines() throws {
    struct Told: Decodable, KnownMembers {
      static let members: Set<String> = ["text", "name"]
      let text: String
      let name: String
    }
    func told(_ document: String) throws -> Told {
      try ContentFile.value(of: Array(document.utf8), named: "it")
    }
    let document = #"{"text":"een\r\ntwee\u000D\u000adrie","name":"a\\r\\nb"}"#
    for spelt in [document, "\u{FEFF}{\r\n" + document.dropFirst() + "\r\n"] {
      let value = try told(spelt)
      #expect(value.text == "een\ntwee\ndrie")
      // Two backslashes are one, and begin no line end.
      #expect(value.name == #"a\r\nb"#)
      #expect(try TextField.note.checked(value.text) == value.text)
    }
    // One alone is a control character, and stays one.
    #expect(try told(#"{"text":"een\rtwee","name":""}"#).text == "een\rtwee")
  }

  @Test("of a card is what it shows, for who writes it and for who opens it")
  func card() {
    let override = "\u{202E}"
    let fault = "the card has a character that is not stored (U+202E), at line 2, character 3"
    let text = "Jolanda\nop\(override)dinsdag"
    #expect(Self.refused(.card, text) == fault)
    #expect(Self.refused(.card, "Jolanda\u{7}") != nil)
    #expect(Self.refused(.card, String(repeating: "a", count: 1_021)) != nil)
    #expect(Self.refused(.card, String(repeating: "a", count: 1_020)) == nil)
    // Whoever sealed it may have used a program of their own.
    let report = WishCard.report(text, record: .null, [], in: .english)
    let lines = report.lines(on: Terminal(width: nil, isColoured: false))
    #expect(lines == ["Jolanda", "op\u{FFFD}dinsdag", "Take care: \(fault)"])
    #expect(!report.json.text.unicodeScalars.contains("\u{202E}"))
    #expect(report.json.text.contains("\"fault\": \"the card has"))
    let sound = WishCard.report("Jolanda\nop dinsdag", record: .null, [], in: .dutch)
    #expect(
      sound.lines(on: Terminal(width: nil, isColoured: false)) == ["Jolanda", "op dinsdag"])
    #expect(sound.json.text.contains("\"fault\": null"))
  }

  @Test("of a place keeps its lines where signals are listed")
  func listed() {
    let reply = SignalsV1.ListSignalsReply(signals: [
      SignalsV1.Signal(
        id: 1, about: .place, source: .round, theme: .housing, area: "noord", team: "noord",
        state: .new, revision: 1, filedOn: Date(year: 2_026, month: 1, day: 1),
        dueOn: Date(year: 2_026, month: 1, day: 15), text: "Regel een\nregel twee")
    ])
    let lines = SignalList.report(reply).lines(on: Terminal(width: nil, isColoured: false))
    #expect(lines[1].hasSuffix("  Regel een") && lines[2].hasSuffix("  regel twee"))
    #expect(!lines.contains { $0.contains("\u{FFFD}") })
  }

  @Test("is refused by its field, its limit and the place, and never repeated")
  func places() {
    let word = "\u{AD}"
    #expect(
      Self.refused(.note, "een\ntw\(word)ee")
        == "the note has a character that is not stored (U+00AD), at line 2, character 3")
    #expect(
      Self.refused(.phone("people[1]."), "06\u{200D}1")
        == "`people[1].phone` has a character that is not stored (U+200D), at character 3")
    #expect(
      Self.refused(.note, String(repeating: "é", count: 8_001))
        == "the note has 16002 bytes, and at most 16000 are stored")
    #expect(Self.refused(.note, " \n ") == "the note is empty")
    // What is given instead of an answer is one line of 500 bytes, here as there.
    #expect(Self.refused(.skipped, "a\nb")?.contains("(U+000A), at character 2") == true)
    #expect(
      Self.refused(.skipped, String(repeating: "a", count: 501))
        == "the reason has 501 bytes, and at most 500 are stored")
    #expect(Self.refused(.skipped, String(repeating: "a", count: 500)) == nil)
    #expect(Self.refused(.wording, "a\nb")?.contains("(U+000A), at character 2") == true)
    #expect(Self.refused(.note, "een\n\ttwee ☺\u{FE0F}") == nil)
  }

  /// Requests that are otherwise whole, with a text in the field that is meant.
  private static let requests: [(TextField, @Sendable (String) -> [UInt8])] = [
    (.note, { CasesV1.AddNoteRequest(household: 1, text: $0).encoded() }),
    (
      .contact,
      {
        CasesV1.AddContactRequest(
          household: 1, kind: .call, time: .individual, minutes: 1, narrative: $0
        ).encoded()
      }
    ),
    (
      .clarified,
      { CasesV1.ClarifyNeedRequest(household: 1, need: 1, clarified: $0).encoded() }
    ),
    (
      .skipped,
      { CasesV1.ClarifyNeedRequest(household: 1, need: 1, skippedBecause: $0).encoded() }
    ),
    (
      .agreements,
      {
        CasesV1.SetPlanRequest(
          household: 1, evaluationOn: Wire.Date(year: 2027, month: 1, day: 1), agreements: $0
        ).encoded()
      }
    ),
    (
      .outcome,
      {
        CasesV1.EvaluatePlanRequest(
          household: 1, plan: 1, outcome: $0,
          nextEvaluationOn: Wire.Date(year: 2027, month: 1, day: 1)
        ).encoded()
      }
    ),
    (.givenName(""), { TextFieldTests.person(givenName: $0) }),
    (.familyName(""), { TextFieldTests.person(familyName: $0) }),
    (.phone(""), { TextFieldTests.person(phone: $0) }),
    (.email(""), { TextFieldTests.person(email: $0) }),
    (.street(""), { TextFieldTests.person(address: .init(street: $0)) }),
    (.number(""), { TextFieldTests.person(address: .init(number: $0)) }),
    (.place(""), { TextFieldTests.person(address: .init(place: $0)) }),
  ]

  private struct Address {
    var street = "a"
    var number = "1"
    var place = "b"
  }

  private static func person(
    givenName: String = "a", familyName: String = "b", phone: String = "", email: String = "",
    address: Address = Address()
  ) -> [UInt8] {
    CasesV1.NewPerson(
      givenName: givenName, familyName: familyName,
      birthDate: Wire.Date(year: 1984, month: 1, day: 1),
      address: CasesV1.Address(
        street: address.street, number: address.number, postcode: "3511AB", place: address.place),
      phone: phone, email: email
    ).encoded()
  }

  @Test("that is empty takes nothing away by itself: a correction is refused with what does")
  func correction() throws {
    for (member, option) in [
      ("bsn", ", or say --without-bsn"), ("phone", ", or say --without-phone"),
      ("email", ", or say --without-email"), ("givenName", ""),
    ] {
      let file: CorrectionFile = try ContentFile.value(
        of: Array("{\"\(member)\":\"\"}".utf8), named: "the file")
      let refused = #expect(throws: sluis.Refusal.self) {
        _ = try file.request(of: Id(1), in: Id(2), .mistake)
      }
      #expect(refused?.sentence == "`\(member)` is empty")
      #expect(refused?.advice == "Leave it out to keep what is stored\(option)")
    }
  }

  @Test("has room in its request for exactly what its field says", arguments: 0..<13)
  func limits(number: Int) throws {
    let (field, request) = Self.requests[number]
    let most = String(repeating: "a", count: field.byteCountMax)
    #expect(Self.refused(field, most) == nil)
    #expect(Self.refused(field, most + "a") != nil)
    #expect(Self.isRead(request(most), number))
    #expect(!Self.isRead(request(most + "a"), number))
  }

  private static func isRead(_ bytes: [UInt8], _ number: Int) -> Bool {
    switch number {
    case 0: (try? CasesV1.AddNoteRequest(decoding: bytes)) != nil
    case 1: (try? CasesV1.AddContactRequest(decoding: bytes)) != nil
    case 2, 3: (try? CasesV1.ClarifyNeedRequest(decoding: bytes)) != nil
    case 4: (try? CasesV1.SetPlanRequest(decoding: bytes)) != nil
    case 5: (try? CasesV1.EvaluatePlanRequest(decoding: bytes)) != nil
    default: (try? CasesV1.NewPerson(decoding: bytes)) != nil
    }
  }
}
