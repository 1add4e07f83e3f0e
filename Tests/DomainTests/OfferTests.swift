import Domain
import Testing

@Suite("An introduction's states")
struct IntroductionStateTests {
  @Test("follow a closed table, and no other step is taken from any of them")
  func table() {
    var allowed: [String] = []
    for state in IntroductionState.allCases {
      for step in IntroductionState.Step.allCases {
        for side in IntroductionState.Side.allCases {
          if let next = state.after(step, by: side) {
            allowed.append("\(state) \(step) \(side) \(next)")
          }
        }
      }
    }
    #expect(
      allowed == [
        "proposed accept owner accepted", "proposed end asker ended", "proposed end owner ended",
        "accepted share asker shared", "accepted end asker ended", "accepted end owner ended",
        "shared read owner shared", "shared end asker ended", "shared end owner ended",
      ])
  }
}
