internal import ArgumentParser

/// `sluis triage`
struct TriageNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "triage",
    abstract: "Takes signals up, and says what becomes of them. For the hat triage.",
    subcommands: [
      TriageShow.self, TriageTake.self, TriageRelease.self, TriageRoute.self, TriageInvite.self,
      TriageAnswer.self, TriageClose.self, TriageReopen.self, TriageSplit.self,
      TriageFeedback.self, TriageOpen.self,
    ])
}
