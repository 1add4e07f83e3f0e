internal import Daemon
internal import Postgres

/// The schema of panel, and what its runtime role may do with it.
enum PanelSchema {
  static let migrations =
    LogSchema.migrations + [
      Migration(2, "panel", PackageResources._001_panel_sql),
      Migration(3, "published", PackageResources._002_published_sql),
    ]

  static let privileges = Privileges(
    appendOnly: ["panel", "spent", "closed_answer", "published_round"],
    writable: [
      "invitation", "failed_join", "member", "round", "question", "collected", "answer", "advice",
      "published_read",
    ])
}
