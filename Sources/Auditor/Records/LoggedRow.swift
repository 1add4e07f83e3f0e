/// The digest of a stored row: as an event recorded it, or as the row is now.
package struct LoggedRow: Hashable, Sendable {
  /// Which row, and which sealed part of it.
  package struct Key: Hashable, Sendable {
    package let table: String
    package let row: UInt128
    /// The part's opaque tag; `nil` when the row is not sealed in parts.
    package let part: UInt128?

    package init(table: String, row: UInt128, part: UInt128? = nil) {
      self.table = table
      self.row = row
      self.part = part
    }
  }

  package let key: Key
  package let version: UInt64
  package let digest: Hash
  package let isRemoved: Bool

  package init(key: Key, version: UInt64, digest: Hash, isRemoved: Bool = false) {
    self.key = key
    self.version = version
    self.digest = digest
    self.isRemoved = isRemoved
  }

  /// The rows that an event's body lists; `nil` when one of them does not decode.
  package static func read(from event: RawMessage) -> [LoggedRow]? {
    var rows: [LoggedRow] = []
    for value in event.values(Self.eventField) {
      guard case .bytes(let bytes) = value, let message = RawMessage(bytes),
        let row = LoggedRow(message)
      else { return nil }
      rows.append(row)
    }
    return rows
  }

  /// Reads one `RowDigest` message, as an event lists it or a service answers it.
  package init?(_ message: RawMessage) {
    guard let table = message.bytes(1).flatMap({ String(validating: $0, as: UTF8.self) }),
      let row = message.id(2), message.values(3).isEmpty || message.id(3) != nil,
      let version = message.number(4), let digest = message.bytes(5).flatMap({ Hash($0) }),
      let removed = message.number(6), removed <= 1
    else { return nil }
    self.init(
      key: Key(table: table, row: row, part: message.id(3)), version: version, digest: digest,
      isRemoved: removed == 1)
  }

  private static let eventField = 11
}
