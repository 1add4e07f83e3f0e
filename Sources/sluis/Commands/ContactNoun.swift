internal import ArgumentParser

/// `sluis contact`
struct ContactNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "contact", abstract: "Records contacts.",
    subcommands: [
      ContactAdd.self
    ])
}
