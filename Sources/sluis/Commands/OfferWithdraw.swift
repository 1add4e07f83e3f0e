internal import ArgumentParser
internal import Wire

/// `sluis offer withdraw`
struct OfferWithdraw: Verb {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Takes your offer off the map; open introductions to it end.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The offer's id.", valueName: "offer"))
  var offer: Id

  func report() async throws(Refusal) -> Report {
    try await self.global.change(
      SignalsV1.SocialMap.withdrawOffer, SignalsV1.WithdrawOfferRequest(offer: self.offer.number),
      at: .signals, for: .introduction, self.session, self.change, entry: { $0.entry }
    ).offer()
  }
}
