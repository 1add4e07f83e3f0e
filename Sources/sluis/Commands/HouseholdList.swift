internal import ArgumentParser
internal import Wire

/// `sluis household list`
struct HouseholdList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the households that you work with.",
    discussion: """
      Names are in the households: `sluis household show` opens one, and that is recorded.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      ConsentV1.Directory.listRelations, ConsentV1.ListRelationsRequest(), at: .consent,
      self.session)
    var table = Table("Household", "You are", "Since", "Until")
    for relation in answer.reply.relations {
      table.add(
        Id(relation.household).description, Words.of(relation.kind),
        Moment(ms: relation.fromMs).description, relation.until)
    }
    return Report(
      json: [
        "households": .array(answer.reply.relations.map(\.json)), "record": answer.recordJSON(),
      ],
      .table(table), .fields(answer.recordFields()))
  }
}
