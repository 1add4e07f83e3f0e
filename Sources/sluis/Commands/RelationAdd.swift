internal import ArgumentParser
internal import Wire

/// `sluis relation add`
struct RelationAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Relates somebody to a household.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(help: ArgumentHelp("Whom to relate.", valueName: "actor"))
  var actor: Id

  @Option(help: "coordinator or worker.")
  var kind: Word<ConsentV1.RelationKind>

  @Option(help: ArgumentHelp("The last day; without it until it is ended.", valueName: "day"))
  var until: Moment?

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Directory.relate,
      ConsentV1.RelateRequest(
        household: self.household.number, actor: self.actor.number, kind: self.kind.value,
        untilMs: self.until?.ms ?? 0),
      at: .consent, self.session, self.change, entry: { $0.entry })
    return answer.done("The relation begins.", answer.reply.entry)
  }
}
