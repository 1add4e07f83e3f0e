internal import ArgumentParser
internal import Wire

/// `sluis share propose`
struct SharePropose: Verb {
  static let configuration = CommandConfiguration(
    commandName: "propose",
    abstract: "Proposes a grant; it shares once everybody whose yes it needs has said so.")

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

  @Option(
    name: .customLong("category"),
    help: ArgumentHelp("A kind of data; may be repeated.", valueName: "category"))
  var categories: [Word<Wire.Category>]

  @Option(help: ArgumentHelp("The last day, at most the plan's evaluation.", valueName: "day"))
  var until: Day

  @Option(help: ArgumentHelp("The first day; without it today.", valueName: "day"))
  var from: Day?

  @Option(
    help: ArgumentHelp(
      "The legal basis: consent, contract, legal_obligation, public_task and so on.",
      valueName: "basis"))
  var basis: Word<ConsentV1.LegalBasis>

  @Option(help: "What the yes is: secrecy_waiver (another basis stands under it) or gdpr.")
  var kind: Word<ConsentV1.ConsentKind>

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Grants.propose,
      ConsentV1.ProposeGrantRequest(
        household: self.household.number, organisation: self.partner.description,
        purpose: self.reason.value, categories: self.categories.map(\.value),
        until: self.until.date, basis: self.basis.value, kind: self.kind.value,
        from: self.from?.date),
      at: .consent, self.session, self.change, entry: { $0.entry })
    return GrantAnswer(answer.reply, isResident: try self.global.isResident).report(
      record: answer.recordJSON(answer.reply.entry), answer.recordFields(answer.reply.entry))
  }
}
