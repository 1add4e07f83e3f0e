internal import ArgumentParser
internal import Wire

/// `sluis organisation end`
struct OrganisationEnd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Ends what runs with an organisation: it gets nothing any more.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: "Its name in certificates.")
  var name: Label


  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Directory.endOrganisation,
      ConsentV1.EndOrganisationRequest(organisation: self.name.description),
      at: .consent, self.session, self.change, entry: { $0.entry })
    return answer.done("What runs with the organisation has ended.", answer.reply.entry)
  }
}
