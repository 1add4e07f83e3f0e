internal import ArgumentParser
internal import Wire

/// `sluis signal set-areas`
struct SignalSetAreas: Verb {
  static let configuration = CommandConfiguration(
    commandName: "set-areas", abstract: "Replaces the list of neighbourhoods. For administrators.",
    discussion: """
      The file is {"areas": [{"code": "…", "name": "…", "parent": "…", "team": "…", "postcodes": \
      ["1021"], "themes": {"debts": "…"}}]}. An area with areas in it has no team.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Option(
    help: ArgumentHelp("A JSON file; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      SignalsV1.Signals.setAreas, try self.file.json(AreasFile.self).request(), at: .signals,
      self.session, self.change, entry: { $0.entry })
    return answer.done("\(answer.reply.count) areas are set.", answer.reply.entry)
  }
}
