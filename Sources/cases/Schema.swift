internal import Daemon
internal import Postgres

/// The schema of cases, and what its runtime role may do with it.
enum Schema {
  /// Whose sealed parts lie in `part`.
  static let tables = ["contact", "goal", "household", "need", "note", "person", "plan"]

  static let migrations =
    LogSchema.migrations + [Migration(2, "households", PackageResources._001_households_sql)]

  static let privileges = Privileges(
    appendOnly: ["abandoned"],
    writable: [
      "household", "person", "need", "plan", "goal", "contact", "note", "part", "person_index",
      "partner_reference", "evaluation_to_tell",
    ])
}
