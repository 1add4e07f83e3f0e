internal import Ledger
internal import Postgres
internal import Wire

/// Reads a log for those who review or verify it.
struct LogReader: Sendable {
  /// Entries read in one statement.
  static let pageCount: Int64 = 256

  /// What is looked for; nil means any. Keyed indexes, as headers carry them.
  struct Filter: Sendable {
    var kind: UInt32 = 0
    var trace: UInt128?
    /// Any of these; empty means any at all.
    var traces: [UInt128] = []
    var subject: UInt128?
    var actor: UInt128?
    var organisation: UInt128?
    var entry: UInt128?
    /// Of the hour in the header; from included, until not, 0 is any.
    var fromMs: UInt64 = 0
    var untilMs: UInt64 = 0

    /// The time of a header lies big-endian in its bytes 5 to 12, which PostgreSQL compares as it
    /// compares any bytes.
    static func bound(_ ms: UInt64) -> Value {
      .bytes((0..<8).map { UInt8(truncatingIfNeeded: ms >> (56 - 8 * UInt64($0))) })
    }
  }

  /// One entry as stored, with the sealed key of its epoch.
  struct Item: Sendable {
    let index: UInt64
    let stored: [UInt8]
    /// As the tree has it; 32 bytes.
    let leaf: [UInt8]
    /// The search columns as stored.
    let columns: LedgerV1.LogColumns
    let epoch: UInt128?
    let sealedEpochKey: [UInt8]
  }

  let log: AuditLog

  /// The entries from `index` on, at most ``pageCount``, below `end`.
  func page(
    from index: UInt64, below end: UInt64, _ filter: Filter, deadline: ContinuousClock.Instant
  ) async throws(PostgresError) -> [Item] {
    let low = Int64(clamping: index)
    let high = end == 0 ? Int64.max : Int64(clamping: end)
    return try await self.log.pool.transaction(.readOnly, deadline: deadline) {
      (transaction) throws(PostgresError) in
      transaction.planForParameters()
      let rows = try transaction.query(
        """
        SELECT l.index, e.stored, l.hash, l.kind::int4, l.trace, l.subject, l.actor, l.organisation
        FROM log_leaf l JOIN log_entry e USING (entry)
        WHERE l.index >= $1 AND l.index < $2 AND ($3 = 0 OR l.kind = $3)
          AND ($4::uuid IS NULL OR l.trace = $4) AND ($5::uuid IS NULL OR l.subject = $5)
          AND ($6::uuid IS NULL OR l.actor = $6) AND ($7::uuid IS NULL OR l.organisation = $7)
          AND ($8::uuid IS NULL OR l.entry = $8)
          AND substring(e.stored FROM 5 FOR 8) >= $10 AND substring(e.stored FROM 5 FOR 8) < $11
          AND ($12::uuid[] IS NULL OR l.trace = ANY($12))
        ORDER BY l.index LIMIT $9
        """,
        .int8(low), .int8(high), .int4(Int32(clamping: filter.kind)), .optional(filter.trace),
        .optional(filter.subject), .optional(filter.actor), .optional(filter.organisation),
        .optional(filter.entry), .int8(Self.pageCount), Filter.bound(filter.fromMs),
        Filter.bound(filter.untilMs == 0 ? .max : filter.untilMs),
        filter.traces.isEmpty ? .null : .uuids(filter.traces)
      ).map { row throws(PostgresError) in
        (
          index: try row.int8(0), stored: try row.bytes(1), leaf: try row.bytes(2),
          columns: LedgerV1.LogColumns(
            kind: UInt32(clamping: try row.int4(3)), traceID: try row.optionalUUID(4),
            subjectIndex: try row.optionalUUID(5), actorIndex: try row.optionalUUID(6),
            organisationIndex: try row.optionalUUID(7))
        )
      }
      // What somebody put there instead of an entry is shown as it is: the verifier names it.
      let epochs = rows.map { (try? Entry(decoding: $0.stored))?.header.epoch }
      let keys = try transaction.query(
        "SELECT epoch, sealed_key FROM log_epoch WHERE epoch = ANY($1::uuid[])",
        .uuids(Array(Set(epochs.compactMap { $0 })))
      ).map { row throws(PostgresError) in (try row.uuid(0), try row.bytes(1)) }
      let byEpoch = Dictionary(keys, uniquingKeysWith: { first, _ in first })
      return zip(rows, epochs).map { row, epoch in
        Item(
          index: UInt64(clamping: row.index), stored: row.stored, leaf: row.leaf,
          columns: row.columns, epoch: epoch,
          sealedEpochKey: epoch.flatMap { byEpoch[$0] } ?? [])
      }
    }
  }

  /// The newest signed checkpoint, as text, with its cosignatures; nil before the first.
  func checkpoint(deadline: ContinuousClock.Instant) async throws(PostgresError) -> String? {
    try await self.log.pool.transaction(.readOnly, deadline: deadline) {
      (transaction) throws(PostgresError) in try CosignatureTable.shown(&transaction)
    }
  }

  /// Where an entry stands and the proof for it in the newest checkpoint; nil while it is not under
  /// one.
  func prove(
    _ entry: UInt128, deadline: ContinuousClock.Instant
  ) async throws(PostgresError) -> (file: ProofFile, index: Int)? {
    try await self.log.pool.transaction(.readOnly, deadline: deadline) {
      (transaction) throws(PostgresError) in
      let place = try transaction.query(
        "SELECT index FROM log_leaf WHERE entry = $1", .uuid(entry)
      ).optional { row throws(PostgresError) in try row.int8(0) }
      guard let index = place.flatMap({ Int(exactly: $0) }),
        let text = try CosignatureTable.shown(&transaction),
        let note = try? Note(parsing: Array(text.utf8)),
        let size = (try? Checkpoint(text: note.text))?.size, index < size
      else { return nil }
      let plan = NodePlan()
      // A dry run: only which nodes it asks for counts.
      _ = try? Proof(from: plan).inclusion(of: index, in: size)
      let nodes = try transaction.nodes(plan.ranges)
      guard let path = try? Proof(from: nodes).inclusion(of: index, in: size) else { return nil }
      return (ProofFile(index: index, path: path, checkpoint: note), index)
    }
  }

  /// The proof that the tree of `new` entries extends that of `old`; nil when there is none.
  func consistency(
    from old: Int, to new: Int, deadline: ContinuousClock.Instant
  ) async throws(PostgresError) -> [TreeHash]? {
    try await self.log.pool.transaction(.readOnly, deadline: deadline) {
      (transaction) throws(PostgresError) in
      let plan = NodePlan()
      // A dry run: only which nodes it asks for counts.
      _ = try? Proof(from: plan).consistency(from: old, to: new)
      let nodes = try transaction.nodes(plan.ranges)
      return try? Proof(from: nodes).consistency(from: old, to: new)
    }
  }
}

extension Value {
  /// A uuid, or NULL.
  static func optional(_ id: UInt128?) -> Value { id.map { .uuid($0) } ?? .null }
}
