internal import ArgumentParser
internal import Wire

/// `sluis panel result`
struct PanelResult: Verb {
  static let configuration = CommandConfiguration(
    commandName: "result", abstract: "Shows what is published of a closed round.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("The round's id.", valueName: "round"))
  var round: Id

  func report() async throws(Refusal) -> Report {
    let told = try await RoundCheck.told(
      self.round, by: try self.global.profile(), within: self.global.timeout.duration)
    let answer = try await self.global.read(
      PanelV1.Panel.getResult, PanelV1.GetResultRequest(round: self.round.number), at: .panel,
      for: GlobalOptions.panelPurpose, self.session)
    guard let manifest = try? PanelV1.Manifest(decoding: told.manifest),
      let result = try? PanelV1.Result(decoding: answer.reply.result)
    else { throw .cannot("panel's answer is not a result") }
    return PanelResultView(manifest, result).report(answer.recordJSON(), answer.recordFields())
  }
}
