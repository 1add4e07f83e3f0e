internal import ArgumentParser
internal import Wire

/// `sluis signal areas`
struct SignalAreas: Verb {
  static let configuration = CommandConfiguration(
    commandName: "areas", abstract: "Lists the neighbourhoods, and whose they are.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      SignalsV1.Signals.listAreas, SignalsV1.ListAreasRequest(), at: .signals, self.session)
    var table = Table("Area", "Name", "In", "Team", "Postcodes")
    for area in answer.reply.areas {
      table.add(
        area.code, area.name, area.parent, area.team, area.postcodes.joined(separator: " "))
    }
    return Report(json: ["areas": .array(answer.reply.areas.map(\.json))], .table(table))
  }
}
