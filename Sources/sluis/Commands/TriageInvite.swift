internal import ArgumentParser
internal import Wire

/// `sluis triage invite`
struct TriageInvite: Verb {
  static let configuration = CommandConfiguration(
    commandName: "invite", abstract: "Records that the person was asked.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The signal's id.", valueName: "signal"))
  var signal: Id

  @Option(help: ArgumentHelp("The revision that you looked at.", valueName: "number"))
  var revision: UInt32

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      SignalsV1.Triage.invite,
      SignalsV1.StepRequest(signal: self.signal.number, revision: self.revision),
      at: .signals, self.session, self.change, entry: { $0.entry })
    return answer.stepped()
  }
}
