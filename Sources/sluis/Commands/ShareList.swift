internal import ArgumentParser
internal import Wire

/// `sluis share list`
struct ShareList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the grants of a household, and the noes that stand.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      ConsentV1.Grants.list, ConsentV1.ListGrantsRequest(household: self.household.number),
      at: .consent, self.session)
    let isResident = try self.global.isResident
    var table = Table("Partner", "For", "What", "State", "Until", "Waits for", "Grant")
    for grant in answer.reply.grants {
      table.add(
        grant.organisation, Words.of(grant.purpose), Words.list(grant.categories),
        GrantAnswer.state(
          grant.state, waitingCount: grant.waitingFor.count, isResident: isResident),
        Moment(ms: grant.untilMs).description,
        String(grant.waitingFor.count), Id(grant.id).description)
    }
    var denials = Table("No to", "What", "Whose", "Since", "Denial")
    for denial in answer.reply.denials {
      denials.add(
        denial.organisation.isEmpty ? "all partners" : denial.organisation,
        Words.list(denial.categories), Id(denial.person).description,
        Moment(ms: denial.fromMs).description, Id(denial.id).description)
    }
    let noes = answer.reply.denials.map { denial in
      JSON.object([
        .init(name: "denial", value: .id(denial.id)),
        .init(name: "person", value: .id(denial.person)),
        .init(name: "organisation", value: .string(denial.organisation)),
        .init(name: "categories", value: .words(denial.categories)),
      ])
    }
    return Report(
      json: [
        "grants": .array(answer.reply.grants.map { GrantAnswer.json(of: $0) }),
        "denials": .array(noes), "record": answer.recordJSON(),
      ],
      [.table(table)]
        + (isResident && !answer.reply.grants.isEmpty ? [.line(GrantAnswer.othersUnsaid)] : [])
        + [.table(denials), .fields(answer.recordFields())])
  }
}
