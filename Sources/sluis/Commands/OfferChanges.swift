internal import ArgumentParser
internal import Wire

/// `sluis offer changes`
struct OfferChanges: Verb {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Lists what changed on the social map in a week, for the team's agenda.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Option(
    help: ArgumentHelp(
      "Any day of the week that is meant; the last whole one when not given.", valueName: "day"))
  var week: Day?

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      SignalsV1.SocialMap.listChanges, SignalsV1.ListChangesRequest(day: self.week?.date),
      at: .signals, for: .introduction, self.session)
    var table = Table("Day", "What", "Offer", "Title")
    var json: [JSON] = []
    for line in answer.reply.changes {
      table.add(
        Day(line.on).description, Words.of(optional: line.change), Id(line.offer).description,
        line.title)
      json.append([
        "on": .day(line.on), "change": .word(line.change), "offer": .id(line.offer),
        "title": .string(line.title),
      ])
    }
    return Report(
      json: [
        "monday": .day(answer.reply.monday), "changes": .array(json),
        "isMore": .bool(answer.reply.isMore),
      ],
      .fields([.init("Week from", Day(answer.reply.monday).description)]), .table(table))
  }
}
