internal import ArgumentParser
internal import Wire

/// `sluis panel found`
struct PanelFound: Verb {
  static let configuration = CommandConfiguration(
    commandName: "found", abstract: "Founds a panel.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("What it is called; no one is named by it.", valueName: "name"))
  var name: String

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      PanelV1.Panel.foundPanel,
      PanelV1.FoundPanelRequest(name: try TextField.panelName.published(self.name)),
      at: .panel, for: GlobalOptions.panelPurpose, self.session, self.change,
      entry: { $0.entry })
    return answer.created("panel", answer.reply.id, answer.reply.entry)
  }
}
