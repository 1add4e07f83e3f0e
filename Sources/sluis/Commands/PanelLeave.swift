internal import ArgumentParser
internal import Wire

/// `sluis panel leave`
struct PanelLeave: Verb {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: "Ends your membership of a panel, at once.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The panel's id.", valueName: "panel"))
  var panel: Id

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      PanelV1.Panel.leave, PanelV1.LeaveRequest(panel: self.panel.number), at: .panel,
      for: GlobalOptions.panelPurpose, self.session, self.change, entry: { $0.entry })
    return answer.done("You are not a member any more.", answer.reply.entry)
  }
}
