internal import ArgumentParser

/// `sluis session open`
struct SessionOpen: Verb {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Opens a session under one of your hats.",
    discussion: """
      Other commands open one by themselves when there is none, under the hat of the last one.
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("Which hat; not needed when you have one.", valueName: "hat"))
  var hat: Id?

  func report() async throws(Refusal) -> Report {
    let profile = try self.global.profile()
    let session = try await SessionStore(profile).open(
      hat: self.hat?.description ?? "", within: self.global.timeout.duration)
    return SessionShow.report(
      of: profile, session: Id(session.id).description, role: session.role,
      actor: Id(session.actor).description, expiresAtMs: session.expiresAtMs)
  }
}
