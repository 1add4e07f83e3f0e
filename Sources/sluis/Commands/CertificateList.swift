internal import ArgumentParser
internal import Foundation

/// `sluis certificate list`
struct CertificateList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists what the authority has signed, soonest to end first.",
    discussion: """
      With --within it lists what ends within so many days and was not replaced, the authority's \
      own certificate too, and ends with status 1 when there is any: for a monitor.
      """)

  @OptionGroup var global: GlobalOptions

  @Option(
    help: ArgumentHelp("The folder that sluis init made.", valueName: "dir"),
    completion: .directory)
  var installation = "."

  @Option(help: ArgumentHelp("Only what ends in so many days, 1 to 398.", valueName: "days"))
  var within: Int?

  func validate() throws {
    if let within { try InitCommand.check(within, "--within", Validity.leafDays) }
  }

  func report() async throws(Refusal) -> Report {
    var summaries = try Registry.issued(in: self.installation)
    if self.within != nil {
      let own = try PEM.certificates("\(self.installation)/ca/cert.pem", countMax: 1)
      summaries.append(try CertificateSummary(own[0]))
    }
    let standings = CertificateStanding.all(
      of: summaries, within: self.within ?? CertificateStanding.noticeDays, now: Date())
    let shown = zip(summaries, standings).filter { self.within == nil || $0.1.isDue }
    var table = Table("Ends", "Standing", "Identity", "SHA-256")
    for (summary, standing) in shown {
      table.add(
        summary.notAfter.day, standing.words,
        summary.identity?.uri ?? (summary.isAuthority ? "(the authority)" : "(none)"),
        summary.fingerprint)
    }
    let members = shown.map { $0.json(standing: $1) }
    var report = Report(json: ["certificates": .array(members)], .table(table))
    if let within, !shown.isEmpty {
      report.ending = .cannot(
        "\(shown.count) of what was signed ends within \(within) days",
        "See docs/operating.md, Certificates")
    }
    return report
  }
}
