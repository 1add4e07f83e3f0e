internal import Daemon
internal import Postgres
internal import Wire

/// The rows that lie in clear, as the log's digests see them: SHA-256 over the table's name and the
/// row's columns, times in microseconds and dates in days, joined by `|`.
///
/// Which of them a service may write is nothing that the database keeps: who owns it moves a plan's
/// date, a contact's minutes or whom a search finds. `sluis audit verify --rows` then says so.
enum ClearRows {
  /// Every table of which rows lie in clear.
  static let tables = [
    "contact", "evaluation", "goal", "household", "need", "note", "partner_reference", "person",
    "person_index", "plan",
  ]
}

extension Transaction {
  /// The digests of these rows of a household as they are now, for the record of who wrote them.
  mutating func clearDigests(
    _ tables: [String], _ ids: [UInt128], in household: UInt128
  ) throws(PostgresError) -> [LedgerV1.RowDigest] {
    try self.clearPage(tables, [.bool(false), .uuid(household), .uuids(ids)], after: []).rows
  }

  fileprivate mutating func clearPage(
    _ tables: [String], _ which: [Value], after cursor: [UInt8]
  ) throws(PostgresError) -> (rows: [LedgerV1.RowDigest], next: [UInt8]?) {
    self.planForParameters()
    return try self.digestPage(
      """
      WITH clear AS (
        SELECT 'household' AS tbl, household AS home, household AS id, NULL::uuid AS part,
          1 AS version, (extract(epoch FROM opened_at) * 1000000)::bigint::text AS line
        FROM household
        UNION ALL
        SELECT 'person', household, person, NULL, 1, identity_tag::text FROM person
        UNION ALL
        SELECT 'need', household, id, NULL, revision, concat_ws('|', state, stated_version,
          clarified_version, (extract(epoch FROM at) * 1000000)::bigint) FROM need
        UNION ALL
        SELECT 'plan', household, id, NULL, revision,
          concat_ws('|', state, evaluation_on - DATE '2000-01-01') FROM plan
        UNION ALL
        SELECT 'goal', household, id, NULL, 1, plan::text FROM goal
        UNION ALL
        SELECT 'evaluation', household, id, NULL, 1,
          concat_ws('|', plan, (extract(epoch FROM at) * 1000000)::bigint) FROM evaluation
        UNION ALL
        SELECT 'contact', household, id, NULL, 1, concat_ws('|', kind, time, minutes,
          (extract(epoch FROM at) * 1000000)::bigint, coalesce(about::text, '-'),
          coalesce(author::text, '-')) FROM contact
        UNION ALL
        SELECT 'note', household, id, NULL, 1, concat_ws('|', author, standing,
          (extract(epoch FROM at) * 1000000)::bigint) FROM note
        UNION ALL
        SELECT 'person_index', household, person,
          encode(substring(sha256(int4send(kind) || point) FROM 1 FOR 16), 'hex')::uuid, 1,
          concat_ws('|', kind, encode(point, 'hex')) FROM person_index
        UNION ALL
        SELECT 'partner_reference', household, id, organisation, 1, reference::text
        FROM partner_reference
      ), placed AS (
        SELECT *, uuid_send(home) || uuid_send(id) || coalesce(uuid_send(part), '') AS place
        FROM clear
      )
      SELECT tbl, id, part, version,
        sha256(convert_to(concat_ws('|', tbl, home, id, line), 'UTF8')), place
      FROM placed
      WHERE tbl = ANY ($1) AND ($2 OR (home = $3 AND id = ANY ($4))) AND place > $5
      ORDER BY tbl, place LIMIT 500
      """, [.texts(tables)] + which + [.bytes(cursor)])
  }
}

extension StoredRows {
  static let cases = StoredRows.rows(of: ClearRows.tables, sealed: Schema.tables) {
    (table, cursor, transaction) throws(PostgresError) in
    try transaction.clearPage([table], [.bool(true), .uuid(0), .uuids([])], after: cursor ?? [])
  }
}
