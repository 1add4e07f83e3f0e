internal import ArgumentParser
internal import Review
internal import Wire

/// `sluis panel join`
struct PanelJoin: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Makes you a member, with an invitation's code.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Option(
    help: ArgumentHelp(
      "A file with the code, 32 digits; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    guard let code = Id(argument: try self.file.text()) else {
      throw PanelRefusals.code
    }
    let answer = try await self.global.change(
      PanelV1.Panel.join, PanelV1.JoinRequest(code: code.number), at: .panel,
      for: GlobalOptions.panelPurpose, self.session, self.change, entry: { $0.entry })
    return Report(
      json: ["id": .id(answer.reply.id), "record": answer.recordJSON(answer.reply.entry)],
      .fields(
        [Report.Field(PanelWords.panel, language, Id(answer.reply.id).description)]
          + answer.recordFields(answer.reply.entry, in: language)))
  }
}
