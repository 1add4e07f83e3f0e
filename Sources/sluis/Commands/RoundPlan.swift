internal import ArgumentParser
internal import Wire

/// `sluis round plan`
struct RoundPlan: Verb {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Plans a round: the day, the streets, and who walks with whom.",
    discussion: """
      A first-timer walks with somebody who did before: --pair takes both actors, the experienced \
      one first, joined by a colon.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Option(
    help: ArgumentHelp(
      "The neighbourhood's code, or the four digits of a postcode in it.", valueName: "area"))
  var area: String

  @Option(help: ArgumentHelp("The day of the round.", valueName: "date"))
  var on: Day

  @Option(help: ArgumentHelp("A street; name each one.", valueName: "street"))
  var street: [String]

  @Option(help: ArgumentHelp("Two actors as EXPERIENCED:NEWCOMER.", valueName: "pair"))
  var pair: [WalkingPair]

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      SignalsV1.Rounds.planRound,
      SignalsV1.PlanRoundRequest(
        area: self.area, heldOn: self.on.date, streets: self.street,
        pairs: self.pair.map {
          SignalsV1.Pair(experienced: $0.experienced.number, newcomer: $0.newcomer.number)
        }),
      at: .signals, self.session, self.change, entry: { $0.entry })
    return answer.walked()
  }
}

/// Two people who walk together.
struct WalkingPair: ExpressibleByArgument, Hashable, Sendable {
  let experienced: Id
  let newcomer: Id

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let experienced = Id(argument: String(parts[0])),
      let newcomer = Id(argument: String(parts[1]))
    else { return nil }
    self.experienced = experienced
    self.newcomer = newcomer
  }
}

extension Answer where Reply == SignalsV1.RoundStepped {
  /// The report of one step of a round.
  func walked() -> Report {
    Report(
      json: [
        "round": .id(self.reply.round), "state": .word(self.reply.state),
        "record": self.recordJSON(self.reply.entry),
      ],
      .fields(
        [
          .init("Round", Id(self.reply.round).description),
          .init("State", Words.of(self.reply.state)),
        ] + self.recordFields(self.reply.entry)))
  }
}
