internal import ArgumentParser

/// `sluis goal`
struct GoalNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "goal", abstract: "Adds goals to the plan, and agrees to them.",
    subcommands: [
      GoalAdd.self, GoalAgree.self,
    ])
}
