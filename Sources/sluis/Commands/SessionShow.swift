internal import ArgumentParser

/// `sluis session show`
struct SessionShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows the session you have. Asks nobody.")

  @OptionGroup var global: GlobalOptions

  func report() async throws(Refusal) -> Report {
    let profile = try self.global.profile()
    guard let stored = SessionStore(profile).stored else {
      throw .cannot("there is no session in \(profile.folder)", "Run: sluis session open")
    }
    return Self.report(
      of: profile, session: stored.session, role: stored.role, actor: stored.actor,
      expiresAtMs: stored.expiresAtMs)
  }

  /// The facts of a session. No token and no key: those stay in their files.
  static func report(
    of profile: Profile, session: String, role: String, actor: String, expiresAtMs: UInt64
  ) -> Report {
    let end = Moment(ms: expiresAtMs).description
    return Report(
      json: [
        "identity": .string(profile.identity.uri), "role": .string(role),
        "actor": .string(actor), "session": .string(session), "until": .string(end),
      ],
      .fields([
        .init("Identity", profile.identity.uri), .init("Role", role), .init("Actor", actor),
        .init("Session", session), .init("Until", end),
      ]))
  }
}
