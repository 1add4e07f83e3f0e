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

extension Tombstone {
  /// What of `tombstones` still says something: of one kind and id the latest, and of withdrawals
  /// and narrowings those that have not ended a day before the latest of all, or before `nowMs`
  /// where that is earlier.
  ///
  /// The latest says all: whatever was withdrawn or narrowed up to then is, and a database that
  /// does not know it is of before it.
  ///
  /// - Parameter nowMs: by the clock of whoever folds: the times in the records are the database's,
  ///   and one that ran a year ahead for a moment must not end a year of withdrawals.
  package static func folded(_ tombstones: [Tombstone], nowMs: UInt64) -> [Tombstone] {
    var latest: [Name: Int] = [:]
    for (index, tombstone) in tombstones.enumerated() {
      let known = latest[tombstone.name]
      if known.map({ tombstones[$0].atMs <= tombstone.atMs }) ?? true {
        latest[tombstone.name] = index
      }
    }
    let nowMs = min(nowMs, tombstones.map(\.atMs).max() ?? 0)
    return tombstones.indices.filter { index in
      let tombstone = tombstones[index]
      let isOver =
        [.withdrawnGrant, .narrowed].contains(tombstone.kind) && tombstone.untilMs != 0
        && tombstone.untilMs < nowMs - min(nowMs, Self.graceMs)
      return latest[tombstone.name] == index && !isOver
    }.map { tombstones[$0] }
  }

  /// Clocks jump, and a day of journal costs nothing.
  private static let graceMs: UInt64 = 86_400_000

  /// What it is about, whenever it was.
  package struct Name: Hashable, Sendable {
    let kind: Kind
    let id: UInt128
  }

  package var name: Name { Name(kind: self.kind, id: self.id) }
}

/// How many tombstones a journal holds.
package struct TombstoneLimits: Hashable, Sendable {
  /// As many as a file of the ring has room for.
  var countMax = (RingFolder.fileByteCountMax - TombstoneJournal.headerByteCount)
    / TombstoneJournal.recordByteCount
  /// Room that narrowings leave to withdrawals, erasures and statements, each of which is asked for
  /// by somebody who must not be told to wait.
  var reservedCount = 57_000
  /// From so many on, a journal of which half says nothing any more is written anew.
  var foldsFrom = 4_096

  init() {}

  package init(countMax: Int, reservedCount: Int, foldsFrom: Int) {
    self.countMax = countMax
    self.reservedCount = reservedCount
    self.foldsFrom = foldsFrom
  }

  /// How many there may be once `tombstones` are added.
  func room(for tombstones: [Tombstone]) -> Int {
    let isOrdinary = tombstones.contains { $0.kind == .narrowed }
    return self.countMax - (isOrdinary ? self.reservedCount : 0)
  }
}

/// The journal of tombstones: records of 73 bytes, each chained to the one before
/// (docs/formats/sealing.md §8).
enum TombstoneJournal {
  static let file = "tombstones"
  /// A folded journal, until the state counts it and it has its name.
  static let next = "tombstones.next"
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

  /// A whole journal, and its last chain value.
  static func encode(
    _ tombstones: [Tombstone], _ root: borrowing RingRoot
  ) -> (bytes: [UInt8], head: [UInt8]) {
    var bytes = Self.header(root)
    var head = [UInt8](repeating: 0, count: 32)
    for (index, tombstone) in tombstones.enumerated() {
      let record = Self.record(tombstone, sequence: UInt64(index) + 1, after: head, root)
      head = Array(record.suffix(32))
      bytes += record
    }
    return (bytes, head)
  }

  /// Reads the journal that `state` counts: under its name, or not yet.
  static func read(
    _ folder: RingFolder, _ state: RingState, _ root: borrowing RingRoot
  ) throws(VaultError) -> [Tombstone] {
    do throws(VaultError) {
      return try Self.decode(try Self.bytes(folder, state), state, root)
    } catch {
      if let next = try folder.read(Self.next), let read = try? Self.decode(next, state, root) {
        return read
      }
      // It may have got its name between the two.
      return try Self.decode(try Self.bytes(folder, state), state, root)
    }
  }

  private static func bytes(
    _ folder: RingFolder, _ state: RingState
  ) throws(VaultError) -> [UInt8] {
    guard let bytes = try folder.read(Self.file) else {
      throw .ring(.tombstonesLost(expected: state.tombstoneCount, found: 0))
    }
    return bytes
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
