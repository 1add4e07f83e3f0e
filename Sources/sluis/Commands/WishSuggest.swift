internal import ArgumentParser
internal import Review
internal import Wire

/// `sluis wish suggest`
struct WishSuggest: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "suggest", abstract: "Says which offers fit a wish, the best first.",
    discussion: """
      Offers of others that have one of the themes, are for the neighbourhood, and speak the \
      language: lately confirmed ones first, then by how many of the themes, then the nearest. \
      What you ask is kept nowhere. Go on with: sluis wish propose OFFER.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Option(help: "Of the sentences: nl or en; --language is of the offers.")
  var shownIn = Language.dutch

  @Option(help: ArgumentHelp("What the wish is about; repeat it.", valueName: "theme"))
  var theme: [Word<SignalsV1.Theme>]

  @Option(help: ArgumentHelp("An area's code, or four digits of a postcode.", valueName: "area"))
  var area: String

  @Option(help: ArgumentHelp("A language, such as nl or tr.", valueName: "code"))
  var language: String?

  var spoken: Language { self.shownIn }

  func told(in language: Language) async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      SignalsV1.SocialMap.suggestOffers,
      SignalsV1.SuggestOffersRequest(
        themes: self.theme.map(\.value), area: self.area, language: self.language ?? ""),
      at: .signals, for: .introduction, self.session)
    return Report(
      json: ["offers": .array(answer.reply.offers.map(OfferFind.json))],
      .table(OfferFind.table(answer.reply.offers, in: language)))
  }
}
