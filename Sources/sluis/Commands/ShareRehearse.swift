internal import ArgumentParser
internal import Wire

/// `sluis share rehearse`
struct ShareRehearse: Verb {
  static let configuration = CommandConfiguration(
    commandName: "rehearse", abstract: "Shows exactly what a partner would get. Nothing is shared.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(name: .customLong("with"), help: ArgumentHelp("The partner.", valueName: "organisation"))
  var partner: Label

  @Option(
    name: .customLong("for"), help: ArgumentHelp("What it is shared for.", valueName: "purpose"))
  var reason: Word<Purpose>

  @Option(
    name: .customLong("category"),
    help: ArgumentHelp("A kind of data; may be repeated.", valueName: "category"))
  var categories: [Word<Wire.Category>]

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      CasesV1.Cases.rehearseShare,
      CasesV1.RehearseShareRequest(
        household: self.household.number, organisation: self.partner.description,
        purpose: self.reason.value, categories: self.categories.map(\.value)),
      at: .cases, self.session)
    let reply = answer.reply
    let view = SharedDataView(reply.view ?? CasesV1.SharedView())
    return Report(
      json: [
        "view": view.json, "never": .words(reply.never),
        "needsYesOf": .array(reply.needsYesOf.map { .id($0) }),
        "untilAtMost": .day(reply.untilAtMost), "record": answer.recordJSON(),
      ],
      blocks: [.line("\(self.partner) would get exactly this:")] + view.blocks + [
        .line(""),
        .fields(
          [
            .init("Never", Words.list(reply.never)),
            .init("Needs the yes of", Id.list(reply.needsYesOf)),
            .init("Until at most", Day.text(reply.untilAtMost)),
          ] + answer.recordFields()),
      ])
  }
}
