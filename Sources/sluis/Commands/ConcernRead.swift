internal import ArgumentParser
internal import Auditor
internal import Foundation
internal import Review
internal import Vault
internal import Wire

/// `sluis concern read`
struct ConcernRead: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Reads a concern's mailbox with its seven words.",
    discussion: """
      With --evidence the receipt is taken out of the mailbox into a file, together with what the \
      log shows now; a file that is there already is continued. Exit status 6 means that the \
      operator did something to the concern that it may not do, and the file proves it.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions

  @Option(
    help: ArgumentHelp("A file with the seven words; - reads standard input.", valueName: "file"),
    completion: .file())
  var code: ContentFile

  @Option(
    help: ArgumentHelp("Where to keep the evidence.", valueName: "file"), completion: .file())
  var evidence: String?

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    let keys = try ConcernKeys.of(try self.code.receiptCode())
    let calls = try ConcernCalls(self.global)
    let reply = try await calls.call(
      SignalsV1.Concerns.read, SignalsV1.ReadConcernRequest(mailbox: keys.mailbox))
    let mailbox = (try? keys.open(mailbox: reply.sealed))
      .flatMap { try? SignalsV1.ConcernMailbox(decoding: $0) }
    let receipt = mailbox.flatMap { try? keys.open(receipt: $0.receipt) }
    let file = try await self.collect(keys.mark, receipt, calls)
    if let path = self.evidence { try file.save(to: path) }
    let view = try ConcernVerdictView(
      try file.makeCase(), isKeyKnown: try await Self.pins(file.verifierKey, calls))
    guard let mailbox else {
      guard !view.accuses else { return try view.report(in: language) }
      throw ConcernRefusals.noMailbox
    }
    guard receipt != nil || view.accuses else {
      throw ConcernRefusals.receiptAltered
    }
    var answers: [String?] = []
    if !mailbox.answers.isEmpty {
      let committee = try await calls.committee(nil)
      for answer in mailbox.answers {
        answers.append(Self.text(of: answer, keys, committee))
      }
    }
    let shown = ConcernMailboxView(
      state: mailbox.state, answers: answers, messageCount: mailbox.messages.count)
    return try view.report(
      shown.json, shown.fields(in: language), shown.letters(in: language), in: language)
  }

  /// What the mailbox gave and the log shows now, behind what was kept before.
  private func collect(
    _ mark: UInt128, _ receipt: [UInt8]?, _ calls: ConcernCalls
  ) async throws(Refusal) -> EvidenceFile {
    var file: EvidenceFile
    if let path = self.evidence, FileManager.default.fileExists(atPath: path) {
      file = try EvidenceFile(file: path)
      guard file.mark == Id(mark).description else {
        throw EvidenceRefusals.ofAnother(path)
      }
    } else {
      let told = receipt.flatMap { try? SignalsV1.ConcernReceipt(decoding: $0) }
      let pinned = try PinnedLog.load(Service.signals.rawValue, in: calls.access.folder)
      var key = pinned?.verifierKey ?? told?.verifierKey
      if key == nil {
        key = try await calls.call(
          SignalsV1.Concerns.getCommittee, SignalsV1.GetCommitteeRequest()
        ).verifierKey
      }
      file = EvidenceFile(mark: mark, verifierKey: key ?? "")
    }
    if file.receipt == nil, let receipt { file.add(receipt: receipt) }
    let shown = try await calls.sighting(mark, file)
    file.add(shown: shown)
    return file
  }

  /// Whether the folder remembers the log under this key. What is met here for the first time is
  /// remembered from the committee's announcement, which must be in it.
  private static func pins(_ key: String, _ calls: ConcernCalls) async throws(Refusal) -> Bool {
    if try PinnedLog.load(Service.signals.rawValue, in: calls.access.folder) == nil {
      do throws(Refusal) { _ = try await calls.committee(nil) } catch {
        // No committee is announced any more: what is shown then is against a key of its own.
        guard error.status != .tampering else { throw error }
        return false
      }
    }
    let pinned = try PinnedLog.load(Service.signals.rawValue, in: calls.access.folder)
    guard pinned?.verifierKey == key else {
      throw ConcernRefusals.otherLog
    }
    return true
  }

  /// What the committee wrote; nil when it was not the committee.
  private static func text(
    of answer: SignalsV1.ConcernAnswer, _ keys: borrowing ConcernKeys,
    _ committee: CommitteePublicKey
  ) -> String? {
    guard let plaintext = try? keys.open(answer: answer.sealed, id: answer.id),
      let written = try? SignalsV1.ConcernText(decoding: plaintext),
      keys.isAnswer(
        Array(written.text.utf8), id: answer.id, written.proof, of: committee.address),
      committee.signed(
        AnswerDigest(mark: keys.mark, id: answer.id, sealed: answer.sealed),
        as: answer.signature)
    else { return nil }
    return written.text
  }
}
