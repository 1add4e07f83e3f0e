internal import ArgumentParser
internal import Wire

/// `sluis triage show`
struct TriageShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a signal of your team.",
    discussion: """
      Who reported it is withheld, unless they said that triage may know.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("The signal's id.", valueName: "signal"))
  var signal: Id

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      SignalsV1.Triage.getSignal, SignalsV1.GetSignalRequest(signal: self.signal.number),
      at: .signals, self.session)
    return SignalView(answer.reply).report(record: answer.recordJSON(), answer.recordFields())
  }
}
