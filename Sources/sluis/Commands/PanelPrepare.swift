internal import ArgumentParser
internal import Wire

/// `sluis panel prepare`
struct PanelPrepare: Verb {
  static let configuration = CommandConfiguration(
    commandName: "prepare", abstract: "Fixes a round: its questions, times and closing key.",
    discussion: """
      The closing key is drawn into a new folder on this machine. Without it the round can never \
      be counted, and with it nobody can look before the round ends: keep it apart from panel.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The panel's id.", valueName: "panel"))
  var panel: Id

  @Option(
    help: ArgumentHelp(
      "A JSON file with the round, as docs/cli.md shows; - reads standard input.",
      valueName: "file"),
    completion: .file())
  var file: ContentFile

  @Option(
    help: ArgumentHelp("A new folder for the closing key.", valueName: "dir"),
    completion: .directory)
  var closingKey: String

  func report() async throws(Refusal) -> Report {
    let file = try self.file.json(RoundFile.self)
    let address = try ClosingKeyFile(path: self.closingKey).draw()
    let answer = try await self.global.change(
      PanelV1.Panel.prepareRound, try file.request(for: self.panel, closing: address),
      at: .panel, for: GlobalOptions.panelPurpose, self.session, self.change,
      entry: { $0.announcement })
    return Report(
      json: [
        "round": .id(answer.reply.round),
        "questions": .array(answer.reply.questions.map { .id($0) }),
        "record": answer.recordJSON(answer.reply.announcement),
      ],
      .fields(
        [.init("Round", Id(answer.reply.round).description)]
          + answer.recordFields(answer.reply.announcement)))
  }
}
