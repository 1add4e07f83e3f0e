internal import Postgres
internal import Vault

/// The `bucket` table: PostgreSQL says under which version of its bucket's key a scope is wrapped.
enum Buckets {
  /// Creates all 256 rows, as founding does. Repeating it changes nothing.
  static func found(_ transaction: inout Transaction) {
    _ = transaction.send(
      """
      INSERT INTO bucket (id, version) SELECT i, 1 FROM generate_series(0, 255) i
      ON CONFLICT DO NOTHING
      """
    )
  }

  /// Reads the versions of these scopes' buckets and keeps them as they are until the transaction
  /// ends: an erasure that rotates one of them waits, and finds what this transaction wraps.
  static func share(
    _ scopes: [UInt128], _ transaction: inout Transaction
  ) throws(PostgresError) -> [Int32: UInt64] {
    // Sorted, so that two transactions never wait for each other.
    let ids = Set(scopes.map(ConsentKeys.bucket)).sorted()
    let rows = try transaction.query(
      """
      SELECT id::int4, version FROM bucket WHERE id = ANY ($1::int4[]) ORDER BY id FOR SHARE
      """, .int4s(ids))
    let pairs = try rows.map { row throws(PostgresError) in
      (try row.int4(0), UInt64(clamping: try row.int8(1)))
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension ConsentKeys {
  /// Makes and wraps the keys of new scopes, in their order.
  ///
  /// - Returns: nil when the ring lacks what PostgreSQL says, even after it was read again: the
  ///   caller abandons its transaction and answers UNAVAILABLE.
  func newScopeKeys(
    _ scopes: [UInt128], _ transaction: inout Transaction
  ) throws(PostgresError) -> [WrappedKey]? {
    let versions = try Buckets.share(scopes, &transaction)
    if let keys = try? self.wrapNew(scopes, versions) { return keys }
    // Another replica may have rotated a bucket. Runs on a database thread, which may block on
    // files.
    guard (try? self.ring.reload()) != nil else { return nil }
    return try? self.wrapNew(scopes, versions)
  }

  private func wrapNew(
    _ scopes: [UInt128], _ versions: [Int32: UInt64]
  ) throws(VaultError) -> [WrappedKey] {
    var keys: [WrappedKey] = []
    for scope in scopes {
      let version = versions[Self.bucket(of: scope)] ?? 0
      keys.append(try self.newScopeKey(scope, version: version))
    }
    return keys
  }
}
