internal import ArgumentParser

/// `sluis relation`
struct RelationNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "relation", abstract: "Says who works with a household.",
    subcommands: [
      RelationAdd.self, RelationEnd.self, RelationHandover.self, RelationAppoint.self,
      RelationList.self,
    ])
}
