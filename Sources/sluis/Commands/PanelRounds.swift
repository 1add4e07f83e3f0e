internal import ArgumentParser
internal import Review
internal import Wire

/// `sluis panel rounds`
struct PanelRounds: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "rounds", abstract: "Lists the rounds of a panel, newest first.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("The panel's id.", valueName: "panel"))
  var panel: Id

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      PanelV1.Panel.listRounds, PanelV1.ListRoundsRequest(panel: self.panel.number), at: .panel,
      for: GlobalOptions.panelPurpose, self.session)
    var table = Table(PanelWords.rounds, language)
    for round in answer.reply.rounds {
      table.add(
        Id(round.round).description, PanelWords.state(round.state).in(language),
        Moment(ms: round.opensAtMs).words.in(language),
        Moment(ms: round.closesAtMs).words.in(language), round.title)
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
