internal import Daemon
internal import Postgres

/// The schema of consent's database, and what its runtime role may do in it.
enum ConsentSchema {
  static let migrations =
    LogSchema.migrations + [
      Migration(2, "directory", PackageResources._001_directory_sql),
      Migration(3, "withdrawals", PackageResources._002_withdrawals_sql),
      Migration(4, "ring", PackageResources._003_ring_sql),
      Migration(5, "review", PackageResources._004_review_sql),
    ]

  static let privileges = Privileges(
    appendOnly: ["revoked_certificate", "finding_note", "seen_certificate"],
    writable: [
      "policy", "bucket", "organisation", "actor", "hat", "scope", "member", "relation", "share",
      "confirmation", "refusal", "invitation", "reference", "nonce", "erasure", "search_count",
      "tombstone", "replica", "internship", "finding", "report_count",
      "narrowing_count", "begun_scope",
    ])
}
