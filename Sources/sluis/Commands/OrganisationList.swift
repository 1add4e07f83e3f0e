internal import ArgumentParser
internal import Wire

/// `sluis organisation list`
struct OrganisationList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the organisations.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Option(help: "At most so many, 1 to 1000.")
  var limit: UInt32 = 1_000

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      ConsentV1.Directory.listOrganisations,
      ConsentV1.ListOrganisationsRequest(limit: self.limit), at: .consent, self.session)
    var table = Table("Name", "Tier", "Called", "Id", "")
    for organisation in answer.reply.organisations {
      table.add(
        organisation.name, organisation.tier, organisation.displayName,
        Id(organisation.id).description,
        organisation.isAltered ? PersonAnswer.alteredWords : "")
    }
    let json = answer.reply.organisations.map { organisation in
      JSON.object([
        .init(name: "id", value: .id(organisation.id)),
        .init(name: "name", value: .string(organisation.name)),
        .init(name: "displayName", value: .string(organisation.displayName)),
        .init(name: "tier", value: .string(organisation.tier)),
        .init(name: "isAltered", value: .bool(organisation.isAltered)),
      ])
    }
    return Report(json: ["organisations": .array(json)], .table(table))
  }
}
