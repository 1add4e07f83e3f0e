internal import ArgumentParser
internal import Wire

/// `sluis round debrief`
struct RoundDebrief: Verb {
  static let configuration = CommandConfiguration(
    commandName: "debrief", abstract: "Ends a round: keeps its counts and destroys its door list.",
    discussion: """
      The file says what was learnt, without personal data. Counts of fewer than ten are withheld, \
      and nothing brings the doors back: while more of them want contact than signals about \
      persons were filed from this round, it is refused, or --leave-contacts gives them up.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The round's id.", valueName: "round"))
  var round: Id

  @Option(
    help: ArgumentHelp("A text file; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  @Flag(help: "Give up doors that want contact and have no signal.")
  var leaveContacts = false

  func report() async throws(Refusal) -> Report {
    let lessons = try await PlaceTextFile(self.file, self.global, self.session).text
    let answer = try await self.global.change(
      SignalsV1.Rounds.debrief,
      SignalsV1.DebriefRequest(
        round: self.round.number, lessons: lessons, leavesContacts: self.leaveContacts),
      at: .signals, self.session, self.change, entry: { $0.entry })
    return answer.walked()
  }
}
