import Auditor
import Review
import Testing
import Wire

@testable import sluis

/// What a screen says, line by line, in both languages.
@Suite("A screen, word for word,")
struct ResidentViewTests {
  private static let plain = Terminal(width: nil, isColoured: false)

  private static func lines(_ report: Report) -> [String] { report.lines(on: Self.plain) }

  private static let manifest = PanelV1.Manifest(
    panel: 7, round: 8, kind: .panel, title: "Najaarsronde", agenda: ["Het inloopuur"],
    questions: [
      PanelV1.Question(
        id: 70, kind: .single, wording: "Blijft het inloopuur?", choices: ["ja", "nee"],
        publicKey: [UInt8](repeating: 9, count: 32)),
      PanelV1.Question(
        id: 71, kind: .open, wording: "Wat mist u?",
        publicKey: [UInt8](repeating: 9, count: 32)),
    ], opensAtMs: 1_793_693_400_000, closesAtMs: 1_793_779_800_000,
    closingAddress: [UInt8](repeating: 8, count: 32), number: 1, isPublic: true)

  private static func result(isPublished: Bool) -> PanelV1.Result {
    func cells(_ counts: UInt32...) -> [PanelV1.ResultCell] {
      counts.map { PanelV1.ResultCell(shown: $0 == 0 ? .few : .count, count: $0) }
    }
    let digest = [UInt8](repeating: 1, count: 32)
    return PanelV1.Result(
      round: 8,
      questions: [
        PanelV1.QuestionResult(
          question: 70, isPublished: isPublished, turnout: 24,
          rows: [
            PanelV1.ResultRow(cells: cells(14, 10)),
            PanelV1.ResultRow(group: "Noord", cells: cells(12, 0)),
            PanelV1.ResultRow(cells: cells(0)),
          ], spentDigest: digest),
        PanelV1.QuestionResult(
          question: 71, isPublished: isPublished, turnout: 11, texts: ["Een bankje\nbij de brug"],
          holdsBack: true, spentDigest: digest),
      ], issued: PanelV1.ResultCell(shown: .count, count: 26))
  }

  private static func result(in language: Language, isPublished: Bool = true) -> Report {
    PanelResultView(Self.manifest, Self.result(isPublished: isPublished)).report(
      .null, [Report.Field(PanelWords.asked, language, PanelWords.asNobody)],
      [
        SpentCheck(question: 70, count: 24, hasOwn: true),
        SpentCheck(question: 71, count: 1, hasOwn: nil),
      ], in: language)
  }

  @Test("of a panel's result says who, what and how many")
  func results() {
    #expect(
      Self.lines(Self.result(in: .dutch)) == [
        "Ronde                         Najaarsronde", "Stembiljetten opgehaald door  26", "",
        "Blijft het inloopuur?", "24 mensen gaven antwoord.", "Groep     Keuze  Aantal",
        "iedereen  ja     14", "iedereen  nee    10", "Noord     ja     12",
        "Noord     nee    <10", "anderen   ja     <10",
        "In de lijst staan 24 stemmen, ook die van u. Het is de lijst van deze uitkomst.", "",
        "Wat mist u?", "11 mensen gaven antwoord.", "“Een bankje", "  bij de brug”",
        "Teksten met persoonsgegevens, of waar geen plaats voor is, staan hier niet bij.",
        "In de lijst staat 1 stem. Het is de lijst van deze uitkomst. Hier is geen stem bewaard om"
          + " in de lijst te zoeken.", "",
        "Gevraagd  zonder te zeggen wie u bent",
      ])
    let english = Self.lines(Self.result(in: .english))
    #expect(english.prefix(2) == ["Round         Najaarsronde", "Collected by  26"])
    #expect(english.contains("24 answered.") && english.contains("all     ja      14"))
    #expect(english.contains("others  ja      <10") && english.last == "Asked  as nobody")
    #expect(Self.result(in: .dutch).json == Self.result(in: .english).json)
    for (language, words) in [
      (Language.dutch, "Te weinig antwoorden: hiervan wordt niets gepubliceerd."),
      (.english, "Too few answers: nothing is published."),
    ] {
      #expect(Self.lines(Self.result(in: language, isPublished: false)).contains(words))
    }
  }

  @Test("of what panels published lists them, and their late advice")
  func published() {
    let reply = PanelV1.ListPublishedReply(
      panels: [PanelV1.PublishedPanel(panel: 7, name: "Klantenpanel", advice: 3, late: 1)],
      rounds: [
        PanelV1.PublishedRound(
          panel: 7, round: 8, title: "Najaarsronde", closesAtMs: 1_793_693_400_000)
      ])
    #expect(
      Self.lines(PanelPublished.list(reply, in: .dutch)) == [
        "Panel                             Naam          Adviezen  Te laat",
        "00000000000000000000000000000007  Klantenpanel  3         1", "",
        "Ronde                             Gesloten         Panel                           "
          + "  Titel",
        "00000000000000000000000000000008  3 november 2026  00000000000000000000000000000007"
          + "  Najaarsronde",
      ])
    let english = Self.lines(PanelPublished.list(reply, in: .english))
    #expect(english[0] == "Panel                             Name          Advice  Late")
    #expect(english[4].contains("  3 November 2026  "))
  }

  @Test("of advice keeps the lines of what was said and done")
  func advice() {
    let day = Date(year: 2_026, month: 11, day: 3)
    let advice = [
      PanelV1.Advice(id: 5, text: "Meer banken.\nOok bij de brug.", respondBy: day, isLate: true)
    ]
    func lines(_ language: Language) -> [String] {
      PanelAdvice.blocks(advice, in: language).flatMap {
        Report(json: .null, [$0]).lines(on: Self.plain)
      }
    }
    #expect(
      lines(.dutch) == [
        "Advies                00000000000000000000000000000005",
        "Reactie uiterlijk op  3 november 2026: te laat", "Reactie gegeven op    -",
        "U zei                 Meer banken.", "                      Ook bij de brug.",
        "Wij deden             -",
      ])
    #expect(lines(.english)[1] == "Answer by  3 November 2026: late")
  }

  @Test("of advice that panel keeps back says so, and not that nothing was said or done")
  func keptBack() {
    let day = Date(year: 2_026, month: 11, day: 3)
    let advice = [PanelV1.Advice(id: 5, text: "", respondBy: day, respondedOn: day)]
    let lines = PanelAdvice.blocks(advice, in: .dutch).flatMap {
      Report(json: .null, [$0]).lines(on: Self.plain)
    }
    #expect(
      lines.suffix(2) == [
        "U zei                 (niet getoond: er staat een naam, adres of nummer in)",
        "Wij deden             (niet getoond: er staat een naam, adres of nummer in)",
      ])
  }

  @Test("of a round says how far it is and who reads the result")
  func round() {
    let dutch = PanelShow.fields(Self.manifest, .issuing, in: .dutch)
    #expect(
      dutch.map(\.value) == [
        "Najaarsronde", "stembiljetten ophalen", Id(7).description, "1",
        "3 november 2026, 09:10 uur", "4 november 2026, 09:10 uur", "iedereen, ook zonder account",
        "-", "Het inloopuur",
      ])
    let english = PanelShow.fields(Self.manifest, .issuing, in: .english)
    #expect(english.map(\.label).prefix(3) == ["Title", "State", "Panel"])
    #expect(english[6].value == "everybody, without an account")
  }

  @Test("of a reporter's mailbox has the answers in their lines")
  func mail() {
    func report(_ language: Language) -> Report {
      SignalMail.report(
        .inWork, [(Day(Date(year: 2_026, month: 11, day: 3)), "Dank u.\nWij komen langs.")],
        in: language)
    }
    #expect(
      Self.lines(report(.dutch)) == [
        "Hoe ver het is  wij zijn ermee bezig", "", "Datum            Antwoord",
        "3 november 2026  Dank u.", "                 Wij komen langs.",
      ])
    let english = Self.lines(report(.english))
    #expect(english.prefix(3) == ["Progress  in work", "", "Date             Answer"])
    #expect(report(.dutch).json == report(.english).json)
  }

  @Test("of a concern says how far it is, what was answered, and what the log shows")
  func concern() throws {
    let box = ConcernMailboxView(
      state: .acknowledged, answers: ["Dank u.\nWij kijken ernaar.", nil], messageCount: 1)
    let made = ConcernCase(mark: 1, taken: nil, sightings: [], tombstoneTrace: 2)
    func report(_ language: Language) throws -> Report {
      try ConcernVerdictView(made, isKeyKnown: true).report(
        box.json, box.fields(in: language), box.letters(in: language), in: language)
    }
    #expect(
      Self.lines(try report(.dutch)) == [
        "Hoe ver het is   de commissie heeft het gezien", "Berichten van u  1",
        "In het logboek   er is nooit iets met deze code gestuurd, voor zover het logboek laat"
          + " zien", "", "Nr.  De commissie schrijft", "1    Dank u.", "     Wij kijken ernaar.",
        "2    (een antwoord dat niet van de commissie is: iemand veranderde het, of legde het hier"
          + " neer)",
      ])
    let english = Self.lines(try report(.english))
    #expect(english[0] == "State              acknowledged")
    #expect(english[2].hasSuffix("nothing was ever filed under this code, as far as the log shows"))
    #expect(try report(.dutch).json == report(.english).json)
  }

  @Test("of an offer that nobody confirmed lately is grey on a terminal, all of it")
  func stale() {
    func offer(_ isStale: Bool) -> SignalsV1.Offer {
      SignalsV1.Offer(
        id: 1,
        text: SignalsV1.OfferText(
          kind: .activity, title: "Eettafel", text: "Samen eten.", contact: "Buurthuis",
          themes: [.loneliness], languages: ["nl"]),
        confirmedOn: Date(year: 2_026, month: 1, day: 3), isStale: isStale)
    }
    let table = OfferFind.table([offer(false), offer(true)], in: .english)
    let lines = table.lines(on: Terminal(width: nil, isColoured: true))
    #expect(!lines[1].contains("\u{1B}["))
    #expect(lines[2].hasPrefix("\u{1B}[2m") && lines[2].hasSuffix("\u{1B}[0m"))
    #expect(lines[2].contains("2026-01-03 (stale)"))
    let dutch = OfferFind.table([offer(true)], in: .dutch).lines(on: Self.plain)[1]
    for words in ["activiteit", "eenzaamheid", "overal", "3 januari 2026 (verouderd)"] {
      #expect(dutch.contains(words), "\(words)")
    }
  }

  @Test("of a signal says whose it is, when it was filed and until when it is taken up")
  func signal() {
    let signal = SignalsV1.Signal(
      id: 1, about: .place, source: .round, theme: .housing, area: "noord", team: "noord-oost",
      state: .new, revision: 1, filedOn: Date(year: 2_026, month: 1, day: 1),
      dueOn: Date(year: 2_026, month: 1, day: 15), text: "De lamp is stuk.", isOverdue: true)
    let lines = Self.lines(
      SignalView(SignalsV1.GetSignalReply(signal: signal)).report(record: .null, []))
    for words in [
      "Team      noord-oost", "Filed     2026-01-01", "Due       2026-01-15 (overdue)",
    ] {
      #expect(lines.contains(words), "\(lines)")
    }
  }
}
