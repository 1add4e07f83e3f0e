internal import ArgumentParser
internal import Review
internal import Vault
internal import Wire

/// `sluis wish share`
struct WishShare: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "share", abstract: "Tells the owner who it is, once the owner has said yes.",
    discussion: """
      The text is sealed on this machine to the owner's key: no service reads it. Who asks for a \
      resident does it with their yes alone, and says with --agreed how they gave it: the log has \
      that. A resident shares their own.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The introduction's id.", valueName: "introduction"))
  var introduction: Id

  @Option(
    help: ArgumentHelp(
      "A text file with a name and how to reach them, at most 1,020 bytes; - reads standard input.",
      valueName: "file"),
    completion: .file())
  var file: ContentFile

  @Option(help: "How the resident said yes: spoken or written; own, of a resident's own card.")
  var agreed: Word<SignalsV1.CardAgreement> = Word(.own)

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    let text = try self.file.text(.card)
    let one = try await self.global.introduction(self.introduction, self.session)
    guard one.state == .accepted, !one.isMyOffer else {
      throw WishWords.notYet
    }
    let card: [UInt8]
    do throws(VaultError) {
      card = try SealedCard.seal(
        Array(text.utf8), introduction: one.id, offer: one.offer, to: BoxAddress(one.address))
    } catch {
      throw WishWords.tooLong(SealedCard.plaintextByteCountMax)
    }
    return try await self.global.change(
      SignalsV1.SocialMap.shareCard,
      SignalsV1.ShareCardRequest(
        introduction: one.id, card: card, agreement: self.agreed.value),
      at: .signals, for: .introduction, self.session, self.change, entry: { $0.entry }
    ).introduction(in: language)
  }
}
