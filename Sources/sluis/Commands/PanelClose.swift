internal import ArgumentParser
internal import Wire

/// `sluis panel close`
struct PanelClose: Verb {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Counts a round that has ended, with its closing key.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The round's id.", valueName: "round"))
  var round: Id

  @Option(
    help: ArgumentHelp("The folder of the round's closing key.", valueName: "dir"),
    completion: .directory)
  var closingKey: String

  func report() async throws(Refusal) -> Report {
    let opened = try await self.global.read(
      PanelV1.Panel.openClosing, PanelV1.OpenClosingRequest(round: self.round.number), at: .panel,
      for: GlobalOptions.panelPurpose, self.session)
    let box = try ClosingKeyFile(path: self.closingKey)
      .box(to: opened.reply.address, for: self.round)
    let answer = try await self.global.change(
      PanelV1.Panel.close, PanelV1.CloseRequest(round: self.round.number, keyBox: box),
      at: .panel, for: GlobalOptions.panelPurpose, self.session, self.change,
      entry: { $0.entry })
    return Report(
      json: [
        "round": .id(answer.reply.round),
        "resultDigest": .string(Hexadecimal.text(answer.reply.resultDigest)),
        "record": answer.recordJSON(answer.reply.entry),
      ],
      .line("Counted. Destroy the closing key when nobody asks for a recount."),
      .fields(answer.recordFields(answer.reply.entry)))
  }
}
