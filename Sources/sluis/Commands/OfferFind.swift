internal import ArgumentParser
internal import Review
internal import Wire

/// `sluis offer find`
struct OfferFind: Verb {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Searches the social map, lately confirmed offers first.",
    discussion: """
      What you search for is kept nowhere. An offer that nobody has confirmed for six months is \
      marked as stale.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Option(help: ArgumentHelp("A theme.", valueName: "theme"))
  var theme: Word<SignalsV1.Theme>?

  @Option(help: ArgumentHelp("An area's code, or four digits of a postcode.", valueName: "area"))
  var area: String?

  @Option(help: ArgumentHelp("A language, such as nl or tr.", valueName: "code"))
  var language: String?

  @Flag(help: "Only those you own.")
  var mine = false

  @Option(help: ArgumentHelp("The last offer of the page before.", valueName: "offer"))
  var after: Id?

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      SignalsV1.SocialMap.findOffers,
      SignalsV1.FindOffersRequest(
        theme: self.theme?.value, area: self.area ?? "", language: self.language ?? "",
        mine: self.mine, after: self.after?.number),
      at: .signals, for: .introduction, self.session)
    return Report(
      json: [
        "offers": .array(answer.reply.offers.map(Self.json)),
        "isMore": .bool(answer.reply.isMore),
      ], .table(Self.table(answer.reply.offers, in: .english)),
      .line(answer.reply.isMore ? "There are more: ask again with --after the last one." : ""))
  }

  /// Whose an offer is: to be asked about it. Who an account is, an administrator knows.
  private static func owner(_ offer: SignalsV1.Offer, _ language: Language) -> String {
    if offer.isMine { return OfferWords.you.in(language) }
    guard let owner = offer.owner else { return OfferWords.aResident.in(language) }
    return (offer.ownerTeam.isEmpty ? "" : "team \(offer.ownerTeam), ") + Id(owner).description
  }

  /// The offers in their order; those that nobody confirmed for six months are grey.
  static func table(_ offers: [SignalsV1.Offer], in language: Language) -> Table {
    var table = Table(OfferWords.offers, language)
    for offer in offers {
      let day = Day(offer.confirmedOn)
      let confirmed = language == .dutch ? day.words.dutch : day.description
      table.add(
        [
          Id(offer.id).description, OfferWords.kind(offer.text.kind).in(language),
          offer.text.title, offer.text.text,
          offer.text.themes.map { OfferWords.theme($0).in(language) }.joined(separator: ", "),
          offer.text.areas.isEmpty
            ? OfferWords.everywhere.in(language) : offer.text.areas.joined(separator: " "),
          offer.text.languages.joined(separator: " "),
          offer.isStale ? OfferWords.stale(confirmed).in(language) : confirmed,
          Self.owner(offer, language), offer.text.contact,
        ], isFaint: offer.isStale)
    }
    return table
  }

  static func json(_ offer: SignalsV1.Offer) -> JSON {
    [
      "id": .id(offer.id), "kind": .word(offer.text.kind), "title": .string(offer.text.title),
      "text": .string(offer.text.text), "contact": .string(offer.text.contact),
      "themes": .words(offer.text.themes),
      "areas": .array(offer.text.areas.map { .string($0) }),
      "languages": .array(offer.text.languages.map { .string($0) }),
      "revision": .integer(Int64(offer.revision)), "confirmedOn": .day(offer.confirmedOn),
      "stale": .bool(offer.isStale), "mine": .bool(offer.isMine),
      "owner": .id(offer.owner), "ownerTeam": .text(offer.ownerTeam),
    ]
  }
}
