internal import ArgumentParser

/// `sluis plan`
struct PlanNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Sets, evaluates and ends the one plan of a household.",
    subcommands: [
      PlanSet.self, PlanEvaluate.self, PlanEnd.self,
    ])
}
