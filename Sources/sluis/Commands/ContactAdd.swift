internal import ArgumentParser
internal import Wire

/// `sluis contact add`
struct ContactAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Records a contact. One on the street counts and holds no text.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(help: "home_visit, office, call, message or presence.")
  var kind: Word<CasesV1.ContactKind>

  @Option(help: "individual, collective or presence.")
  var time: Word<CasesV1.TimeKind>

  @Option(help: "How long it took.")
  var minutes: UInt32

  @Option(
    help: ArgumentHelp(
      "The day it was, at most a year ago; without it today.", valueName: "day"))
  var on: Day?

  @Option(
    help: ArgumentHelp(
      "The person whose data it is; without it the household's, which its adults share.",
      valueName: "person"))
  var about: Id?

  @Option(
    help: ArgumentHelp(
      "A text file with what was said; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile?

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      CasesV1.Cases.addContact,
      CasesV1.AddContactRequest(
        household: self.household.number, kind: self.kind.value, time: self.time.value,
        minutes: self.minutes, narrative: try self.file?.text(.contact) ?? "",
        about: self.about?.number, on: self.on?.date),
      at: .cases, self.session, self.change, entry: { $0.entry })
    return answer.written("contact")
  }
}
