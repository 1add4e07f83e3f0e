internal import ArgumentParser

/// `sluis partner`
struct PartnerNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "partner", abstract: "What a partner organisation does, on its own machine.",
    subcommands: [
      PartnerAccept.self, PartnerFetch.self,
    ])
}
