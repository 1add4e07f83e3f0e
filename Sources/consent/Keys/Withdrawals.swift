internal import Domain
internal import Postgres
internal import Synchronization
internal import Vault

/// The tombstones of withdrawals: every no to a grant, and every revoked certificate, stands in the
/// key ring's journal too, so that a restore of PostgreSQL brings no yes back.
///
/// The row is committed with the withdrawal and the tombstone written after it; who was killed in
/// between is made up for at the start, every minute, and by the same command sent again.
struct Withdrawals: Sendable {
  let pool: Pool
  let keys: ConsentKeys

  /// Whose tombstones are looked after.
  enum Which: Sendable {
    /// Every withdrawal that still matters: the ring may be older than the database.
    case all
    /// Those whose tombstone is not known to be there.
    case waiting
  }

  /// One row of the table.
  private struct Withdrawal: Sendable {
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
  ) throws(PostgresError) -> [Withdrawal] {
    let waiting = try tx.query(
      """
      UPDATE withdrawal SET is_journaled = true
      WHERE NOT is_journaled RETURNING share, person, at, is_whole, until_at
      """
    ).map { row throws(PostgresError) in try Self.read(row, wasJournaled: false) }
    guard case .all = which else { return waiting }
    let earlier = try tx.query(
      """
      SELECT share, person, at, is_whole, until_at FROM withdrawal
      WHERE until_at > clock_timestamp() ORDER BY at, share
      """
    ).map { row throws(PostgresError) in try Self.read(row, wasJournaled: true) }
    let marked = Set(waiting.map(\.tombstone))
    return waiting + earlier.filter { !marked.contains($0.tombstone) }
  }

  private static func read(
    _ row: borrowing Row, wasJournaled: Bool
  ) throws(PostgresError) -> Withdrawal {
    let (share, person) = (try row.uuid(0), try row.uuid(1))
    return Withdrawal(
      tombstone: Tombstone(
        kind: .withdrawnGrant,
        id: try row.bool(3) ? share : Self.id(ofNoBy: person, to: share),
        atMs: Instant(microseconds: try row.timestamp(2)).ms,
        untilMs: Instant(microseconds: try row.timestamp(4)).ms),
      wasJournaled: wasJournaled)
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
