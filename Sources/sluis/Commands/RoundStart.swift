internal import ArgumentParser
internal import Wire

/// `sluis round start`
struct RoundStart: Verb {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Starts a round, on its day.",
    discussion: """
      The flyer was brought before, and the team's last round has been debriefed.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The round's id.", valueName: "round"))
  var round: Id

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      SignalsV1.Rounds.startRound, SignalsV1.RoundRequest(round: self.round.number), at: .signals,
      self.session, self.change, entry: { $0.entry })
    return answer.walked()
  }
}
