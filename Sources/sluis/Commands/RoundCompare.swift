internal import ArgumentParser
internal import Wire

/// `sluis round compare`
struct RoundCompare: Verb {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Shows what came of one street, round by round.",
    discussion: """
      Counts of fewer than ten are shown as <10, and others that would give them away as a dot.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Option(help: ArgumentHelp("The neighbourhood's code.", valueName: "area"))
  var area: String

  @Argument(help: ArgumentHelp("The street.", valueName: "street"))
  var street: String

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      SignalsV1.Rounds.compareStreet,
      SignalsV1.CompareStreetRequest(area: self.area, street: self.street), at: .signals,
      self.session)
    var table = Table("Round", "On", "Outcome", "Doors")
    for round in answer.reply.rounds {
      for count in round.counts {
        table.add(
          Id(round.round).description, Day(round.heldOn).description,
          count.outcome.map { Words.of($0) } ?? "all", count.text)
      }
    }
    let json = answer.reply.rounds.map { round -> JSON in
      [
        "round": .id(round.round), "heldOn": .day(round.heldOn),
        "counts": .array(
          round.counts.map {
            ["outcome": .word($0.outcome), "doors": .string($0.text)]
          }),
      ]
    }
    return Report(json: ["rounds": .array(json)], .table(table))
  }
}

extension SignalsV1.StreetCount {
  /// The count, or the mark in its place.
  var text: String {
    switch self.shown {
    case .count: String(self.count)
    case .few: "<10"
    case .withheld: "·"
    }
  }
}
