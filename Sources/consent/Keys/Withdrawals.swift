internal import Domain
internal import Postgres
internal import Synchronization
internal import Vault

/// The tombstones of withdrawals: every no to a grant, every revoked certificate and everything
/// that was narrowed stands in the key ring's journal too, so that a restore of PostgreSQL brings
/// no yes back, and is noticed.
///
/// The row is committed with the change and the tombstone written after it; who was killed in
/// between is made up for at the start, every minute, and by the same command sent again.
struct Withdrawals: Sendable {
  let pool: Pool
  let keys: ConsentKeys

  /// Whose tombstones are looked after.
  enum Which: Sendable {
    /// Every row that still matters: the ring may be older than the database.
    case all
    /// Those whose tombstone is not known to be there.
    case waiting
  }

  /// One row of the table.
  private struct Noted: Sendable {
    let tombstone: Tombstone
    let wasJournaled: Bool
  }

  /// Writes the tombstones that are missing.
  ///
  /// - Returns: how many there were.
  @discardableResult
  func journal(
    _ which: Which, deadline: ContinuousClock.Instant
  ) async throws(PostgresError) -> Int {
    let keys = self.keys
    // On a database thread, where files may block.
    return try await self.pool.transaction(deadline: deadline) {
      (tx) throws(PostgresError) in try Self.journal(which, keys, &tx)
    }
  }

  /// The same within a transaction, which it makes one of those that take turns at the ring.
  static func journal(
    _ which: Which, _ keys: ConsentKeys, _ tx: inout Transaction
  ) throws(PostgresError) -> Int {
    try RingTurn.take(&tx)
    let withdrawals = try Self.mark(which, &tx)
    guard !withdrawals.isEmpty else { return 0 }
    let written: Int
    let generations: Int
    do {
      try keys.ring.reload()
      let known = Set(keys.ring.tombstones)
      let missing = withdrawals.filter { !known.contains($0.tombstone) }
      // In the ring and not known to be: whoever wrote it was killed before the table said so.
      generations =
        missing.count
        + withdrawals.count { !$0.wasJournaled && known.contains($0.tombstone) }
      try keys.append(missing.map(\.tombstone))
      written = missing.count
    } catch { throw .unavailable }
    // Relative, so that a database from a backup stays as far behind the ring as it is.
    try tx.execute(
      "UPDATE policy SET ring_generation = ring_generation + $1", .int8(Int64(generations)))
    return written
  }

  private static func mark(
    _ which: Which, _ tx: inout Transaction
  ) throws(PostgresError) -> [Noted] {
    let waiting = try tx.query(
      """
      UPDATE tombstone SET is_journaled = true
      WHERE NOT is_journaled RETURNING kind::int4, id, at, until_at
      """
    ).map { row throws(PostgresError) in try Self.read(row, wasJournaled: false) }
    guard case .all = which else { return waiting }
    let earlier = try tx.query(
      """
      SELECT kind::int4, id, at, until_at FROM tombstone
      WHERE until_at IS NULL OR until_at > clock_timestamp() ORDER BY at, id
      """
    ).map { row throws(PostgresError) in try Self.read(row, wasJournaled: true) }
    let marked = Set(waiting.map(\.tombstone))
    return waiting + earlier.filter { !marked.contains($0.tombstone) }
  }

  private static func read(
    _ row: borrowing Row, wasJournaled: Bool
  ) throws(PostgresError) -> Noted {
    guard let kind = UInt8(exactly: try row.int4(0)).flatMap(Tombstone.Kind.init(rawValue:)) else {
      throw .shape(column: 0)
    }
    return Noted(
      tombstone: Tombstone(
        kind: kind, id: try row.uuid(1), atMs: Instant(microseconds: try row.timestamp(2)).ms,
        untilMs: try row.optionalTimestamp(3).map { Instant(microseconds: $0).ms } ?? 0),
      wasJournaled: wasJournaled)
  }

  /// What the journal holds and the database has never heard of: done after the backup that the
  /// database came from. Nothing, where ring and database are of one moment.
  static func unknown(
    _ ring: KeyRing, _ tx: inout Transaction
  ) throws(PostgresError) -> [Tombstone] {
    let known = Set(
      try tx.query("SELECT kind::int4, id, at FROM tombstone").map { row throws(PostgresError) in
        Mark(
          kind: try row.int4(0), id: try row.uuid(1),
          atMs: Instant(microseconds: try row.timestamp(2)).ms)
      })
    let erased = Set(
      try tx.query("SELECT scope FROM erasure").map { row throws(PostgresError) in
        try row.uuid(0)
      })
    return ring.tombstones.filter { tombstone in
      !known.contains(Mark(tombstone))
        && !(tombstone.kind == .erasedScope && erased.contains(tombstone.id))
    }
  }

  /// Says that the database has heard of these, which the journal holds.
  static func know(
    _ tombstones: [Tombstone], _ tx: inout Transaction
  ) throws(PostgresError) {
    try tx.execute(
      """
      INSERT INTO tombstone (kind, id, at, until_at, is_journaled)
      SELECT a.kind, a.id, timestamptz 'epoch' + a.at_ms * interval '1 millisecond',
        CASE WHEN a.until_ms > 0
          THEN timestamptz 'epoch' + a.until_ms * interval '1 millisecond' END, true
      FROM unnest($1::int4[], $2::uuid[], $3::int8[], $4::int8[]) AS a(kind, id, at_ms, until_ms)
      ON CONFLICT DO NOTHING
      """, .int4s(tombstones.map { Int32($0.kind.rawValue) }), .uuids(tombstones.map(\.id)),
      .int8s(tombstones.map { Int64(clamping: $0.atMs) }),
      .int8s(tombstones.map { Int64(clamping: $0.untilMs) }))
  }

  /// A tombstone without its end, which a backup of another time may have rounded.
  private struct Mark: Hashable {
    let kind: Int32
    let id: UInt128
    let atMs: UInt64

    init(kind: Int32, id: UInt128, atMs: UInt64) {
      self.kind = kind
      self.id = id
      self.atMs = atMs
    }

    init(_ tombstone: Tombstone) {
      self.init(
        kind: Int32(tombstone.kind.rawValue), id: tombstone.id, atMs: tombstone.atMs)
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
      for tombstone in tombstones { try writer.append(tombstone) }
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
