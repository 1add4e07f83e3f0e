internal import Ledger
package import Postgres

/// What a look at the records that wait for a batch found in `log_waiting`.
package struct WaitingRows: Sendable {
  /// How many of what is altered are told by their ids.
  static let toldCountMax = QueueWatch.namedCountMax

  /// How many came into the queue.
  package fileprivate(set) var takenCount = 0
  /// Those that this service did not write as they are, or that the log has already: the first
  /// ``toldCountMax``. They stay where they are, as evidence, and hold up no other.
  package fileprivate(set) var altered: [UInt128] = []
}

/// The transaction that takes a batch, apart from the sequencer's: where it cannot be taken, or a
/// row of it cannot, the log goes on.
extension SequencerTables {
  /// Puts what waits into the log's queue when a batch is due; looks at all of it in any case.
  ///
  /// Nothing of it is stored in the order in which it came: a dump writes rows as they lie, and the
  /// neighbours of an entry say their hour.
  ///
  /// - Returns: nil while another replica is at it.
  package static func takeBatch(
    _ transaction: inout Transaction, _ batch: AnonymousBatch, _ identity: LogIdentity
  ) throws(PostgresError) -> WaitingRows? {
    // A lock of its own and not the head's, for which the sequencer would wait. The class is the
    // ASCII bytes of "batc".
    let isOurs = try transaction.query(
      "SELECT pg_try_advisory_xact_lock($1, $2)", .int4(0x6261_7463), .int4(1)
    ).only { row throws(PostgresError) in try row.bool(0) }
    guard isOurs else { return nil }
    let due = try transaction.due(batch)
    var found = WaitingRows()
    var next: UInt128? = 0
    while let first = next {
      let page = try transaction.waitingRows(from: first, identity)
      let sound = page.filter(\.isSound)
      if due.isNow, !sound.isEmpty {
        // As they were looked at, and not as they lie there by now.
        transaction.appendToLog(sound.map(\.entry), sound.map(\.stored))
        _ = transaction.send(
          "DELETE FROM log_waiting WHERE entry = ANY($1::uuid[])", .uuids(sound.map(\.entry)))
        found.takenCount += sound.count
      }
      let altered = page.lazy.filter { !$0.isSound }.map(\.entry)
      found.altered += altered.prefix(WaitingRows.toldCountMax - found.altered.count)
      next =
        page.count < Transaction.waitingPageCount
        ? nil : page.last.flatMap { $0.entry < .max ? $0.entry + 1 : nil }
    }
    if due.isNow {
      try transaction.execute("UPDATE log_head SET batch = $1", .int8(due.period))
    }
    return found
  }
}

/// Which period it is by the database's clock, and whether its batch has not been taken yet.
struct BatchDue: Sendable {
  let period: Int64
  let isNow: Bool
  /// Until the next period begins.
  let nextMs: Int64
}

/// A record that waits.
private struct WaitingRow: Sendable {
  let entry: UInt128
  let stored: [UInt8]
  /// Whether this service wrote it as it is, and the log does not have it.
  let isSound: Bool
}

extension Transaction {
  /// Rows read at once: 16 MiB of the longest that there can be.
  fileprivate static let waitingPageCount = 256

  mutating func due(_ batch: AnonymousBatch) throws(PostgresError) -> BatchDue {
    try self.query(
      """
      SELECT floor(ms / $1::int8)::int8, batch <> floor(ms / $1::int8),
        ((floor(ms / $1::int8) + 1) * $1::int8 - ms)::int8
      FROM log_head, (SELECT extract(epoch FROM clock_timestamp()) * 1000 AS ms) AS now
      """, .int8(batch.periodMs)
    ).only { row throws(PostgresError) in
      BatchDue(period: try row.int8(0), isNow: try row.bool(1), nextMs: try row.int8(2))
    }
  }

  /// Queues records of anonymous calls, 1…``Ledger/Batch/countMax`` of them, for the next batch,
  /// each with a code by which it is known again.
  mutating func keepWaiting(
    _ entries: [UInt128], _ stored: [[UInt8]], _ identity: LogIdentity
  ) {
    _ = self.send(
      """
      INSERT INTO log_waiting (entry, stored, code)
      SELECT * FROM unnest($1::uuid[], $2::bytea[], $3::bytea[])
      """, .uuids(entries), .bytesArray(stored),
      .bytesArray(zip(entries, stored).map { identity.waitingCode(of: $0, $1) }))
  }

  /// A page of what waits, by id.
  fileprivate mutating func waitingRows(
    from first: UInt128, _ identity: LogIdentity
  ) throws(PostgresError) -> [WaitingRow] {
    // One look-up for each row: OFFSET keeps a planner from reading the whole log.
    try self.query(
      """
      SELECT w.entry, coalesce(w.stored, ''), coalesce(w.code, ''), e.entry IS NOT NULL
      FROM (SELECT entry, stored, code FROM log_waiting WHERE entry >= $1 ORDER BY entry LIMIT 256)
        AS w
      LEFT JOIN LATERAL (SELECT entry FROM log_entry WHERE entry = w.entry OFFSET 0) AS e ON true
      ORDER BY w.entry
      """, .uuid(first)
    ).map { row throws(PostgresError) in
      let (entry, stored) = (try row.uuid(0), try row.bytes(1))
      let (code, isKnown) = (try row.bytes(2), try row.bool(3))
      return WaitingRow(
        entry: entry, stored: stored,
        isSound: !isKnown && identity.isWaiting(entry, stored, code: code))
    }
  }
}
