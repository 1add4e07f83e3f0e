internal import Daemon
internal import Postgres

/// The schema of signals, and what its runtime role may do with it.
enum SignalsSchema {
  static let migrations =
    LogSchema.migrations + [Migration(2, "signals", PackageResources._001_signals_sql)]

  static let privileges = Privileges(
    writable: ["area", "area_postcode", "area_theme", "signal"])
}
