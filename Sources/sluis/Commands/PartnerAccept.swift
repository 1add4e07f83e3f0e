internal import ArgumentParser
internal import Vault
internal import Wire

/// `sluis partner accept`
struct PartnerAccept: Verb {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Accepts an invitation and makes a reference of your own.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The code you were handed.", valueName: "code"))
  var code: Id

  @Option(
    help: ArgumentHelp("Your reference; without it a random one is made.", valueName: "reference"))
  var reference: Id?

  func report() async throws(Refusal) -> Report {
    let reference = self.reference ?? Id(Random.id())
    var answer = try await self.global.change(
      CasesV1.Partner.acceptInvitation,
      CasesV1.AcceptInvitationRequest(code: self.code.number, reference: reference.number),
      at: .partner, self.session, self.change, entry: { $0.entry })
    // The port for partners passes it on, and invitations are consent's.
    answer.recordedBy = .consent
    return Report(
      json: [
        "reference": .string(reference.description),
        "record": answer.recordJSON(answer.reply.entry),
      ],
      .line("This reference says nothing to anybody else. Keep it with your own file."),
      .fields(
        [Report.Field("Reference", reference.description)]
          + answer.recordFields(answer.reply.entry)))
  }
}
