internal import ArgumentParser
internal import Wire

/// `sluis share deny`
struct ShareDeny: Verb {
  static let configuration = CommandConfiguration(
    commandName: "deny", abstract: "Records a resident's no, which no grant overrides.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(help: ArgumentHelp("Whose no it is.", valueName: "person"))
  var person: Id

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp("The partner; without it, all of them.", valueName: "organisation"))
  var partner: Label?

  @Option(
    name: .customLong("category"),
    help: ArgumentHelp("A kind of data; may be repeated.", valueName: "category"))
  var categories: [Word<Wire.Category>]

  @Option(
    name: .customLong("said-by"),
    help: ArgumentHelp(
      "Who said it, when you write it down and it was not the person.",
      discussion: "For a child under twelve: which guardian. Nobody else but they end it.",
      valueName: "person"))
  var speaker: Id?

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Grants.deny,
      ConsentV1.DenyRequest(
        household: self.household.number, person: self.person.number,
        organisation: self.partner?.description ?? "", categories: self.categories.map(\.value),
        saidBy: self.speaker?.number),
      at: .consent, self.session, self.change, entry: { $0.entry })
    return answer.done("The no is recorded. Only the resident lifts it.", answer.reply.entry)
  }
}
