internal import Ledger
package import Postgres

/// Hashes of consecutive entries, and a checkpoint: what anybody may be told of a log, because a
/// hash of what is sealed says nothing.
package struct LeafPage: Sendable {
  /// Leaves in one page.
  package static let countMax: Int64 = 8_192

  /// The newest checkpoint under which a witness signed, or the newest where none did.
  package let note: String
  package let verifierKey: String
  /// 32 bytes each.
  package let leaves: [UInt8]
}

extension AuditLog {
  /// The leaves from `index` on; nil before the first checkpoint.
  package func leaves(
    from index: UInt64, deadline: ContinuousClock.Instant
  ) async throws(PostgresError) -> LeafPage? {
    let key = self.identity.key.text
    return try await self.pool.transaction(.readOnly, deadline: deadline) {
      (transaction) throws(PostgresError) in
      guard let note = try CosignatureTable.vouched(&transaction) else { return nil }
      let leaves = try transaction.query(
        "SELECT hash FROM log_leaf WHERE index >= $1 ORDER BY index LIMIT $2",
        .int8(Int64(clamping: index)), .int8(LeafPage.countMax)
      ).map { row throws(PostgresError) in try row.bytes(0) }
      return LeafPage(note: note, verifierKey: key, leaves: leaves.flatMap { $0 })
    }
  }
}

extension Transaction {
  /// Keeps others from appending to the log until this transaction ends: what it records stands
  /// side by side in the tree.
  package mutating func holdAppending() throws(PostgresError) {
    try self.execute("LOCK TABLE log_pending IN SHARE ROW EXCLUSIVE MODE")
  }
}
