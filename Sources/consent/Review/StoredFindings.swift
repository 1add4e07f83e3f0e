internal import Daemon
internal import Postgres
internal import Wire

/// The digests of findings and notes beside those of policy: a finding that was closed with SQL is
/// named by `sluis audit verify --rows`.
enum StoredFindings {
  private static let pageCount: Int64 = 256

  static let rows = StoredRows(tables: StoredPolicy.rows.tables + ["finding", "finding_note"]) {
    table, cursor, tx throws(PostgresError) in
    let last = cursor.map { $0.reduce(0) { $0 << 8 | Int64($1) } } ?? 0
    switch table {
    case "finding":
      let rows = try tx.findings(after: last, limit: Self.pageCount, withClosed: true)
      return Self.page(rows.map { ($0, $0.number) })
    case "finding_note":
      let rows = try tx.query(
        """
        SELECT id, finding, organisation, sealed, number FROM finding_note
        WHERE number > $1 ORDER BY number LIMIT $2
        """, .int8(last), .int8(Self.pageCount)
      ).map { row throws(PostgresError) in (try FindingNoteRow(reading: row), try row.int8(4)) }
      return Self.page(rows)
    default: return try StoredPolicy.rows.page(table, cursor, &tx)
    }
  }

  private static func page(
    _ rows: [(some PolicyRow, Int64)]
  ) -> (rows: [LedgerV1.RowDigest], next: [UInt8]?) {
    let digests = rows.map { RowChanges.digest($0.0.place, $0.0.canonical, removed: false) }
    guard rows.count == Int(Self.pageCount), let last = rows.last?.1 else { return (digests, nil) }
    return (digests, (0..<8).map { UInt8(truncatingIfNeeded: last >> (56 - 8 * Int64($0))) })
  }
}
