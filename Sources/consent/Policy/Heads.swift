internal import Postgres
internal import Vault

/// The head of each subject: a code over its rows, under a key that is not in PostgreSQL.
enum Heads {
  /// Answers whether the rows are those that were sealed last.
  static func matches(_ rows: OrganisationRow, _ keys: ConsentKeys) -> Bool {
    Self.matches(rows.seal, .organisation, rows.id, [rows], keys)
  }

  static func matches(_ rows: ActorRows, _ keys: ConsentKeys) -> Bool {
    Self.matches(rows.actor.seal, .actor, rows.actor.id, rows.all, keys)
  }

  /// False as well without a row of the household's own, which is where its head stands.
  static func matches(_ rows: HouseholdRows, of household: UInt128, _ keys: ConsentKeys) -> Bool {
    guard let own = rows.scopes.first(where: { $0.id == household }), let seal = own.seal else {
      return false
    }
    return Self.matches(seal, .scope, household, rows.all, keys)
  }

  private static func matches(
    _ seal: PolicySeal, _ subject: PolicyHead.Subject, _ id: UInt128, _ rows: [any PolicyRow],
    _ keys: ConsentKeys
  ) -> Bool {
    guard let revision = UInt64(exactly: seal.revision) else { return false }
    return keys.verifies(
      seal.head, subject, id, revision: revision, rows: rows.map(\.canonical))
  }

  /// Seals `subjects` again, over what this transaction reads back after its writes.
  ///
  /// The caller holds the exclusive locks of all of them.
  ///
  /// - Parameter revision: the policy's, which this transaction has raised.
  /// - Returns: the rows as they are now.
  static func reseal(
    _ subjects: Subjects, revision: UInt64, keys: ConsentKeys, _ transaction: inout Transaction
  ) throws(PostgresError) -> PolicyRows {
    let sent = PolicyRows.send(subjects, &transaction)
    let rows = try PolicyRows(sent, &transaction)
    let stored = Value.int8(Int64(clamping: revision))
    for (id, row) in rows.organisations {
      let head = keys.head(.organisation, id, revision: revision, rows: [row.canonical])
      _ = transaction.send(
        "UPDATE organisation SET revision = $2, head = $3 WHERE id = $1", .uuid(id), stored,
        .bytes(head))
    }
    for (id, row) in rows.actors {
      let head = keys.head(.actor, id, revision: revision, rows: row.all.map(\.canonical))
      _ = transaction.send(
        "UPDATE actor SET revision = $2, head = $3 WHERE id = $1", .uuid(id), stored,
        .bytes(head))
    }
    for (id, row) in rows.households {
      let head = keys.head(.scope, id, revision: revision, rows: row.all.map(\.canonical))
      _ = transaction.send(
        "UPDATE scope SET revision = $2, head = $3 WHERE id = $1", .uuid(id), stored,
        .bytes(head))
    }
    return rows
  }
}
