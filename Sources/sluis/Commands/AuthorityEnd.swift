internal import ArgumentParser
internal import Wire

/// `sluis authority end`
struct AuthorityEnd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Records that somebody decides for a person no longer.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(help: ArgumentHelp("For whom: a person of the household.", valueName: "person"))
  var over: Id

  @Option(help: ArgumentHelp("Who decided.", valueName: "person"))
  var holder: Id

  @Option(help: "custody, curatorship or administration.")
  var kind: Word<ConsentV1.AuthorityKind>


  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Directory.endAuthority,
      ConsentV1.EndAuthorityRequest(
        household: self.household.number, person: self.over.number, holder: self.holder.number,
        kind: self.kind.value),
      at: .consent, self.session, self.change, entry: { $0.entry })
    return answer.done("The authority has ended.", answer.reply.entry)
  }
}
