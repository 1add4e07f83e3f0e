internal import ArgumentParser
internal import Review
internal import Wire

/// `sluis panel leave`
struct PanelLeave: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: "Ends your membership of a panel, at once.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The panel's id.", valueName: "panel"))
  var panel: Id

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      PanelV1.Panel.leave, PanelV1.LeaveRequest(panel: self.panel.number), at: .panel,
      for: GlobalOptions.panelPurpose, self.session, self.change, entry: { $0.entry })
    return answer.done(PanelWords.left, answer.reply.entry, in: language)
  }
}
