internal import ArgumentParser
internal import Wire

/// `sluis triage split`
struct TriageSplit: Verb {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Makes a signal of its own of one part of another.",
    discussion: """
      The file is {"text": "…"} and, of a signal about a person, "name", "address" and "phone".
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The signal's id.", valueName: "signal"))
  var signal: Id

  @Option(help: ArgumentHelp("The revision that you looked at.", valueName: "number"))
  var revision: UInt32

  @Option(help: "What the new signal is about.")
  var theme: Word<SignalsV1.Theme>

  @Option(
    help: ArgumentHelp("A JSON file; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let file = try self.file.json(PersonSignalFile.self)
    guard file.reporterName == nil, file.reporterContact == nil else {
      throw .cannot("who reported stays with the first signal")
    }
    let answer = try await self.global.change(
      SignalsV1.Triage.split,
      SignalsV1.SplitRequest(
        signal: self.signal.number, revision: self.revision, theme: self.theme.value,
        text: file.text, name: file.name ?? "", address: file.address ?? "",
        phone: file.phone ?? ""),
      at: .signals, self.session, self.change, entry: { $0.entry })
    return answer.filed()
  }
}
