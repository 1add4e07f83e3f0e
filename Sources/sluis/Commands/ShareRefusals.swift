internal import ArgumentParser
internal import Wire

/// `sluis share refusals`
struct ShareRefusals: Verb {
  static let configuration = CommandConfiguration(
    commandName: "refusals",
    abstract: "Shows why partners were refused: what you may know and they may not.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      ConsentV1.Grants.refusals, ConsentV1.ListRefusalsRequest(household: self.household.number),
      at: .consent, self.session)
    var table = Table("When", "Partner", "Purpose", "Asked", "Reasons", "Decision")
    for refusal in answer.reply.refusals {
      table.add(
        Moment(ms: refusal.timeMs).description, refusal.organisation, refusal.purpose,
        Words.list(refusal.asked), refusal.reasons.joined(separator: ", "),
        Id(refusal.decision).description)
    }
    let json = answer.reply.refusals.map { refusal in
      JSON.object([
        .init(name: "decision", value: .id(refusal.decision)),
        .init(name: "time", value: .string(Moment(ms: refusal.timeMs).description)),
        .init(name: "organisation", value: .string(refusal.organisation)),
        .init(name: "purpose", value: .string(refusal.purpose)),
        .init(name: "asked", value: .words(refusal.asked)),
        .init(name: "reasons", value: .array(refusal.reasons.map { .string($0) })),
      ])
    }
    return Report(
      json: ["refusals": .array(json), "record": answer.recordJSON()],
      .table(table), .fields(answer.recordFields()))
  }
}
