internal import ArgumentParser
internal import Wire

/// `sluis triage answer`
struct TriageAnswer: Verb {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Records what the person said to the invitation.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The signal's id.", valueName: "signal"))
  var signal: Id

  @Option(help: ArgumentHelp("The revision that you looked at.", valueName: "number"))
  var revision: UInt32

  @Flag(inversion: .prefixedNo, help: "Whether the person wants help.")
  var agrees: Bool

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      SignalsV1.Triage.recordAnswer,
      SignalsV1.RecordAnswerRequest(
        signal: self.signal.number, revision: self.revision, agrees: self.agrees),
      at: .signals, self.session, self.change, entry: { $0.entry })
    return answer.stepped()
  }
}
