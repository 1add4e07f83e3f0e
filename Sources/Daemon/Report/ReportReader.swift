internal import Ledger
internal import Postgres
internal import RPC
internal import Wire

/// Finds the entries of a log that a report may be about, by their search columns.
struct ReportReader: Sendable {
  /// Entries of a page, and accesses beside them: together fewer than consent gives keys for.
  static let pageCount: Int64 = 256
  private static let accessCountMax: Int64 = 640

  let log: AuditLog

  /// Processing lines, decisions and events about `subjects` from `index` on, in order.
  ///
  /// - Parameter withUnindexed: also decisions that name nobody in clear; only their bodies tell.
  func page(
    from index: UInt64, _ subjects: [UInt128], withUnindexed: Bool,
    deadline: ContinuousClock.Instant
  ) async throws(RPCError) -> [ReportEntry] {
    let low = Value.int8(Int64(clamping: index))
    return try await self.read(deadline: deadline) { (transaction) throws(PostgresError) in
      transaction.planForParameters()
      return try transaction.query(
        """
        SELECT l.index, e.stored FROM log_leaf l JOIN log_entry e USING (entry)
        WHERE l.index >= $1 AND l.kind IN (1, 2, 5)
          AND (l.subject = ANY($2::uuid[]) OR ($3 AND l.kind = 2 AND l.subject IS NULL))
        ORDER BY l.index LIMIT $4
        """, low, .uuids(subjects), .bool(withUnindexed), .int8(Self.pageCount)
      ).map { row throws(PostgresError) in
        (UInt64(clamping: try row.int8(0)), try row.bytes(1))
      }
    }
  }

  /// The accesses of these traces: who was behind a processing line.
  func accesses(
    of traces: [UInt128], deadline: ContinuousClock.Instant
  ) async throws(RPCError) -> [ReportEntry] {
    guard !traces.isEmpty else { return [] }
    return try await self.read(deadline: deadline) { (transaction) throws(PostgresError) in
      try transaction.query(
        """
        SELECT l.index, e.stored FROM log_leaf l JOIN log_entry e USING (entry)
        WHERE l.trace = ANY($1::uuid[]) AND l.kind = 3 ORDER BY l.index LIMIT $2
        """, .uuids(traces), .int8(Self.accessCountMax)
      ).map { row throws(PostgresError) in
        (UInt64(clamping: try row.int8(0)), try row.bytes(1))
      }
    }
  }

  private func read(
    deadline: ContinuousClock.Instant,
    _ find: @escaping @Sendable (inout Transaction) throws(PostgresError) -> [(UInt64, [UInt8])]
  ) async throws(RPCError) -> [ReportEntry] {
    do throws(PostgresError) {
      return try await self.log.pool.transaction(.readOnly, deadline: deadline) {
        (transaction) throws(PostgresError) in
        // What somebody put there instead of an entry is nobody's record: the verifier names it.
        let found = try find(&transaction).compactMap { index, stored in
          (try? Entry(decoding: stored)).map { (index, stored, $0) }
        }
        let keys = try transaction.query(
          "SELECT epoch, sealed_key FROM log_epoch WHERE epoch = ANY($1::uuid[])",
          .uuids(Set(found.map(\.2.header.epoch)).sorted())
        ).map { row throws(PostgresError) in (try row.uuid(0), try row.bytes(1)) }
        let byEpoch = Dictionary(keys, uniquingKeysWith: { first, _ in first })
        return found.map { index, stored, entry in
          ReportEntry(
            index: index, stored: stored, entry: entry,
            sealedEpochKey: byEpoch[entry.header.epoch] ?? [])
        }
      }
    } catch { throw RPCError(error) }
  }
}
