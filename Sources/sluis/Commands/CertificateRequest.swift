internal import ArgumentParser
internal import Crypto
internal import X509

/// `sluis certificate request`
struct CertificateRequest: Verb {
  static let configuration = CommandConfiguration(
    commandName: "request",
    abstract: "Makes a key here and a request that others can sign.",
    discussion: """
      Send request.pem to the installation; key.pem stays. Put the three files that come back into \
      the same folder, which then is your profile.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var holder: HolderOptions

  @Option(help: ArgumentHelp("The folder to make.", valueName: "dir"), completion: .directory)
  var out: String

  func report() async throws(Refusal) -> Report {
    let leaf = self.holder.leaf
    let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let request = try Self.request(for: leaf, key)
    try NewFolder.make(at: self.out) { folder throws(Refusal) in
      try folder.add(PEM.text(of: key).utf8, as: "key.pem", .secret)
      try folder.add(PEM.text(of: request).utf8, as: "request.pem", .open)
    }
    return Report(
      json: [
        "folder": .string(self.out),
        "request": .string("\(self.out)/request.pem"),
        "identity": .string(leaf.identity.uri),
      ],
      .line("Made \(self.out) for \(leaf.identity.uri)."),
      .line("Send \(self.out)/request.pem to the installation. Never send key.pem."))
  }

  /// A PKCS #10 request (RFC 2986) that asks for exactly the names of `leaf`.
  static func request(for leaf: Leaf, _ key: Certificate.PrivateKey) throws(Refusal)
    -> CertificateSigningRequest
  {
    do {
      let names = try Certificate.Extensions { leaf.alternativeNames }
      return try CertificateSigningRequest(
        version: .v1, subject: try leaf.subject(), privateKey: key,
        attributes: CertificateSigningRequest.Attributes([
          .init(ExtensionRequest(extensions: names))
        ]), signatureAlgorithm: .ecdsaWithSHA256)
    } catch { throw .cannot("the request could not be made") }
  }
}
