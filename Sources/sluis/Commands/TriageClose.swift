internal import ArgumentParser
internal import Wire

/// `sluis triage close`
struct TriageClose: Verb {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Closes a signal, and says how it ended.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The signal's id.", valueName: "signal"))
  var signal: Id

  @Option(help: ArgumentHelp("The revision that you looked at.", valueName: "number"))
  var revision: UInt32

  @Option(help: "How it ended.")
  var outcome: Word<SignalsV1.Outcome>

  @Option(help: ArgumentHelp("The offer of the social map, when referred.", valueName: "offer"))
  var offer: Id?

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      SignalsV1.Triage.closeSignal,
      SignalsV1.CloseSignalRequest(
        signal: self.signal.number, revision: self.revision, outcome: self.outcome.value,
        offer: self.offer?.number),
      at: .signals, self.session, self.change, entry: { $0.entry })
    return answer.stepped()
  }
}
