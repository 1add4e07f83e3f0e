internal import ArgumentParser
internal import Foundation

/// `sluis certificate renew`
struct CertificateRenew: Verb {
  static let configuration = CommandConfiguration(
    commandName: "renew",
    abstract: "Gives services, witness or database a new key and certificate in place.",
    discussion: """
      The same names, in files of the same owners and modes; each reads them when it starts again. \
      With 'authority' the authority's own certificate lives on, over the same key. Run it where \
      the files are, as root where they belong to other users.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("Whose: \(Renewable.list); several at once.", valueName: "whose"))
  var subjects: [Renewable]

  @OptionGroup var place: InstallationOptions

  @Option(help: "Days the new one is valid: 90, and 3650 for the authority, unless said.")
  var days: Int?

  func validate() throws {
    guard !self.subjects.isEmpty, Set(self.subjects).count == self.subjects.count else {
      throw ValidationError("Name each once: \(Renewable.list)")
    }
    guard !self.isAuthority || self.subjects.count == 1 else {
      throw ValidationError("The authority is renewed by itself, before the others")
    }
    try InitCommand.check(
      self.daysAsked, "--days", self.isAuthority ? Validity.authorityDays : Validity.leafDays)
  }

  private var isAuthority: Bool { self.subjects.contains(.authority) }
  private var daysAsked: Int { self.days ?? (self.isAuthority ? 3_650 : 90) }

  func report() async throws(Refusal) -> Report {
    let registry = try Registry(
      installation: self.place.installation, authority: self.place.authority)
    guard !self.isAuthority else { return try self.renewAuthority(registry) }
    // All are looked at before one is touched.
    var renewals: [Renewal] = []
    for subject in self.subjects {
      renewals.append(try Renewal(subject, in: self.place.installation, registry))
    }
    var table = Table("Renewed", "Ends", "To be revoked")
    var members: [JSON] = []
    for renewal in renewals {
      let new = try renewal.carryOut(by: registry, validFor: self.daysAsked, now: Date())
      let name = renewal.subject.rawValue
      table.add(name, new.notAfter.day, renewal.old.fingerprint)
      members.append([
        "name": .string(name), "certificate": new.json,
        "replaced": .string(renewal.old.fingerprint),
      ])
    }
    return Report(
      json: ["renewed": .array(members)],
      .table(table), .line(""), .line("Next:"),
      .line("1. Restart what was renewed: \(self.restart(renewals.map(\.subject)))"),
      .line("2. When it serves: sluis certificate revoke SHA-256 --reason replaced"))
  }

  private func renewAuthority(_ registry: Registry) throws(Refusal) -> Report {
    let renewal = try AuthorityRenewal(self.place.installation, registry)
    let new = try renewal.carryOut(validFor: self.daysAsked, now: Date())
    return Report(
      json: [
        "renewed": [
          [
            "name": .string(Renewable.authority.rawValue), "certificate": new.json,
            "replaced": .string(renewal.old.fingerprint),
            "written": .array(renewal.written.map { .string($0) }),
            "missing": .array(renewal.missing.map { .string($0) }),
          ]
        ]
      ],
      blocks: [
        .line("The authority ends \(new.notAfter.day), and did \(renewal.old.notAfter.day)."),
        .line("Written: \(renewal.written.joined(separator: ", "))"),
      ]
        + (renewal.missing.isEmpty
          ? [] : [.line("Not there: \(renewal.missing.joined(separator: ", "))")])
        + [.line(""), .line("Next:")] + self.next(after: renewal).map { .line($0) })
  }

  /// What is left to be done for the authority, in this installation.
  private func next(after renewal: AuthorityRenewal) -> [String] {
    let copying = [
      "On the machines where what is not there runs: where its ca.pem has others in it too, put",
      "\(renewal.own.path) before them; anywhere else, copy it over that ca.pem.",
    ]
    let restart = [
      "Restart every service and the witness, one after the other: each reads ca.pem when it",
      "starts, and until then goes on with what it read. \(self.restartAll)",
    ]
    let handing = [
      "Before the old one ends, hand out ca.pem again to whoever may ask or file something",
      "without a certificate. People get it with their next certificate.",
    ]
    return ((renewal.missing.isEmpty ? [] : [copying]) + [restart, handing]).enumerated()
      .flatMap { number, lines in
        lines.enumerated().map { ($0 == 0 ? "\(number + 1). " : "   ") + $1 }
      }
  }

  private var restartAll: String {
    guard Renewable.isContained(self.place.installation) else { return "Nothing is issued anew." }
    return "In containers: "
      + self.restart([.consent, .cases, .signals, .panel, .witness])
  }

  /// How these are restarted: by their containers where they are in some.
  private func restart(_ subjects: [Renewable]) -> String {
    guard Renewable.isContained(self.place.installation) else {
      return subjects.map(\.rawValue).joined(separator: ", ")
    }
    return "docker compose restart "
      + subjects.compactMap(\.container).joined(separator: " ")
  }
}
