internal import ArgumentParser

/// `sluis person`
struct PersonNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Adds people and machines that may act, and says who they are.",
    subcommands: [
      PersonAdd.self, PersonVouch.self, PersonList.self, PersonShow.self,
    ])
}
