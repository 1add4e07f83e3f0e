internal import ArgumentParser

/// `sluis household`
struct HouseholdNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "household", abstract: "Opens, lists, shows, finds and erases households.",
    subcommands: [
      HouseholdOpen.self, HouseholdList.self, HouseholdShow.self, HouseholdFind.self,
      HouseholdErase.self,
    ])
}
