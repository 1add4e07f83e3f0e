internal import Daemon
internal import Postgres
internal import Vault
internal import Wire

/// The digests of all that is stored of concerns, for `sluis audit verify --rows`.
///
/// What waits for the batch with its records is not among them: the log does not know of it yet,
/// and who verifies in that hour would take it for a row that nobody logged.
enum ConcernStoredRows {
  static let tables = [
    "concern", "concern_receipt", "concern_message", "concern_tombstone", "committee_key",
  ]

  static let rows = StoredRows(tables: Self.tables) {
    table, cursor, transaction throws(PostgresError) in
    try Self.page(table, cursor, &transaction)
  }

  private static let pageCount = 64

  /// One page of a table, behind `cursor` (the last row's id; nil: from the start).
  static func page(
    _ table: String, _ cursor: [UInt8]?, _ transaction: inout Transaction
  ) throws(PostgresError) -> (rows: [LedgerV1.RowDigest], next: [UInt8]?) {
    let after = cursor.flatMap { UInt128(idBytes: $0) } ?? 0
    let rows: [LedgerV1.RowDigest] =
      switch table {
      case "concern": try transaction.concernDigests(after)
      case "concern_receipt": try transaction.receiptDigests(after)
      case "concern_message": try transaction.messageDigests(after)
      case "concern_tombstone": try transaction.tombstoneDigests(after)
      case "committee_key": try transaction.committeeDigests()
      default: []
      }
    let isFull = rows.count == Self.pageCount && table != "committee_key"
    return (rows, isFull ? rows.last?.row.idBytes : nil)
  }
}

extension Transaction {
  fileprivate mutating func concernDigests(
    _ after: UInt128
  ) throws(PostgresError) -> [LedgerV1.RowDigest] {
    try self.query(
      """
      SELECT mark, mailbox, address, writing_tag, letter, state::int4, version, entry, entry_key
      FROM concern c WHERE mark > $1
        AND NOT EXISTS (SELECT 1 FROM log_waiting w WHERE w.entry = c.entry
          AND NOT EXISTS (SELECT 1 FROM log_entry e WHERE e.entry = w.entry))
      ORDER BY mark LIMIT 64
      """, .uuid(after)
    ).map { row throws(PostgresError) in try ConcernRow(row).digest }
  }

  fileprivate mutating func receiptDigests(
    _ after: UInt128
  ) throws(PostgresError) -> [LedgerV1.RowDigest] {
    try self.query(
      """
      SELECT mark, receipt FROM concern c WHERE mark > $1
        AND NOT EXISTS (SELECT 1 FROM log_waiting w WHERE w.entry = c.entry
          AND NOT EXISTS (SELECT 1 FROM log_entry e WHERE e.entry = w.entry))
      ORDER BY mark LIMIT 64
      """, .uuid(after)
    ).map { row throws(PostgresError) in
      ConcernRow.receiptDigest(try row.uuid(0), try row.bytes(1))
    }
  }

  fileprivate mutating func messageDigests(
    _ after: UInt128
  ) throws(PostgresError) -> [LedgerV1.RowDigest] {
    try self.query(
      """
      SELECT mark, id, is_answer, sealed, coalesce(appears_at, 'epoch'),
        coalesce(committee, '') || coalesce(signature, '')
      FROM concern_message m WHERE id > $1
        AND NOT EXISTS (SELECT 1 FROM log_waiting w WHERE w.entry = m.entry
          AND NOT EXISTS (SELECT 1 FROM log_entry e WHERE e.entry = w.entry))
      ORDER BY id LIMIT 64
      """, .uuid(after)
    ).map { row throws(PostgresError) in
      ConcernMessageRow(
        mark: try row.uuid(0), id: try row.uuid(1), isAnswer: try row.bool(2),
        sealed: try row.bytes(3), appearsAt: try row.timestamp(4),
        signed: try row.bytes(5)
      ).digest
    }
  }

  fileprivate mutating func tombstoneDigests(
    _ after: UInt128
  ) throws(PostgresError) -> [LedgerV1.RowDigest] {
    try self.query(
      """
      SELECT mark, commitment, first_index, second_index, reason::int4
      FROM concern_tombstone WHERE mark > $1 ORDER BY mark LIMIT 64
      """, .uuid(after)
    ).map { row throws(PostgresError) in
      ConcernTombstone(
        mark: try row.uuid(0), commitment: try row.bytes(1), firstIndex: try row.uuid(2),
        secondIndex: try row.uuid(3), reason: try row.int4(4)
      ).digest
    }
  }

  fileprivate mutating func committeeDigests() throws(PostgresError) -> [LedgerV1.RowDigest] {
    try self.query("SELECT number, key FROM committee_key ORDER BY number").map {
      row throws(PostgresError) in
      CommitteeKeyRow(number: try row.int4(0), key: try row.bytes(1)).digest
    }
  }
}
