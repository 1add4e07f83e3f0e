/// The log's signed word on what its service holds of one privacy concern, and on all that it told
/// beside it (docs/formats/concerns.md §5).
///
/// Beside the log it shows what nobody may do unseen: a filing that is in the tree, and a letter
/// that is gone or is another, over the operator's own signature. What was asked and each part of
/// the answer is under the same signature, so that nobody accuses an operator by leaving a part out
/// or by putting two answers together.
package struct Holding: Hashable, Sendable {
  /// What an answer was asked for.
  package struct Question: Hashable, Sendable {
    /// What the log's header of the filing carries.
    package let mark: UInt128
    /// The entry that a receipt names; 0 for none.
    package let entry: UInt128
    /// The size of the tree that the newest must continue; 0 for none.
    package let olderSize: UInt64

    package init(mark: UInt128, entry: UInt128, olderSize: UInt64) {
      self.mark = mark
      self.entry = entry
      self.olderSize = olderSize
    }
  }

  /// What was told beside it: digests of 32 bytes, zeros for a part that there is not.
  package struct Told: Hashable, Sendable {
    package let filing: [UInt8]
    package let tombstone: [UInt8]
    package let answer: [UInt8]
    package let consistency: [UInt8]

    package init(
      filing: Part?, tombstone: Part?, answer: Answer? = nil, consistency: [[UInt8]]
    ) {
      self.filing = Part.digest(of: filing)
      self.tombstone = Part.digest(of: tombstone)
      self.answer = answer?.part ?? Part.none
      self.consistency =
        consistency.isEmpty
        ? Part.none : RowHash.of(Array("sluis/holding/path/v1".utf8) + [0] + consistency.joined())
    }
  }

  /// That the committee answered: what it signed, by which key, and the entry that announced it.
  package struct Answer: Hashable, Sendable {
    fileprivate let part: [UInt8]

    /// - Parameter signed: id ‖ digest ‖ signature ‖ the committee's public key; 176 bytes.
    package init(signed: [UInt8], announcement: Part) {
      precondition(signed.count == 176, "16 + 32 + 64 + 64 bytes")
      self.part = RowHash.of(
        Array("sluis/holding/answer/v1".utf8) + [0] + signed + Part.digest(of: announcement))
    }
  }

  /// An entry as it is stored, and its proof file; either may be empty.
  package struct Part: Hashable, Sendable {
    fileprivate static let none = [UInt8](repeating: 0, count: 32)

    private let stored: [UInt8]
    private let proof: [UInt8]

    package init(stored: [UInt8], proof: [UInt8]) {
      self.stored = stored
      self.proof = proof
    }

    fileprivate static func digest(of part: Part?) -> [UInt8] {
      guard let part else { return Self.none }
      var bytes = Array("sluis/holding/part/v1".utf8) + [0]
      bytes.append(bigEndian: UInt32(truncatingIfNeeded: part.stored.count))
      bytes += part.stored
      bytes.append(bigEndian: UInt32(truncatingIfNeeded: part.proof.count))
      return RowHash.of(bytes + part.proof)
    }
  }

  package let question: Question
  /// 0 when the service knows nothing of it, else the state's number.
  package let state: UInt8
  /// Computed from what is stored; zeros when there is no letter. 32 bytes.
  package let commitment: [UInt8]
  /// By the database's clock, before anything was looked at; ms since 1970, below 2⁵³.
  package let saidAtMs: UInt64
  /// The size of the newest checkpoint when it was said.
  package let treeSize: UInt64
  package let told: Told

  package init(
    _ question: Question, state: UInt8, commitment: [UInt8], saidAtMs: UInt64, treeSize: UInt64,
    told: Told
  ) {
    precondition(commitment.count == 32, "a digest")
    self.question = question
    self.state = state
    self.commitment = commitment
    self.saidAtMs = saidAtMs
    self.treeSize = treeSize
    self.told = told
  }

  /// Signs the statement: `body ‖ signature`.
  package func signed(
    as key: NoteKey, with signer: borrowing some NoteSigner & ~Copyable
  ) -> [UInt8] {
    precondition(key.kind == .log && key.publicKey == signer.publicKey, "not this log's key")
    let origin = Array(key.name.utf8)
    var body = [Self.formatVersion, UInt8(truncatingIfNeeded: origin.count)] + origin
    body.append(bigEndian: key.id)
    body.append(bigEndian: self.question.mark)
    body.append(bigEndian: self.question.entry)
    body.append(bigEndian: self.question.olderSize)
    body.append(self.state)
    body += self.commitment
    body.append(bigEndian: self.saidAtMs)
    body.append(bigEndian: self.treeSize)
    body += self.told.filing + self.told.tombstone + self.told.answer + self.told.consistency
    return body + signer.sign(Self.domain + body)
  }

  private static let formatVersion: UInt8 = 2
  // A note's text holds no zero byte, and a promise has another name behind it.
  private static let domain: [UInt8] = [0] + Array("sluis/holding/v1".utf8) + [0]
}
