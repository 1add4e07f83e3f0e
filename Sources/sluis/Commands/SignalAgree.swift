internal import ArgumentParser
internal import Review
internal import Vault
internal import Wire

/// `sluis signal agree`
struct SignalAgree: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Lets triage know who reported a signal, at the reporter's word.",
    discussion: """
      --withdraw takes that back: from then on nobody is told. Who was told before stays told, and \
      the answer says when that was.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Option(
    help: ArgumentHelp(
      "A file with the reporter's code, 32 digits; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  @Flag(help: "Take the yes back.")
  var withdraw = false

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    let code = try self.file.reporterCode()
    let answer = try await self.global.change(
      SignalsV1.Signals.agreeToBeNamed,
      SignalsV1.AgreeToBeNamedRequest(
        mailbox: code.mailbox, word: code.consent, withdraw: self.withdraw),
      at: try self.global.filingEndpoint(), self.session, self.change, entry: { $0.entry })
    guard self.withdraw else {
      return answer.done(SignalWords.named, answer.reply.entry, in: language)
    }
    let told = answer.reply.toldOn.map { Day($0) }
    return Report(
      json: [
        "record": answer.recordJSON(answer.reply.entry),
        "toldOn": told.map { .string($0.description) } ?? .null,
      ],
      .line(
        told.map { SignalWords.toldBefore($0.words) } ?? SignalWords.nobodyTold, language),
      .fields(answer.recordFields(answer.reply.entry, in: language)))
  }
}
