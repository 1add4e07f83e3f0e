internal import ArgumentParser
internal import Wire

/// `sluis hat give`
struct HatGive: Verb {
  static let configuration = CommandConfiguration(
    commandName: "give", abstract: "Gives somebody a hat.",
    discussion: """
      A privacy officer, an administrator and a member of the committee take two words within a
      week: of two people who administer or are officers (--purpose audit_review), of whom neither
      registered the other. Both run the same command.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The actor's id.", valueName: "actor"))
  var actor: Id

  @Option(help: ArgumentHelp("Under which organisation.", valueName: "organisation"))
  var organisation: Label

  @Option(help: "The role, such as generalist, partner_user, gateway or privacy_officer.")
  var role: String

  @Option(help: "The team, for those who work in one.")
  var team: String = ""

  @Option(help: ArgumentHelp("The last day; without it until the contract ends.", valueName: "day"))
  var until: Moment?

  @Option(help: ArgumentHelp("For an intern: who supervises.", valueName: "actor"))
  var supervisor: Id?

  /// As the schema names them.
  enum Track: String, CaseIterable, ExpressibleByArgument { case social, legal }

  @Option(help: "For an intern: social or legal; without one they see nothing.")
  var track: Track?

  func validate() throws {
    guard (self.role == "intern") == (self.track != nil) else {
      throw ValidationError("Give --track to an intern, and to nobody else")
    }
  }

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Directory.giveHat,
      ConsentV1.GiveHatRequest(
        actor: self.actor.number, organisation: self.organisation.description, team: self.team,
        role: self.role, fromMs: 0, untilMs: self.until?.ms ?? 0,
        supervisor: self.supervisor?.number,
        track: self.track?.rawValue ?? ""),
      at: .consent, self.session, self.change, entry: { $0.entry })
    return answer.created(
      "hat", answer.reply.id, answer.reply.entry, isWaiting: answer.reply.isWaiting,
      newTeam: answer.reply.isNewTeam ? self.team : nil)
  }
}
