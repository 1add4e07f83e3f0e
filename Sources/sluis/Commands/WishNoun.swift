internal import ArgumentParser
internal import Wire

/// `sluis wish`
struct WishNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "wish",
    abstract: "Brings somebody with a wish to an offer, who they are last of all.",
    subcommands: [
      WishSuggest.self, WishPropose.self, WishList.self, WishAccept.self, WishShare.self,
      WishCard.self, WishEnd.self,
    ])
}
