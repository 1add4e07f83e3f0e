internal import ArgumentParser
internal import Wire

/// `sluis goal add`
struct GoalAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds a goal, in its owner's words.",
    discussion: "Only its owner says yes to it: here, or later with 'goal agree'.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(help: ArgumentHelp("The plan's id.", valueName: "plan"))
  var plan: Id

  @Option(help: ArgumentHelp("The person whose goal it is.", valueName: "person"))
  var owner: Id

  @Option(help: "Whether its owner agrees: not_yet, or yes when it is the owner who asks.")
  var agreed: Word<CasesV1.Agreed>

  @Option(
    help: ArgumentHelp("A text file with the wording; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      CasesV1.Cases.addGoal,
      CasesV1.AddGoalRequest(
        household: self.household.number, plan: self.plan.number, owner: self.owner.number,
        wording: try self.file.text(.wording), agreed: self.agreed.value),
      at: .cases, self.session, self.change, entry: { $0.entry })
    return answer.written("goal")
  }
}
