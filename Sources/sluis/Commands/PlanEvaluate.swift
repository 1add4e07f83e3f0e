internal import ArgumentParser
internal import Wire

/// `sluis plan evaluate`
struct PlanEvaluate: Verb {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Records the evaluation and sets the next date.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(help: ArgumentHelp("The plan's id.", valueName: "plan"))
  var plan: Id

  @Option(help: ArgumentHelp("The next evaluation.", valueName: "day"))
  var next: Day

  @Option(
    help: ArgumentHelp("A text file with the outcome; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      CasesV1.Cases.evaluatePlan,
      CasesV1.EvaluatePlanRequest(
        household: self.household.number, plan: self.plan.number,
        outcome: try self.file.text(.outcome), nextEvaluationOn: self.next.date),
      at: .cases, self.session, self.change, entry: { $0.entry })
    return answer.written("plan")
  }
}
