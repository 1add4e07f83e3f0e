internal import ArgumentParser
internal import Wire

/// `sluis person show`
struct PersonShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Says whose id it is that a log or a finding names.",
    discussion: """
      For administrators, and for officers with --purpose audit_review: the second officer sees
      whom they looked up. Of a resident only an officer is told.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("The id of who acted.", valueName: "actor"))
  var actor: Id

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      ConsentV1.Directory.listActors, ConsentV1.ListActorsRequest(actors: [self.actor.number]),
      at: .consent, self.session)
    guard let actor = answer.reply.actors.first else {
      throw .cannot("nobody whom you may be told of has the id \(self.actor)")
    }
    let person = PersonAnswer(actor)
    return Report(
      json: ["person": person.json, "record": answer.recordJSON()],
      .fields(
        zip(PersonAnswer.headings, person.cells).map { Report.Field($0, $1) }
          + answer.recordFields()))
  }
}
