import Review
import Testing
import Wire

@testable import sluis

@Suite("A birth date that was put right, as it is told")
struct BirthDateWordsTests {
  private static let reply = CasesV1.BirthDateCorrected(
    id: 9, entry: 8, version: 2, lapsed: [1], toRenew: [2], toPropose: [3, 4])

  private static func lines(_ language: Language) -> [String] {
    MemberBirthDate.effects(of: Self.reply, in: language).map { "\($0.label): \($0.value)" }
  }

  @Test("says of each grant once whether a new yes suffices, or it is proposed anew")
  func apart() {
    let (one, two, three) = ("\(Id(1))", "\(Id(2))", "\(Id(3))")
    #expect(
      Self.lines(.english) == [
        "Lapsed: grant \(one) gives no more all that it gave: sluis share list",
        "Renew: grant \(two) takes a new yes and no more: sluis share confirm",
        "Propose: grant \(three) is proposed anew: what is of the household together it gives no"
          + " more: sluis share propose",
        "Propose: grant \(Id(4)) is proposed anew: what is of the household together it gives no"
          + " more: sluis share propose",
      ])
    #expect(
      Self.lines(.dutch).prefix(3) == [
        "Lapsed: toestemming \(one) geeft niet meer alles wat zij gaf: sluis share list",
        "Renew: voor toestemming \(two) is een nieuw ja genoeg: sluis share confirm",
        "Propose: vraag toestemming \(three) opnieuw: wat van het hele huishouden is, geeft zij"
          + " niet meer: sluis share propose",
      ])
  }
}
