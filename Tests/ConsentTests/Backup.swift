@testable import consent

/// The policy tables as a backup has them, in a schema of their own.
struct Backup: Sendable {
  private static let tables = [
    "policy", "bucket", "organisation", "actor", "hat", "internship", "scope", "member",
    "relation", "share", "confirmation", "refusal", "invitation", "reference",
    "revoked_certificate", "seen_certificate", "tombstone", "erasure",
  ]

  let world: PolicyWorld
  let schema: String

  init(_ world: PolicyWorld, in schema: String = "backup") {
    self.world = world
    self.schema = schema
  }

  func take() async throws {
    let copies = Self.tables.map { "CREATE TABLE \(self.schema).\($0) AS TABLE \($0)" }
    try await self.world.tamper(
      (["CREATE SCHEMA \(self.schema)"] + copies).joined(separator: ";"))
  }

  func putBack() async throws {
    let rows = Self.tables.map {
      "DELETE FROM \($0); INSERT INTO \($0) SELECT * FROM \(self.schema).\($0)"
    }
    try await self.world.tamper(
      (["SET session_replication_role = replica"] + rows).joined(separator: ";"))
  }
}
