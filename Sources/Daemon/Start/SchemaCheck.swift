internal import Postgres

/// Whether the database has the schema that this program was written for.
enum SchemaCheck {
  /// Compares what is applied with what the program brings.
  ///
  /// - Throws: a sentence that says what to do; a service that ran on another schema would fail in
  ///   the middle of somebody's work.
  static func run(
    _ migrations: [Migration], of service: String, on pool: Pool
  ) async throws(StartRefusal) {
    let applied: Int64
    do throws(PostgresError) {
      applied = try await pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
        (transaction) throws(PostgresError) in
        try transaction.query("SELECT count(*) FROM schema_migration").only {
          row throws(PostgresError) in try row.int8(0)
        }
      }
    } catch .refused {
      throw StartRefusal("the database has no schema: run \(service) migrate once")
    } catch { throw StartRefusal("the database does not answer: start PostgreSQL") }
    guard applied >= migrations.count else {
      throw StartRefusal(
        "the database has \(applied) of \(migrations.count) migrations: run \(service) migrate")
    }
    guard applied == migrations.count else {
      throw StartRefusal(
        "the database has \(applied) migrations and this program knows \(migrations.count): "
          + "install the newer program")
    }
  }
}
