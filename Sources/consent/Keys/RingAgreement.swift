internal import Postgres
internal import Vault

/// Whether the key ring and PostgreSQL are of the same moment.
///
/// After one of them was restored from a backup they are not: then no session is opened and no key
/// released until somebody has reconciled them (docs/architecture.md §5).
enum RingAgreement: Hashable, Sendable {
  case agrees
  case disagrees(Difference)

  /// What differs; counts and versions only.
  enum Difference: Hashable, Sendable {
    /// The database was founded with another ring.
    case otherRing
    case generation(ring: UInt64, database: UInt64)
    /// The journal holds what the database has never heard of: it is of before that.
    case tombstonesUnknown(Int)
    case bucket(UInt8, ring: UInt64, database: UInt64)
    /// Not 256 rows.
    case bucketCount(Int)
    /// A scope with a tombstone has a key again.
    case erasedScopeIsBack
    /// The ring has a bucket key that an erasure should have destroyed, and none is under way.
    case oldKeyLeft(bucket: UInt8)
    /// An erasure that was begun has not come to its end: a key that must go may still be there.
    case erasureUnfinished
  }

  /// Compares, after erasures have been resumed.
  static func read(
    _ keys: ConsentKeys, _ transaction: inout Transaction
  ) throws(PostgresError) -> RingAgreement {
    let ring = keys.ring
    let (generation, id) = try transaction.query("SELECT ring_generation, ring_id FROM policy")
      .only { row throws(PostgresError) in
        (UInt64(clamping: try row.int8(0)), try row.optionalUUID(1))
      }
    // No id: founded before it was kept. Generation and versions are compared all the same.
    guard id == nil || id == ring.id else { return .disagrees(.otherRing) }
    guard generation == ring.generation else {
      return .disagrees(.generation(ring: ring.generation, database: generation))
    }
    let unknown = try Withdrawals.unknown(keys, &transaction)
    guard unknown.isEmpty else { return .disagrees(.tombstonesUnknown(unknown.count)) }
    let versions = try transaction.query("SELECT id::int4, version FROM bucket").map {
      row throws(PostgresError) in
      (bucket: UInt8(clamping: try row.int4(0)), version: UInt64(clamping: try row.int8(1)))
    }
    guard versions.count == KeyRing.bucketCount else {
      return .disagrees(.bucketCount(versions.count))
    }
    for (bucket, version) in versions where ring.bucketVersion(bucket) != version {
      return .disagrees(
        .bucket(bucket, ring: ring.bucketVersion(bucket), database: version))
    }
    let erased = ring.tombstones.filter { $0.kind == .erasedScope }.map(\.id)
    let back = try transaction.query(
      "SELECT 1 FROM scope WHERE id = ANY($1) AND wrapped_key IS NOT NULL LIMIT 1",
      .uuids(erased))
    guard back.count == 0 else { return .disagrees(.erasedScopeIsBack) }
    let unfinished = try ErasureRow.unfinished(keys, &transaction).works
    guard unfinished.isEmpty else { return .disagrees(.erasureUnfinished) }
    for bucket in UInt8.min...UInt8.max where ring.bucketVersions(bucket).count > 1 {
      return .disagrees(.oldKeyLeft(bucket: bucket))
    }
    return .agrees
  }

  /// Says that the database has followed the ring to where it is now: the end of a step of an
  /// erasure. What withdrawals wrote and did not yet count is counted with it.
  static func store(
    _ keys: ConsentKeys, _ transaction: inout Transaction
  ) throws(PostgresError) {
    _ = try Withdrawals.journal(.waiting, keys, &transaction)
    do { try keys.ring.reload() } catch { throw .unavailable }
    try Self.store(keys.ring.generation, &transaction)
  }

  /// Says which ring the database is founded with.
  static func bind(
    _ ring: KeyRing, _ transaction: inout Transaction
  ) throws(PostgresError) {
    try transaction.execute("UPDATE policy SET ring_id = $1", .uuid(ring.id))
    try Self.store(ring.generation, &transaction)
  }

  static func store(
    _ generation: UInt64, _ transaction: inout Transaction
  ) throws(PostgresError) {
    try transaction.execute(
      "UPDATE policy SET ring_generation = $1", .int8(Int64(clamping: generation)))
  }
}
