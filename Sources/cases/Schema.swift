internal import Daemon
internal import Postgres

/// The schema of cases, and what its runtime role may do with it.
enum Schema {
  /// Whose sealed parts lie in `part`.
  static let tables = [
    "contact", "evaluation", "goal", "household", "need", "note", "person", "plan",
  ]

  static let migrations =
    LogSchema.migrations + [
      Migration(2, "households", PackageResources._001_households_sql),
      Migration(3, "pages", PackageResources._002_pages_sql),
      Migration(4, "clear-rows", PackageResources._003_clear_rows_sql),
      Migration(5, "counted", PackageResources._004_counted_sql),
      Migration(6, "birth-dates", PackageResources._005_birth_dates_sql),
      Migration(7, "abandoned-answers", PackageResources._006_abandoned_answers_sql),
    ]

  static let privileges = Privileges(
    appendOnly: ["abandoned", "counted_quarter_table"],
    writable: [
      "household", "person", "need", "plan", "goal", "contact", "note", "evaluation", "part",
      "person_index", "partner_reference", "evaluation_to_tell", "counted",
      "birth_date_staged",
    ])
}
