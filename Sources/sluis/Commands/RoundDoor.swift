internal import ArgumentParser
internal import Wire

/// `sluis round door`
struct RoundDoor: Verb {
  static let configuration = CommandConfiguration(
    commandName: "door", abstract: "Writes down what came of one door, until the debrief.",
    discussion: """
      For who walks in one of the round's pairs; both of a pair see its doors. The house number is \
      read from a file, or from standard input: arguments are seen by others.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The round's id.", valueName: "round"))
  var round: Id

  @Option(help: ArgumentHelp("One of the round's streets.", valueName: "street"))
  var street: String

  @Option(help: "What came of it.")
  var outcome: Word<SignalsV1.DoorOutcome>

  @Option(
    help: ArgumentHelp(
      "A file with the house number; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      SignalsV1.Rounds.addDoor,
      SignalsV1.AddDoorRequest(
        round: self.round.number, street: self.street, number: try self.file.text(),
        outcome: self.outcome.value),
      at: .signals, self.session, self.change, entry: { $0.entry })
    return answer.walked()
  }
}
