internal import ArgumentParser
internal import Wire

/// `sluis share list`
struct ShareList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the grants of a household.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      ConsentV1.Grants.list, ConsentV1.ListGrantsRequest(household: self.household.number),
      at: .consent, self.session)
    var table = Table("Partner", "For", "What", "State", "Until", "Waits for", "Grant")
    for grant in answer.reply.grants {
      table.add(
        grant.organisation, Words.of(grant.purpose), Words.list(grant.categories),
        Words.of(grant.state), Moment(ms: grant.untilMs).description,
        String(grant.waitingFor.count), Id(grant.id).description)
    }
    return Report(
      json: [
        "grants": .array(answer.reply.grants.map { GrantAnswer.json(of: $0) }),
        "record": answer.recordJSON(),
      ],
      .table(table), .fields(answer.recordFields()))
  }
}
