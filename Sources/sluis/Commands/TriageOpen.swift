internal import ArgumentParser
internal import Wire

/// `sluis triage open`
struct TriageOpen: Verb {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Opens a household of a signal; what was told moves there.",
    discussion: """
      It needs a basis: the person asked for it (request), was invited and agreed (agreement), or \
      a life is at stake (vital_interest, with --reason-file). You become the coordinator: hand \
      over with sluis relation handover. The file is that of sluis household open.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The signal's id.", valueName: "signal"))
  var signal: Id

  @Option(help: ArgumentHelp("The revision that you looked at.", valueName: "number"))
  var revision: UInt32

  @Option(help: "Why a household may be opened.")
  var basis: Word<SignalsV1.Basis>

  @Option(
    help: ArgumentHelp("A text file that says why a life is at stake.", valueName: "file"),
    completion: .file())
  var reasonFile: ContentFile?

  @Option(
    help: ArgumentHelp("A JSON file with the people; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let household = try self.file.json(HouseholdFile.self).request()
    var reason = ""
    if let reasonFile { reason = try reasonFile.text() }
    let answer = try await self.global.change(
      SignalsV1.Triage.openHousehold,
      SignalsV1.OpenHouseholdRequest(
        signal: self.signal.number, revision: self.revision, basis: self.basis.value,
        reason: reason, household: household.encoded()),
      at: .signals, self.session, self.change, entry: { $0.entry })
    return answer.stepped()
  }
}
