internal import ArgumentParser
internal import Wire

/// `sluis certificate revoke`
struct CertificateRevoke: Verb {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Revokes a certificate: within seconds no service accepts it.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("SHA-256 of the certificate, or its PEM file.", valueName: "which"))
  var which: String

  @Option(help: "Why, as a code: key_lost, left_service, replaced and so on.")
  var reason: PurposeName

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Directory.revokeCertificate,
      ConsentV1.RevokeCertificateRequest(
        certificate: try self.hash(), reason: self.reason.text),
      at: .consent, self.session, self.change, entry: { $0.entry })
    return answer.done("The certificate is revoked.", answer.reply.entry)
  }

  private func hash() throws(Refusal) -> [UInt8] {
    if let bytes = Hexadecimal.bytes(self.which), bytes.count == 32 { return bytes }
    let certificate = try PEM.certificates(self.which, .foreign, countMax: 1)[0]
    return Hexadecimal.bytes(try PEM.fingerprint(of: certificate)) ?? []
  }
}
