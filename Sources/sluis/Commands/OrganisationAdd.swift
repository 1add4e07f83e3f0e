internal import ArgumentParser
internal import Wire

/// `sluis organisation add`
struct OrganisationAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds an organisation and says of which tier it is.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: "Its name in certificates: a-z, 0-9 and hyphens.")
  var name: Label

  @Option(help: "What people call it.")
  var displayName: String

  @Option(
    help: ArgumentHelp(
      "team, basic_care, daily_life, specialist or commissioner: what it can never be given.",
      valueName: "tier"))
  var tier: TierName

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Directory.registerOrganisation,
      ConsentV1.RegisterOrganisationRequest(
        name: self.name.description, displayName: self.displayName, tier: self.tier.rawValue),
      at: .consent, self.session, self.change, entry: { $0.entry })
    return answer.created("organisation", answer.reply.id, answer.reply.entry)
  }
}

/// What kind of partner an organisation is.
enum TierName: String, CaseIterable, Sendable, ExpressibleByArgument {
  case team
  case basicCare = "basic_care"
  case dailyLife = "daily_life"
  case specialist, commissioner
}
