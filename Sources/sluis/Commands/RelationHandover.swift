internal import ArgumentParser
internal import Wire

/// `sluis relation handover`
struct RelationHandover: Verb {
  static let configuration = CommandConfiguration(
    commandName: "handover", abstract: "Hands the coordination over, in one step.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(help: ArgumentHelp("The new coordinator.", valueName: "actor"))
  var to: Id

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Directory.handOver,
      ConsentV1.HandOverRequest(household: self.household.number, to: self.to.number),
      at: .consent, self.session, self.change, entry: { $0.entry })
    return answer.done("The coordination was handed over.", answer.reply.entry)
  }
}
