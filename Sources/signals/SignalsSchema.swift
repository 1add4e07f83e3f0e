internal import Daemon
internal import Postgres

/// The schema of signals, and what its runtime role may do with it.
enum SignalsSchema {
  /// Whose sealed parts lie in `part`.
  static let tables = ["door", "signal"]

  static let migrations =
    LogSchema.migrations + [
      Migration(2, "signals", PackageResources._001_signals_sql),
      Migration(3, "rounds", PackageResources._003_rounds_sql),
    ]

  static let privileges = Privileges(
    writable: [
      "area", "area_postcode", "area_theme", "signal", "part", "mailbox", "feedback",
      "failed_code", "move", "scope_to_erase", "round", "round_pair", "round_street",
      "round_count",
    ])
}
