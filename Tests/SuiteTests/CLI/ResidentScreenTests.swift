import Foundation
import Testing

@testable import sluis

/// What residents and members of panels read, in Dutch and in English.
@Suite("A screen of residents and of members of panels")
struct ResidentScreenTests {
  /// Every command of theirs: one that is no ``ResidentVerb`` does not stand here.
  private static let verbs: [any ResidentVerb.Type] = [
    ConcernFile.self, ConcernRead.self, ConcernWrite.self, ConcernFigures.self, ConcernProve.self,
    PanelJoin.self, PanelLeave.self, PanelRounds.self, PanelShow.self, PanelCollect.self,
    PanelAnswer.self, PanelSend.self, PanelResult.self, PanelPublished.self, PanelAdvice.self,
    SignalMail.self, SignalAgree.self,
    WishSuggest.self, WishPropose.self, WishList.self, WishAccept.self, WishShare.self,
    WishCard.self, WishEnd.self,
  ]

  private static func source(_ path: String) throws -> String {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/sluis").standardizedFileURL
    return try String(contentsOf: sources.appending(path: path), encoding: .utf8)
  }

  /// Texts for people that stand in the code of a command, where they have one language.
  static func loose(in text: String) -> [String] {
    text.matches(
      of: /(?:\.(?:line|done|init|cannot)\(|Field\(|Table\(|(?:sentence|advice):)\s*"[^"]*[A-Za-z]/
    )
    .map { String($0.0) }
  }

  @Test("has each of its texts from a list that has both languages, and none of its own")
  func lists() throws {
    let files =
      Self.verbs.map { "Commands/\($0).swift" } + [
        "Concerns/ConcernMailboxView.swift", "Concerns/ConcernVerdictView.swift",
        "Concerns/ConcernCalls.swift", "Concerns/CodeFile.swift", "Concerns/EvidenceFile.swift",
        "Views/PanelResultView.swift", "Panel/ResultCheck.swift", "Panel/RoundCheck.swift",
        "Panel/PanelLog.swift",
      ]
    for file in files { #expect(Self.loose(in: try Self.source(file)) == [], "\(file)") }
    #expect(Self.loose(in: #".line("Answered.")"#) != [])
    #expect(Self.loose(in: #"answer.done("Answered.", entry)"#) != [])
    #expect(Self.loose(in: #".init("State", x)"#) != [])
    #expect(Self.loose(in: #"throw .cannot(\#n  "it is gone")"#) != [])
    #expect(Self.loose(in: #".line("\#\(place) 7")"#) != [])
    #expect(Self.loose(in: #".line(""), .init(name: "state")"#) == [])
  }

  @Test("has days and times as people say them, in Amsterdam")
  func days() {
    let winter = Moment(ms: 1_793_693_400_000)
    #expect(winter.words == Phrase("3 november 2026, 09:10 uur", "3 November 2026, 09:10"))
    // Half past midnight there is the evening before in UTC.
    #expect(Moment(ms: 1_782_945_000_000).words.dutch == "2 juli 2026, 00:30 uur")
    #expect(Moment(ms: 0).words == Phrase("-", "-"))
    #expect(Set(DateWords.months.map(\.dutch)).count == 12)
    #expect(DateWords.month(3, of: 2026) == Phrase("maart 2026", "March 2026"))
  }

  @Test("counts one as one")
  func plurals() {
    let next = Moment(ms: 1_793_693_400_000)
    #expect(PanelWords.sealed(1).english.hasPrefix("Sealed 1 answer. "))
    #expect(PanelWords.sealed(2).english.hasPrefix("Sealed 2 answers. "))
    #expect(PanelWords.sealed(1).dutch.hasPrefix("1 antwoord verzegeld. "))
    #expect(PanelWords.sealed(0).dutch.hasPrefix("0 antwoorden verzegeld. "))
    #expect(PanelWords.collected(1).english.hasPrefix("Collected 1 token, made with the key that"))
    #expect(PanelWords.turnout(1).dutch == "1 persoon gaf antwoord.")
    #expect(
      PanelWords.sent(1, waiting: 1, next: next).dutch
        == "1 verstuurd, 1 wacht nog. Kom terug op 3 november 2026, 09:10 uur.")
    #expect(
      PanelWords.sent(2, waiting: 2, next: next).english
        == "Sent 2, 2 wait; come again at 3 November 2026, 09:10.")
    #expect(PanelWords.sent(2, waiting: 0, next: nil).dutch == "2 verstuurd. Er wacht niets meer.")
  }
}
