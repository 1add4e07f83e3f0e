internal import Daemon
internal import Postgres

/// The schema of signals, and what its runtime role may do with it.
enum SignalsSchema {
  static let migrations =
    LogSchema.migrations + [
      Migration(2, "signals", PackageResources._001_signals_sql),
      Migration(3, "map", PackageResources._004_map_sql),
      Migration(4, "releases", PackageResources._005_releases_sql),
    ]

  static let privileges = Privileges(
    appendOnly: ["offer_change", "release"],
    writable: [
      "area", "area_postcode", "area_theme", "signal", "offer", "introduction",
    ])
}
