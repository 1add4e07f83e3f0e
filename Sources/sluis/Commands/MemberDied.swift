internal import ArgumentParser
internal import Wire

/// `sluis member died`
struct MemberDied: Verb {
  static let configuration = CommandConfiguration(
    commandName: "died", abstract: "Records that a person of a household has died.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(help: ArgumentHelp("Who has died.", valueName: "person"))
  var person: Id


  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Directory.recordDeath,
      ConsentV1.RecordDeathRequest(
        household: self.household.number, person: self.person.number),
      at: .consent, self.session, self.change, entry: { $0.entry })
    return answer.done("The death is recorded.", answer.reply.entry)
  }
}
