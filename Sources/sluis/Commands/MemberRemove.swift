internal import ArgumentParser
internal import Wire

/// `sluis member remove`
struct MemberRemove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Ends a person's membership of a household.",
    discussion: """
      Whoever has custody keeps it: that ends with `authority end`.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(help: ArgumentHelp("Who leaves.", valueName: "person"))
  var person: Id


  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Directory.removeMember,
      ConsentV1.RemoveMemberRequest(
        household: self.household.number, person: self.person.number),
      at: .consent, self.session, self.change, entry: { $0.entry })
    return answer.done("The person is of the household no longer.", answer.reply.entry)
  }
}
