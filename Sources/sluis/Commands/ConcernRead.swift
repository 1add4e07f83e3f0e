internal import ArgumentParser
internal import Auditor
internal import Foundation
internal import Vault
internal import Wire

/// `sluis concern read`
struct ConcernRead: Verb {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Reads a concern's mailbox with its seven words.",
    discussion: """
      With --evidence the receipt is taken out of the mailbox into a file, together with what the \
      log shows now; a file that is there already is continued. Exit status 6 means that the \
      operator did something to the concern that it may not do, and the file proves it.
      """)

  @OptionGroup var global: GlobalOptions

  @Option(
    help: ArgumentHelp("A file with the seven words; - reads standard input.", valueName: "file"),
    completion: .file())
  var code: ContentFile

  @Option(
    help: ArgumentHelp("Where to keep the evidence.", valueName: "file"), completion: .file())
  var evidence: String?

  func report() async throws(Refusal) -> Report {
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
      guard !view.accuses else { return try view.report() }
      throw .cannot("no mailbox opens with these words", "Look whether this is the installation")
    }
    guard receipt != nil || view.accuses else {
      throw Refusal(
        status: .tampering, sentence: "the receipt in the mailbox was altered",
        advice: "Keep everything as it is; the log still has the filing under these words")
    }
    var answers: [String] = []
    if !mailbox.answers.isEmpty {
      let committee = try await calls.committee(nil)
      for answer in mailbox.answers {
        answers.append(Self.text(of: answer, keys, committee))
      }
    }
    return try view.report(
      [
        .init(name: "state", value: .string(Words.of(mailbox.state))),
        .init(name: "answers", value: .array(answers.map { .string($0) })),
        .init(name: "messages", value: .integer(Int64(mailbox.messages.count))),
      ],
      [.init("State", Words.of(mailbox.state))]
        + answers.map { .init("The committee", $0) }
        + [.init("Messages of yours", String(mailbox.messages.count))])
  }

  /// What the mailbox gave and the log shows now, behind what was kept before.
  private func collect(
    _ mark: UInt128, _ receipt: [UInt8]?, _ calls: ConcernCalls
  ) async throws(Refusal) -> EvidenceFile {
    var file: EvidenceFile
    if let path = self.evidence, FileManager.default.fileExists(atPath: path) {
      file = try EvidenceFile(file: path)
      guard file.mark == Id(mark).description else {
        throw .cannot("\(path) is the evidence of another concern", "Name another file")
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
      throw ConcernCalls.tampering("the log that answers is not the one that this folder remembers")
    }
    return true
  }

  private static func text(
    of answer: SignalsV1.ConcernAnswer, _ keys: borrowing ConcernKeys,
    _ committee: CommitteePublicKey
  ) -> String {
    guard let plaintext = try? keys.open(answer: answer.sealed, id: answer.id),
      let written = try? SignalsV1.ConcernText(decoding: plaintext),
      keys.isAnswer(
        Array(written.text.utf8), id: answer.id, written.proof, of: committee.address),
      committee.signed(
        AnswerDigest(mark: keys.mark, id: answer.id, sealed: answer.sealed),
        as: answer.signature)
    else { return "(an answer that is not the committee's: it was altered, or put there)" }
    return written.text
  }
}
