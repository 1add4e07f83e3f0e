internal import ArgumentParser
internal import Vault
internal import Wire

/// `sluis signal agree`
struct SignalAgree: Verb {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Lets triage know who reported a signal, at the reporter's word.",
    discussion: """
      --withdraw takes that back: from then on nobody is told. Who was told before stays told, and \
      the answer says when that was.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Option(
    help: ArgumentHelp(
      "A file with the reporter's code, 32 digits; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  @Flag(help: "Take the yes back.")
  var withdraw = false

  func report() async throws(Refusal) -> Report {
    let code = try self.file.reporterCode()
    let answer = try await self.global.change(
      SignalsV1.Signals.agreeToBeNamed,
      SignalsV1.AgreeToBeNamedRequest(
        mailbox: code.mailbox, word: code.consent, withdraw: self.withdraw),
      at: try self.global.filingEndpoint(), self.session, self.change, entry: { $0.entry })
    guard self.withdraw else {
      return answer.done("Triage may know who reported it.", answer.reply.entry)
    }
    let told = answer.reply.toldOn.map { Day($0).description }
    return Report(
      json: [
        "record": answer.recordJSON(answer.reply.entry),
        "toldOn": told.map { .string($0) } ?? .null,
      ],
      .line(
        told.map { "From now on nobody is told. Triage was told on \($0), and that stays so." }
          ?? "Nobody was told, and nobody will be."),
      .fields(answer.recordFields(answer.reply.entry)))
  }
}
