internal import ArgumentParser
internal import Review
internal import Wire

/// `sluis wish list`
struct WishList: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the open introductions that you asked for or are asked.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var session: SessionOptions

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      SignalsV1.SocialMap.listIntroductions, SignalsV1.ListIntroductionsRequest(), at: .signals,
      for: .introduction, self.session)
    var table = Table(WishWords.list, language)
    var json: [JSON] = []
    for one in answer.reply.introductions {
      table.add(
        Id(one.id).description, Id(one.offer).description, one.title,
        (one.isMyOffer ? WishWords.myOffer : WishWords.myWish).in(language),
        WishWords.state(one.state).in(language), Day(one.proposedOn).words.in(language))
      json.append([
        "id": .id(one.id), "offer": .id(one.offer), "title": .string(one.title),
        "state": .word(one.state),
        "myOffer": .bool(one.isMyOffer), "since": .day(one.proposedOn),
      ])
    }
    return Report(json: ["introductions": .array(json)], .table(table))
  }
}

extension GlobalOptions {
  /// One open introduction, as either side sees it.
  func introduction(
    _ id: Id, _ session: SessionOptions
  ) async throws(Refusal) -> SignalsV1.Introduction {
    let answer = try await self.read(
      SignalsV1.SocialMap.listIntroductions, SignalsV1.ListIntroductionsRequest(), at: .signals,
      for: .introduction, session)
    guard let one = answer.reply.introductions.first(where: { $0.id == id.number }) else {
      throw WishWords.unknown
    }
    return one
  }
}
