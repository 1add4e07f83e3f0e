internal import ArgumentParser
internal import Review
internal import Vault
internal import Wire

/// `sluis signal mail`
struct SignalMail: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "mail", abstract: "Reads what triage answered a reporter.",
    discussion: """
      The code stays here: the service sees neither it nor what it opens.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Option(
    help: ArgumentHelp(
      "A file with the code, 32 digits; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    let code = try self.file.reporterCode()
    let answer = try await self.global.change(
      SignalsV1.Signals.readMailbox, SignalsV1.ReadMailboxRequest(mailbox: code.mailbox),
      at: try self.global.filingEndpoint(), self.session, self.change, entry: { _ in nil })
    let key = code.boxKey
    var texts: [(on: Day, text: String)] = []
    for message in answer.reply.messages {
      let place = Place(
        service: "signals", table: "feedback", row: message.id, scope: answer.reply.signal,
        category: UInt32(Wire.Category.narrative.rawValue), version: 1)
      guard let bytes = try? Letter.open(message.letter, with: key, at: place),
        let text = try? SignalsV1.FeedbackText(decoding: bytes).text
      else { throw SignalWords.unopened }
      texts.append((Day(message.on), text))
    }
    return Self.report(answer.reply.progress, texts, in: language)
  }

  static func report(
    _ progress: SignalsV1.Progress, _ texts: [(on: Day, text: String)], in language: Language
  ) -> Report {
    var table = Table([SignalWords.day, SignalWords.answer], language, prose: true)
    for message in texts { table.add(message.on.words.in(language), message.text) }
    return Report(
      json: [
        "progress": .word(progress),
        "messages": .array(
          texts.map { ["on": .string($0.on.description), "text": .string($0.text)] }),
      ],
      blocks: [
        .fields([
          Report.Field(SignalWords.progressLabel, language, SignalWords.progress(progress))
        ])
      ] + (texts.isEmpty ? [] : [.line(""), .table(table)]))
  }
}

extension ContentFile {
  /// The code that a reporter was given.
  func reporterCode() throws(Refusal) -> ReporterCode {
    guard let bytes = Hexadecimal.bytes(try self.text()), let code = try? ReporterCode(bytes) else {
      throw SignalWords.code
    }
    return code
  }
}
