internal import ArgumentParser
internal import Wire

/// `sluis relation end`
struct RelationEnd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Ends somebody's relation to a household.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(help: ArgumentHelp("Whose relation.", valueName: "actor"))
  var actor: Id

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Directory.endRelation,
      ConsentV1.EndRelationRequest(
        household: self.household.number, actor: self.actor.number),
      at: .consent, self.session, self.change, entry: { $0.entry })
    return answer.done("The relation has ended.", answer.reply.entry)
  }
}
