internal import ArgumentParser
internal import Wire

/// `sluis person add`
struct PersonAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds somebody who acts: a worker, a gateway, a resident.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Option(help: ArgumentHelp("The organisation's name.", valueName: "organisation"))
  var organisation: Label

  @Option(help: "user, gateway, resident or committee.")
  var kind: Identity.Kind

  @Option(help: "Their name in certificates.")
  var name: Label

  @Option(
    help: ArgumentHelp(
      "What people call them: a text file; - reads standard input.",
      valueName: "file"), completion: .file())
  var displayNameFile: ContentFile?

  @Option(help: ArgumentHelp("The last day of the contract.", valueName: "day"))
  var contractUntil: Moment?

  @Option(help: ArgumentHelp("For a resident: whose credential it is.", valueName: "person"))
  var person: Id?

  @Option(
    help: ArgumentHelp(
      "For a resident who lives in none of ours: the household of whom they decide for.",
      valueName: "household"))
  var household: Id?

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Directory.registerActor,
      ConsentV1.RegisterActorRequest(
        organisation: self.organisation.description, kind: self.kind.rawValue,
        name: self.name.description, displayName: try self.displayNameFile?.text() ?? "",
        contractFromMs: 0, contractUntilMs: self.contractUntil?.ms ?? 0,
        person: self.person?.number, household: self.household?.number),
      at: .consent, self.session, self.change, entry: { $0.entry })
    return answer.created("actor", answer.reply.id, answer.reply.entry)
  }
}
