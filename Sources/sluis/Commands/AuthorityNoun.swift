internal import ArgumentParser

/// `sluis authority`
struct AuthorityNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "authority", abstract: "Says who decides for a person of a household.",
    subcommands: [
      AuthorityAdd.self, AuthorityEnd.self,
    ])
}
