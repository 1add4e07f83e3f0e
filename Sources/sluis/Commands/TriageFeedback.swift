internal import ArgumentParser
internal import Wire

/// `sluis triage feedback`
struct TriageFeedback: Verb {
  static let configuration = CommandConfiguration(
    commandName: "feedback", abstract: "Leaves the reporter a message, which their code opens.",
    discussion: """
      It holds no personal data: what is told about somebody is told by people.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The signal's id.", valueName: "signal"))
  var signal: Id

  @Option(
    help: ArgumentHelp("A text file; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let text = try await PlaceTextFile(self.file, self.global, self.session).text
    let answer = try await self.global.change(
      SignalsV1.Triage.writeFeedback,
      SignalsV1.WriteFeedbackRequest(signal: self.signal.number, text: text), at: .signals,
      self.session, self.change, entry: { $0.entry })
    return answer.stepped()
  }
}
