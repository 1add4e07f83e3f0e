internal import ArgumentParser

/// `sluis restore`
struct RestoreNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Goes on after databases came back from a backup.",
    subcommands: [RestoreReconcile.self])
}
