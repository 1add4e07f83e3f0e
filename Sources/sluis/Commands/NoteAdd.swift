internal import ArgumentParser
internal import Wire

/// `sluis note add`
struct NoteAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Writes a note about a household.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(
    help: ArgumentHelp(
      "The person whose data it is; without it the household's, which its adults share.",
      valueName: "person"))
  var about: Id?

  @Option(
    help: ArgumentHelp("A text file with the note; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      CasesV1.Cases.addNote,
      CasesV1.AddNoteRequest(
        household: self.household.number, text: try self.file.text(.note),
        about: self.about?.number),
      at: .cases, self.session, self.change, entry: { $0.entry })
    return answer.written("note")
  }
}
