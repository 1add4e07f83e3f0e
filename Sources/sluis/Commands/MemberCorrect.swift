internal import ArgumentParser
internal import Wire

/// `sluis member correct`
struct MemberCorrect: Verb {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Puts right what is stored of somebody.",
    discussion: """
      What the file leaves out stays. The log has that it was put right, by whom and why, never \
      what it said. A birth date decides who says yes, and is not put right here.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Argument(help: ArgumentHelp("The person's id.", valueName: "person"))
  var person: Id

  @Option(help: "mistake, when it never was so, or changed, when it was.")
  var reason: Word<CasesV1.Correction>

  @Flag(
    name: .customLong("without-bsn"),
    help: "The number that is stored is not theirs, and the right one is not known.")
  var isWithoutBSN = false

  @Option(
    help: ArgumentHelp(
      "A JSON file with what is right; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    var request = try self.file.json(CorrectionFile.self)
      .request(of: self.person, in: self.household, self.reason.value)
    request.withoutBSN = self.isWithoutBSN
    return try await self.global.change(
      CasesV1.Cases.correctPerson, request, at: .cases, self.session, self.change,
      entry: { $0.entry }
    ).written("person")
  }
}

/// What is right of a person; what is left out stays.
struct CorrectionFile: Decodable, KnownMembers, Sendable {
  static let members: Set<String> = [
    "givenName", "familyName", "bsn", "address", "phone", "email",
  ]
  static var nested: [String: any KnownMembers.Type] { ["address": HouseholdFile.Address.self] }

  let givenName: String?
  let familyName: String?
  let bsn: String?
  let address: HouseholdFile.Address?
  let phone: String?
  let email: String?

  func request(
    of person: Id, in household: Id, _ reason: CasesV1.Correction
  ) throws(Refusal) -> CasesV1.CorrectPersonRequest {
    CasesV1.CorrectPersonRequest(
      household: household.number, person: person.number, reason: reason,
      givenName: try TextField.givenName("").optional(self.givenName),
      familyName: try TextField.familyName("").optional(self.familyName), bsn: self.bsn ?? "",
      address: try self.address?.message(at: ""),
      phone: try TextField.phone("").optional(self.phone),
      email: try TextField.email("").optional(self.email))
  }
}
