import RPC
import Review
import Testing
import Wire

@testable import sluis

/// Why something was not done, as a resident or a member of a panel reads it.
@Suite("A refusal on a screen of residents")
struct ResidentRefusalTests {
  private static let plain = Terminal(width: nil, isColoured: false)

  private static func text(_ refusal: Refusal, _ language: Language, json: Bool = false) -> String {
    Output(isJSON: json, terminal: Self.plain).text(of: refusal.told(in: language))
  }

  @Test("is in the language asked for, with its code, and in JSON the same in both")
  func codes() {
    let refusal = Refusal(
      RPCError(.resourceExhausted, Reason("too_many_codes")),
      of: SignalsV1.Signals.readMailbox.policy, at: "signals", command: 7, trace: 9)
    #expect(
      Self.text(refusal, .dutch) == """
        sluis: signals neemt hier nu niet meer van aan: too_many_codes.
          Probeer het later nog eens.
          too_many_codes: Wacht een uur. Er zijn tien codes geprobeerd die niet bestaan. Tot dan \
        kijken wij naar geen enkele code.

        """)
    #expect(
      Self.text(refusal, .english) == """
        sluis: signals takes no more of these now: too_many_codes.
          Try again later.
          too_many_codes: Wait an hour: ten codes that nobody has were tried, and none is looked \
        at until then.

        """)
    #expect(Self.text(refusal, .dutch, json: true) == Self.text(refusal, .english, json: true))
  }

  @Test("that a text of one's own caused names the place, in both languages")
  func texts() {
    let refusal = #expect(throws: Refusal.self) { try TextField.card.checked("a\nop\u{7}b") }
    let dutch = refusal.map { Self.text($0, .dutch) } ?? ""
    #expect(
      dutch.hasPrefix(
        "sluis: het kaartje heeft een teken dat hier niet kan (U+0007), in regel 2, op plaats 3."))
    let found = Refusal.personalData(
      FoundInText(text: "Jan de Vries", findings: []), in: AnswerRefusals.number(3),
      AnswerRefusals.leaveOut)
    #expect(
      Self.text(found, .dutch).hasPrefix("sluis: in antwoord 3 staan persoonsgegevens.\n  Laat"))
    #expect(
      Self.text(found, .english).hasPrefix("sluis: answer 3 holds personal data.\n  Leave it out"))
    #expect(Self.text(found, .dutch).contains("\n  personal_data: Laat weg"))
  }

  @Test("that a panel gives a text says how long it may be")
  func limits() {
    for (method, limit) in [
      (PanelV1.Panel.foundPanel.policy, "200 bytes"),
      (PanelV1.Panel.prepareRound.policy, "of at most 500"),
      (PanelV1.Panel.addAdvice.policy, "2,000 bytes"),
      (PanelV1.Panel.respond.policy, "2,000 bytes"),
    ] {
      let refusal = Refusal(
        RPCError(.invalidArgument, Reason("text_invalid")), of: method, at: "panel", command: nil,
        trace: 9)
      #expect(Self.text(refusal, .english).contains(limit), "\(method.name)")
    }
    let long = AnswerRefusals.unreadable(AnswerRefusals.number(1), byteCountMax: 900)
    #expect(long.advice.contains("900 bytes") && long.dutch?.advice.contains("900 bytes") == true)
  }

  /// Where the services write the codes that residents, members of panels and nobodies meet.
  private static let places = [
    "RPC/", "Daemon/", "consent/Sessions/", "panel/Members.swift", "panel/Advice.swift",
    "panel/PanelService.swift", "panel/Ballots/", "panel/Rounds/Collect.swift",
    "signals/Concerns/ConcernsService", "signals/Filing/ReporterMailbox.swift", "signals/Map/",
    "Domain/Signals/Offer.swift", "Domain/Panel/PanelQuestion.swift",
  ]

  /// What else they are told: by lists of codes that are mostly for others.
  private static let others = [
    "mailbox_unknown", "mailbox_full", "too_many_codes", "not_for_role", "text_invalid",
    "personal_data", "not_permitted", "not_vouched", "hat_unknown", "contract_ended",
    "purpose_unknown", "purpose_not_for_role", "purpose_not_for_method", "head_mismatch",
    "not_own_data", "round_unknown", "too_many_open",
  ]

  @Test("has a Dutch sentence for every code that such a reader can meet")
  func mends() throws {
    let sent = try MendCoverTests.sent()
    let met = sent.filter { code in
      Self.places.contains { place in code.value.contains { $0.hasPrefix(place) } }
    }
    #expect(met.count > 80)
    for code in Array(met.keys) + Self.others where Mend.sentence(for: code) != nil {
      #expect(Mend.dutch[code] != nil, "\(code)")
    }
    for (code, dutch) in Mend.dutch {
      let english = try #require(Mend.sentence(for: code), "\(code)")
      #expect(dutch != english && dutch.hasSuffix("."), "\(code)")
    }
  }
}
