internal import ArgumentParser
internal import Wire

/// `sluis plan end`
struct PlanEnd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Ends the plan.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(help: ArgumentHelp("The plan's id.", valueName: "plan"))
  var plan: Id

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      CasesV1.Cases.endPlan,
      CasesV1.EndPlanRequest(
        household: self.household.number, plan: self.plan.number),
      at: .cases, self.session, self.change, entry: { $0.entry })
    return answer.done("The plan has ended.", answer.reply.entry)
  }
}
