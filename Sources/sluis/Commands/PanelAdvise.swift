internal import ArgumentParser
internal import Wire

/// `sluis panel advise`
struct PanelAdvise: Verb {
  static let configuration = CommandConfiguration(
    commandName: "advise", abstract: "Records a panel's advice, and until when it is answered.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The panel's id.", valueName: "panel"))
  var panel: Id

  @Option(
    help: ArgumentHelp(
      "The last day of an answer: from today to 366 days ahead. Later is late for everybody.",
      valueName: "day"))
  var by: Day

  @Option(
    help: ArgumentHelp(
      "A text file with the advice, at most 2,000 bytes; - reads standard input.",
      valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      PanelV1.Panel.addAdvice,
      PanelV1.AddAdviceRequest(
        panel: self.panel.number, text: try self.file.text(published: .advice),
        respondBy: self.by.date),
      at: .panel, for: GlobalOptions.panelPurpose, self.session, self.change,
      entry: { $0.entry })
    return answer.created("advice", answer.reply.id, answer.reply.entry)
  }
}
