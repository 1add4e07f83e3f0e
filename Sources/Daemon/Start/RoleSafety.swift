internal import Postgres

/// Whether the role that a service runs as can do only what it was granted.
enum RoleSafety {
  /// Asks the server.
  ///
  /// - Returns: a sentence that says what to change; nil when the role is neither a superuser nor
  ///   an owner of what it may only append to, and may do nothing with a table that `rights` does
  ///   not list.
  static func complaint(
    _ pool: Pool, _ rights: Privileges, deadline: ContinuousClock.Instant
  ) async throws(PostgresError) -> String? {
    try await pool.transaction(.readOnly, deadline: deadline) {
      (transaction) throws(PostgresError) in
      let (isSuperuser, isOwner) = try transaction.query(
        """
        SELECT r.rolsuper, coalesce((
          SELECT bool_or(pg_has_role(c.relowner, 'MEMBER')) FROM pg_class c
          WHERE c.oid = to_regclass('log_entry')), false)
        FROM pg_roles r WHERE r.rolname = current_user
        """
      ).only { row throws(PostgresError) in (try row.bool(0), try row.bool(1)) }
      if isSuperuser {
        return "database.user is a superuser: give a role that owns nothing"
      }
      if isOwner {
        return "database.user owns the log: give another role than database.ownerUser"
      }
      return try rights.excess(&transaction).map { excess in
        "database.user has \(excess), which its work does not take: run migrate, which takes back "
          + "what it was granted itself, and revoke what it has through PUBLIC or another role"
      }
    }
  }
}
