internal import ArgumentParser
internal import Wire

/// `sluis wish card`
struct WishCard: Verb {
  static let configuration = CommandConfiguration(
    commandName: "card", abstract: "Shows who an introduction is about, as the offer's owner.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("The introduction's id.", valueName: "introduction"))
  var introduction: Id

  @Option(
    help: ArgumentHelp("The folder that `wish accept` made.", valueName: "folder"),
    completion: .directory)
  var key: String

  func report() async throws(Refusal) -> Report {
    let one = try await self.global.introduction(self.introduction, self.session)
    let answer = try await self.global.read(
      SignalsV1.SocialMap.getCard,
      SignalsV1.GetCardRequest(introduction: self.introduction.number), at: .signals,
      for: .introduction, self.session)
    let text = try IntroductionKey(path: self.key).open(
      answer.reply.card, introduction: self.introduction, offer: Id(one.offer))
    return Report(
      json: ["card": .string(text), "record": answer.recordJSON()],
      .line(text), .fields(answer.recordFields()))
  }
}
