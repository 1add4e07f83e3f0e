internal import ArgumentParser

/// `sluis round`
struct RoundNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "round",
    abstract: "Plans a round through a neighbourhood, walks it, and keeps counts of it.",
    subcommands: [
      RoundPlan.self, RoundFlyer.self, RoundStart.self, RoundDoor.self, RoundDoors.self,
      RoundDebrief.self, RoundList.self, RoundShow.self, RoundCompare.self,
    ])
}
