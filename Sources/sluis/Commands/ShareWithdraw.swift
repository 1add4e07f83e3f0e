internal import ArgumentParser
internal import Wire

/// `sluis share withdraw`
struct ShareWithdraw: Verb {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Takes a grant back, at once. Withdrawing twice is no error."
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Option(help: ArgumentHelp("One grant.", valueName: "grant"))
  var grant: Id?

  @Option(help: ArgumentHelp("Or all of a household to one partner.", valueName: "household"))
  var household: Id?

  @Option(name: .customLong("with"), help: ArgumentHelp("The partner.", valueName: "organisation"))
  var partner: Label?

  @Option(help: ArgumentHelp("Whose yes is taken back.", valueName: "person"))
  var person: Id?

  func validate() throws {
    guard (self.grant == nil) == (self.household != nil && self.partner != nil) else {
      throw ValidationError("Name --grant, or --household and --with")
    }
  }

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Grants.withdraw,
      ConsentV1.WithdrawRequest(
        grant: self.grant?.number, household: self.household?.number,
        organisation: self.partner?.description ?? "", person: self.person?.number),
      at: .consent, self.session, self.change, entry: { $0.entry })
    return Report(
      json: [
        "grants": .array(answer.reply.grants.map { .id($0) }),
        "record": answer.recordJSON(answer.reply.entry),
      ],
      .line("Withdrawn. From now on the answer to the partner is no."),
      .fields(
        [.init("Grants", Id.list(answer.reply.grants))]
          + answer.recordFields(answer.reply.entry)))
  }
}
