internal import ArgumentParser
internal import Crypto
internal import Foundation
internal import X509

/// `sluis certificate issue`
struct CertificateIssue: Verb {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: "Makes a key and its certificate: a complete profile.",
    discussion: """
      For people and machines of your own. A partner's key should never have been on your machine: \
      let the partner run 'sluis certificate request' and sign that.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var holder: HolderOptions
  @OptionGroup var authority: AuthorityOptions

  @Option(
    help: ArgumentHelp("The profile's folder to make.", valueName: "dir"), completion: .directory)
  var out: String

  func report() async throws(Refusal) -> Report {
    let registry = try Registry(installation: self.authority.installation)
    let leaf = self.holder.leaf
    let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let summary = try NewFolder.make(at: self.out) { folder throws(Refusal) in
      let certificate = try registry.issue(
        leaf, for: key.publicKey, validFor: self.authority.days, now: Date())
      try folder.add(PEM.text(of: key).utf8, as: "key.pem", .secret)
      try folder.add(certificate: certificate, for: leaf.identity, from: registry)
      return try CertificateSummary(certificate)
    }
    return Report(
      json: ["profile": .string(self.out), "certificate": summary.json],
      .line("Made the profile \(self.out); its key is in key.pem and nowhere else."),
      .line(""), .fields(summary.fields))
  }
}

extension NewFolder {
  /// Adds what makes a key a profile: the certificate, whom to trust, and where to go.
  mutating func add(
    certificate: Certificate, for identity: Identity, from registry: Registry
  ) throws(Refusal) {
    try self.add(PEM.text(of: certificate).utf8, as: "cert.pem", .open)
    try self.add(PEM.text(of: registry.authority.certificate).utf8, as: "ca.pem", .open)
    try self.add(
      registry.addresses.visible(to: identity).json.text.utf8, as: "sluis.json", .open)
    if let policy = registry.policy { try self.add(policy, as: "policy", .open) }
  }
}
