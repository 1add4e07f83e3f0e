internal import ArgumentParser

/// `sluis share`
struct ShareNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "share",
    abstract: "Shares data with a partner, on the residents' yes, and takes it back.",
    subcommands: [
      ShareInvite.self, ShareRehearse.self, SharePropose.self, ShareConfirm.self,
      ShareWithdraw.self, ShareList.self, ShareRefusals.self, ShareDeny.self,
      ShareEndDenial.self,
    ])
}
