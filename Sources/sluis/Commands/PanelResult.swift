internal import ArgumentParser
internal import Review
internal import Wire

/// `sluis panel result`
struct PanelResult: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "result",
    abstract: "Shows what is published of a closed round, and proves that it was announced.",
    discussion: """
      A result that panel's log does not announce, or not alone, ends with status 6. With --spent \
      the lists of what was spent are fetched as nobody, counted and held against the result, and \
      the votes that were sent from here are looked for in them.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("The round's id.", valueName: "round"))
  var round: Id

  @Flag(help: "Also count the lists of what was spent, and look for your own votes in them.")
  var spent = false

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      PanelV1.Panel.getResult, PanelV1.GetResultRequest(round: self.round.number), at: .panel,
      for: GlobalOptions.panelPurpose, self.session)
    let check = try await ResultCheck(answer.reply.result, of: self.round, self.global)
    var lists: [SpentCheck]?
    if self.spent {
      guard check.manifest.kind == .panel else {
        throw PanelRefusals.unlisted
      }
      let profile = try self.global.profile()
      lists = try await SpentCheck.all(
        of: check.result, VoteFile(self.round, of: profile), by: profile,
        within: self.global.timeout.duration)
    }
    return PanelResultView(check.manifest, check.result)
      .report(answer.recordJSON(), answer.recordFields(in: language), lists, in: language)
  }
}
