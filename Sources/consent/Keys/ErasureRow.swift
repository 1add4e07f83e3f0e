internal import Postgres
internal import Vault

/// The rows of the table `erasure`. One that nobody of ours wrote erases nothing: a single
/// statement of SQL would otherwise destroy a household beyond every backup.
enum ErasureRow {
  /// Notes that a scope is to be erased, as the version of its bucket's key says.
  static func insert(
    _ scope: UInt128, _ version: Int64, _ keys: ConsentKeys, _ tx: inout Transaction
  ) throws(PostgresError) {
    try tx.execute(
      """
      INSERT INTO erasure (scope, code, bucket, new_version, step) VALUES ($1, $2, $3::int4, $4, 0)
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
}
