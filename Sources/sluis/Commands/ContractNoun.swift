internal import ArgumentParser

/// `sluis contract`
struct ContractNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "contract", abstract: "Ends contracts.",
    subcommands: [
      ContractEnd.self
    ])
}
