internal import ArgumentParser
internal import Wire

/// `sluis authority add`
struct AuthorityAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Records that somebody decides for a person of a household.",
    discussion: """
      Somebody who lives in no household of ours gets an id of your making: 32 random hex digits.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(help: ArgumentHelp("For whom: a person of the household.", valueName: "person"))
  var over: Id

  @Option(help: ArgumentHelp("Who decides, wherever they live.", valueName: "person"))
  var holder: Id

  @Option(help: "custody, curatorship or administration.")
  var kind: Word<ConsentV1.AuthorityKind>

  @Option(help: ArgumentHelp("The last day; without it until it is ended.", valueName: "day"))
  var until: Moment?


  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Directory.beginAuthority,
      ConsentV1.BeginAuthorityRequest(
        household: self.household.number, person: self.over.number, holder: self.holder.number,
        kind: self.kind.value, untilMs: self.until?.ms ?? 0),
      at: .consent, self.session, self.change, entry: { $0.entry })
    return answer.done("The authority begins.", answer.reply.entry)
  }
}
