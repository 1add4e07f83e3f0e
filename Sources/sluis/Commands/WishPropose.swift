internal import ArgumentParser
internal import Review
internal import Wire

/// `sluis wish propose`
struct WishPropose: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "propose", abstract: "Asks the owner of an offer for an introduction.",
    discussion: "The owner is told that somebody asks, and nothing else: not who, nor what for.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The offer's id.", valueName: "offer"))
  var offer: Id

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    try await self.global.change(
      SignalsV1.SocialMap.propose, SignalsV1.ProposeRequest(offer: self.offer.number),
      at: .signals, for: .introduction, self.session, self.change, entry: { $0.entry }
    ).introduction(in: language)
  }
}
