internal import Daemon
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// The rows of the table `erasure`. One that nobody of ours wrote erases nothing: a single
/// statement of SQL would otherwise destroy a household beyond every backup.
enum ErasureRow {
  /// Notes that a scope is to be erased, as the version of its bucket's key says. What lies in its
  /// place is of an erasure that is over, or nobody's.
  static func insert(
    _ scope: UInt128, _ version: Int64, _ keys: ConsentKeys, _ tx: inout Transaction
  ) throws(PostgresError) {
    try tx.execute(
      """
      INSERT INTO erasure (scope, code, bucket, new_version, step) VALUES ($1, $2, $3::int4, $4, 0)
      ON CONFLICT (scope) DO UPDATE SET code = excluded.code, bucket = excluded.bucket,
        new_version = excluded.new_version, step = 0, begun_at = clock_timestamp(), done_at = NULL
      """, .uuid(scope), .bytes(keys.code(ofErased: scope)), .int4(ConsentKeys.bucket(of: scope)),
      .int8(version))
  }

  /// The erasures that are not done, the oldest first, and how many rows are none.
  static func unfinished(
    _ keys: ConsentKeys, _ tx: inout Transaction
  ) throws(PostgresError) -> (works: [Erasure.Work], foreign: [UInt128]) {
    let rows = try tx.query(
      """
      SELECT scope, code, new_version, step::int4 FROM erasure
      WHERE done_at IS NULL ORDER BY begun_at, new_version, scope
      """
    ).map { row throws(PostgresError) in
      let scope = try row.uuid(0)
      return (
        code: try row.bytes(1),
        work: Erasure.Work(
          scope: scope, bucket: KeyRing.bucket(of: scope),
          newVersion: UInt64(clamping: try row.int8(2)), step: try row.int4(3))
      )
    }
    func isOurs(_ row: (code: [UInt8], work: Erasure.Work)) -> Bool {
      ConstantTime.isEqual(row.code, keys.code(ofErased: row.work.scope))
    }
    return (
      rows.filter(isOurs).map(\.work), rows.filter { !isOurs($0) }.map(\.work.scope)
    )
  }

  /// The scopes that were or are being erased, by rows of ours.
  static func scopes(
    _ keys: ConsentKeys, _ tx: inout Transaction
  ) throws(PostgresError) -> Set<UInt128> {
    let rows = try tx.query("SELECT scope, code FROM erasure").map { row throws(PostgresError) in
      (scope: try row.uuid(0), code: try row.bytes(1))
    }
    return Set(
      rows.filter { ConstantTime.isEqual($0.code, keys.code(ofErased: $0.scope)) }.map(\.scope))
  }

  /// The record that there are rows which nobody of ours wrote: what they name is as it was.
  static func alarm(_ scopes: [UInt128], _ timeMs: UInt64) -> Draft {
    let trace = Trace()
    return Draft(
      LedgerV1.Event(
        traceID: trace.id, spanID: trace.span, timeMs: timeMs, name: "alarm",
        object: scopes.first, details: ["erasure_mismatch", "rows_\(scopes.count)"]),
      indexes: EntryHeader.Indexes())
  }
}
