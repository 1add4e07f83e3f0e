internal import ArgumentParser
internal import Foundation
internal import Review
internal import Vault
internal import Wire

/// `sluis panel answer`
struct PanelAnswer: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Seals your answers, and draws when each is sent.",
    discussion: """
      Nobody is asked and nothing is sent yet: sluis panel send sends each at its own time, by \
      itself and as nobody. Who will read what is published of the answers, texts too, was fixed \
      when the round was prepared: this command says it, and sluis panel show before you answer.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("The round's id.", valueName: "round"))
  var round: Id

  @Option(
    help: ArgumentHelp(
      "A JSON file with your answers, as docs/cli.md shows; - reads standard input.",
      valueName: "file"),
    completion: .file())
  var file: ContentFile

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    let folder = RoundFolder(self.round, of: try self.global.profile())
    guard var tickets = try folder.tickets(), let manifest = try folder.manifest() else {
      throw PanelRefusals.noTokens
    }
    guard tickets.map(\.question) == manifest.questions.map({ Id($0.id).description }) else {
      throw PanelRefusals.foreignTokens
    }
    let answers = try self.file.json(AnswerFile.self).messages(manifest)
    var count = 0
    for (place, answer) in answers.enumerated() where !tickets[place].isSent {
      guard let answer else { continue }
      tickets[place].answer = try Self.sealed(answer, manifest.questions[place].id, manifest)
      tickets[place].dueMs = Self.due(manifest)
      count += 1
    }
    try folder.save(tickets)
    return Report(
      json: [
        "sealed": .integer(Int64(count)),
        "due": .array(
          tickets.compactMap(\.dueMs).sorted().map { .string(Moment(ms: $0).description) }),
        "isPublic": .bool(manifest.isPublic),
      ],
      .line(PanelWords.sealed(count), language),
      .line(PanelWords.resultReadBy(manifest.readers), language))
  }

  /// The longest that an answer waits after it could be sent, in milliseconds.
  private static let waitMsMax: UInt64 = 72 * 3_600_000

  /// A time between now, or the opening, and the closing, each as likely as any other.
  private static func due(_ manifest: PanelV1.Manifest) -> UInt64 {
    let now = UInt64(Foundation.Date().timeIntervalSince1970 * 1_000)
    let from = max(now, manifest.opensAtMs)
    // What is drawn for the very end might come too late.
    let last = manifest.closesAtMs - min(manifest.closesAtMs, 60_000)
    guard from < min(last, from + Self.waitMsMax) else { return from }
    return UInt64.random(in: from...min(last, from + Self.waitMsMax))
  }

  private static func sealed(
    _ answer: PanelV1.Answer, _ question: UInt128, _ manifest: PanelV1.Manifest
  ) throws(Refusal) -> String {
    do throws(VaultError) {
      let sealed = try SealedAnswer.seal(
        answer.encoded(), question: question, round: manifest.round,
        to: BoxAddress(manifest.closingAddress))
      return Base64.text(sealed)
    } catch { throw PanelRefusals.unsealed }
  }
}
