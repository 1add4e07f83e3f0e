import Testing
import Wire

@testable import sluis

@Suite("What setting the areas tells")
struct LeftAreaTests {
  @Test("of a neighbourhood names one as one, and whose its rounds are no more")
  func sentences() {
    let gone = SignalSetAreas.sentences(
      SignalsV1.LeftArea(area: "noord", open: 1, rounds: 1, offers: 1))
    #expect(
      gone == [
        "noord is not on the list any more and has 1 open signal, which stays with the team that"
          + " it has.",
        "noord is not on the list any more: 1 round that is not debriefed stays with the team that"
          + " planned it.",
        "noord is not on the list any more: 1 offer names it and is not found there. Have its owner"
          + " change it.",
      ])
    // Its team may be another one, or none, of a neighbourhood that became one of several.
    let parent = SignalSetAreas.sentences(
      SignalsV1.LeftArea(area: "noord", rounds: 2, isListed: true))
    #expect(
      parent == [
        "noord has another team now, or none: 2 rounds that are not debriefed stay with the team"
          + " that planned them."
      ])
  }
}
