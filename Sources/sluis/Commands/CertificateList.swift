internal import ArgumentParser

/// `sluis certificate list`
struct CertificateList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists what the authority has signed, soonest to end first.")

  @OptionGroup var global: GlobalOptions

  @Option(
    help: ArgumentHelp("The folder that sluis init made.", valueName: "dir"),
    completion: .directory)
  var installation = "."

  func report() async throws(Refusal) -> Report {
    let summaries = try Registry.issued(in: self.installation)
    var table = Table("Ends", "Identity", "SHA-256")
    for summary in summaries {
      table.add(summary.notAfter.day, summary.identity?.uri ?? "(none)", summary.fingerprint)
    }
    return Report(
      json: ["certificates": .array(summaries.map(\.json))], .table(table))
  }
}
