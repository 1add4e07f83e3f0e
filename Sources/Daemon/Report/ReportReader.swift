internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// Finds the entries of a log that a report may be about.
struct ReportReader: Sendable {
  /// Entries of a page, and accesses beside them: together fewer than consent gives keys for.
  static let pageCount: Int64 = 256
  static let accessCountMax = 640

  let log: AuditLog

  /// What lies in a stretch of the log.
  struct Found: Sendable {
    var records: [ReportEntry]
    /// Where something lies that is no entry, or nothing at all.
    var unreadable: [UInt64]
    /// Where the next stretch begins; 0 when the log ends here.
    var next: UInt64

    /// Leaves what begins with record `count` to the next stretch.
    mutating func cut(to count: Int) {
      guard self.records.indices.contains(count) else { return }
      let next = self.records[count].index
      self.next = next
      self.records.removeSubrange(count...)
      self.unreadable.removeAll { $0 >= next }
    }
  }

  /// Processing lines, decisions and events about `subjects` from `index` on, in order.
  func page(
    from index: UInt64, _ subjects: [UInt128], deadline: ContinuousClock.Instant
  ) async throws(RPCError) -> Found {
    let low = Value.int8(Int64(clamping: index))
    let rows = try await self.read(deadline: deadline) { (transaction) throws(PostgresError) in
      transaction.planForParameters()
      return try transaction.query(
        """
        SELECT l.index, coalesce(e.stored, '') FROM log_leaf l LEFT JOIN log_entry e USING (entry)
        WHERE l.index >= $1 AND l.kind IN (1, 2, 5) AND l.subject = ANY($2::uuid[])
        ORDER BY l.index LIMIT $3
        """, low, .uuids(subjects), .int8(Self.pageCount)
      ).map { row throws(PostgresError) in
        (UInt64(clamping: try row.int8(0)), try row.bytes(1))
      }
    }
    let isFull = rows.count == Int(Self.pageCount)
    return Found(
      records: rows.compactMap(\.entry), unreadable: rows.filter { $0.entry == nil }.map(\.index),
      next: isFull ? (rows.last?.index ?? 0) + 1 : 0)
  }

  /// How many entries name one of `subjects` in their header and are not found by it: whoever
  /// writes to the columns beside the tree hides them from every search (docs/formats/log.md §5).
  ///
  /// - Parameter comparedMax: more than so many are not compared, and what is left counts as one.
  func hiddenCount(
    _ subjects: [UInt128], comparedMax: Int64 = 65_536, deadline: ContinuousClock.Instant
  ) async throws(RPCError) -> UInt32 {
    do throws(PostgresError) {
      let (hidden, compared) = try await self.log.pool.transaction(.readOnly, deadline: deadline) {
        (transaction) throws(PostgresError) in
        try transaction.hidden(subjects, limit: comparedMax + 1)
      }
      return UInt32(clamping: hidden + (compared > comparedMax ? 1 : 0))
    } catch { throw RPCError(error) }
  }

  /// The accesses of exactly these calls: who was behind a processing line.
  ///
  /// - Returns: nil when there are more than ``accessCountMax``.
  func accesses(
    of calls: [EntryHeader.TracePoint], deadline: ContinuousClock.Instant
  ) async throws(RPCError) -> [ReportEntry]? {
    guard !calls.isEmpty else { return [] }
    let rows = try await self.read(deadline: deadline) { (transaction) throws(PostgresError) in
      try transaction.query(
        """
        SELECT l.index, e.stored FROM log_leaf l JOIN log_entry e USING (entry)
        WHERE l.trace = ANY($1::uuid[]) AND l.kind = 3
          AND substring(e.stored FROM 45 FOR 24) = ANY($2) ORDER BY l.index LIMIT $3
        """, .uuids(Set(calls.map(\.trace)).sorted()),
        .bytesArray(calls.map(\.bytes)),
        .int8(Int64(Self.accessCountMax) + 1)
      ).map { row throws(PostgresError) in
        (UInt64(clamping: try row.int8(0)), try row.bytes(1))
      }
    }
    return rows.count <= Self.accessCountMax ? rows.compactMap(\.entry) : nil
  }

  /// These decisions, as far as they are there: what is about several households.
  func decisions(
    _ ids: [UInt128], deadline: ContinuousClock.Instant
  ) async throws(RPCError) -> [ReportEntry] {
    guard !ids.isEmpty else { return [] }
    return try await self.read(deadline: deadline) { (transaction) throws(PostgresError) in
      try transaction.query(
        """
        SELECT l.index, e.stored FROM log_leaf l JOIN log_entry e USING (entry)
        WHERE l.entry = ANY($1::uuid[]) AND l.kind = 2 LIMIT $2
        """, .uuids(ids), .int8(Self.pageCount)
      ).map { row throws(PostgresError) in
        (UInt64(clamping: try row.int8(0)), try row.bytes(1))
      }
    }.compactMap(\.entry).filter { $0.entry.header.kind == .decision }
  }

  /// A row, and the entry that it holds, if it is one.
  private struct Stored: Sendable {
    let index: UInt64
    let entry: ReportEntry?
  }

  private func read(
    deadline: ContinuousClock.Instant,
    _ find: @escaping @Sendable (inout Transaction) throws(PostgresError) -> [(UInt64, [UInt8])]
  ) async throws(RPCError) -> [Stored] {
    do throws(PostgresError) {
      return try await self.log.pool.transaction(.readOnly, deadline: deadline) {
        (transaction) throws(PostgresError) in
        let found = try find(&transaction).map { index, stored in
          (index, stored, try? Entry(decoding: stored))
        }
        let keys = try transaction.query(
          "SELECT epoch, sealed_key FROM log_epoch WHERE epoch = ANY($1::uuid[])",
          .uuids(Set(found.compactMap(\.2?.header.epoch)).sorted())
        ).map { row throws(PostgresError) in (try row.uuid(0), try row.bytes(1)) }
        let byEpoch = Dictionary(keys, uniquingKeysWith: { first, _ in first })
        return found.map { index, stored, entry in
          Stored(
            index: index,
            entry: entry.map {
              ReportEntry(
                index: index, stored: stored, entry: $0,
                sealedEpochKey: byEpoch[$0.header.epoch] ?? [])
            })
        }
      }
    } catch { throw RPCError(error) }
  }
}

extension Transaction {
  /// Of the entries whose header names one of `subjects`, `limit` at most: how many are not found
  /// by it, and how many there are.
  ///
  /// The expression is that of the index `log_entry_subject`. OFFSET has each of them looked up in
  /// the tree by itself: a join reads the whole log where it believes that there are many.
  mutating func hidden(
    _ subjects: [UInt128], limit: Int64
  ) throws(PostgresError) -> (hidden: Int64, compared: Int64) {
    try self.query(
      """
      SELECT count(*) FILTER (WHERE is_hidden), count(*) FROM (
        SELECT e.kind IN (1, 2, 5)
          AND (l.subject IS DISTINCT FROM encode(e.subject, 'hex')::uuid OR l.kind <> e.kind)
          AND NOT EXISTS (SELECT 1 FROM log_pending p WHERE e.entry = ANY (p.entries)) AS is_hidden
        FROM (
          SELECT entry, subject, get_byte(stored, 1) AS kind FROM (
            SELECT entry, stored, substring(
              stored FROM CASE WHEN get_byte(stored, 3) & 8 = 8 THEN 69 ELSE 45 END FOR 16
            ) AS subject
            FROM log_entry WHERE get_byte(stored, 3) & 1 = 1
          ) AS named WHERE subject = ANY($1) LIMIT $2
        ) AS e
        LEFT JOIN LATERAL (
          SELECT subject, kind FROM log_leaf WHERE entry = e.entry OFFSET 0
        ) AS l ON true
      ) AS compared
      """, .bytesArray(subjects.map(\.idBytes)), .int8(limit)
    ).only { row throws(PostgresError) in (try row.int8(0), try row.int8(1)) }
  }
}
