internal import ArgumentParser
internal import Wire

/// `sluis household open`
struct HouseholdOpen: Verb {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Opens a household with its people; you become its coordinator.",
    discussion: """
      People are numbered from 0 in the order of the file. docs/cli.md shows the file.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Option(
    help: ArgumentHelp("A JSON file with the people; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let request = try self.file.json(HouseholdFile.self).request()
    let answer = try await self.global.change(
      CasesV1.Cases.openHousehold, request, at: .cases, self.session, self.change,
      entry: { $0.entry })
    let people = answer.reply.people.enumerated().map { number, id in
      Report.Field("Person \(number)", Id(id).description)
    }
    return Report(
      json: [
        "household": .id(answer.reply.household),
        "people": .array(answer.reply.people.map { .id($0) }),
        "record": answer.recordJSON(answer.reply.entry),
      ],
      .line("The household is open."),
      .fields(
        [Report.Field("Household", Id(answer.reply.household).description)] + people
          + answer.recordFields(answer.reply.entry)))
  }
}
