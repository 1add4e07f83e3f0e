internal import ArgumentParser
internal import Wire

/// `sluis triage route`
struct TriageRoute: Verb {
  static let configuration = CommandConfiguration(
    commandName: "route", abstract: "Gives a signal to the triage of another team.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The signal's id.", valueName: "signal"))
  var signal: Id

  @Option(help: ArgumentHelp("The revision that you looked at.", valueName: "number"))
  var revision: UInt32

  @Option(help: ArgumentHelp("The team that it is for.", valueName: "team"))
  var team: String

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      SignalsV1.Triage.route,
      SignalsV1.RouteRequest(
        signal: self.signal.number, revision: self.revision, team: self.team),
      at: .signals, self.session, self.change, entry: { $0.entry })
    return answer.stepped()
  }
}
