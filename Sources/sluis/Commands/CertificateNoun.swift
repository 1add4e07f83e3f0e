internal import ArgumentParser

/// `sluis certificate`
struct CertificateNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "certificate",
    abstract: "Makes, signs and shows certificates.",
    subcommands: [
      CertificateIssue.self, CertificateRequest.self, CertificateSign.self, CertificateRenew.self,
      CertificateShow.self, CertificateList.self, CertificateRevoke.self, CertificateForget.self,
    ])
}

/// Who a certificate is for.
struct HolderOptions: ParsableArguments {
  @Option(
    help: "What the holder is: \(Identity.Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: Identity.Kind

  @Option(help: "The holder's organisation: a-z, 0-9 and hyphens.")
  var organisation: Label

  @Option(help: "The holder's name in it: a-z, 0-9 and hyphens.")
  var name: Label

  @Option(help: "A host name or address, for a service or witness; repeat it for more.")
  var host: [HostName] = []

  func validate() throws {
    guard self.kind.isCalled == !self.host.isEmpty else {
      throw ValidationError(
        self.kind.isCalled
          ? "A \(self.kind.rawValue) needs --host"
          : "--host is only for a service or a witness")
    }
  }

  var leaf: Leaf {
    Leaf(
      identity: Identity(organisation: self.organisation, kind: self.kind, name: self.name),
      hosts: self.host)
  }
}

/// An installation, and its authority where that was moved off the machine.
struct InstallationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder that sluis init made.", valueName: "dir"),
    completion: .directory)
  var installation = "."

  @Option(
    help: ArgumentHelp(
      "Where the authority's folder is, when not in the installation.", valueName: "dir"),
    completion: .directory)
  var authority: String?
}

/// Where the authority is, and how long what it signs is valid.
struct AuthorityOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder that sluis init made.", valueName: "dir"),
    completion: .directory)
  var installation = "."

  @Option(help: "Days the certificate is valid, 1 to 398.")
  var days = 90

  func validate() throws {
    try InitCommand.check(self.days, "--days", Validity.leafDays)
  }
}
