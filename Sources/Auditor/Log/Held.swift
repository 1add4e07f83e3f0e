/// What a log's service said it holds of one privacy concern, and what it told beside it, over the
/// log's signature (docs/formats/concerns.md §5).
package struct Held: Hashable, Sendable {
  package let mark: UInt128
  /// The entry that was asked for; nil when it was to be found by its mark.
  package let askedEntry: UInt128?
  /// The size of the tree that the newest was to continue; 0 for none.
  package let askedOlderSize: UInt64
  /// 0 when the service knew nothing of it, else the state's number.
  package let state: UInt8
  /// Of the letter as it was stored; nil when there was none.
  package let commitment: [UInt8]?
  /// By the service's clock, when it began to look; ms since 1970.
  package let saidAtMs: UInt64
  /// The size of the newest checkpoint when it was said.
  package let treeSize: UInt64
  private let told: [UInt8]

  /// Deleted, by two members of the committee: the tombstone is in the log, or it is not true.
  package static let deletedState: UInt8 = 5

  /// Reads a statement and believes it only when `key` signed it: any other accuses nobody.
  package init(_ bytes: [UInt8], key: PinnedKey) throws(AuditError) {
    guard bytes.count <= Self.byteCountMax, bytes.count > 64 else { throw .malformed }
    let signed = bytes.dropLast(64)
    var cursor = Cursor(signed)
    guard cursor.number(as: UInt8.self) == 2, let nameByteCount = cursor.number(as: UInt8.self),
      (1...127).contains(nameByteCount), let name = cursor.take(Int(nameByteCount)),
      let keyId = cursor.number(as: UInt32.self), let mark = cursor.number(as: UInt128.self),
      let askedEntry = cursor.number(as: UInt128.self),
      let askedOlderSize = cursor.number(as: UInt64.self),
      let state = cursor.number(as: UInt8.self), state <= Self.deletedState,
      let commitment = cursor.take(32), let saidAtMs = cursor.number(as: UInt64.self),
      saidAtMs < 1 << 53, let treeSize = cursor.number(as: UInt64.self), cursor.rest.count == 128
    else { throw .malformed }
    let message = [0] + Array("sluis/holding/v1".utf8) + [0] + signed
    guard keyId == key.id, !key.isWitness, name.elementsEqual(key.name.utf8),
      key.signed(message, as: bytes.suffix(64))
    else { throw .notTheLogs }
    self.mark = mark
    self.askedEntry = askedEntry == 0 ? nil : askedEntry
    self.askedOlderSize = askedOlderSize
    self.state = state
    self.commitment = commitment.allSatisfy { $0 == 0 } ? nil : Array(commitment)
    self.saidAtMs = saidAtMs
    self.treeSize = treeSize
    self.told = Array(cursor.rest)
  }

  /// Whether these are the very parts that were told with it, a part that is nil being one that
  /// there was not.
  func told(
    filing: ConcernCase.Logged?, tombstone: ConcernCase.Logged?, answer: ConcernCase.Answer?,
    consistency: [Hash]
  ) -> Bool {
    let path =
      consistency.isEmpty
      ? Self.none
      : Hash.ofBytes(
        Array("sluis/holding/path/v1".utf8) + [0] + consistency.flatMap(\.bytes)
      ).bytes
    return self.told
      == Self.digest(of: filing) + Self.digest(of: tombstone) + Self.digest(of: answer) + path
  }

  private static func digest(of part: ConcernCase.Logged?) -> [UInt8] {
    guard let part else { return Self.none }
    var bytes = Array("sluis/holding/part/v1".utf8) + [0]
    for field in [part.stored, part.proofFile] {
      let count = UInt32(truncatingIfNeeded: field.count)
      bytes += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) } + field
    }
    return Hash.ofBytes(bytes).bytes
  }

  private static func digest(of answer: ConcernCase.Answer?) -> [UInt8] {
    guard let answer else { return Self.none }
    return Hash.ofBytes(
      Array("sluis/holding/answer/v1".utf8) + [0] + answer.signed
        + Self.digest(of: answer.announcement)
    ).bytes
  }

  /// Whether the log says that the committee answered.
  var isAnswered: Bool { self.state == 3 || self.state == 4 }

  private static let none = [UInt8](repeating: 0, count: 32)
  private static let byteCountMax = 2 + 127 + 4 + 16 + 16 + 8 + 1 + 32 + 8 + 8 + 128 + 64
}
