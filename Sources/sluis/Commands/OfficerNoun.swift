internal import ArgumentParser

/// `sluis officer`
struct OfficerNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "officer",
    abstract: "The privacy officer's desk: finds, looks, closes by two, and exports.",
    subcommands: [
      OfficerScan.self, OfficerQueue.self, OfficerShow.self, OfficerStep.self, OfficerView.self,
      OfficerReads.self, OfficerExport.self,
    ])
}
