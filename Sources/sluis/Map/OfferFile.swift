internal import Review
internal import Vault
internal import Wire

/// An offer as its owner writes it down.
struct OfferFile: Decodable, KnownMembers, Sendable {
  static let members: Set<String> = [
    "kind", "title", "text", "contact", "themes", "areas", "languages",
  ]

  let kind: String
  let title: String
  let text: String
  let contact: String
  let themes: [String]
  let areas: [String]?
  let languages: [String]

  func offer() throws(Refusal) -> SignalsV1.OfferText {
    guard let kind = Word<SignalsV1.OfferKind>(argument: self.kind) else {
      throw .cannot(
        "the kind does not exist",
        "Use one of: \(Word<SignalsV1.OfferKind>.allValueStrings.joined(separator: ", "))")
    }
    var themes: [SignalsV1.Theme] = []
    for name in self.themes {
      guard let theme = Word<SignalsV1.Theme>(argument: name) else {
        throw .cannot(
          "a theme does not exist",
          "Use some of: \(Word<SignalsV1.Theme>.allValueStrings.joined(separator: ", "))")
      }
      themes.append(theme.value)
    }
    return SignalsV1.OfferText(
      kind: kind.value, title: self.title, text: self.text, contact: self.contact, themes: themes,
      areas: self.areas ?? [], languages: self.languages)
  }
}

/// The key of an offer's owner for one introduction: on their machine, and nowhere else.
struct IntroductionKey: Sendable {
  let path: String

  /// Draws a key into a new folder, and answers the public half.
  func draw() throws(Refusal) -> [UInt8] {
    try NewFolder.make(at: self.path) { folder throws(Refusal) in
      try folder.add(Entropy.bytes(count: 32), as: "introduction-key", .secret)
    }
    return BoxKey(key: try self.load()).address.bytes
  }

  /// Opens the card of `introduction` to `offer`.
  func open(
    _ card: [UInt8], introduction: Id, offer: Id
  ) throws(Refusal) -> String {
    let key = BoxKey(key: try self.load())
    do throws(VaultError) {
      let bytes = try SealedCard.open(
        card, introduction: introduction.number, offer: offer.number, with: key)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw VaultError.doesNotOpen
      }
      return text
    } catch { throw WishWords.unopened(self.path) }
  }

  private func load() throws(Refusal) -> SecretKey {
    do throws(VaultError) { return try KeyFile.load("\(self.path)/introduction-key") } catch {
      throw .cannot("\(self.path)/introduction-key: \(error)")
    }
  }
}

extension Answer where Reply == SignalsV1.OfferWritten {
  func offer() -> Report {
    Report(
      json: [
        "id": .id(self.reply.id), "revision": .integer(Int64(self.reply.revision)),
        "record": self.recordJSON(self.reply.entry),
      ],
      .fields(
        [.init("Offer", "\(Id(self.reply.id)), revision \(self.reply.revision)")]
          + self.recordFields(self.reply.entry)))
  }
}

extension Answer where Reply == SignalsV1.IntroductionWritten {
  func introduction(in language: Language) -> Report {
    Report(
      json: [
        "id": .id(self.reply.id), "state": .word(self.reply.state),
        "record": self.recordJSON(self.reply.entry),
      ],
      .fields(
        [
          Report.Field(WishWords.introduction, language, Id(self.reply.id).description),
          Report.Field(WishWords.stateLabel, language, WishWords.state(self.reply.state)),
        ] + self.recordFields(self.reply.entry, in: language)))
  }
}
