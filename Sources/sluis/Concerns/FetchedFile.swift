internal import Auditor
internal import Foundation
internal import Vault
internal import Wire

/// A concern as it was fetched: sealed, with what the log shows of it; `<mark>.concern`.
struct FetchedFile: Sendable {
  static let byteCountMax = 1_048_576

  let concern: SignalsV1.FetchedConcern

  init(_ concern: SignalsV1.FetchedConcern) { self.concern = concern }

  init(file path: String) throws(Refusal) {
    let bytes = try GuardedFile.read(path, .foreign, byteCountMax: Self.byteCountMax)
    guard let concern = try? SignalsV1.FetchedConcern(decoding: bytes) else {
      throw .cannot("\(path) is not a concern that sluis committee fetched")
    }
    self.concern = concern
  }

  var name: String { "\(Id(self.concern.mark)).concern" }

  /// What is wrong with it: nil when the log has it, and the letter is the one it committed to.
  func complaint(_ key: PinnedKey) -> String? {
    let concern = self.concern
    guard let proof = try? ProofText(Array(concern.filing.proof.utf8), key: key),
      !concern.filing.stored.isEmpty, proof.shows(concern.filing.stored),
      let (header, body) = RecordHeader.read(concern.filing.stored[...]),
      header.indexes.subject == concern.mark
    else { return "the log does not show the entry that was filed" }
    if concern.state == .deleted {
      return self.isTombstoneShown(key)
        ? nil : "it is said to be deleted, and the log does not show that two members did it"
    }
    guard let mailbox = concern.mailbox, !concern.letter.isEmpty else {
      return "the letter is gone, and nobody deleted it"
    }
    let commitment = ConcernDigest.commitment(
      mailbox: mailbox, address: concern.address, writingTag: concern.writingTag,
      mark: concern.mark, letter: concern.letter)
    guard
      let plaintext = try? ShownEntry.open(
        Array(body), key: concern.entryKey, service: Service.signals.rawValue,
        entry: header.entry, epoch: header.epoch, kind: UInt32(header.kind.rawValue)),
      let event = try? LedgerV1.Event(decoding: plaintext),
      event.details == ["commitment=\(Hexadecimal.text(commitment))"]
    else { return "the letter is not the one that was filed" }
    return nil
  }

  /// Whether the log has the entry by which two members deleted it: found by its mark and the
  /// state, as anybody finds it.
  private func isTombstoneShown(_ key: PinnedKey) -> Bool {
    guard let tombstone = self.concern.tombstone,
      let proof = try? ProofText(Array(tombstone.proof.utf8), key: key),
      proof.shows(tombstone.stored),
      let header = RecordHeader.read(tombstone.stored[...])?.header, header.kind == .event
    else { return false }
    return header.indexes.subject == self.concern.mark
      && header.trace == ConcernDigest.state(self.concern.mark, Held.deletedState)
  }

  /// Opens the letter, for a reader whom it is not about.
  func letter(
    _ folder: CommitteeFolder, _ reader: Identity
  ) throws(Refusal) -> SignalsV1.ConcernLetter {
    guard let mailbox = self.concern.mailbox, !self.concern.letter.isEmpty else {
      throw .cannot("there is no letter in this file", "Look why: sluis committee fetch says it")
    }
    let key = try folder.key()
    guard
      let plaintext = try? SealedLetter.open(
        self.concern.letter,
        .concern(mailbox: mailbox, address: self.concern.address), with: key),
      let letter = try? SignalsV1.ConcernLetter(decoding: plaintext)
    else {
      throw Refusal(
        status: .tampering, sentence: "the letter does not open with the committee's key",
        advice: "It was altered, or sealed to another key; look at the published one")
    }
    try folder.refuse(reader, about: letter.about)
    return letter
  }

  /// Later messages of the reporter; one that does not open says so.
  func messages(_ folder: CommitteeFolder) throws(Refusal) -> [String] {
    guard let mailbox = self.concern.mailbox else { return [] }
    let key = try folder.key()
    var texts: [String] = []
    for message in self.concern.messages {
      guard
        let plaintext = try? SealedLetter.open(
          message.sealed, .message(message.id, mailbox: mailbox), with: key),
        let written = try? SignalsV1.ConcernText(decoding: plaintext),
        let reporter = try? BoxAddress(self.concern.address),
        ConcernAuthor.reporter.isAuthor(
          of: ConcernMessage(mailbox: mailbox, id: message.id, text: Array(written.text.utf8)),
          written.proof, own: key, other: reporter)
      else {
        texts.append("(a message that is not the reporter's: it was altered, or put there)")
        continue
      }
      texts.append(written.text)
    }
    return texts
  }
}
