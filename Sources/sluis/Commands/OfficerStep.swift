internal import ArgumentParser
internal import Wire

/// `sluis officer step`
struct OfficerStep: Verb {
  static let configuration = CommandConfiguration(
    commandName: "step", abstract: "Moves a finding: look, explain, breach or close.",
    discussion: """
      One officer looks, and says explained or breach with a note; a second officer closes it. \
      The note is read from a file, or from standard input as '-': officers read it, nobody else.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The finding's id.", valueName: "finding"))
  var finding: Id

  @Argument(help: ArgumentHelp("look, explain, breach or close.", valueName: "step"))
  var step: Word<ConsentV1.FindingStep>

  @Option(
    help: ArgumentHelp("The version that 'sluis officer show' showed you.", valueName: "version"))
  var seen: UInt32

  @Option(
    name: .customLong("file"), help: ArgumentHelp("The note.", valueName: "file"),
    completion: .file())
  var note: ContentFile?

  func report() async throws(Refusal) -> Report {
    let text = try self.note?.text(.finding) ?? ""
    let answer = try await self.global.change(
      ConsentV1.Review.step,
      ConsentV1.StepFindingRequest(
        finding: self.finding.number, version: self.seen, step: self.step.value, note: text),
      at: .consent, for: .auditReview, self.session, self.change, entry: { $0.entry })
    let reply = answer.reply
    return Report(
      json: [
        "finding": .id(reply.finding), "state": .string(Words.of(reply.state)),
        "version": .integer(Int64(reply.version)), "record": answer.recordJSON(reply.entry),
      ],
      .line("The finding is \(Words.of(reply.state)) now, version \(reply.version)."),
      .fields(answer.recordFields(reply.entry)))
  }
}
