internal import ArgumentParser
internal import Vault
internal import Wire

/// `sluis signal person`
struct SignalPerson: Verb {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Files a signal about a person, sealed to triage.",
    discussion: """
      The file is {"text": "…", "name": "…", "address": "…", "phone": "…", "reporterName": "…", \
      "reporterContact": "…"}; all but the text may be left out. Who reports is kept from everyone \
      unless --tell says otherwise, or the reporter does later: the code that is shown is for \
      them, to read what is answered (sluis signal mail) and to agree to being named (sluis \
      signal agree).
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Option(help: "Where it comes from.")
  var source: Word<SignalsV1.Source>

  @Option(help: "What it is about.")
  var theme: Word<SignalsV1.Theme>

  @Option(
    help: ArgumentHelp(
      "The neighbourhood's code, or the four digits of a postcode in it.", valueName: "area"))
  var area: String

  @Flag(help: "The reporter says that triage may know who they are.")
  var tell = false

  @Option(
    help: ArgumentHelp("A JSON file; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let file = try self.file.json(PersonSignalFile.self)
    let code = ReporterCode()
    var request = file.request(self.source.value, self.theme.value, area: self.area)
    request.tellsReporter = self.tell
    request.mailbox = SignalsV1.Mailbox(
      stored: ReporterCode.stored(mailbox: code.mailbox), address: code.boxKey.address.bytes,
      agreement: ReporterCode.stored(consent: code.consent))
    let answer = try await self.global.change(
      SignalsV1.Signals.filePerson, request, at: try self.global.filingEndpoint(), self.session,
      self.change,
      entry: { $0.entry })
    return answer.filed(code: Hexadecimal.text(code.written))
  }
}
