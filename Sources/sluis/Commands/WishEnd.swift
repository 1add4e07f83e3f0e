internal import ArgumentParser
internal import Wire

/// `sluis wish end`
struct WishEnd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Ends an introduction, from either side; its card is destroyed.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The introduction's id.", valueName: "introduction"))
  var introduction: Id

  func report() async throws(Refusal) -> Report {
    try await self.global.change(
      SignalsV1.SocialMap.endIntroduction,
      SignalsV1.EndIntroductionRequest(introduction: self.introduction.number),
      at: .signals, for: .introduction, self.session, self.change, entry: { $0.entry }
    ).introduction()
  }
}
