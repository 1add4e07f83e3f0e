internal import ArgumentParser
internal import Vault
internal import Wire

/// `sluis signal agree`
struct SignalAgree: Verb {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Lets triage know who reported a signal, at the reporter's word.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Option(
    help: ArgumentHelp(
      "A file with the reporter's code, 32 digits; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let code = try self.file.reporterCode()
    let answer = try await self.global.change(
      SignalsV1.Signals.agreeToBeNamed,
      SignalsV1.AgreeToBeNamedRequest(mailbox: code.mailbox, word: code.consent), at: .signals,
      self.session, self.change, entry: { $0.entry })
    return answer.done("Triage may know who reported it.", answer.reply.entry)
  }
}
