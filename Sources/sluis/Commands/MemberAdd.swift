internal import ArgumentParser
internal import Wire

/// `sluis member add`
struct MemberAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Takes somebody into a household: born, or moved in.",
    discussion: """
      Where they live in another household, too, you are told which team has that one. sluis \
      member remove ends it there, and is for its coordinator.
      """)

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
    return answer.added()
  }
}

extension Answer where Reply == CasesV1.AddPersonReply {
  /// The report of somebody who was taken in.
  func added() -> Report {
    var known = self.reply.known.map {
      Report.Field("Known", "lives in a household of team \($0.team)")
    }
    if self.reply.knownUnread {
      known.append(
        Report.Field(
          "Known", "could not be looked up now: that no team is named here says nothing"))
    }
    return Report(
      json: [
        "id": .id(self.reply.id),
        "alreadyKnown": self.reply.knownUnread
          ? .null
          : .array(self.reply.known.map { ["person": .id($0.person), "team": .string($0.team)] }),
        "record": self.recordJSON(self.reply.entry),
      ],
      .fields(
        [Report.Field("Person", Id(self.reply.id).description)] + known
          + self.recordFields(self.reply.entry)))
  }
}
