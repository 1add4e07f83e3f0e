internal import ArgumentParser
internal import Review
internal import Wire

/// `sluis member birth-date`
struct MemberBirthDate: Verb {
  static let configuration = CommandConfiguration(
    commandName: "birth-date", abstract: "Puts a birth date right that was wrong.",
    discussion: """
      It decides who says yes: from twelve on somebody has a say, from sixteen on they decide \
      alone. Grants are judged by the right date at once, and you are told which of them give no \
      more what they gave. No partner gets more because of it alone: what would be shared takes a \
      new yes, and what was shared of the household together is proposed anew. What a child and \
      who has custody may read of each other follows the age by law, at once. \
      The file is {"birthDate": "2015-03-02"}.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var language: LanguageOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Argument(help: ArgumentHelp("The person's id.", valueName: "person"))
  var person: Id

  @Option(
    help: ArgumentHelp(
      "A JSON file with the right date; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      CasesV1.Cases.correctBirthDate,
      CasesV1.CorrectBirthDateRequest(
        household: self.household.number, person: self.person.number,
        birthDate: try self.file.json(BirthDateFile.self).date()),
      at: .cases, self.session, self.change, entry: { $0.entry })
    let reply = answer.reply
    return Report(
      json: [
        "id": .id(reply.id), "version": .integer(Int64(reply.version)),
        "lapsed": .array(reply.lapsed.map { .id($0) }),
        "toRenew": .array(reply.toRenew.map { .id($0) }),
        "toPropose": .array(reply.toPropose.map { .id($0) }),
        "record": answer.recordJSON(reply.entry),
      ],
      .fields(
        [Report.Field("Person", "\(Id(reply.id)), version \(reply.version)")]
          + Self.effects(of: reply, in: self.language.language)
          + answer.recordFields(reply.entry)))
  }

  /// What became of grants, a line each: what gives no more, and what is asked anew, and how.
  static func effects(
    of reply: CasesV1.BirthDateCorrected, in language: Language
  ) -> [Report.Field] {
    let lapsed = reply.lapsed.map {
      Report.Field(
        "Lapsed",
        language.choose(
          "toestemming \(Id($0)) geeft niet meer alles wat zij gaf: sluis share list",
          "grant \(Id($0)) gives no more all that it gave: sluis share list"))
    }
    let renewed = reply.toRenew.map {
      Report.Field(
        "Renew",
        language.choose(
          "voor toestemming \(Id($0)) is een nieuw ja genoeg: sluis share confirm",
          "grant \(Id($0)) takes a new yes and no more: sluis share confirm"))
    }
    let proposed = reply.toPropose.map {
      Report.Field(
        "Propose",
        language.choose(
          "vraag toestemming \(Id($0)) opnieuw: wat van het hele huishouden is, geeft zij niet"
            + " meer: sluis share propose",
          "grant \(Id($0)) is proposed anew: what is of the household together it gives no more:"
            + " sluis share propose"))
    }
    return lapsed + renewed + proposed
  }
}

/// When somebody was born.
struct BirthDateFile: Decodable, KnownMembers, Sendable {
  static let members: Set<String> = ["birthDate"]

  let birthDate: String

  func date() throws(Refusal) -> Wire.Date? { try Day.read(self.birthDate) }
}
