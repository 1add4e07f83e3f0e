internal import ArgumentParser
internal import Wire

/// `sluis panel rounds`
struct PanelRounds: Verb {
  static let configuration = CommandConfiguration(
    commandName: "rounds", abstract: "Lists the rounds of a panel, newest first.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("The panel's id.", valueName: "panel"))
  var panel: Id

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      PanelV1.Panel.listRounds, PanelV1.ListRoundsRequest(panel: self.panel.number), at: .panel,
      for: GlobalOptions.panelPurpose, self.session)
    var table = Table("Round", "State", "Opens", "Closes", "Title")
    for round in answer.reply.rounds {
      table.add(
        Id(round.round).description, Words.of(optional: round.state),
        Moment(ms: round.opensAtMs).description, Moment(ms: round.closesAtMs).description,
        round.title)
    }
    let json = answer.reply.rounds.map { round -> JSON in
      [
        "round": .id(round.round), "title": .string(round.title), "state": .word(round.state),
        "opensAt": .string(Moment(ms: round.opensAtMs).description),
        "closesAt": .string(Moment(ms: round.closesAtMs).description),
      ]
    }
    return Report(json: ["rounds": .array(json)], .table(table))
  }
}
