internal import Postgres

/// How long the records of anonymous calls wait, so that the tree does not tell when one came.
///
/// They lie in `log_waiting` until the database's clock passes a whole period, and then come into
/// the log all at once, in the order of their ids, which are drawn: entries, queue and tree are
/// written in that order, and with the same checkpoint (docs/formats/log.md §6).
package struct AnonymousBatch: Sendable {
  /// One hour: what a receipt may say without saying more than the day.
  package static let periodMsDefault: Int64 = 3_600_000
  /// What an operator may choose. A receipt's promise holds for twice the longest.
  package static let periodMs = 1_000...3_600_000

  package static let hourly = AnonymousBatch(periodMs: Self.periodMsDefault)

  package let periodMs: Int64

  package init(periodMs: Int64) {
    precondition(periodMs > 0, "a batch has a length")
    self.periodMs = periodMs
  }
}

extension Transaction {
  /// Queues records of anonymous calls, 1…``Ledger/Batch/countMax`` of them, for the next batch.
  mutating func keepWaiting(_ entries: [UInt128], _ stored: [[UInt8]]) {
    _ = self.send(
      "INSERT INTO log_waiting (entry, stored) SELECT * FROM unnest($1::uuid[], $2::bytea[])",
      .uuids(entries), .bytesArray(stored))
  }

  /// Puts all that waits into the log's queue, under the lock of the tree's head.
  ///
  /// Nothing of it is stored in the order in which it came: a dump writes rows as they lie, and the
  /// neighbours of an entry say their hour.
  mutating func takeBatch(_ batch: AnonymousBatch) throws(PostgresError) {
    try self.execute(
      """
      WITH taken AS (DELETE FROM log_waiting RETURNING entry, stored),
        kept AS (
          INSERT INTO log_entry (entry, stored) SELECT entry, stored FROM taken ORDER BY entry)
      INSERT INTO log_pending (entries)
      SELECT array_agg(entry ORDER BY entry)
      FROM (
        SELECT entry, (row_number() OVER (ORDER BY entry) - 1) / 1024 AS part FROM taken) AS t
      GROUP BY part ORDER BY part
      """)
    try self.execute(
      """
      UPDATE log_head
      SET batch = floor(extract(epoch FROM clock_timestamp()) * 1000 / $1::int8)
      """, .int8(batch.periodMs))
  }
}
