internal import ArgumentParser
internal import Wire

/// `sluis member correct`
struct MemberCorrect: Verb {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Puts right what is stored of somebody.",
    discussion: """
      What the file leaves out stays. The log has that it was put right, by whom and why, never \
      what it said. A birth date decides who says yes: sluis member birth-date puts it right.
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

  @Flag(
    name: .customLong("without-address"),
    help: "They live no more at the address that is stored, and the right one is not known.")
  var isWithoutAddress = false

  @Flag(
    name: .customLong("without-phone"),
    help: "The telephone number that is stored is not theirs, and they have given no other.")
  var isWithoutPhone = false

  @Flag(
    name: .customLong("without-email"),
    help: "The e-mail address that is stored is not theirs, and they have given no other.")
  var isWithoutEmail = false

  @Option(
    help: ArgumentHelp(
      "A JSON file with what is right; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    var request = try self.file.json(CorrectionFile.self)
      .request(of: self.person, in: self.household, self.reason.value)
    request.withoutBSN = self.isWithoutBSN
    request.withoutAddress = self.isWithoutAddress
    request.withoutPhone = self.isWithoutPhone
    request.withoutEmail = self.isWithoutEmail
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
    try Self.requireText(self.givenName, "givenName")
    try Self.requireText(self.familyName, "familyName")
    try Self.requireText(self.bsn, "bsn", takenAwayBy: "--without-bsn")
    try Self.requireText(self.phone, "phone", takenAwayBy: "--without-phone")
    try Self.requireText(self.email, "email", takenAwayBy: "--without-email")
    return CasesV1.CorrectPersonRequest(
      household: household.number, person: person.number, reason: reason,
      givenName: try TextField.givenName("").optional(self.givenName),
      familyName: try TextField.familyName("").optional(self.familyName), bsn: self.bsn ?? "",
      address: try self.address?.message(at: ""),
      phone: try TextField.phone("").optional(self.phone),
      email: try TextField.email("").optional(self.email))
  }

  /// Refuses an empty text: it would be as if it were left out, and whoever typed it meant that
  /// nothing is to be stored.
  private static func requireText(
    _ text: String?, _ member: String, takenAwayBy option: String? = nil
  ) throws(Refusal) {
    guard text?.isEmpty == true else { return }
    throw .cannot(
      "`\(member)` is empty",
      "Leave it out to keep what is stored" + (option.map { ", or say \($0)" } ?? ""))
  }
}
