internal import Daemon
internal import Postgres

/// The schema of signals, and what its runtime role may do with it.
enum SignalsSchema {
  static let migrations =
    LogSchema.migrations + [
      Migration(2, "signals", PackageResources._001_signals_sql),
      Migration(3, "concerns", PackageResources._002_concerns_sql),
    ]

  static let privileges = Privileges(
    appendOnly: ["committee_key", "concern_tombstone"],
    writable: [
      "area", "area_postcode", "area_theme", "signal",
      "concern", "concern_message", "concern_deletion", "puzzle", "puzzle_spent",
    ])
}
