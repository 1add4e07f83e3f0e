internal import ArgumentParser

/// `sluis signal`
struct SignalNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "signal",
    abstract: "Files what somebody noticed, and reads what triage answers.",
    subcommands: [
      SignalPlace.self, SignalPerson.self, SignalList.self, SignalMail.self, SignalAgree.self,
      SignalAreas.self, SignalSetAreas.self, SignalUntaken.self,
    ])
}
