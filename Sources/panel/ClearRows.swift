internal import Daemon
internal import Postgres
internal import Wire

/// What panel stores in clear, as the log's digests see it: SHA-256 over a JSON array of what it
/// is, its id, and its columns (docs/formats/panel-tokens.md §6).
///
/// Each line is written once and logged once: what is added to a row later, a response or a result,
/// is a line of its own. No later write of the service therefore covers an earlier edit by somebody
/// else.
enum ClearRows {
  /// Who is a member is not among them: an auditor would be told who, which no entry says in clear.
  static let tables = [
    "advice", "advice_response", "closed_answer", "panel", "published_round", "round",
    "round_result", "spent",
  ]

  // In the program and not as a view: whoever owns the database would write another view.
  fileprivate static let page: StaticString = """
    WITH clear AS (
      SELECT 'panel' AS tbl, id,
        jsonb_build_array(name, (extract(epoch FROM founded_at) * 1000000)::bigint) AS line
      FROM panel
      UNION ALL
      SELECT 'round', r.id, jsonb_build_array(r.panel, r.kind, r.title, r.number,
        encode(sha256(r.manifest), 'hex'), r.announcement,
        (extract(epoch FROM r.opens_at) * 1000000)::bigint,
        (extract(epoch FROM r.closes_at) * 1000000)::bigint, encode(r.closing_address, 'hex'),
        (SELECT jsonb_agg(jsonb_build_array(q.id, q.place) ORDER BY q.place, q.id)
          FROM question AS q WHERE q.round = r.id))
      FROM round AS r
      UNION ALL
      SELECT 'published_round', round, '[]'::jsonb FROM published_round
      UNION ALL
      SELECT 'round_result', id, jsonb_build_array(closing, encode(sha256(result), 'hex'))
      FROM round WHERE closing IS NOT NULL OR result IS NOT NULL
      UNION ALL
      SELECT 'spent', q.id, jsonb_build_array(encode(sha256(coalesce(q.salt, '') || coalesce(
        (SELECT string_agg(s.value, '' ORDER BY s.value) FROM spent AS s
          WHERE s.question = q.id), '')), 'hex'))
      FROM question AS q
      WHERE q.salt IS NOT NULL OR EXISTS (SELECT FROM spent AS s WHERE s.question = q.id)
      UNION ALL
      SELECT 'closed_answer', q.id, jsonb_build_array(encode(sha256(coalesce(q.salt, '')
        || coalesce((SELECT string_agg(uuid_send(a.id) || sha256(a.sealed), '' ORDER BY a.id)
          FROM closed_answer AS a WHERE a.question = q.id), '')), 'hex'))
      FROM question AS q
      WHERE q.salt IS NOT NULL
        OR EXISTS (SELECT FROM closed_answer AS a WHERE a.question = q.id)
      UNION ALL
      SELECT 'advice', id, jsonb_build_array(panel, text, respond_by,
        (extract(epoch FROM given_at) * 1000000)::bigint) FROM advice
      UNION ALL
      SELECT 'advice_response', id, jsonb_build_array(response, responded_on)
      FROM advice WHERE response IS NOT NULL OR responded_on IS NOT NULL
    )
    SELECT tbl, id, NULL::uuid, 1,
      sha256(convert_to(jsonb_build_array(tbl, id, line)::text, 'UTF8')), uuid_send(id)
    FROM clear
    WHERE tbl = ANY ($1) AND ($2 OR id = ANY ($3)) AND uuid_send(id) > $4
    ORDER BY tbl, id LIMIT 500
    """
}

extension Transaction {
  /// The digests of these rows as they are now, for the record of who wrote them; at most 500.
  mutating func clearDigests(
    _ tables: [String], _ ids: [UInt128]
  ) throws(PostgresError) -> [LedgerV1.RowDigest] {
    try self.clearPage(tables, [.bool(false), .uuids(ids)], after: []).rows
  }

  fileprivate mutating func clearPage(
    _ tables: [String], _ which: [Value], after cursor: [UInt8]
  ) throws(PostgresError) -> (rows: [LedgerV1.RowDigest], next: [UInt8]?) {
    self.planForParameters()
    return try self.digestPage(ClearRows.page, [.texts(tables)] + which + [.bytes(cursor)])
  }
}

extension StoredRows {
  static let panel = StoredRows(tables: ClearRows.tables) {
    table, cursor, transaction throws(PostgresError) in
    try transaction.clearPage([table], [.bool(true), .uuids([])], after: cursor ?? [])
  }
}
