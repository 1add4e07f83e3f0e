internal import ArgumentParser
internal import Wire

/// `sluis household find`
struct HouseholdFind: Verb {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Finds people by BSN, or by name and birth date.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Option(
    help: ArgumentHelp(
      "A JSON file with bsn, or givenName, familyName and birthDate; - reads standard input.",
      valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      CasesV1.Cases.findPerson, try self.file.json(SearchFile.self).request(), at: .cases,
      self.session)
    var table = Table("Given name", "Family name", "Born", "Household", "Person")
    for found in answer.reply.found {
      table.add(
        found.givenName, found.familyName, Day.text(found.birthDate),
        Id(found.household).description, Id(found.person).description)
    }
    let json = answer.reply.found.map { found in
      JSON.object([
        .init(name: "household", value: .id(found.household)),
        .init(name: "person", value: .id(found.person)),
        .init(name: "givenName", value: .string(found.givenName)),
        .init(name: "familyName", value: .string(found.familyName)),
        .init(name: "birthDate", value: .day(found.birthDate)),
      ])
    }
    return Report(
      json: ["found": .array(json), "record": answer.recordJSON()],
      .table(table), .fields(answer.recordFields()))
  }
}

/// What a search is for: one of the two.
struct SearchFile: Decodable, KnownMembers, Sendable {
  static let members: Set<String> = ["bsn", "givenName", "familyName", "birthDate"]

  let bsn: String?
  let givenName: String?
  let familyName: String?
  let birthDate: String?

  func request() throws(Refusal) -> CasesV1.FindPersonRequest {
    if let bsn = self.bsn, self.givenName == nil, self.familyName == nil, self.birthDate == nil {
      return CasesV1.FindPersonRequest(by: .bsn(bsn))
    }
    guard self.bsn == nil, let givenName = self.givenName, let familyName = self.familyName,
      let birthDate = try Day.read(self.birthDate)
    else {
      throw .cannot(
        "the search names neither a BSN nor a whole name and a birth date",
        "Give bsn, or givenName, familyName and birthDate")
    }
    return CasesV1.FindPersonRequest(
      by: .name(
        CasesV1.NameAndBirthDate(
          givenName: givenName, familyName: familyName, birthDate: birthDate)))
  }
}
