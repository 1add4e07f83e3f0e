internal import Ledger
internal import Postgres

/// What the witness gave of this log, as stored (docs/formats/log.md §6).
enum CosignatureTable {
  /// The newest cosignature, with the note it stands under.
  struct Newest: Sendable {
    let size: Int
    let line: String
    let note: Note
  }

  static func newest(
    by witness: String, _ transaction: inout Transaction
  ) throws(PostgresError) -> Newest? {
    let row = try transaction.query(
      """
      SELECT size, s.line, c.note FROM log_cosignature s JOIN log_checkpoint c USING (size)
      WHERE s.witness = $1 ORDER BY size DESC LIMIT 1
      """, .text(witness)
    ).optional { row throws(PostgresError) in
      (size: try row.int8(0), line: try row.text(1), note: try row.text(2))
    }
    guard let row, let size = Int(exactly: row.size),
      let note = try? Note(parsing: Array(row.note.utf8))
    else { return nil }
    return Newest(size: size, line: row.line, note: note)
  }

  /// The checkpoint of `size`, as the log signed it.
  static func note(
    ofSize size: Int, _ transaction: inout Transaction
  ) throws(PostgresError) -> Note? {
    try transaction.query("SELECT note FROM log_checkpoint WHERE size = $1", .int8(Int64(size)))
      .optional { row throws(PostgresError) in try row.text(0) }
      .flatMap { try? Note(parsing: Array($0.utf8)) }
  }

  /// Stores a line, unless a later one is there.
  static func store(
    _ line: String, by witness: String, ofSize size: Int, atSeconds seconds: UInt64,
    _ transaction: inout Transaction
  ) throws(PostgresError) {
    try transaction.execute(
      """
      INSERT INTO log_cosignature (size, witness, line, seconds) VALUES ($1, $2, $3, $4)
      ON CONFLICT (size, witness) DO UPDATE SET line = excluded.line, seconds = excluded.seconds
      WHERE log_cosignature.seconds < excluded.seconds
      """,
      .int8(Int64(size)), .text(witness), .text(line), .int8(Int64(clamping: seconds)))
  }

  /// The newest checkpoint that bears a line, with its lines; the newest where none does.
  static func vouched(_ transaction: inout Transaction) throws(PostgresError) -> String? {
    try transaction.query(
      """
      SELECT c.note || coalesce((SELECT string_agg(s.line, '' ORDER BY s.witness)
        FROM log_cosignature s WHERE s.size = c.size), '')
      FROM log_checkpoint c WHERE c.size = coalesce(
        (SELECT max(size) FROM log_cosignature), (SELECT max(size) FROM log_checkpoint))
      """
    ).optional { row throws(PostgresError) in try row.text(0) }
  }

  /// The newest checkpoint with the lines of witnesses under it, as it is shown.
  static func shown(_ transaction: inout Transaction) throws(PostgresError) -> String? {
    try transaction.query(
      """
      SELECT c.note || coalesce((SELECT string_agg(s.line, '' ORDER BY s.witness)
        FROM log_cosignature s WHERE s.size = c.size), '')
      FROM log_checkpoint c ORDER BY c.size DESC LIMIT 1
      """
    ).optional { row throws(PostgresError) in try row.text(0) }
  }
}
