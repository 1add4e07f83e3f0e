internal import Daemon
internal import Postgres

/// The schema of signals, and what its runtime role may do with it.
enum SignalsSchema {
  /// Whose sealed parts lie in `part`.
  static let tables = ["door", "signal"]

  static let migrations =
    LogSchema.migrations + [
      Migration(2, "signals", PackageResources._001_signals_sql),
      Migration(3, "concerns", PackageResources._002_concerns_sql),
      Migration(4, "rounds", PackageResources._003_rounds_sql),
      Migration(5, "map", PackageResources._004_map_sql),
      Migration(6, "releases", PackageResources._005_releases_sql),
    ]

  static let privileges = Privileges(
    appendOnly: [
      "committee_key", "concern_tombstone", "offer_change", "release", "abandoned_scope",
    ],
    writable: [
      "area", "area_postcode", "area_theme", "signal", "part", "mailbox", "feedback",
      "failed_code", "filed", "move", "routing", "scope_to_erase", "round", "round_pair",
      "round_street", "round_count", "offer", "introduction",
      "concern", "concern_message", "concern_deletion", "committee_wish",
      "puzzle", "puzzle_spent",
    ])
}
