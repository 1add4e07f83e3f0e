package import Postgres

/// The schema that every service has, and the rights of its runtime role.
package enum LogSchema {
  /// Comes before a service's own migrations, which continue its numbers.
  package static let migrations = [Migration(1, "log", PackageResources._001_log_sql)]
}

/// What the runtime role of a service may do in its database. Applied after every migration.
package struct Privileges: Sendable {
  /// Tables that may be read and appended to, and never changed.
  private let appendOnly: [String]
  /// Tables that may be read and written.
  private let writable: [String]

  /// - Parameters: of the service's own tables; the log's are added.
  package init(appendOnly: [String] = [], writable: [String]) {
    self.appendOnly =
      ["log_entry", "log_leaf", "log_node", "log_checkpoint", "log_epoch"] + appendOnly
    self.writable = ["log_pending", "log_head", "command"] + writable
  }

  /// Grants them to `role`, taking away what it had before.
  package func apply(
    to role: String, _ transaction: inout Transaction
  ) throws(PostgresError) {
    // Names are data to the server: format's %I quotes them.
    for (tables, rights) in [
      (["schema_migration"], "SELECT"),
      (self.appendOnly, "SELECT, INSERT"), (self.writable, "SELECT, INSERT, UPDATE, DELETE"),
    ] {
      for table in tables {
        try transaction.execute(
          """
          SELECT set_config('sluis.role', $1, true), set_config('sluis.table', $2, true),
            set_config('sluis.rights', $3, true)
          """, .text(role), .text(table), .text(rights))
        try transaction.execute(
          """
          DO $$ BEGIN
            EXECUTE format('REVOKE ALL ON %I FROM %I', current_setting('sluis.table'),
              current_setting('sluis.role'));
            EXECUTE format('GRANT %s ON %I TO %I', current_setting('sluis.rights'),
              current_setting('sluis.table'), current_setting('sluis.role'));
          END $$
          """)
      }
    }
  }
}
