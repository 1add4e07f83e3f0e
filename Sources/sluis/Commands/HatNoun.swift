internal import ArgumentParser

/// `sluis hat`
struct HatNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "hat",
    abstract: "Gives and ends hats: which role somebody has, for whom, until when.",
    subcommands: [
      HatGive.self, HatSupervise.self, HatEnd.self, HatList.self,
    ])
}
