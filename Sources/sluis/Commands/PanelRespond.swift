internal import ArgumentParser
internal import Wire

/// `sluis panel respond`
struct PanelRespond: Verb {
  static let configuration = CommandConfiguration(
    commandName: "respond", abstract: "Answers advice: you said, we did.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The advice's id.", valueName: "advice"))
  var advice: Id

  @Option(
    help: ArgumentHelp(
      "A text file with the answer, at most 2,000 bytes; - reads standard input.",
      valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      PanelV1.Panel.respond,
      PanelV1.RespondRequest(
        advice: self.advice.number, text: try self.file.text(published: .response)), at: .panel,
      for: GlobalOptions.panelPurpose, self.session, self.change, entry: { $0.entry })
    return answer.done("Answered.", answer.reply.entry)
  }
}
