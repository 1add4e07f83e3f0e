internal import ArgumentParser
internal import Wire

/// `sluis person vouch`
struct PersonVouch: Verb {
  static let configuration = CommandConfiguration(
    commandName: "vouch", abstract: "Says that a resident's credential is the person's own.",
    discussion: """
      Until somebody who works with the household says so, a resident's credential opens nothing. \
      The word is for one certificate: let the resident show theirs (sluis certificate show). \
      Who may register credentials does not vouch for one.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The resident's actor.", valueName: "actor"))
  var actor: Id

  @Option(
    help: ArgumentHelp("The household that knows them; you work with it.", valueName: "household"))
  var household: Id

  @Option(help: ArgumentHelp("The SHA-256 of the resident's certificate.", valueName: "digest"))
  var certificate: CertificateDigest

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Directory.vouchResident,
      ConsentV1.VouchResidentRequest(
        actor: self.actor.number, household: self.household.number,
        certificate: self.certificate.bytes),
      at: .consent, self.session, self.change, entry: { $0.entry })
    return answer.done("The credential stands for the person now.", answer.reply.entry)
  }
}
