internal import Postgres

/// The one place that knows which locks deciding and changing take, and in which order.
///
/// Row locks are not enough: a new no, a new adult or an ended contract is a row the gate has not
/// read. So both sides lock the subjects by name, as transaction-level advisory locks: the gate
/// shared, a change exclusively. Facts are read in a later statement, which then sees every change
/// that was committed before the lock was granted.
enum Locks {
  /// Shared locks for deciding about `subjects`. Queued: the facts may be queued behind them.
  static func share(_ subjects: Subjects, _ transaction: inout Transaction) {
    self.take(shared: subjects, exclusive: Subjects(), isWholePolicy: false, &transaction)
  }

  /// Locks for changing `exclusive` after reading `shared`.
  ///
  /// - Parameter isWholePolicy: for what concerns no one subject, such as a revoked certificate:
  ///   no decision at all runs beside it.
  static func exclude(
    _ exclusive: Subjects, sharing shared: Subjects = Subjects(), isWholePolicy: Bool = false,
    _ transaction: inout Transaction
  ) {
    self.take(
      shared: shared, exclusive: exclusive, isWholePolicy: isWholePolicy, &transaction)
  }

  private static func take(
    shared: Subjects, exclusive: Subjects, isWholePolicy: Bool, _ transaction: inout Transaction
  ) {
    let exclusiveKeys = Set(Self.keys(exclusive))
    var isExclusive = Dictionary(uniqueKeysWithValues: exclusiveKeys.map { ($0, Int32(1)) })
    for key in Self.keys(shared) where isExclusive[key] == nil { isExclusive[key] = 0 }
    isExclusive[Self.policyKey] = isWholePolicy ? 1 : 0
    // One order for everybody, shared and exclusive mixed: so no two can wait for each other.
    let keys = isExclusive.keys.sorted()
    _ = transaction.send(
      """
      SELECT CASE WHEN l.exclusive = 1 THEN pg_advisory_xact_lock(l.key)::text
        ELSE pg_advisory_xact_lock_shared(l.key)::text END
      FROM unnest($1, $2) AS l(key, exclusive)
      """,
      .int8s(keys), .int4s(keys.map { isExclusive[$0] ?? 1 }))
  }

  /// The ASCII bytes of "sluispol".
  static let policyKey: Int64 = 0x736C_7569_7370_6F6C

  private static func keys(_ subjects: Subjects) -> [Int64] {
    subjects.actors.map { Self.key($0, 0x9E37_79B9_7F4A_7C15) }
      + subjects.organisations.map { Self.key($0, 0xC2B2_AE3D_27D4_EB4F) }
      + subjects.households.map { Self.key($0, 0x1656_67B1_9E37_79F9) }
  }

  /// One of 2⁶⁴ locks for an id of one kind. Two ids on one lock only wait for each other.
  private static func key(_ id: UInt128, _ kind: UInt64) -> Int64 {
    let folded = UInt64(truncatingIfNeeded: id) ^ UInt64(truncatingIfNeeded: id >> 64)
    return Int64(bitPattern: (folded ^ kind) &* 0xFF51_AFD7_ED55_8CCD)
  }
}
