internal import ArgumentParser
internal import Vault
internal import Wire

/// `sluis signal mail`
struct SignalMail: Verb {
  static let configuration = CommandConfiguration(
    commandName: "mail", abstract: "Reads what triage answered a reporter.",
    discussion: """
      The code stays here: the service sees neither it nor what it opens.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Option(
    help: ArgumentHelp(
      "A file with the code, 32 digits; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let code = try self.file.reporterCode()
    let answer = try await self.global.change(
      SignalsV1.Signals.readMailbox, SignalsV1.ReadMailboxRequest(mailbox: code.mailbox),
      at: try self.global.filingEndpoint(), self.session, self.change, entry: { _ in nil })
    let key = code.boxKey
    var texts: [(on: String, text: String)] = []
    for message in answer.reply.messages {
      let place = Place(
        service: "signals", table: "feedback", row: message.id, scope: answer.reply.signal,
        category: UInt32(Wire.Category.narrative.rawValue), version: 1)
      guard let bytes = try? Letter.open(message.letter, with: key, at: place),
        let text = try? SignalsV1.FeedbackText(decoding: bytes).text
      else { throw .cannot("a message does not open with this code") }
      texts.append((Day(message.on).description, text))
    }
    return Report(
      json: [
        "progress": .word(answer.reply.progress),
        "messages": .array(texts.map { ["on": .string($0.on), "text": .string($0.text)] }),
      ],
      blocks: [.fields([.init("Progress", Words.of(optional: answer.reply.progress))])]
        + texts.map { .fields([.init($0.on, $0.text)]) })
  }
}

extension ContentFile {
  /// The code that a reporter was given.
  func reporterCode() throws(Refusal) -> ReporterCode {
    guard let bytes = Hexadecimal.bytes(try self.text()), let code = try? ReporterCode(bytes) else {
      throw .cannot("the code is not 32 digits of 0-9 and a-f")
    }
    return code
  }
}
