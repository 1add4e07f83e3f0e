internal import ArgumentParser
internal import RPC
internal import Review
internal import Wire

/// `sluis panel published`
struct PanelPublished: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "published",
    abstract: "Shows what panels have published: for everybody, asked as nobody.",
    discussion: """
      Without a round it lists the panels and their closed rounds; with one it shows the result, \
      and proves that the log announces it, and alone (status 6 otherwise). It takes no \
      certificate: a folder with ca.pem, sluis.json and policy is enough for --profile. What was \
      answered to a panel's advice is with panel advice.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions

  @Argument(help: ArgumentHelp("The round's id; none lists them all.", valueName: "round"))
  var round: Id?

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    guard let round else {
      return Self.list(
        try await self.ask(PanelV1.Ballot.listPublished, PanelV1.ListPublishedRequest()),
        in: language)
    }
    let reply = try await self.ask(
      PanelV1.Ballot.getPublished, PanelV1.GetPublishedRequest(round: round.number))
    let check = try await ResultCheck(reply.result, of: round, self.global)
    return PanelResultView(check.manifest, check.result)
      .report(
        .null, [Report.Field(PanelWords.asked, language, PanelWords.asNobody)], nil, in: language)
  }

  private func ask<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request
  ) async throws(Refusal) -> Reply {
    let connection = try PublicAccess(folder: self.global.folder)
      .connection(to: .ballot, within: self.global.timeout.duration)
    do throws(Refusal) {
      let reply = try await connection.call(method, request, connection.options).reply
      await connection.close()
      return reply
    } catch {
      await connection.close()
      throw error
    }
  }

  static func list(_ reply: PanelV1.ListPublishedReply, in language: Language) -> Report {
    var panels = Table(PanelWords.panels, language)
    for panel in reply.panels {
      panels.add(
        Id(panel.panel).description, panel.name, String(panel.advice), String(panel.late))
    }
    var rounds = Table(PanelWords.closedRounds, language)
    for round in reply.rounds {
      rounds.add(
        Id(round.round).description, Moment(ms: round.closesAtMs).dayWords.in(language),
        Id(round.panel).description, round.title)
    }
    return Report(
      json: [
        "panels": .array(
          reply.panels.map {
            [
              "panel": .id($0.panel), "name": .string($0.name),
              "advice": .integer(Int64($0.advice)), "late": .integer(Int64($0.late)),
            ]
          }),
        "rounds": .array(
          reply.rounds.map {
            [
              "round": .id($0.round), "panel": .id($0.panel), "title": .string($0.title),
              "closesAt": .string(Moment(ms: $0.closesAtMs).description),
            ]
          }),
      ], blocks: [.table(panels), .line(""), .table(rounds)])
  }
}
