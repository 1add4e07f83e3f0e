internal import ArgumentParser
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
      ], .table(Self.table(answer.reply.offers)),
      .line(answer.reply.isMore ? "There are more: ask again with --after the last one." : ""))
  }

  /// Whose an offer is: to be asked about it. Who an account is, an administrator knows.
  private static func owner(_ offer: SignalsV1.Offer) -> String {
    if offer.isMine { return "you" }
    guard let owner = offer.owner else { return "a resident" }
    return (offer.ownerTeam.isEmpty ? "" : "team \(offer.ownerTeam), ") + Id(owner).description
  }

  static func table(_ offers: [SignalsV1.Offer]) -> Table {
    var table = Table(
      "Offer", "Kind", "Title", "Text", "Themes", "Areas", "Languages", "Confirmed", "Owner",
      "Contact")
    for offer in offers {
      table.add(
        Id(offer.id).description, Words.of(optional: offer.text.kind), offer.text.title,
        offer.text.text, Words.list(offer.text.themes),
        offer.text.areas.isEmpty ? "everywhere" : offer.text.areas.joined(separator: " "),
        offer.text.languages.joined(separator: " "),
        Day(offer.confirmedOn).description + (offer.isStale ? " (stale)" : ""),
        Self.owner(offer),
        offer.text.contact)
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
