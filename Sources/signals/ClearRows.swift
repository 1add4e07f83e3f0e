internal import Daemon
internal import Ledger
internal import Postgres
internal import Wire

/// The rows that lie in clear, as the log's digests see them: SHA-256 over a JSON array of the
/// table's name, the row's key and version, and its columns (docs/formats/signals.md §9).
///
/// Which of them a service may write is nothing that the database keeps: who owns it moves a
/// deadline, says that somebody agreed, or rewrites what was told of a street.
/// `sluis audit verify --rows` then says so.
enum ClearRows {
  /// Every table of which rows lie in clear. A round counts with its pairs, streets and counts, an
  /// offer with its changes, and all areas together are one row.
  static let tables = [
    "area", "feedback", "introduction", "mailbox", "move", "offer", "release", "round",
    "routing", "scope_to_erase", "signal",
  ]

  // In the program and not as a view: whoever owns the database would write another view.
  fileprivate static let page: StaticString = """
    WITH clear AS (
      SELECT 'signal' AS tbl, id, NULL::uuid AS part, revision AS version, jsonb_build_array(
        about, source, theme, area, team, state, outcome, filed_on, due_on, closed_on, taken_by,
        parent, text, household, text_tag, reporter, counts_once, erased_on,
        offer) AS line FROM signal
      UNION ALL
      SELECT 'mailbox', signal, NULL, 1,
        jsonb_build_array(encode(stored, 'hex'), encode(address, 'hex'), is_withheld, told_on)
      FROM mailbox
      UNION ALL
      SELECT 'feedback', signal, id, 1,
        jsonb_build_array(encode(letter, 'hex'), place, written_on) FROM feedback
      UNION ALL
      SELECT 'move', signal, NULL, 1, jsonb_build_array(actor, command, encode(digest, 'hex'),
        from_state, (extract(epoch FROM at) * 1000000)::bigint) FROM move
      UNION ALL
      SELECT 'routing', signal, NULL, 1, jsonb_build_array(actor, command, encode(digest, 'hex'),
        team, (extract(epoch FROM at) * 1000000)::bigint) FROM routing
      UNION ALL
      SELECT 'scope_to_erase', scope, NULL, 1, jsonb_build_array(command, ground,
        (extract(epoch FROM at) * 1000000)::bigint) FROM scope_to_erase
      UNION ALL
      SELECT 'round', r.id, NULL, r.revision, jsonb_build_array(r.team, r.area, r.held_on,
        r.flyer_on, r.state, r.lessons, r.debriefed_on,
        (SELECT jsonb_agg(jsonb_build_array(p.number, p.experienced, p.newcomer)
          ORDER BY p.number) FROM round_pair AS p WHERE p.round = r.id),
        (SELECT jsonb_agg(s.street ORDER BY s.place) FROM round_street AS s
          WHERE s.round = r.id),
        (SELECT jsonb_agg(jsonb_build_array(c.street, c.outcome, c.shown, c.count)
          ORDER BY c.street COLLATE "C", c.outcome) FROM round_count AS c WHERE c.round = r.id))
      FROM round AS r
      UNION ALL
      SELECT 'offer', o.id, NULL, o.revision, jsonb_build_array(o.owner, o.owner_team, o.kind,
        o.title, o.text, o.contact, o.themes, o.areas, o.languages, o.confirmed_on, o.withdrawn_on,
        (SELECT jsonb_agg(jsonb_build_array(c.change, c.on_day) ORDER BY c.on_day, c.change)
          FROM offer_change AS c WHERE c.offer = o.id)) FROM offer AS o
      UNION ALL
      SELECT 'introduction', id, NULL, state::int, jsonb_build_array(offer, asker, proposed_on,
        encode(address, 'hex'), encode(card, 'hex')) FROM introduction
      UNION ALL
      SELECT 'release', encode(substring(
        sha256(convert_to(first_day || '/' || edition, 'UTF8')) FROM 1 FOR 16), 'hex')::uuid,
        NULL, 1,
        jsonb_build_array(made_on, encode(digest, 'hex'), encode(sha256(bytes), 'hex'))
      FROM release
      UNION ALL
      SELECT 'area', '00000000-0000-0000-0000-000000000001', NULL, 1, jsonb_build_array(
        jsonb_agg(jsonb_build_array(a.code, a.name, a.parent, a.team)
          ORDER BY a.code COLLATE "C"),
        (SELECT jsonb_agg(jsonb_build_array(p.postcode, p.area) ORDER BY p.postcode)
          FROM area_postcode AS p),
        (SELECT jsonb_agg(jsonb_build_array(t.area, t.theme, t.team)
          ORDER BY t.area COLLATE "C", t.theme) FROM area_theme AS t))
      FROM area AS a HAVING count(*) > 0
    ), placed AS (
      SELECT *, uuid_send(id) || coalesce(uuid_send(part), '') AS place FROM clear
    )
    SELECT tbl, id, part, version,
      sha256(convert_to(jsonb_build_array(tbl, id, part, version, line)::text, 'UTF8')), place
    FROM placed
    WHERE tbl = ANY ($1) AND ($2 OR id = ANY ($3)) AND place > $4
    ORDER BY tbl, place LIMIT 500
    """

  /// The same of signals alone, by their ids: what every filing and every step asks for, without
  /// planning ten tables for it.
  fileprivate static let signals: StaticString = """
    SELECT s.id, s.revision, sha256(convert_to(jsonb_build_array('signal'::text, s.id, NULL::uuid,
      s.revision, jsonb_build_array(
        s.about, s.source, s.theme, s.area, s.team, s.state, s.outcome, s.filed_on, s.due_on,
        s.closed_on, s.taken_by, s.parent, s.text, s.household, s.text_tag, s.reporter,
        s.counts_once, s.erased_on, s.offer))::text, 'UTF8'))
    FROM unnest($1::uuid[]) AS u (id), LATERAL (SELECT * FROM signal WHERE id = u.id OFFSET 0) AS s
    ORDER BY s.id LIMIT 500
    """
}

extension Transaction {
  /// The digests of these rows as they are now, for the record of who wrote them.
  ///
  /// - Parameter ids: of signals for what hangs on one; else of the rows.
  mutating func clearDigests(
    _ tables: [String], _ ids: [UInt128]
  ) throws(PostgresError) -> [LedgerV1.RowDigest] {
    guard tables == [VouchedTable.signal.rawValue] else {
      return try self.clearPage(tables, [.bool(false), .uuids(ids)], after: []).rows
    }
    return try self.query(ClearRows.signals, .uuids(ids)).map { row throws(PostgresError) in
      LedgerV1.RowDigest(
        table: VouchedTable.signal.rawValue, row: try row.uuid(0),
        version: UInt32(clamping: try row.int4(1)), digest: try row.bytes(2))
    }
  }

  /// The same of rows that this transaction is about to delete.
  mutating func removedDigests(
    _ tables: [String], _ ids: [UInt128]
  ) throws(PostgresError) -> [LedgerV1.RowDigest] {
    try self.clearDigests(tables, ids).map { row in
      LedgerV1.RowDigest(
        table: row.table, row: row.row, part: row.part, version: row.version, digest: row.digest,
        removed: true)
    }
  }

  /// The digest of the list of areas, which is replaced as a whole.
  mutating func areaDigest() throws(PostgresError) -> [LedgerV1.RowDigest] {
    try self.clearPage(["area"], [.bool(true), .uuids([])], after: []).rows
  }

  fileprivate mutating func clearPage(
    _ tables: [String], _ which: [Value], after cursor: [UInt8]
  ) throws(PostgresError) -> (rows: [LedgerV1.RowDigest], next: [UInt8]?) {
    self.planForParameters()
    return try self.digestPage(ClearRows.page, [.texts(tables)] + which + [.bytes(cursor)])
  }
}

extension StoredRows {
  /// Those of concerns last.
  static let signals = StoredRows.rows(
    of: ClearRows.tables + SignalsSchema.tables.filter { !ClearRows.tables.contains($0) },
    sealed: SignalsSchema.tables
  ) { (table, cursor, transaction) throws(PostgresError) in
    try transaction.clearPage([table], [.bool(true), .uuids([])], after: cursor ?? [])
  }.and(ConcernStoredRows.rows)
}
