/// What a service's searches go by, as it stores it beside a leaf.
///
/// It is in no tree: whoever writes to the database can change it, and an entry is then not found
/// by the person, the actor or the trace that it is about, while every hash is right. Only the
/// entry's own header tells.
package struct SearchColumns: Hashable, Sendable {
  package let kind: UInt32
  package let trace: UInt128?
  package let indexes: RecordHeader.Indexes

  package init(kind: UInt32, trace: UInt128?, indexes: RecordHeader.Indexes) {
    self.kind = kind
    self.trace = trace
    self.indexes = indexes
  }

  /// Whether a search finds the entry by all that its header says, and by nothing else.
  package func repeats(_ header: RecordHeader) -> Bool {
    self.kind == UInt32(header.kind.rawValue) && self.trace == header.trace
      && self.indexes == header.indexes
  }

  /// As an export has it (docs/formats/log.md §5): kind and presence, then what is present.
  package var bytes: [UInt8] {
    var presence: UInt8 = 0
    var ids: [UInt8] = []
    for (bit, id) in self.ids {
      guard let id else { continue }
      presence |= bit
      ids += (0..<16).map { UInt8(truncatingIfNeeded: id >> UInt128(120 - 8 * $0)) }
    }
    return [UInt8(clamping: self.kind), presence] + ids
  }

  /// Reads ``bytes``; nil for what no exporter writes.
  init?(_ bytes: ArraySlice<UInt8>) {
    var cursor = Cursor(bytes)
    guard let kind = cursor.number(as: UInt8.self), let presence = cursor.number(as: UInt8.self),
      presence < 16, cursor.rest.count == 16 * presence.nonzeroBitCount
    else { return nil }
    func next(_ bit: UInt8) -> UInt128? {
      presence & bit == 0 ? nil : cursor.number(as: UInt128.self)
    }
    self.kind = UInt32(kind)
    self.trace = next(8)
    self.indexes = RecordHeader.Indexes(subject: next(1), actor: next(2), organisation: next(4))
  }

  static let byteCounts = 2...66

  /// In the order of the bytes, with the bits of an entry's own presence byte.
  private var ids: [(bit: UInt8, id: UInt128?)] {
    [
      (8, self.trace), (1, self.indexes.subject), (2, self.indexes.actor),
      (4, self.indexes.organisation),
    ]
  }
}
