internal import Daemon
internal import Ledger
internal import Postgres

/// The tables of a log as docs/formats/log.md §6 has them, written as
/// services write them, with bodies of no meaning in the place of sealed ones.
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
    tx.appendToLog(entries.map(\.header.entry), entries.map(\.bytes))
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

  /// Puts up to ``Batch/countMax`` committed entries into the tree, as services do.
  func sequence() async throws(PostgresError) -> Sequencer.Sequenced {
    try await self.pool.transaction(deadline: Self.deadline) { tx throws(PostgresError) in
      try SequencerTables.sequence(&tx)
    }
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
