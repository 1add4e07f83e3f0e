internal import ArgumentParser

/// `sluis session close`
struct SessionClose: Verb {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Forgets your session: its key is removed from the profile.")

  @OptionGroup var global: GlobalOptions

  func report() async throws(Refusal) -> Report {
    let profile = try self.global.profile()
    let wasOpen = SessionStore(profile).forget()
    return Report(
      json: ["wasOpen": .bool(wasOpen)],
      .line(wasOpen ? "The session is forgotten." : "There was no session."))
  }
}
