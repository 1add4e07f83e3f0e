internal import ArgumentParser
internal import Wire

/// `sluis plan set`
struct PlanSet: Verb {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Makes the plan. A household has one at a time.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(help: ArgumentHelp("When it is evaluated; no grant lasts longer.", valueName: "day"))
  var evaluation: Day

  @Option(
    help: ArgumentHelp(
      "A text file with the agreements; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile?

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      CasesV1.Cases.setPlan,
      CasesV1.SetPlanRequest(
        household: self.household.number, evaluationOn: self.evaluation.date,
        agreements: try self.file?.text(.agreements) ?? ""),
      at: .cases, self.session, self.change, entry: { $0.entry })
    return answer.written("plan")
  }
}
