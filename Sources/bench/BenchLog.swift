internal import Ledger
internal import Postgres

/// The tables of a log as docs/formats/log.md §6 has them, written and sequenced by its
/// transactions.
struct BenchLog: Sendable {
  private let pool: Pool
  private let batcher: Batcher<Entry, Void>

  init(_ pool: Pool) {
    self.pool = pool
    self.batcher = Batcher(pool) { tx, entries throws(PostgresError) in
      Self.store(entries, &tx)
      return entries.map { _ in }
    }
  }

  private static var deadline: ContinuousClock.Instant { .now + .seconds(10) }

  /// Appends an access record of 300 bytes; returns when the commit that contains it is settled.
  func append(writer: Int, number: Int) async throws(PostgresError) {
    guard let entry = try? Self.entry(writer: writer, number: number) else {
      preconditionFailure("an entry of ours is an entry")
    }
    try await self.batcher.submit(entry, deadline: Self.deadline)
  }

  /// The effect's transaction, here of nothing but its record.
  private static func store(_ entries: [Entry], _ tx: inout Transaction) {
    let ids = entries.map(\.header.entry)
    _ = tx.send(
      "INSERT INTO log_entry (entry, stored) SELECT * FROM unnest($1::uuid[], $2::bytea[])",
      .uuids(ids), .bytesArray(entries.map(\.bytes)))
    _ = tx.send("INSERT INTO log_pending (entry) SELECT * FROM unnest($1::uuid[])", .uuids(ids))
  }

  private static let byteCount = 300

  private static func entry(writer: Int, number: Int) throws(LedgerError) -> Entry {
    // Random, as real ids are: what they cost an index is part of the measurement.
    let header = try EntryHeader(
      kind: .access, retention: 1, timeMs: 1_700_000_000_000, entry: .random(in: 1 ... .max),
      epoch: 7,
      trace: EntryHeader.TracePoint(
        trace: .random(in: 1 ... .max), span: .random(in: 1 ... .max)),
      indexes: EntryHeader.Indexes(
        subject: UInt128(number % 10_000 + 1), actor: UInt128(writer + 1), organisation: 5))
    let body = [UInt8](repeating: 0xcd, count: Self.byteCount - header.bytes.count)
    return try Entry(header: header, body: body)
  }

  /// Puts up to ``Batch/countMax`` committed entries into the tree; returns how many.
  func sequence() async throws(PostgresError) -> Int {
    try await self.pool.transaction(deadline: Self.deadline) { tx throws(PostgresError) in
      let head = try tx.query("SELECT size, frontier FROM log_head FOR UPDATE")
        .only { row throws(PostgresError) in try Self.frontier(row.int8(0), row.bytes(1)) }
      let pending = try tx.query(
        """
        SELECT e.stored FROM log_pending p JOIN log_entry e USING (entry) LIMIT 1024
        """
      ).map { row throws(PostgresError) in try row.bytes(0) }
      guard !pending.isEmpty else { return 0 }
      guard let batch = try? Batch(appending: pending, to: head) else {
        preconditionFailure("what was stored is an entry")
      }
      Self.write(batch, &tx)
      return pending.count
    }
  }

  private static func write(_ batch: Batch, _ tx: inout Transaction) {
    let headers = batch.leaves.map(\.header)
    let entries = headers.map(\.entry)
    _ = tx.send(
      """
      INSERT INTO log_leaf (index, entry, hash, kind, trace, subject, actor, organisation)
      SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::bytea[], $4::int[], $5::uuid[],
        $6::uuid[], $7::uuid[], $8::uuid[])
      """,
      .int8s(batch.leaves.map { Int64($0.index) }), .uuids(entries),
      .bytesArray(batch.leaves.map(\.hash.bytes)), .int4s(headers.map { Int32($0.kind.rawValue) }),
      .uuids(headers.compactMap(\.trace?.trace)), .uuids(headers.compactMap(\.indexes.subject)),
      .uuids(headers.compactMap(\.indexes.actor)),
      .uuids(headers.compactMap(\.indexes.organisation)))
    _ = tx.send("DELETE FROM log_pending WHERE entry = ANY ($1)", .uuids(entries))
    _ = tx.send(
      "UPDATE log_head SET size = $1, frontier = $2 WHERE size = $3",
      .int8(Int64(batch.newHead.size)), .bytes(batch.newHead.roots.flatMap(\.bytes)),
      .int8(Int64(batch.oldSize)))
  }

  private static func frontier(_ size: Int64, _ bytes: [UInt8]) -> Frontier {
    let roots = stride(from: 0, to: bytes.count, by: TreeHash.byteCount)
      .compactMap { try? TreeHash(bytes[$0..<min(bytes.count, $0 + TreeHash.byteCount)]) }
    guard let frontier = try? Frontier(size: Int(size), roots: roots) else {
      preconditionFailure("a head that we wrote is a frontier")
    }
    return frontier
  }

  /// How many entries are in the tree.
  func size() async throws(PostgresError) -> Int {
    try await self.pool.transaction(.readOnly, deadline: Self.deadline) {
      tx throws(PostgresError) in
      try tx.query("SELECT size FROM log_head").only { row throws(PostgresError) in
        Int(try row.int8(0))
      }
    }
  }
}
