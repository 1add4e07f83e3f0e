internal import ArgumentParser
internal import Wire

/// `sluis panel join`
struct PanelJoin: Verb {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Makes you a member, with an invitation's code.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Option(
    help: ArgumentHelp(
      "A file with the code, 32 digits; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    guard let code = Id(argument: try self.file.text()) else {
      throw .cannot("the code is not 32 digits of 0-9 and a-f")
    }
    let answer = try await self.global.change(
      PanelV1.Panel.join, PanelV1.JoinRequest(code: code.number), at: .panel,
      for: GlobalOptions.panelPurpose, self.session, self.change, entry: { $0.entry })
    return answer.created("panel", answer.reply.id, answer.reply.entry)
  }
}
