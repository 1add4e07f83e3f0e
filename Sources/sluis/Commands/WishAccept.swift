internal import ArgumentParser
internal import Review
internal import Wire

/// `sluis wish accept`
struct WishAccept: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Says yes to an introduction, as the owner of the offer.",
    discussion: """
      A key is drawn into a new folder on this machine. Who it is about is sealed to that key, and \
      nobody opens it without.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The introduction's id.", valueName: "introduction"))
  var introduction: Id

  @Option(
    help: ArgumentHelp("A folder for the key; it must not exist.", valueName: "folder"),
    completion: .directory)
  var key: String

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    let address = try IntroductionKey(path: self.key).draw()
    return try await self.global.change(
      SignalsV1.SocialMap.accept,
      SignalsV1.AcceptRequest(introduction: self.introduction.number, address: address),
      at: .signals, for: .introduction, self.session, self.change, entry: { $0.entry }
    ).introduction(in: language)
  }
}
