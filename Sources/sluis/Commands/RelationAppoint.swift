internal import ArgumentParser
internal import Wire

/// `sluis relation appoint`
struct RelationAppoint: Verb {
  static let configuration = CommandConfiguration(
    commandName: "appoint", abstract: "Names a coordinator for a household whose own is gone.",
    discussion: """
      It takes the word of an administrator and of a privacy officer (--purpose audit_review).
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(help: ArgumentHelp("Who is to coordinate.", valueName: "actor"))
  var to: Id


  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Directory.appointCoordinator,
      ConsentV1.AppointCoordinatorRequest(
        household: self.household.number, to: self.to.number),
      at: .consent, self.session, self.change, entry: { $0.entry })
    return answer.done("Your word is recorded.", answer.reply.entry)
  }
}
