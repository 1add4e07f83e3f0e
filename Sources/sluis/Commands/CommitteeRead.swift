internal import ArgumentParser
internal import Foundation
internal import Vault
internal import Wire

/// `sluis committee read`
struct CommitteeRead: Verb {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Opens a fetched letter, offline.",
    discussion: """
      It is not shown to whom it is about, nor to who manages them, as chart.json beside the key \
      says: {"managers": {"jansen": ["devries"]}}.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("A fetched letter.", valueName: "file"), completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp("The folder of the committee's key.", valueName: "dir"),
    completion: .directory)
  var key: String

  func report() async throws(Refusal) -> Report {
    let fetched = try FetchedFile(file: self.file)
    let folder = CommitteeFolder(path: self.key)
    let letter = try fetched.letter(folder, try self.global.profile().identity)
    let messages = try fetched.messages(folder)
    let facts: [Report.Field] = [
      .init("Concern", Id(fetched.concern.mark).description),
      .init("Topic", Words.of(optional: letter.topic)),
      .init("About", letter.about.isEmpty ? "-" : letter.about.joined(separator: ", ")),
    ]
    return Report(
      json: [
        "concern": .id(fetched.concern.mark), "topic": .string(Words.of(optional: letter.topic)),
        "about": .array(letter.about.map { .string($0) }), "text": .string(letter.text),
        "messages": .array(messages.map { .string($0) }),
      ],
      [.fields(facts), .line("")] + Self.lines(letter.text)
        + messages.flatMap { [.line(""), .line("Later:")] + Self.lines($0) })
  }

  private static func lines(_ text: String) -> [Report.Block] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { .line(String($0)) }
  }
}

/// `sluis committee answer`
struct CommitteeAnswer: Verb {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Seals an answer to a reporter, offline.",
    discussion: """
      It is sealed to the address that the letter itself names, which nobody could exchange \
      without spoiling the letter. sluis committee send brings it into the mailbox.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("The fetched letter.", valueName: "letter"), completion: .file())
  var letter: String

  @Option(
    help: ArgumentHelp("The folder of the committee's key.", valueName: "dir"),
    completion: .directory)
  var key: String

  @Option(
    help: ArgumentHelp(
      "A text file with the answer; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  @Option(help: ArgumentHelp("A new file for it.", valueName: "file"), completion: .file())
  var out: String

  func report() async throws(Refusal) -> Report {
    let text = try self.file.letter(byteCountMax: 4_000)
    let fetched = try FetchedFile(file: self.letter)
    _ = try fetched.letter(CommitteeFolder(path: self.key), try self.global.profile().identity)
    guard let mailbox = fetched.concern.mailbox else {
      throw .cannot("there is no mailbox in this file")
    }
    let id = Random.id()
    let key = try CommitteeFolder(path: self.key).key()
    let sealed: [UInt8]
    do throws(VaultError) {
      let reporter = try BoxAddress(fetched.concern.address)
      let proof = try ConcernAuthor.committee.proof(
        of: ConcernMessage(mailbox: mailbox, id: id, text: Array(text.utf8)), own: key,
        other: reporter)
      sealed = try SealedLetter.seal(
        SignalsV1.ConcernText(text: text, proof: proof).encoded(), .answer(id, mailbox: mailbox),
        to: reporter)
    } catch { throw .cannot("the answer cannot be sealed: \(error)") }
    let mark = fetched.concern.mark
    let signature = try CommitteeFolder(path: self.key).signer()
      .sign(AnswerDigest(mark: mark, id: id, sealed: sealed).bytes)
    let request = SignalsV1.SendAnswerRequest(
      mark: mark, id: id, sealed: sealed, signature: signature)
    do {
      try Data(request.encoded()).write(
        to: URL(fileURLWithPath: self.out), options: .withoutOverwriting)
    } catch { throw .cannot("\(self.out) could not be written", "Name a new file") }
    return Report(
      json: ["file": .string(self.out)], .line("Sealed; send it with: sluis committee send"))
  }
}

/// `sluis committee send`
struct CommitteeSend: Verb {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Brings a sealed answer into its mailbox.",
    discussion: "It appears there after the next 07:00 or 19:00, at a minute that is drawn.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("A sealed answer.", valueName: "file"), completion: .file())
  var file: String

  func report() async throws(Refusal) -> Report {
    let bytes = try GuardedFile.read(
      self.file, .foreign, byteCountMax: SealedLetter.slotByteCount + 256)
    guard let request = try? SignalsV1.SendAnswerRequest(decoding: bytes) else {
      throw .cannot("\(self.file) is not an answer that sluis committee sealed")
    }
    return try await self.global.move(
      SignalsV1.Committee.sendAnswer, request, self.session, self.change)
  }
}
