internal import Postgres

/// That the witness has proved this log to be another one than it knew: kept until an operator has
/// looked, whatever is restarted (docs/formats/witness.md §3).
enum AlarmTable {
  /// The alarm that was raised first; nil while there is none.
  static func code(_ transaction: inout Transaction) throws(PostgresError) -> String? {
    try transaction.query("SELECT code FROM log_alarm ORDER BY at LIMIT 1").optional {
      row throws(PostgresError) in try row.text(0)
    }
  }

  static func store(_ code: String, _ transaction: inout Transaction) throws(PostgresError) {
    try transaction.execute(
      "INSERT INTO log_alarm (code) VALUES ($1) ON CONFLICT DO NOTHING", .text(code))
  }
}
