internal import Postgres
internal import Synchronization
internal import Vault

/// This process among the replicas of consent: while its lease runs it may use keys, and with each
/// renewal it forgets the bucket keys that erasures have replaced, and says so.
///
/// An erasure destroys nothing before every replica has confirmed, or its lease has run out
/// (docs/architecture.md §5). A process that was paused finds its own lease over, by the monotonic
/// clock, before the database does.
final class Replica: Sendable {
  /// How long a replica may use keys after its last renewal began.
  static let useDuration: Duration = .seconds(15)
  /// After so long without a renewal, by the database's clock, nobody waits for it.
  static let lease = "20 seconds"

  let id = Random.id()
  private let pool: Pool
  private let keys: ConsentKeys
  private let usableUntil = Mutex<ContinuousClock.Instant?>(nil)
  /// The highest policy revision that the database has said, and whether it has said less since.
  private let database = Mutex((revision: Int64.min, isOlder: false))
  /// When ring and database were last held against each other; the start does it first.
  private let comparedAt = Mutex(ContinuousClock.now)

  init(pool: Pool, keys: ConsentKeys) {
    self.pool = pool
    self.keys = keys
  }

  /// Whether keys may be used now.
  var holdsLease: Bool {
    !self.isDatabaseOlder && self.usableUntil.withLock { $0.map { .now < $0 } ?? false }
  }

  /// Whether another database stands at the same address than before, of an earlier moment: a
  /// standby that was behind, a backup. Then this process uses no key any more; the next start
  /// compares it with the ring.
  var isDatabaseOlder: Bool { self.database.withLock(\.isOlder) }

  /// Holds the ring against the database, as the start does: its id, its journal and, where nothing
  /// is on its way from one to the other, how far each has come.
  func compare(deadline: ContinuousClock.Instant = .now + .seconds(5)) async {
    let keys = self.keys
    // What cannot be read now is compared in the next round; health says when that goes on.
    let isOther = try? await self.pool.transaction(deadline: deadline) {
      (tx) throws(PostgresError) in try Self.differs(keys, &tx)
    }
    guard let isOther else { return }
    self.comparedAt.withLock { $0 = .now }
    if isOther { self.database.withLock { $0.isOlder = true } }
  }

  /// Whether `instant` is so long after the last comparison that somebody must look why: another
  /// database at the same address would not be noticed.
  func isComparisonOverdue(at instant: ContinuousClock.Instant = .now) -> Bool {
    self.comparedAt.withLock { instant - $0 > Self.comparisonPatience }
  }

  /// Several rounds of ``Upkeep``, of which each may meet a busy moment.
  static let comparisonPatience: Duration = .seconds(300)

  private static func differs(
    _ keys: ConsentKeys, _ tx: inout Transaction
  ) throws(PostgresError) -> Bool {
    // Whoever brings the ring and the database on does both within a turn.
    try RingTurn.take(&tx)
    do { try keys.ring.reload() } catch { throw .unavailable }
    let (generation, id) = try tx.query("SELECT ring_generation, ring_id FROM policy")
      .only { row throws(PostgresError) in
        (UInt64(clamping: try row.int8(0)), try row.optionalUUID(1))
      }
    guard id == nil || id == keys.ring.id else { return true }
    guard try Withdrawals.unknown(keys, &tx).isEmpty else { return true }
    // What was cut off between the two is ended by the next look or the next start; a row that
    // nobody of ours wrote is on no way anywhere.
    guard try ErasureRow.unfinished(keys, &tx).works.isEmpty,
      try !TombstoneRow.read(.waiting, &tx).contains(where: { keys.verifies($0) })
    else { return false }
    return generation != keys.ring.generation
  }

  private func saw(_ revision: Int64) {
    self.database.withLock { database in
      if revision < database.revision { database.isOlder = true }
      database.revision = max(revision, database.revision)
    }
  }

  /// Forgets what has been replaced, and confirms it.
  ///
  /// - Returns: whether it did; when the database or the ring does not answer the lease runs on to
  ///   its end, and when the database is older than it was there is none any more.
  @discardableResult
  func renew(deadline: ContinuousClock.Instant = .now + .seconds(3)) async -> Bool {
    let (id, keys, isFirst) = (self.id, self.keys, !self.holdsLease)
    let askedAt = ContinuousClock.now
    // What cannot be confirmed now is confirmed in the next round, or the lease ends.
    let revision = try? await self.pool.transaction(deadline: deadline) {
      (tx) throws(PostgresError) in try Self.confirm(id, keys, isFirst: isFirst, &tx)
    }
    guard let revision else { return false }
    self.saw(revision)
    guard !self.isDatabaseOlder else { return false }
    self.usableUntil.withLock { $0 = askedAt + Self.useDuration }
    return true
  }

  private static func confirm(
    _ id: UInt128, _ keys: ConsentKeys, isFirst: Bool, _ tx: inout Transaction
  ) throws(PostgresError) -> Int64 {
    // Read before the erasures: whatever this revision has retired, the next statement sees.
    let (revision, generation) = try tx.query("SELECT revision, ring_generation FROM policy")
      .only { row throws(PostgresError) in (try row.int8(0), UInt64(clamping: try row.int8(1))) }
    let retired = try ErasureRow.unfinished(keys, &tx).works
      .filter { $0.step >= Erasure.Step.rewrapped.rawValue }
    // Another replica may have appended a tombstone or rotated a bucket. And without a lease an
    // erasure may have come to its end unseen: then the folder says it.
    if isFirst || !retired.isEmpty || generation != keys.ring.generation {
      do { try keys.ring.reload() } catch { throw .unavailable }
    }
    for work in retired { keys.ring.forget(work.bucket, below: work.newVersion) }
    try tx.execute(
      """
      INSERT INTO replica (id, revision, seen_at) VALUES ($1, $2, clock_timestamp())
      ON CONFLICT (id) DO UPDATE SET revision = $2, seen_at = clock_timestamp()
      """, .uuid(id), .int8(revision))
    return revision
  }

  static func revision(_ tx: inout Transaction) throws(PostgresError) -> Int64 {
    try tx.query("SELECT revision FROM policy").only { row throws(PostgresError) in
      try row.int8(0)
    }
  }

  /// How many replicas with a lease have not confirmed `revision`.
  static func unconfirmedCount(
    _ revision: Int64, _ tx: inout Transaction
  ) throws(PostgresError) -> Int64 {
    try tx.query(
      """
      SELECT count(*) FROM replica
      WHERE revision < $1 AND seen_at > clock_timestamp() - $2::text::interval
      """, .int8(revision), .text(Self.lease)
    ).only { row throws(PostgresError) in try row.int8(0) }
  }

  /// Forgets replicas that are long gone.
  static func forgetEnded(_ tx: inout Transaction) throws(PostgresError) {
    try tx.execute("DELETE FROM replica WHERE seen_at < clock_timestamp() - interval '1 hour'")
  }
}
