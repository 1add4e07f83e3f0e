internal import Ledger
internal import Wire

/// Which policy rows a change wrote.
enum RowChanges {
  /// The digests of rows that are new or others than before, and of those that are gone.
  static func between(
    _ before: PolicyRows, _ after: PolicyRows, of changed: Subjects
  ) -> [LedgerV1.RowDigest] {
    let old = before.of(changed).canonical
    let new = after.of(changed).canonical
    let written = new.filter { old[$0.key] != $0.value }
    let removed = old.filter { new[$0.key] == nil }
    let digests =
      written.map { Self.digest($0.key, $0.value, removed: false) }
      + removed.map { Self.digest($0.key, $0.value, removed: true) }
    return digests.sorted {
      ($0.table, $0.row, $0.part ?? 0) < ($1.table, $1.row, $1.part ?? 0)
    }
  }

  /// The digests of rows that all are new.
  static func all(_ rows: PolicyRows) -> [LedgerV1.RowDigest] {
    rows.canonical.map { Self.digest($0.key, $0.value, removed: false) }
  }

  static func digest(
    _ place: PolicyRowPlace, _ row: [UInt8], removed: Bool
  ) -> LedgerV1.RowDigest {
    LedgerV1.RowDigest(
      table: place.table, row: place.row, part: place.part, version: 1,
      digest: RowHash.of(row), removed: removed)
  }
}
