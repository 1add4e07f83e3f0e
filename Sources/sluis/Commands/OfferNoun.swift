internal import ArgumentParser
internal import Wire

/// `sluis offer`
struct OfferNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "offer",
    abstract: "Keeps the social map: what there is in a neighbourhood, and for whom.",
    subcommands: [
      OfferAdd.self, OfferChange.self, OfferConfirm.self, OfferWithdraw.self, OfferFind.self,
      OfferChanges.self,
    ])
}
