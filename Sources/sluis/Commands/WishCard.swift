internal import ArgumentParser
internal import Review
internal import Wire

/// `sluis wish card`
struct WishCard: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "card", abstract: "Shows who an introduction is about, as the offer's owner.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("The introduction's id.", valueName: "introduction"))
  var introduction: Id

  @Option(
    help: ArgumentHelp("The folder that `wish accept` made.", valueName: "folder"),
    completion: .directory)
  var key: String

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    let one = try await self.global.introduction(self.introduction, self.session)
    let answer = try await self.global.read(
      SignalsV1.SocialMap.getCard,
      SignalsV1.GetCardRequest(introduction: self.introduction.number), at: .signals,
      for: .introduction, self.session)
    let text = try IntroductionKey(path: self.key).open(
      answer.reply.card, introduction: self.introduction, offer: Id(one.offer))
    return Self.report(
      text, record: answer.recordJSON(), answer.recordFields(in: language), in: language)
  }

  /// No service could look at the text: whoever sealed it wrote what they liked, and what it hides
  /// is said beside it.
  static func report(
    _ text: String, record: JSON, _ fields: [Report.Field], in language: Language
  ) -> Report {
    let fault = TextField.card.fault(in: text)
    return Report(
      json: [
        "card": .string(text), "fault": fault.map { .string($0.sentence) } ?? .null,
        "record": record,
      ],
      blocks: Terminal.shownLines(text).map { .line($0) }
        + (fault.map { [.line(WishWords.takeCare($0), language)] } ?? []) + [.fields(fields)])
  }
}
