internal import ArgumentParser
internal import Wire

/// `sluis round list`
struct RoundList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists rounds, the newest first.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Option(help: ArgumentHelp("Of one neighbourhood alone, by its code.", valueName: "area"))
  var area: String = ""

  @Option(help: ArgumentHelp("The last round of the page before.", valueName: "round"))
  var after: Id?

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      SignalsV1.Rounds.listTeamRounds,
      SignalsV1.ListTeamRoundsRequest(area: self.area, after: self.after?.number),
      at: .signals, self.session)
    var table = Table("Round", "On", "Area", "Team", "State", "Lessons")
    for round in answer.reply.rounds {
      table.add(
        Id(round.id).description, Day(round.heldOn).description, round.area, round.team,
        Words.of(round.state), round.lessons)
    }
    let json = answer.reply.rounds.map { round -> JSON in
      [
        "round": .id(round.id), "heldOn": .day(round.heldOn), "area": .string(round.area),
        "team": .string(round.team), "state": .word(round.state),
        "lessons": .string(round.lessons),
      ]
    }
    return Report(
      json: ["rounds": .array(json), "isMore": .bool(answer.reply.isMore)], .table(table),
      .line(answer.reply.isMore ? "There are more: ask again with --after the last one." : ""))
  }
}
