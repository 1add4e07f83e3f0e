internal import ArgumentParser
internal import Foundation
internal import Review
internal import Vault
internal import Wire

/// `sluis concern file`
struct ConcernFile: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "file", abstract: "Files a privacy concern, as nobody, and shows seven words.",
    discussion: """
      The letter is sealed on this machine to the committee's key, and goes without a certificate. \
      The seven words are shown once and kept nowhere: who has them reads the committee's answers, \
      and proves that the concern was filed. The folder of --profile needs ca.pem and sluis.json \
      only.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions

  @Option(help: "looked_at, shared, security, asked_too_much or other.")
  var topic: Word<SignalsV1.ConcernTopic>

  @Option(
    help: ArgumentHelp("A text file with the letter; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  @Option(
    help: ArgumentHelp(
      "Whom it is about, as in certificates; repeat it. They, and who manages them, do not see it.",
      valueName: "name"))
  var about: [Label] = []

  @Option(
    help: ArgumentHelp(
      "The words of the committee's key, as the committee makes them known itself.",
      valueName: "words"))
  var committee: String?

  @Option(
    help: ArgumentHelp(
      "A new file for the evidence; the words alone do as well.", valueName: "file"),
    completion: .file())
  var evidence: String?

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    let text = try self.file.letter(byteCountMax: 60_000)
    guard self.about.count <= 8 else { throw ConcernRefusals.tooManyPeople }
    if let path = self.evidence, FileManager.default.fileExists(atPath: path) {
      throw ConcernRefusals.exists(path)
    }
    let calls = try ConcernCalls(self.global)
    let committee = try await calls.committee(self.committee)
    let code = ReceiptCode()
    let keys = try ConcernKeys.of(code)
    let request = try self.request(text, keys, to: committee.address)
    let digest = ConcernDigest.commitment(
      mailbox: request.mailbox, address: request.address, writingTag: request.writingTag,
      mark: request.mark, letter: request.letter)
    let reply = try await calls.call(SignalsV1.Concerns.file, workingFor: digest) {
      var request = request
      (request.challenge, request.solution) = ($0, $1)
      return request
    }
    guard let plaintext = try? keys.open(receipt: reply.receipt),
      let receipt = try? SignalsV1.ConcernReceipt(decoding: plaintext),
      receipt.commitment == digest
    else { throw ConcernRefusals.noReceipt }
    var file = EvidenceFile(mark: keys.mark, verifierKey: receipt.verifierKey)
    file.add(receipt: plaintext)
    // A receipt that does not hold is worth nothing, and better known now than later.
    _ = try file.makeCase()
    if let path = self.evidence { try file.save(to: path) }
    let words = code.words.joined(separator: " ")
    let indented = "  " + words
    let answerBy = Moment(ms: receipt.answerByMs)
    let key = ReceiptCode.fingerprint(ofCommittee: committee.bytes).joined(separator: " ")
    return Report(
      json: [
        "words": .string(words), "answerBy": .string(String(answerBy.description.prefix(10))),
        "committee": .string(key),
        "committeeChecked": .bool(self.committee != nil),
      ],
      blocks: [
        .line(ConcernWords.writeDown, language),
        .line(""),
        .line(indented),
        .line(""),
        .fields([
          .init(ConcernWords.answerBy, language, answerBy.dayWords),
          .init(ConcernWords.committeeKey, language, key),
        ]),
      ] + (self.committee == nil ? [.line(""), .line(ConcernWords.uncompared, language)] : []))
  }

  private func request(
    _ text: String, _ keys: borrowing ConcernKeys, to committee: BoxAddress
  ) throws(Refusal) -> SignalsV1.FileConcernRequest {
    let letter = SignalsV1.ConcernLetter(
      topic: self.topic.value, text: text, about: self.about.map(\.description))
    let sealed: [UInt8]
    do throws(VaultError) {
      sealed = try SealedLetter.seal(
        letter.encoded(), .concern(mailbox: keys.mailbox, address: keys.address.bytes),
        to: committee)
    } catch { throw ConcernRefusals.unsealed }
    return SignalsV1.FileConcernRequest(
      challenge: 0, solution: 0, mailbox: keys.mailbox, address: keys.address.bytes,
      writingTag: keys.writingTag, mark: keys.mark, letter: sealed)
  }
}
