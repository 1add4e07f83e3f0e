internal import ArgumentParser
internal import Foundation

/// `sluis certificate list`
struct CertificateList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists what the authority has signed, soonest to end first.",
    discussion: """
      With --within it lists what ends within so many days and was not replaced, the authority's \
      own certificate too, and ends with status 1 when there is any: for a monitor. What ended \
      counts for services, witness and authority, but for what certificate forget was told of. \
      Status 4 says that it could not look.
      """)

  @OptionGroup var global: GlobalOptions

  @OptionGroup var place: InstallationOptions

  @Option(help: ArgumentHelp("Only what ends in so many days, 1 to 398.", valueName: "days"))
  var within: Int?

  func validate() throws {
    if let within { try InitCommand.check(within, "--within", Validity.leafDays) }
  }

  func report() async throws(Refusal) -> Report {
    let seen: Seen
    do throws(Refusal) { seen = try self.look() } catch {
      guard self.within != nil else { throw error }
      // Not status 1: nothing was found out, and a monitor must not take it for an end.
      throw Refusal(status: .unreachable, sentence: error.sentence, advice: error.advice)
    }
    let standings = CertificateStanding.all(
      of: seen.summaries, inUse: seen.inUse, forgotten: seen.forgotten,
      within: self.within ?? CertificateStanding.noticeDays, now: Date())
    let shown = zip(seen.summaries, standings).filter {
      self.within == nil || $1.isDue(for: $0)
    }
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
        Self.sentence(shown.map(\.1), within), "See docs/operating.md, Certificates")
    }
    return report
  }

  private struct Seen {
    var summaries: [CertificateSummary]
    let inUse: Set<String>
    let forgotten: Set<String>
  }

  private func look() throws(Refusal) -> Seen {
    let folder = self.place.authority ?? "\(self.place.installation)/ca"
    var seen = Seen(
      summaries: try Registry.issued(in: folder),
      inUse: try Registry.inUse(in: self.place.installation),
      forgotten: try Registry.forgotten(in: folder))
    if self.within != nil {
      let own = try CertificateFolder(folder).certificate("cert.pem", .open)
      seen.summaries.append(try CertificateSummary(own))
    }
    return seen
  }

  private static func sentence(_ standings: [CertificateStanding], _ days: Int) -> String {
    let ended = standings.count { $0 == .ended }
    let ending = standings.count - ended
    return [
      ending == 0 ? nil : "\(ending) of what was signed ends within \(days) days",
      ended == 0 ? nil : "\(ended) of what was signed ended",
    ].compactMap(\.self).joined(separator: ", and ")
  }
}
