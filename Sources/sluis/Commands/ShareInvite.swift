internal import ArgumentParser
internal import Wire

/// `sluis share invite`
struct ShareInvite: Verb {
  static let configuration = CommandConfiguration(
    commandName: "invite",
    abstract: "Makes a code with which a partner may make a reference of its own.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(name: .customLong("with"), help: ArgumentHelp("The partner.", valueName: "organisation"))
  var partner: Label

  @Option(
    name: .customLong("for"), help: ArgumentHelp("What it is shared for.", valueName: "purpose"))
  var reason: Word<Purpose>

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Grants.invite,
      ConsentV1.InviteRequest(
        household: self.household.number, organisation: self.partner.description,
        purpose: self.reason.value),
      at: .consent, self.session, self.change, entry: { $0.entry })
    return Report(
      json: ["code": .id(answer.reply.code), "record": answer.recordJSON(answer.reply.entry)],
      .line("Hand this code to \(self.partner). It works once, for them alone, within 14 days."),
      .line("It shares nothing: that takes a grant."),
      .fields(
        [Report.Field("Code", Id(answer.reply.code).description)]
          + answer.recordFields(answer.reply.entry)))
  }
}
