/// The clear part of an entry, read from the specification.
package struct RecordHeader: Hashable, Sendable {
  /// What an entry records.
  package enum Kind: UInt8, Hashable, Sendable {
    case processing = 1
    case decision = 2
    case access = 3
    case exchange = 4
    case event = 5
    /// Clear, and the same bytes whoever writes it: its leaf can be looked for.
    case slot = 6
    /// A statement of restore that consent carried out (docs/formats/restore.md §4).
    case restore = 7
  }

  /// The keyed hashes of whom the record is about.
  package struct Indexes: Hashable, Sendable {
    package var subject: UInt128?
    package var actor: UInt128?
    package var organisation: UInt128?

    package init(subject: UInt128? = nil, actor: UInt128? = nil, organisation: UInt128? = nil) {
      self.subject = subject
      self.actor = actor
      self.organisation = organisation
    }
  }

  package let kind: Kind
  package let retention: UInt8
  /// Rounded down to the hour, or to the day when there is no trace.
  package let coarseTimeMs: UInt64
  package let entry: UInt128
  package let epoch: UInt128
  package let trace: UInt128?
  package let span: UInt64?
  package let indexes: Indexes

  /// Reads the header of a stored entry; what follows it is the sealed body.
  ///
  /// - Returns: `nil` for what no writer writes.
  package static func read(_ stored: ArraySlice<UInt8>) -> (
    header: RecordHeader, body: ArraySlice<UInt8>
  )? {
    guard stored.count <= 65_535 else { return nil }
    var cursor = Cursor(stored)
    guard let header = RecordHeader(&cursor), !cursor.rest.isEmpty else { return nil }
    return (header, cursor.rest)
  }

  /// The header as it is stored: there is one way to write it.
  package var bytes: [UInt8] {
    var presence: UInt8 = self.trace == nil ? 0 : 8
    for (bit, path) in Self.indexBits where self.indexes[keyPath: path] != nil { presence |= bit }
    var bytes = [1, self.kind.rawValue, self.retention, presence]
    func append<Number: FixedWidthInteger>(_ number: Number) {
      for shift in stride(from: Number.bitWidth - 8, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    append(self.coarseTimeMs)
    append(self.entry)
    append(self.epoch)
    if let trace = self.trace, let span = self.span {
      append(trace)
      append(span)
    }
    for (_, path) in Self.indexBits {
      if let index = self.indexes[keyPath: path] { append(index) }
    }
    return bytes
  }

  private init?(_ cursor: inout Cursor) {
    guard let fixed = cursor.take(4).map(Array.init), fixed[0] == 1,
      let kind = Kind(rawValue: fixed[1]), fixed[2] > 0, fixed[3] < 16,
      let timeMs = cursor.number(as: UInt64.self), timeMs < 1 << 53,
      let entry = cursor.number(as: UInt128.self), entry > 0,
      let epoch = cursor.number(as: UInt128.self), epoch > 0
    else { return nil }
    self.kind = kind
    self.retention = fixed[2]
    self.coarseTimeMs = timeMs
    self.entry = entry
    self.epoch = epoch
    if fixed[3] & 8 != 0 {
      guard let trace = cursor.number(as: UInt128.self), trace > 0,
        let span = cursor.number(as: UInt64.self), span > 0, timeMs % 3_600_000 == 0
      else { return nil }
      self.trace = trace
      self.span = span
    } else {
      guard kind == .processing || kind == .event || kind == .slot,
        timeMs % 86_400_000 == 0
      else { return nil }
      self.trace = nil
      self.span = nil
    }
    var indexes = Indexes()
    for (bit, path) in Self.indexBits where fixed[3] & bit != 0 {
      guard let index = cursor.number(as: UInt128.self) else { return nil }
      indexes[keyPath: path] = index
    }
    self.indexes = indexes
    // A slot has nothing of its own: one place, one string of bytes.
    guard kind != .slot
      || (fixed[2] == 1 && fixed[3] == 0 && timeMs == 0 && entry == epoch)
    else { return nil }
  }

  private static var indexBits: [(UInt8, WritableKeyPath<Indexes, UInt128?>)] {
    [(1, \.subject), (2, \.actor), (4, \.organisation)]
  }
}
