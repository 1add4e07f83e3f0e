internal import ArgumentParser

/// `sluis organisation`
struct OrganisationNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "organisation", abstract: "Adds, lists and ends organisations.",
    subcommands: [
      OrganisationAdd.self, OrganisationList.self, OrganisationEnd.self,
    ])
}
