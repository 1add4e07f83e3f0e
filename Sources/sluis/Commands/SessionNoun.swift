internal import ArgumentParser

/// `sluis session`
struct SessionNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "Opens, shows and closes your session.",
    subcommands: [
      SessionOpen.self, SessionShow.self, SessionClose.self,
    ])
}
