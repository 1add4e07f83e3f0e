internal import ArgumentParser

/// `sluis organisation`
struct OrganisationNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "organisation", abstract: "Adds and lists organisations.",
    subcommands: [
      OrganisationAdd.self, OrganisationList.self,
    ])
}
