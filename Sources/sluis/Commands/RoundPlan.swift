internal import ArgumentParser
internal import Domain
internal import Wire

/// `sluis round plan`
struct RoundPlan: Verb {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Plans a round: the day, the streets, and who walks with whom.",
    discussion: """
      A first-timer walks with somebody who did before: --pair takes both actors, the experienced \
      one first, joined by a colon. Streets are shown to everybody and kept for good: name no \
      resident and no house number.
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
    try await self.checkStreets()
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

  /// Nothing of a street that names somebody leaves this machine.
  private func checkStreets() async throws(Refusal) {
    var areas: [String]?
    for (place, street) in self.street.enumerated() {
      _ = try TextField.roundStreet(place + 1).checked(street)
      var findings = RoundStreet.findings(in: street)
      if findings.contains(where: { $0.kind == .name }) {
        if areas == nil {
          areas = try await self.global.read(
            SignalsV1.Signals.listAreas, SignalsV1.ListAreasRequest(), at: .signals, self.session
          ).reply.areas.map(\.name)
        }
        findings = RoundStreet.findings(in: street, places: areas ?? [])
      }
      guard findings.isEmpty else {
        throw .personalData(
          FoundInText(text: street, findings: findings), in: "street \(place + 1)",
          "Name the street alone, without who lives there and at which number")
      }
    }
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
