internal import Auditor
internal import Foundation
internal import Vault
internal import Wire

/// A reporter's evidence, `.sluis-concern`: what the service gave, and what it showed since.
/// Whoever has the file can judge it, offline; the seven words are not in it.
///
/// ```json
/// { "version": 1, "mark": "…", "receipt": "…", "verifierKey": "…",
///   "sightings": [ { "shown": "…" } ] }
/// ```
struct EvidenceFile: Codable, Sendable {
  /// What the operator showed once: a `ProveConcernReply`, in base64.
  struct Sighting: Codable, Sendable {
    let shown: String
  }

  static let byteCountMax = 4_194_304
  /// Beyond it the first and the newest are kept: what lies between proves no more.
  private static let sightingCountMax = 32

  let version: Int
  let mark: String
  /// A `ConcernReceipt`, in base64; absent when only the words were left.
  var receipt: String?
  let verifierKey: String
  var sightings: [Sighting]

  init(mark: UInt128, verifierKey: String) {
    self.version = 1
    self.mark = Id(mark).description
    self.receipt = nil
    self.verifierKey = verifierKey
    self.sightings = []
  }

  /// Reads a file that ``save(to:)`` wrote, or that somebody hands us.
  init(file path: String) throws(Refusal) {
    let bytes = try GuardedFile.read(path, .foreign, byteCountMax: Self.byteCountMax)
    guard let file = try? JSONDecoder().decode(Self.self, from: Data(bytes)), file.version == 1,
      Id(argument: file.mark) != nil, file.sightings.count <= Self.sightingCountMax
    else { throw EvidenceRefusals.notOurs(path) }
    self = file
  }

  func save(to path: String) throws(Refusal) {
    do {
      try JSONEncoder().encode(self).write(to: URL(fileURLWithPath: path), options: .atomic)
      try FileManager.default.setAttributes(
        [.posixPermissions: NewFolder.Mode.secret.rawValue], ofItemAtPath: path)
    } catch { throw EvidenceRefusals.unwritten(path) }
  }

  mutating func add(receipt: [UInt8]) { self.receipt = Data(receipt).base64EncodedString() }

  mutating func add(shown: [UInt8]) {
    if self.sightings.count >= Self.sightingCountMax { self.sightings.remove(at: 1) }
    self.sightings.append(Sighting(shown: Data(shown).base64EncodedString()))
  }

  /// The receipt, when there is one and it is whole.
  var receiptMessage: SignalsV1.ConcernReceipt? {
    self.receipt.flatMap { Data(base64Encoded: $0) }
      .flatMap { try? SignalsV1.ConcernReceipt(decoding: Array($0)) }
  }

  /// The id of the log's entry, as the receipt says.
  var entry: UInt128? {
    self.receiptMessage.flatMap { RecordHeader.read($0.entry[...])?.header.entry }
  }

  /// The size of the newest tree that was seen, which the next one must continue; 0 for none.
  var newestSize: UInt64 {
    guard let key = try? PinnedKey(text: self.verifierKey), let last = self.sightings.last,
      let sighting = try? last.judged(by: key)
    else { return 0 }
    return UInt64(sighting.tree.state.size)
  }

  /// The case that this evidence makes.
  ///
  /// - Parameter witnesses: whose times count beside the log's own.
  /// - Throws: a refusal when something in it does not hold by itself: that accuses nobody.
  func makeCase(witnesses: [PinnedKey] = []) throws(Refusal) -> ConcernCase {
    guard let key = try? PinnedKey(text: self.verifierKey), let mark = Id(argument: self.mark)
    else { throw EvidenceRefusals.noLog }
    var sightings: [ConcernCase.Sighting] = []
    for sighting in self.sightings {
      do { sightings.append(try sighting.judged(by: key, witnesses)) } catch {
        throw EvidenceRefusals.unsignedSighting
      }
    }
    return ConcernCase(
      mark: mark.number, taken: try self.taken(key), sightings: sightings,
      tombstoneTrace: ConcernDigest.state(mark.number, Held.deletedState))
  }

  private func taken(_ key: PinnedKey) throws(Refusal) -> ConcernCase.Taken? {
    guard self.receipt != nil else { return nil }
    guard let receipt = self.receiptMessage,
      let promise = try? Receipt(receipt.promise, key: key),
      let taken = try? ConcernCase.Taken(
        entry: receipt.entry, promise: promise, commitment: receipt.commitment)
    else { throw EvidenceRefusals.unsignedReceipt }
    // The entry itself must say what the receipt says of it.
    guard let (header, body) = RecordHeader.read(receipt.entry[...]),
      let plaintext = try? ShownEntry.open(
        Array(body), key: receipt.entryKey, service: Service.signals.rawValue,
        entry: header.entry, epoch: header.epoch, kind: UInt32(header.kind.rawValue)),
      let event = try? LedgerV1.Event(decoding: plaintext), event.name == "concern_filed",
      event.details == ["commitment=\(Hexadecimal.text(receipt.commitment))"],
      header.indexes.subject?.idBytes == Id(argument: self.mark)?.bytes
    else { throw EvidenceRefusals.otherEntry }
    return taken
  }
}

extension EvidenceFile.Sighting {
  /// What was shown, held against the log's key.
  func judged(
    by key: PinnedKey, _ witnesses: [PinnedKey] = []
  ) throws -> ConcernCase.Sighting {
    guard let bytes = Data(base64Encoded: self.shown) else { throw AuditError.malformed }
    let reply = try SignalsV1.ProveConcernReply(decoding: Array(bytes))
    func logged(_ part: SignalsV1.LoggedConcern?) -> ConcernCase.Logged? {
      part.map {
        ConcernCase.Logged(stored: $0.stored, proofFile: Array($0.proof.utf8), key: key)
      }
    }
    return try ConcernCase.Sighting(
      tree: SignedTree(note: Array(reply.note.utf8)[...], key: key, witnesses: witnesses),
      filing: logged(reply.filing), tombstone: logged(reply.tombstone),
      answer: reply.answer.map { answer in
        try ConcernCase.Answer(
          id: answer.id.idBytes, digest: answer.digest, signature: answer.signature,
          key: answer.key,
          announcement: ConcernCase.Logged(
            stored: answer.announcement.stored,
            proofFile: Array(answer.announcement.proof.utf8), key: key),
          announcedAs: ConcernDigest.committee(answer.key))
      },
      held: Held(reply.holding, key: key), consistency: reply.consistency.compactMap { Hash($0) })
  }
}
