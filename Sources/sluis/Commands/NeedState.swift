internal import ArgumentParser
internal import Wire

/// `sluis need state`
struct NeedState: Verb {
  static let configuration = CommandConfiguration(
    commandName: "state", abstract: "Records a need in the resident's own words.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(
    help: ArgumentHelp(
      "The person whose data it is; without it the household's, which its adults share.",
      valueName: "person"))
  var about: Id?

  @Option(
    help: ArgumentHelp(
      "JSON with domain, stated, perhaps subtype, deadline, area; - reads standard input.",
      valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      CasesV1.Cases.stateNeed,
      try self.file.json(NeedFile.self).request(for: self.household, about: self.about),
      at: .cases, self.session, self.change, entry: { $0.entry })
    return answer.written("need")
  }
}

/// A need as it is stated. The life domain says something about people too, so it is no argument.
struct NeedFile: Decodable, KnownMembers, Sendable {
  static let members: Set<String> = ["domain", "subtype", "stated", "deadline", "area"]

  let domain: String
  let subtype: String?
  let stated: String
  let deadline: String?
  /// The code of the neighbourhood it is counted in, for the analysis; without it nowhere.
  let area: String?

  func request(
    for household: Id, about person: Id?
  ) throws(Refusal) -> CasesV1.StateNeedRequest {
    guard let domain = Word<LifeDomain>(argument: self.domain) else {
      throw .cannot(
        "the life domain does not exist",
        "Use one of: \(Word<LifeDomain>.allValueStrings.joined(separator: ", "))")
    }
    guard let subtype = Word<CasesV1.Subtype>(argument: self.subtype ?? "general") else {
      throw .cannot(
        "the subtype does not exist",
        "Use one of: \(Word<CasesV1.Subtype>.allValueStrings.joined(separator: ", "))")
    }
    return CasesV1.StateNeedRequest(
      household: household.number, domain: domain.value, subtype: subtype.value,
      stated: try TextField.stated.checked(self.stated),
      deadline: try Day.read(self.deadline), about: person?.number, area: self.area ?? "")
  }
}
