package import Postgres

/// The schema that every service has, and the rights of its runtime role.
package enum LogSchema {
  /// Comes before a service's own migrations, which continue its numbers.
  package static let migrations = [Migration(1, "log", PackageResources._001_log_sql)]
}

/// What the runtime role of a service may do in its database. Applied after every migration.
package struct Privileges: Sendable {
  /// What may be done with a table.
  private enum Rights: String {
    case read = "SELECT"
    /// A command that was carried out stays so, and a record stays as it was.
    case append = "SELECT, INSERT"
    case queue = "SELECT, INSERT, DELETE"
    /// What a witness signed proves itself; only its newest word is kept.
    case refresh = "SELECT, INSERT, UPDATE"
    /// Its one row is made by the migration.
    case head = "SELECT, UPDATE"
    case write = "SELECT, INSERT, UPDATE, DELETE"
  }

  private let tables: [(name: String, rights: Rights)]

  /// - Parameters:
  ///   - appendOnly: of the service's own tables, those that may be read and appended to, and never
  ///     changed. The log's are added (docs/formats/log.md §6).
  ///   - writable: those that may be read and written.
  package init(appendOnly: [String] = [], writable: [String]) {
    let records = [
      "log_entry", "log_leaf", "log_node", "log_checkpoint", "log_epoch", "log_alarm",
      "command",
    ]
    self.tables =
      [
        ("schema_migration", .read), ("log_pending", .queue), ("log_waiting", .queue),
        ("log_head", .head), ("log_cosignature", .refresh),
      ]
      + (records + appendOnly).map { ($0, .append) } + writable.map { ($0, .write) }
  }

  /// Brings a database to the newest schema and grants `role` its rights, as the owner in `owner`;
  /// any number may do so at once.
  ///
  /// - Returns: how many migrations were applied now.
  package func migrate(
    _ migrations: [Migration], as owner: Postgres.Settings, for role: String,
    deadline: ContinuousClock.Instant
  ) async throws(PostgresError) -> Int {
    try await Migrator(migrations).run(owner, deadline: deadline) {
      (transaction) throws(PostgresError) in try self.apply(to: role, &transaction)
    }
  }

  /// What the role of this session may change beyond its rights, as `UPDATE on log_entry`: by a
  /// grant to it, to a role it is in (and may become, where it does not inherit), or to everybody.
  /// Of many the first by name.
  package func excess(
    _ transaction: inout Transaction
  ) throws(PostgresError) -> String? {
    let granted = self.tables.flatMap { table in
      table.rights.rawValue.split(separator: ", ").map { (table.name, String($0)) }
    }
    return try transaction.query(
      """
      SELECT p.privilege || ' on ' || c.relname FROM pg_class AS c
      CROSS JOIN unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER'])
        AS p(privilege)
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
        AND EXISTS (
          SELECT FROM pg_roles AS r WHERE pg_has_role(current_user, r.oid, 'MEMBER')
            AND CASE WHEN p.privilege IN ('INSERT', 'UPDATE')
              THEN has_any_column_privilege(r.oid, c.oid, p.privilege)
              ELSE has_table_privilege(r.oid, c.oid, p.privilege) END)
        AND (c.relname, p.privilege) NOT IN (SELECT * FROM unnest($1::text[], $2::text[]))
      ORDER BY c.relname, p.privilege LIMIT 1
      """, .texts(granted.map(\.0)), .texts(granted.map(\.1))
    ).map { row throws(PostgresError) in try row.text(0) }.first
  }

  /// Grants them to `role`, taking away what it had before, on tables that are not listed too.
  package func apply(
    to role: String, _ transaction: inout Transaction
  ) throws(PostgresError) {
    // Names are data to the server: format's %I quotes them.
    try transaction.execute("SELECT set_config('sluis.role', $1, true)", .text(role))
    try transaction.execute(
      """
      DO $$ BEGIN
        EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM %I',
          current_setting('sluis.role'));
      END $$
      """)
    for (table, rights) in self.tables {
      try transaction.execute(
        "SELECT set_config('sluis.table', $1, true), set_config('sluis.rights', $2, true)",
        .text(table), .text(rights.rawValue))
      try transaction.execute(
        """
        DO $$ BEGIN
          EXECUTE format('GRANT %s ON %I TO %I', current_setting('sluis.rights'),
            current_setting('sluis.table'), current_setting('sluis.role'));
        END $$
        """)
    }
  }
}
