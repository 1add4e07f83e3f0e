internal import ArgumentParser
internal import Wire

/// `sluis offer change`
struct OfferChange: Verb {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "Replaces what your offer says; that confirms it too.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The offer's id.", valueName: "offer"))
  var offer: Id

  @Option(help: ArgumentHelp("The revision that you read.", valueName: "number"))
  var revision: UInt32

  @Option(
    help: ArgumentHelp(
      "A JSON file as for `offer add`; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let text = try self.file.json(OfferFile.self).offer()
    return try await self.global.change(
      SignalsV1.SocialMap.changeOffer,
      SignalsV1.ChangeOfferRequest(
        offer: self.offer.number, text: text, revision: self.revision),
      at: .signals, for: .introduction, self.session, self.change, entry: { $0.entry }
    ).offer()
  }
}
