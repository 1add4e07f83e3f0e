/// What must stay gone after a restore of PostgreSQL: tombstones win over rows.
package struct Tombstone: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    case erasedScope = 1
    case withdrawnGrant = 2
    /// Something that gave access and was ended, or narrowed.
    case narrowed = 3
    /// A statement of restore that was carried out, and never is again.
    case usedStatement = 4
  }

  package var kind: Kind
  /// The scope or the grant, or what stands for what was narrowed or stated.
  package var id: UInt128
  /// When, in ms since 1970 by the database's clock.
  package var atMs: UInt64
  /// Until when it matters, in ms; 0 is for ever. A withdrawn grant matters until its end.
  package var untilMs: UInt64

  package init(kind: Kind, id: UInt128, atMs: UInt64, untilMs: UInt64) {
    self.kind = kind
    self.id = id
    self.atMs = atMs
    self.untilMs = untilMs
  }
}

/// The journal of tombstones: records of 73 bytes, each chained to the one before
/// (docs/formats/sealing.md §8).
enum TombstoneJournal {
  static let file = "tombstones"
  static let recordByteCount = 73
  static let headerByteCount = 21

  static func header(_ root: borrowing RingRoot) -> [UInt8] {
    var bytes = RingRoot.header(.tombstones)
    bytes.append(bigEndian: root.id)
    return bytes
  }

  /// Encodes a record after the one whose chain value is `head`.
  static func record(
    _ tombstone: Tombstone, sequence: UInt64, after head: [UInt8], _ root: borrowing RingRoot
  ) -> [UInt8] {
    var bytes = [tombstone.kind.rawValue]
    bytes.append(bigEndian: sequence)
    bytes.append(bigEndian: tombstone.id)
    bytes.append(bigEndian: tombstone.atMs)
    bytes.append(bigEndian: tombstone.untilMs)
    return bytes + root.marking.mac("sluis.tombstone.v1", [head, bytes])
  }

  /// Reads the records that `state` counts.
  ///
  /// What follows them was never acknowledged and is left out.
  ///
  /// - Throws: ``RingFault/tombstonesLost(expected:found:)``, ``RingFault/altered(_:)``.
  static func decode(
    _ bytes: [UInt8], _ state: RingState, _ root: borrowing RingRoot
  ) throws(VaultError) -> [Tombstone] {
    guard bytes.starts(with: Self.header(root)) else { throw .ring(.altered(.tombstones)) }
    let whole = UInt64((bytes.count - Self.headerByteCount) / Self.recordByteCount)
    guard whole >= state.tombstoneCount else {
      throw .ring(.tombstonesLost(expected: state.tombstoneCount, found: whole))
    }
    var tombstones: [Tombstone] = []
    var head = [UInt8](repeating: 0, count: 32)
    for index in 0..<Int(state.tombstoneCount) {
      let start = Self.headerByteCount + index * Self.recordByteCount
      let record = Array(bytes[start..<(start + Self.recordByteCount)])
      guard let kind = Tombstone.Kind(rawValue: record[0]) else {
        throw .ring(.altered(.tombstones))
      }
      let tombstone = Tombstone(
        kind: kind, id: record.number(at: 9), atMs: record.number(at: 25),
        untilMs: record.number(at: 33))
      let expected = Self.record(tombstone, sequence: UInt64(index) + 1, after: head, root)
      guard ConstantTime.isEqual(record, expected) else { throw .ring(.altered(.tombstones)) }
      tombstones.append(tombstone)
      head = Array(record.suffix(32))
    }
    guard head == state.tombstoneHead else { throw .ring(.altered(.tombstones)) }
    return tombstones
  }
}
