/// Which server, in which life of it, and which of its processes a connection speaks to.
struct ServerIdentity {
  /// The cluster and its timeline: another after a fail-over.
  let timeline: String
  /// The server's start and its auxiliary processes: others after a restart or a crash.
  let life: String
  let processID: Int32
  /// When that process started, to tell it from a later one with the same number.
  let processStart: String

  /// Asks the server. A connection that has not answered this is not used.
  init(_ connection: inout Connection, _ patience: Patience) throws(PostgresError) {
    let number = connection.send(
      """
      SELECT s.system_identifier::text || '/' || CASE WHEN pg_is_in_recovery() THEN ''
          ELSE substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8) END,
        pg_postmaster_start_time()::text || '/' || (
          SELECT coalesce(string_agg(pid::text, ',' ORDER BY pid), '') FROM pg_stat_activity
          WHERE datid IS NULL AND usesysid IS NULL),
        pg_backend_pid(),
        (SELECT backend_start::text FROM pg_stat_activity WHERE pid = pg_backend_pid())
      FROM pg_control_system() AS s
      """, [])
    connection.sync()
    try connection.readAll(patience)
    (self.timeline, self.life, self.processID, self.processStart) =
      try connection.answer(number, patience).only { row throws(PostgresError) in
        (try row.text(0), try row.text(1), try row.int4(2), try row.text(3))
      }
  }
}
