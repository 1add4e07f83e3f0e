internal import ArgumentParser
internal import Wire

/// `sluis household open`
struct HouseholdOpen: Verb {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Opens a household with its people; you become its coordinator.",
    discussion: """
      People are numbered from 0 in the order of the file. docs/cli.md shows the file. Of who lives
      in another household, too, you are told which team has that one; where it is the same team,
      nothing is opened unless you say --again.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Option(
    help: ArgumentHelp("A JSON file with the people; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  @Flag(help: "Open it though your team has a household that one of them lives in.")
  var again = false

  func report() async throws(Refusal) -> Report {
    var request = try self.file.json(HouseholdFile.self).request()
    request.unlessKnown = !self.again
    let answer = try await self.global.change(
      CasesV1.Cases.openHousehold, request, at: .cases, self.session, self.change,
      entry: { $0.entry })
    let people = answer.reply.people.enumerated().map { number, id in
      Report.Field("Person \(number)", Id(id).description)
    }
    let known = answer.reply.known.map { other in
      let number = answer.reply.people.firstIndex(of: other.person).map(String.init) ?? "?"
      return Report.Field("Known", "person \(number) lives in a household of team \(other.team)")
    }
    return Report(
      json: [
        "household": .id(answer.reply.household),
        "people": .array(answer.reply.people.map { .id($0) }),
        "alreadyKnown": .array(
          answer.reply.known.map { ["person": .id($0.person), "team": .string($0.team)] }),
        "record": answer.recordJSON(answer.reply.entry),
      ],
      .line("The household is open."),
      .fields(
        [Report.Field("Household", Id(answer.reply.household).description)] + people
          + known + answer.recordFields(answer.reply.entry)))
  }
}
