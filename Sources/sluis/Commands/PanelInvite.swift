internal import ArgumentParser
internal import Vault
internal import Wire

/// `sluis panel invite`
struct PanelInvite: Verb {
  static let configuration = CommandConfiguration(
    commandName: "invite", abstract: "Draws an invitation code for a panel.",
    discussion: """
      Give it to one person, by word or on paper. It names nobody, and nothing says later who came \
      with it. It can be used once, within thirty days.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The panel's id.", valueName: "panel"))
  var panel: Id

  func report() async throws(Refusal) -> Report {
    let code = Id(Random.id())
    let answer = try await self.global.change(
      PanelV1.Panel.invite,
      PanelV1.InviteRequest(
        panel: self.panel.number, codeDigest: PanelDigest.invitation(code.bytes)),
      at: .panel, for: GlobalOptions.panelPurpose, self.session, self.change,
      entry: { $0.entry })
    return Report(
      json: [
        "code": .string(code.description), "record": answer.recordJSON(answer.reply.entry),
      ],
      .fields([.init("Code", code.description)] + answer.recordFields(answer.reply.entry)))
  }
}
