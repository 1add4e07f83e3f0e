internal import ArgumentParser
internal import Wire

/// `sluis signal place`
struct SignalPlace: Verb {
  static let configuration = CommandConfiguration(
    commandName: "place", abstract: "Files a signal about a place.",
    discussion: """
      The text holds no personal data: what looks like it is pointed out before anything is sent, \
      and refused by the service too. For a signal about somebody: sluis signal person.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Option(help: "Where it comes from.")
  var source: Word<SignalsV1.Source>

  @Option(help: "What it is about.")
  var theme: Word<SignalsV1.Theme>

  @Option(
    help: ArgumentHelp(
      "The neighbourhood's code, or the four digits of a postcode in it.", valueName: "area"))
  var area: String

  @Option(
    help: ArgumentHelp("A text file; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let text = try await PlaceTextFile(self.file, self.global, self.session).text
    let answer = try await self.global.change(
      SignalsV1.Signals.filePlace,
      SignalsV1.FilePlaceRequest(
        source: self.source.value, theme: self.theme.value, area: self.area, text: text),
      at: try self.global.filingEndpoint(), self.session, self.change, entry: { $0.entry })
    return answer.filed()
  }
}
