internal import ArgumentParser
internal import Review
internal import Vault
internal import Wire

/// `sluis concern write`
struct ConcernWrite: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "write", abstract: "Writes to the committee again, about the same concern.",
    discussion: """
      The service answers everybody the same, so that codes cannot be tried: whether the message \
      came is seen with sluis concern read.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions

  @Option(
    help: ArgumentHelp("A file with the seven words; - reads standard input.", valueName: "file"),
    completion: .file())
  var code: ContentFile

  @Option(
    help: ArgumentHelp("A text file with the message.", valueName: "file"), completion: .file())
  var file: ContentFile

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    guard self.code.path != "-" || self.file.path != "-" else {
      throw ConcernRefusals.twoInputs
    }
    let text = try self.file.letter(byteCountMax: 4_000)
    let keys = try ConcernKeys.of(try self.code.receiptCode())
    let calls = try ConcernCalls(self.global)
    let committee = try await calls.committee(nil).address
    let id = Random.id()
    let sealed: [UInt8]
    do throws(VaultError) {
      let proof = try keys.proof(of: Array(text.utf8), id: id, to: committee)
      sealed = try SealedLetter.seal(
        SignalsV1.ConcernText(text: text, proof: proof).encoded(),
        .message(id, mailbox: keys.mailbox), to: committee)
    } catch { throw ConcernRefusals.unsealed }
    let request = SignalsV1.WriteConcernRequest(
      challenge: 0, solution: 0, mailbox: keys.mailbox, writingKey: keys.writingKey, id: id,
      letter: sealed)
    let digest = ConcernDigest.message(
      mailbox: keys.mailbox, writingKey: keys.writingKey, id: id, letter: sealed)
    _ = try await calls.call(SignalsV1.Concerns.write, workingFor: digest) {
      var request = request
      (request.challenge, request.solution) = ($0, $1)
      return request
    }
    let reply: SignalsV1.ReadConcernReply
    do throws(Refusal) {
      reply = try await calls.call(
        SignalsV1.Concerns.read, SignalsV1.ReadConcernRequest(mailbox: keys.mailbox))
    } catch { throw ConcernRefusals.unread(error) }
    let mailbox = (try? keys.open(mailbox: reply.sealed))
      .flatMap { try? SignalsV1.ConcernMailbox(decoding: $0) }
    guard let mailbox, mailbox.messages.contains(id) else {
      throw ConcernRefusals.notDelivered
    }
    return Report(
      json: ["message": .id(id), "messages": .integer(Int64(mailbox.messages.count))],
      .line(ConcernWords.written, language))
  }
}
