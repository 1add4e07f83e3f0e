internal import ArgumentParser
internal import Wire

/// `sluis need clarify`
struct NeedClarify: Verb {
  static let configuration = CommandConfiguration(
    commandName: "clarify", abstract: "Clarifies a need together, or says why that is skipped.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(help: ArgumentHelp("The need's id.", valueName: "need"))
  var need: Id

  @Option(
    help: ArgumentHelp(
      "A text file with the clarified need, or the reason; - reads standard input.",
      valueName: "file"),
    completion: .file())
  var file: ContentFile

  @Flag(name: .customLong("skip"), help: "Skip the clarification; the text says why.")
  var isSkipped = false

  func report() async throws(Refusal) -> Report {
    let text = try self.file.text(self.isSkipped ? .skipped : .clarified)
    let answer = try await self.global.change(
      CasesV1.Cases.clarifyNeed,
      CasesV1.ClarifyNeedRequest(
        household: self.household.number, need: self.need.number,
        clarified: self.isSkipped ? "" : text, skippedBecause: self.isSkipped ? text : ""),
      at: .cases, self.session, self.change, entry: { $0.entry })
    return answer.written("need")
  }
}
