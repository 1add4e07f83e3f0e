internal import ArgumentParser
internal import Wire

/// `sluis round flyer`
struct RoundFlyer: Verb {
  static let configuration = CommandConfiguration(
    commandName: "flyer", abstract: "Records the day on which the flyer was brought round.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The round's id.", valueName: "round"))
  var round: Id

  @Option(help: ArgumentHelp("The day it was brought.", valueName: "date"))
  var on: Day

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      SignalsV1.Rounds.recordFlyer,
      SignalsV1.RecordFlyerRequest(round: self.round.number, on: self.on.date), at: .signals,
      self.session, self.change, entry: { $0.entry })
    return answer.walked()
  }
}
