internal import ArgumentParser
internal import Foundation
internal import X509

/// `sluis certificate sign`
struct CertificateSign: Verb {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Signs a request that came from the machine where the key stays.",
    discussion: """
      You say who the holder is; the request must ask for the same. Make sure by another way than \
      the one it came by that it is theirs: compare the SHA-256 of the file by telephone.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var holder: HolderOptions
  @OptionGroup var authority: AuthorityOptions

  @Argument(help: "The request.pem you were sent.", completion: .file())
  var request: String

  @Option(help: ArgumentHelp("The folder to make.", valueName: "dir"), completion: .directory)
  var out: String

  func report() async throws(Refusal) -> Report {
    let request = try PEM.request(self.request)
    let leaf = self.holder.leaf
    try Self.check(request, asksFor: leaf)
    let registry = try Registry(installation: self.authority.installation)
    guard request.publicKey != registry.authority.certificate.publicKey else {
      throw .cannot("the request is for the authority's own key")
    }
    let summary = try NewFolder.make(at: self.out) { folder throws(Refusal) in
      let certificate = try registry.issue(
        leaf, for: request.publicKey, validFor: self.authority.days, now: Date())
      try folder.add(certificate: certificate, for: leaf.identity, from: registry)
      return try CertificateSummary(certificate)
    }
    return Report(
      json: ["folder": .string(self.out), "certificate": summary.json],
      .line("Made \(self.out) with cert.pem, ca.pem, sluis.json and policy."),
      .line("Send these four back; they go into the folder that holds the key."),
      .line(""), .fields(summary.fields))
  }

  /// Refuses a request that asks for another name: the certificate would be right, but somebody
  /// expects to get something else.
  private static func check(
    _ request: CertificateSigningRequest, asksFor leaf: Leaf
  ) throws(Refusal) {
    let asked = (try? request.attributes.extensionRequest)
      .flatMap { try? $0.extensions.subjectAlternativeNames }
    guard asked == leaf.alternativeNames else {
      let uri = asked?.lazy.compactMap { name -> String? in
        if case .uniformResourceIdentifier(let uri) = name { uri } else { nil }
      }.first
      throw .cannot(
        "the request asks for \(uri ?? "no identity"), not for just \(leaf.identity.uri)",
        "Ask the sender which one it should be")
    }
  }
}
