internal import ArgumentParser
internal import Wire

/// `sluis member add`
struct MemberAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Takes somebody into a household: born, or moved in.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(
    name: .customLong("guardian"),
    help: ArgumentHelp("Who has custody of them; may be repeated.", valueName: "person"))
  var guardians: [Id] = []

  @Option(
    help: ArgumentHelp("A JSON file with the person; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile


  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      CasesV1.Cases.addPerson,
      CasesV1.AddPersonRequest(
        household: self.household.number,
        person: try self.file.json(HouseholdFile.Person.self).message(),
        guardians: self.guardians.map(\.number)),
      at: .cases, self.session, self.change, entry: { $0.entry })
    return answer.created("person", answer.reply.id, answer.reply.entry)
  }
}
