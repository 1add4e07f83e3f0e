internal import ArgumentParser
internal import Wire

/// `sluis goal agree`
struct GoalAgree: Verb {
  static let configuration = CommandConfiguration(
    commandName: "agree", abstract: "Agrees to a goal as it is worded, as its owner.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(help: ArgumentHelp("The goal's id.", valueName: "goal"))
  var goal: Id

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      CasesV1.Cases.agreeGoal,
      CasesV1.AgreeGoalRequest(household: self.household.number, goal: self.goal.number),
      at: .cases, self.session, self.change, entry: { $0.entry })
    return answer.written("goal")
  }
}
