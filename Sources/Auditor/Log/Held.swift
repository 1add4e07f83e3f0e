/// What a log's service said it holds of one privacy concern, over the log's signature
/// (docs/formats/concerns.md §5).
package struct Held: Hashable, Sendable {
  package let mark: UInt128
  /// The size of the newest checkpoint when it was said.
  package let treeSize: UInt64
  /// 0 when the service knew nothing of it, else the state's number.
  package let state: UInt8
  /// Of the letter as it was stored; nil when there was none.
  package let commitment: [UInt8]?

  /// Deleted, by two members of the committee: the tombstone is in the log, or it is not true.
  package static let deletedState: UInt8 = 5

  /// Reads a statement and believes it only when `key` signed it: any other accuses nobody.
  package init(_ bytes: [UInt8], key: PinnedKey) throws(AuditError) {
    guard bytes.count <= Self.byteCountMax, bytes.count > 64 else { throw .malformed }
    let signed = bytes.dropLast(64)
    var cursor = Cursor(signed)
    guard cursor.number(as: UInt8.self) == 1, let nameByteCount = cursor.number(as: UInt8.self),
      (1...127).contains(nameByteCount), let name = cursor.take(Int(nameByteCount)),
      let keyId = cursor.number(as: UInt32.self), let mark = cursor.number(as: UInt128.self),
      let treeSize = cursor.number(as: UInt64.self), let state = cursor.number(as: UInt8.self),
      state <= Self.deletedState, cursor.rest.count == 32
    else { throw .malformed }
    let message = [0] + Array("sluis/holding/v1".utf8) + [0] + signed
    guard keyId == key.id, !key.isWitness, name.elementsEqual(key.name.utf8),
      key.signed(message, as: bytes.suffix(64))
    else { throw .notTheLogs }
    self.mark = mark
    self.treeSize = treeSize
    self.state = state
    self.commitment = cursor.rest.allSatisfy { $0 == 0 } ? nil : Array(cursor.rest)
  }

  private static let byteCountMax = 2 + 127 + 4 + 16 + 8 + 1 + 32 + 64
}
