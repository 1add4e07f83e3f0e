internal import ArgumentParser
internal import Foundation

/// `sluis certificate forget`
struct CertificateForget: Verb {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Has the register keep quiet about a certificate that nobody will renew.",
    discussion: """
      For a service, a witness or a machine that is gone: list shows it as forgotten, and \
      list --within does not name it any more. One that has not ended is forgotten with --revoked \
      alone, once certificate revoke has been done: until then whoever has its key is believed. \
      What lies in the installation is in use, and is renewed.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("SHA-256 of the certificate, as list prints it.", valueName: "sha-256"))
  var which: CertificateDigest

  @OptionGroup var place: InstallationOptions

  @Flag(help: "Say that it was revoked, where it has not ended.")
  var revoked = false

  func report() async throws(Refusal) -> Report {
    let folder = self.place.authority ?? "\(self.place.installation)/ca"
    let fingerprint = Hexadecimal.text(self.which.bytes)
    let issued = try Registry.issued(in: folder)
    guard let summary = issued.first(where: { $0.fingerprint == fingerprint }) else {
      throw .cannot(
        "no certificate of this SHA-256 is in the register",
        "See: sluis certificate list --installation DIR")
    }
    guard try !Registry.inUse(in: self.place.installation).contains(fingerprint) else {
      throw .cannot(
        "this certificate lies in the installation and is in use",
        "Renew it (sluis certificate renew), or take its folder away first")
    }
    guard self.revoked || summary.notAfter <= Date() else {
      throw .cannot(
        "this certificate has not ended: whoever has its key is believed until"
          + " \(summary.notAfter.day)",
        "First: sluis certificate revoke \(fingerprint) --reason left_service; then forget it with"
          + " --revoked")
    }
    try Registry.forget(summary, in: folder)
    let name = summary.identity?.uri ?? summary.subject
    return Report(
      json: ["certificate": summary.json(standing: .forgotten)],
      .line("\(name), which ends \(summary.notAfter.day), is forgotten."))
  }
}
