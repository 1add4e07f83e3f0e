internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Synchronization
internal import Vault
internal import Wire

/// The tombstones of withdrawals: every no to a grant, every revoked certificate and everything
/// that was narrowed stands in the key ring's journal too, so that a restore of PostgreSQL brings
/// no yes back, and is noticed.
///
/// The row is committed with the change and the tombstone written after it; who was killed in
/// between is made up for at the start, every minute, and by the same command sent again.
///
/// The journal cannot be undone, so nothing gets into it by SQL: each row carries a code under a
/// key of consent's, and a row whose code is another is an alarm and no tombstone.
struct Withdrawals: Sendable {
  let log: AuditLog
  let keys: ConsentKeys

  /// Whose tombstones are looked after.
  enum Which: Sendable {
    /// Every row that still matters: the ring may be older than the database.
    case all
    /// Those whose tombstone is not known to be there.
    case waiting
  }

  /// What a look at the table found.
  struct Look: Sendable {
    /// Tombstones that were missing in the journal, and are there now.
    var writtenCount = 0
    /// Rows that nobody of ours wrote.
    var foreign: [TombstoneRow] = []
    /// Of which some wait because the journal has no room for them.
    var full: Set<Tombstone.Kind> = []
  }

  /// Writes the tombstones that are missing, and raises an alarm over rows that are none.
  ///
  /// - Returns: how many there were, and of which kinds some are still missing.
  @discardableResult
  func journal(
    _ which: Which, deadline: ContinuousClock.Instant
  ) async throws(PostgresError) -> Look {
    let keys = self.keys
    // On a database thread, where files may block.
    let look = try await self.log.pool.transaction(deadline: deadline) {
      (tx) throws(PostgresError) in try Self.journal(which, keys, &tx)
    }
    if !look.foreign.isEmpty { try await self.alarm(over: look.foreign, deadline: deadline) }
    return look
  }

  /// How long a change that is committed waits for the journal: however little time its caller had
  /// left, it is not done before.
  static let patience: Duration = .seconds(10)

  /// Brings what was just committed, tombstones of `kinds`, into the journal. For others, of which
  /// it may be full, nobody waits.
  ///
  /// - Throws: that nobody knows the outcome: it is withdrawn or narrowed, and a restore could
  ///   bring it back. The same command sent again comes here too, before it hears that it is done.
  func settle(_ kinds: Set<Tombstone.Kind>) async throws(RPCError) {
    let look: Look?
    do throws(PostgresError) {
      look = try await self.journal(.waiting, deadline: .now + Self.patience)
    } catch { look = nil }
    // What is there is there; whoever waits for the rest must not hear that it is.
    guard let look, look.full.isDisjoint(with: kinds) else {
      throw RPCError(.unavailable, Reason("outcome_unknown"))
    }
  }

  /// The same within a transaction, which it makes one of those that take turns at the ring. Rows
  /// that nobody of ours wrote stay as they are, for the next look to raise the alarm.
  static func journal(
    _ which: Which, _ keys: ConsentKeys, _ tx: inout Transaction
  ) throws(PostgresError) -> Look {
    try RingTurn.take(&tx)
    var look = Look()
    var withdrawals: [TombstoneRow] = []
    for row in try TombstoneRow.read(which, &tx) {
      guard keys.verifies(row), let kind = row.kind else {
        look.foreign.append(row)
        continue
      }
      switch kind {
      case .withdrawnGrant, .narrowed: withdrawals.append(row)
      case .erasedScope, .usedStatement:
        // Erasures and statements reach the journal before any row says so: never from here.
        if !row.wasJournaled { look.foreign.append(row) }
      }
    }
    // Whoever withdraws does not wait for whoever narrows: the journal has room kept for them.
    for kind in [Tombstone.Kind.withdrawnGrant, .narrowed] {
      try Self.append(withdrawals.filter { $0.kind == kind }, keys, &look, &tx)
    }
    return look
  }

  /// Brings rows of one kind into the journal, and counts how far that brings the ring.
  private static func append(
    _ rows: [TombstoneRow], _ keys: ConsentKeys, _ look: inout Look, _ tx: inout Transaction
  ) throws(PostgresError) {
    guard !rows.isEmpty else { return }
    let generations: Int
    do throws(VaultError) {
      try keys.ring.reload()
      // A later one of the same name says all that an earlier one did, which may be folded away.
      let latest = Dictionary(
        keys.ring.tombstones.map { ($0.name, $0.atMs) }, uniquingKeysWith: { max($0, $1) })
      func isKnown(_ tombstone: Tombstone) -> Bool {
        latest[tombstone.name].map { $0 >= tombstone.atMs } ?? false
      }
      let missing = rows.compactMap(\.tombstone).filter { !isKnown($0) }
      // In the ring and not known to be: whoever wrote it was killed before the table said so.
      generations =
        missing.count
        + rows.count { !$0.wasJournaled && $0.tombstone.map(isKnown) ?? false }
      try keys.append(missing)
      look.writtenCount += missing.count
    } catch {
      guard case .ring(.journalFull) = error else { throw .unavailable }
      look.full.formUnion(rows.compactMap(\.kind))
      return
    }
    try TombstoneRow.mark(rows.filter { !$0.wasJournaled }, &tx)
    // Relative, so that a database from a backup stays as far behind the ring as it is.
    try tx.execute(
      "UPDATE policy SET ring_generation = ring_generation + $1", .int8(Int64(generations)))
  }

  /// Says in the log that there are rows which nobody of ours wrote, once while consent runs, and
  /// again at each start that finds them.
  private func alarm(
    over rows: [TombstoneRow], deadline: ContinuousClock.Instant
  ) async throws(PostgresError) {
    _ = try await self.log.commit(deadline: deadline) { (tx, recorder) throws(PostgresError) in
      let trace = Trace()
      recorder.record(
        Draft(
          LedgerV1.Event(
            traceID: trace.id, spanID: trace.span, timeMs: recorder.timeMs, name: "alarm",
            object: rows.first?.id, details: ["tombstone_mismatch", "rows_\(rows.count)"]),
          indexes: EntryHeader.Indexes()))
      try TombstoneRow.mark(rows, &tx)
    }
  }

  /// What the journal holds and the database has never heard of: done after the backup that the
  /// database came from. Nothing, where ring and database are of one moment.
  static func unknown(
    _ keys: ConsentKeys, _ tx: inout Transaction
  ) throws(PostgresError) -> [Tombstone] {
    // The journal first: the row of whatever it holds was committed before.
    let journal = keys.ring.tombstones
    let known = Set(
      try TombstoneRow.readEvery(&tx).filter { keys.verifies($0) }
        .compactMap(\.tombstone).map { Mark($0) })
    let erased = try ErasureRow.scopes(keys, &tx)
    return journal.filter { tombstone in
      !known.contains(Mark(tombstone))
        && !(tombstone.kind == .erasedScope && erased.contains(tombstone.id))
    }
  }

  /// Says that the database has heard of these, which the journal holds.
  static func know(
    _ tombstones: [Tombstone], _ keys: ConsentKeys, _ tx: inout Transaction
  ) throws(PostgresError) {
    try tx.execute(
      """
      INSERT INTO tombstone (kind, id, at, until_at, code, is_journaled)
      SELECT a.kind, a.id, timestamptz 'epoch' + a.at_ms * interval '1 millisecond',
        CASE WHEN a.until_ms > 0
          THEN timestamptz 'epoch' + a.until_ms * interval '1 millisecond' END, a.code, true
      FROM unnest($1::int4[], $2::uuid[], $3::int8[], $4::int8[], $5::bytea[])
        AS a(kind, id, at_ms, until_ms, code)
      ON CONFLICT DO NOTHING
      """, .int4s(tombstones.map { Int32($0.kind.rawValue) }), .uuids(tombstones.map(\.id)),
      .int8s(tombstones.map { Int64(clamping: $0.atMs) }),
      .int8s(tombstones.map { Int64(clamping: $0.untilMs) }),
      .bytesArray(tombstones.map { keys.code(of: $0) }))
  }

  /// A tombstone without its end, which a backup of another time may have rounded.
  private struct Mark: Hashable {
    let kind: Tombstone.Kind
    let id: UInt128
    let atMs: UInt64

    init(_ tombstone: Tombstone) {
      self.kind = tombstone.kind
      self.id = tombstone.id
      self.atMs = tombstone.atMs
    }
  }

  /// What a tombstone names when a certificate was revoked (docs/formats/policy.md).
  static func id(ofRevoked certificate: [UInt8]) -> UInt128 {
    RequestDigest.of(method: "sluis.revocation.v1", payload: certificate)
      .bytes.prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
  }

  /// What a tombstone names when one person said no to a grant that stands on without them
  /// (docs/formats/policy.md).
  static func id(ofNoBy person: UInt128, to grant: UInt128) -> UInt128 {
    RequestDigest.of(method: "sluis.withdrawal.v1", payload: grant.idBytes + person.idBytes)
      .bytes.prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
  }
}

extension ConsentKeys {
  /// Appends to the ring's journal under one writer's lease.
  func append(_ tombstones: [Tombstone]) throws(VaultError) {
    guard !tombstones.isEmpty else { return }
    try RingTurn.mutex.withLock { (_) throws(VaultError) in
      let writer = try self.ring.takeLease()
      try writer.append(tombstones)
    }
  }
}

/// The turns at the ring: of this process's threads at its lease, which only knows other processes,
/// and of transactions that store how far it is.
enum RingTurn {
  static let mutex = Mutex(())

  /// The ASCII bytes of "sluiring".
  private static let key: Int64 = 0x736C_7569_7269_6E67

  /// Keeps other transactions that store the ring's generation waiting until this one ends.
  static func take(_ tx: inout Transaction) throws(PostgresError) {
    try tx.execute("SELECT pg_advisory_xact_lock($1)", .int8(Self.key))
  }
}
