internal import ArgumentParser
internal import Wire

/// `sluis offer add`
struct OfferAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Puts an offer on the social map; you are its owner.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Option(
    help: ArgumentHelp(
      "JSON with kind, title, text, contact, themes, areas, languages; - reads standard input.",
      valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let text = try self.file.json(OfferFile.self).offer()
    return try await self.global.change(
      SignalsV1.SocialMap.addOffer, SignalsV1.AddOfferRequest(text: text), at: .signals,
      for: .introduction, self.session, self.change, entry: { $0.entry }
    ).offer()
  }
}
