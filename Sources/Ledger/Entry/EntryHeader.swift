/// The clear part of an entry: what officers search by, and nothing that says who or what.
package struct EntryHeader: Hashable, Sendable {
  /// Where in which operation the record was made (W3C Trace Context). Neither id is zero.
  package struct TracePoint: Hashable, Sendable {
    package let trace: UInt128
    package let span: UInt64

    package init(trace: UInt128, span: UInt64) {
      self.trace = trace
      self.span = span
    }

    /// As a header has them: 16 bytes and 8.
    package var bytes: [UInt8] {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(24)
      self.append(to: &bytes)
      return bytes
    }

    func append(to bytes: inout [UInt8]) {
      bytes.append(bigEndian: self.trace)
      bytes.append(bigEndian: self.span)
    }
  }

  /// Keyed hashes of whom the record is about; a key holder can search them, a thief cannot.
  package struct Indexes: Hashable, Sendable {
    package let subject: UInt128?
    package let actor: UInt128?
    package let organisation: UInt128?

    package init(subject: UInt128? = nil, actor: UInt128? = nil, organisation: UInt128? = nil) {
      self.subject = subject
      self.actor = actor
      self.organisation = organisation
    }
  }

  package let kind: RecordKind
  /// When the entry may go, 1…255; the processing register says what each class means.
  package let retention: UInt8
  /// A time since 1970 rounded down to the hour, or to the day for anonymous calls.
  package let coarseTimeMs: UInt64
  package let entry: UInt128
  /// Which epoch key seals the body.
  package let epoch: UInt128
  package let trace: TracePoint?
  package let indexes: Indexes

  /// Makes a header, rounding `timeMs` down.
  ///
  /// - Parameters:
  ///   - timeMs: milliseconds since 1970, by the database's clock; below 2⁵³.
  ///   - trace: `nil` for what an anonymous caller did; its time is then rounded to the day.
  /// - Throws: ``LedgerError/malformed(_:)`` for a zero id or retention, a time out of bounds, or
  ///   no trace where the kind needs one.
  package init(
    kind: RecordKind, retention: UInt8, timeMs: UInt64, entry: UInt128, epoch: UInt128,
    trace: TracePoint?, indexes: Indexes = Indexes()
  ) throws(LedgerError) {
    guard retention != 0, timeMs < Self.timeMsBound, entry != 0, epoch != 0 else {
      throw .malformed(.entry)
    }
    if let trace {
      guard trace.trace != 0, trace.span != 0 else { throw .malformed(.entry) }
    } else {
      guard !kind.needsTrace else { throw .malformed(.entry) }
    }
    // A slot has nothing of its own: one place, one string of bytes.
    guard kind != .slot
      || (trace == nil && indexes == Indexes() && timeMs == 0 && retention == 1 && entry == epoch)
    else { throw .malformed(.entry) }
    self.kind = kind
    self.retention = retention
    self.coarseTimeMs = timeMs - timeMs % (trace == nil ? Self.dayMs : Self.hourMs)
    self.entry = entry
    self.epoch = epoch
    self.trace = trace
    self.indexes = indexes
  }

  static let timeMsBound: UInt64 = 1 << 53
  static let hourMs: UInt64 = 3_600_000
  static let dayMs: UInt64 = 24 * hourMs
}

extension EntryHeader {
  private static let formatVersion: UInt8 = 1

  private enum Presence {
    static let subject: UInt8 = 1 << 0
    static let actor: UInt8 = 1 << 1
    static let organisation: UInt8 = 1 << 2
    static let trace: UInt8 = 1 << 3
    static let all: UInt8 = 0b1111
  }

  /// How many bytes ``bytes`` are.
  package var byteCount: Int {
    let indexes = [self.indexes.subject, self.indexes.actor, self.indexes.organisation]
    return 44 + (self.trace == nil ? 0 : 24) + 16 * indexes.count { $0 != nil }
  }

  /// The bytes of the header, 44…116 of them.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(self.byteCount)
    self.append(to: &bytes)
    return bytes
  }

  func append(to bytes: inout [UInt8]) {
    var presence: UInt8 = 0
    if self.indexes.subject != nil { presence |= Presence.subject }
    if self.indexes.actor != nil { presence |= Presence.actor }
    if self.indexes.organisation != nil { presence |= Presence.organisation }
    if self.trace != nil { presence |= Presence.trace }
    for byte in [Self.formatVersion, self.kind.rawValue, self.retention, presence] {
      bytes.append(byte)
    }
    bytes.append(bigEndian: self.coarseTimeMs)
    bytes.append(bigEndian: self.entry)
    bytes.append(bigEndian: self.epoch)
    self.trace?.append(to: &bytes)
    for index in [self.indexes.subject, self.indexes.actor, self.indexes.organisation] {
      if let index { bytes.append(bigEndian: index) }
    }
  }

  /// Decodes a header that stands alone, refusing what ``bytes`` would not write.
  package init(decoding bytes: [UInt8]) throws(LedgerError) {
    var reader = ByteReader(bytes)
    try self.init(reading: &reader)
    guard reader.remaining.isEmpty else { throw .malformed(.entry) }
  }

  /// Decodes a header from the front of an entry, refusing what ``bytes`` would not write.
  init(reading reader: inout ByteReader) throws(LedgerError) {
    guard reader.integer(UInt8.self) == Self.formatVersion,
      let kind = reader.integer(UInt8.self).flatMap(RecordKind.init(rawValue:)),
      let retention = reader.integer(UInt8.self),
      let presence = reader.integer(UInt8.self), presence & ~Presence.all == 0,
      let coarseTimeMs = reader.integer(UInt64.self),
      let entry = reader.integer(UInt128.self),
      let epoch = reader.integer(UInt128.self)
    else { throw .malformed(.entry) }
    var trace: TracePoint?
    if presence & Presence.trace != 0 {
      guard let id = reader.integer(UInt128.self), let span = reader.integer(UInt64.self) else {
        throw .malformed(.entry)
      }
      trace = TracePoint(trace: id, span: span)
    }
    func index(_ bit: UInt8) throws(LedgerError) -> UInt128? {
      guard presence & bit != 0 else { return nil }
      guard let index = reader.integer(UInt128.self) else { throw .malformed(.entry) }
      return index
    }
    let indexes = Indexes(
      subject: try index(Presence.subject), actor: try index(Presence.actor),
      organisation: try index(Presence.organisation))
    try self.init(
      kind: kind, retention: retention, timeMs: coarseTimeMs, entry: entry, epoch: epoch,
      trace: trace, indexes: indexes)
    guard self.coarseTimeMs == coarseTimeMs else { throw .malformed(.entry) }
  }
}
