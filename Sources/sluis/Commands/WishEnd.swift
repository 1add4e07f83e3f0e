internal import ArgumentParser
internal import Review
internal import Wire

/// `sluis wish end`
struct WishEnd: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Ends an introduction, from either side; its card is destroyed.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The introduction's id.", valueName: "introduction"))
  var introduction: Id

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    try await self.global.change(
      SignalsV1.SocialMap.endIntroduction,
      SignalsV1.EndIntroductionRequest(introduction: self.introduction.number),
      at: .signals, for: .introduction, self.session, self.change, entry: { $0.entry }
    ).introduction(in: language)
  }
}
