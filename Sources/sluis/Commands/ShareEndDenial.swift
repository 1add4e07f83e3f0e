internal import ArgumentParser
internal import Wire

/// `sluis share end-denial`
struct ShareEndDenial: Verb {
  static let configuration = CommandConfiguration(
    commandName: "end-denial", abstract: "Ends a no that you said, or that you decide about.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(help: ArgumentHelp("Which no; `share list` shows them.", valueName: "denial"))
  var denial: Id


  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Grants.endDenial,
      ConsentV1.EndDenialRequest(
        household: self.household.number, denial: self.denial.number),
      at: .consent, for: .subjectAccess, self.session, self.change, entry: { $0.entry })
    return answer.done("The no has ended. Nothing is shared by it alone.", answer.reply.entry)
  }
}
