internal import ArgumentParser

/// `sluis certificate show`
struct CertificateShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows what a certificate says.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "A PEM file with one certificate.", completion: .file(extensions: ["pem"]))
  var file: String

  func report() async throws(Refusal) -> Report {
    let certificates = try PEM.certificates(self.file, .foreign, countMax: 1)
    let summary = try CertificateSummary(certificates[0])
    return Report(json: summary.json, .fields(summary.fields))
  }
}
