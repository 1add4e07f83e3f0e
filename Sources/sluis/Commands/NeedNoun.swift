internal import ArgumentParser

/// `sluis need`
struct NeedNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "need", abstract: "States and clarifies needs.",
    subcommands: [
      NeedState.self, NeedClarify.self,
    ])
}
