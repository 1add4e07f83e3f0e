internal import ArgumentParser
internal import Wire

/// `sluis triage take`
struct TriageTake: Verb {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: "Takes a signal up.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The signal's id.", valueName: "signal"))
  var signal: Id

  @Option(help: ArgumentHelp("The revision that you looked at.", valueName: "number"))
  var revision: UInt32

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      SignalsV1.Triage.take,
      SignalsV1.StepRequest(signal: self.signal.number, revision: self.revision),
      at: .signals, self.session, self.change, entry: { $0.entry })
    return answer.stepped()
  }
}
