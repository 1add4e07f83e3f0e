internal import ArgumentParser
internal import Wire

/// `sluis household show`
struct HouseholdShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows what your role may see of a household.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(
    help: ArgumentHelp(
      "Older rows of one list: the id that the page before names.", valueName: "id"))
  var before: Id?

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      CasesV1.Cases.getHousehold,
      CasesV1.GetHouseholdRequest(
        household: self.household.number, before: self.before?.number), at: .cases, self.session)
    return HouseholdView(answer.reply).report(record: answer.recordJSON(), answer.recordFields())
  }
}
