internal import ArgumentParser
internal import Wire

/// `sluis offer confirm`
struct OfferConfirm: Verb {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Says that your offer is still there.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The offer's id.", valueName: "offer"))
  var offer: Id

  func report() async throws(Refusal) -> Report {
    try await self.global.change(
      SignalsV1.SocialMap.confirmOffer, SignalsV1.ConfirmOfferRequest(offer: self.offer.number),
      at: .signals, for: .introduction, self.session, self.change, entry: { $0.entry }
    ).offer()
  }
}
