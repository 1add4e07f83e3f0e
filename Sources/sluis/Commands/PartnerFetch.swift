internal import ArgumentParser
internal import Wire

/// `sluis partner fetch`
struct PartnerFetch: Verb {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Fetches what is shared with you under a reference.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("Your reference.", valueName: "reference"))
  var reference: Id

  @Option(
    name: .customLong("category"),
    help: ArgumentHelp("A kind of data; may be repeated.", valueName: "category"))
  var categories: [Word<Wire.Category>]

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      CasesV1.Partner.fetchShared,
      CasesV1.FetchSharedRequest(
        reference: self.reference.number, categories: self.categories.map(\.value)),
      at: .partner, self.session)
    let view = SharedDataView(answer.reply.view ?? CasesV1.SharedView())
    let until = Moment(ms: answer.reply.useUntilMs).description
    return Report(
      json: [
        "view": view.json, "useUntil": .string(until),
        "purpose": .string(Words.of(answer.reply.purpose)), "record": answer.recordJSON(),
      ],
      blocks: view.blocks + [
        .line(""),
        .fields(
          [
            .init("Use for", Words.of(answer.reply.purpose)), .init("Use until", until),
          ] + answer.recordFields()),
      ])
  }
}
