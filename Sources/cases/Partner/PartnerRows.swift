internal import Daemon
internal import Postgres
internal import Vault
internal import Wire

/// The sealed parts of a household that a partner may ask for, and the plan's clear date.
struct PartnerRows: Sendable {
  let parts: [SealedPart]
  let plan: HouseholdRows.PlanRow?
}

extension Transaction {
  /// Reads the parts of `tags`, or all that a partner's view is made of when `tags` is nil: of the
  /// open needs the newest 128, which fit a frame.
  mutating func partnerRows(
    of household: UInt128, _ tags: [ConsentV1.ScopeTags]?
  ) throws(PostgresError) -> PartnerRows {
    let pairs = (tags ?? []).flatMap { scope in scope.tags.map { (scope.scope, $0) } }
    let rows = try self.query(
      """
      SELECT p.scope, p.tbl, p.id, p.tag, p.version, p.blob, plan.evaluation_on::text
      FROM part p
      LEFT JOIN plan ON p.tbl = 'plan' AND plan.household = p.household AND plan.id = p.id
      LEFT JOIN goal ON p.tbl = 'goal' AND goal.household = p.household AND goal.id = p.id
      LEFT JOIN plan of_goal ON of_goal.household = p.household AND of_goal.id = goal.plan
      WHERE p.household = $1 AND p.tbl IN ('person', 'need', 'plan', 'goal')
        AND coalesce(plan.state, of_goal.state, 1) = 1
        AND (p.tbl <> 'need' OR p.id IN (
          SELECT id FROM need WHERE household = $1 AND state <> 4 ORDER BY at DESC LIMIT 128))
        AND ($2 OR (p.scope, p.tag) IN (SELECT * FROM unnest($3::uuid[], $4::uuid[])))
      ORDER BY p.tbl, p.id, p.tag LIMIT 1000
      """, .uuid(household), .bool(tags == nil), .uuids(pairs.map(\.0)), .uuids(pairs.map(\.1))
    ).map { row throws(PostgresError) in
      (
        part: SealedPart(ref: try Self.ref(row), blob: try row.bytes(5)),
        plan: try Self.plan(row, dateAt: 6)
      )
    }
    return PartnerRows(parts: rows.map(\.part), plan: rows.compactMap(\.plan).first)
  }

  /// What the organisation calls these rows, minted where it has no name for one yet; and which
  /// were minted now.
  mutating func references(
    of organisation: UInt128, to rows: [UInt128], in household: UInt128
  ) throws(PostgresError) -> (known: [UInt128: UInt128], minted: [UInt128]) {
    guard !rows.isEmpty else { return ([:], []) }
    let new = self.send(
      """
      INSERT INTO partner_reference (household, organisation, id, reference)
      SELECT $1, $2, r.id, r.reference FROM unnest($3::uuid[], $4::uuid[]) AS r (id, reference)
      ON CONFLICT (household, organisation, id) DO NOTHING RETURNING id
      """, .uuid(household), .uuid(organisation), .uuids(rows),
      .uuids(rows.map { _ in Random.id() }))
    let pairs = try self.query(
      """
      SELECT id, reference FROM partner_reference
      WHERE household = $1 AND organisation = $2 AND id = ANY ($3::uuid[])
      """, .uuid(household), .uuid(organisation), .uuids(rows)
    ).map { row throws(PostgresError) in (try row.uuid(0), try row.uuid(1)) }
    let minted = try self.rows(new).map { row throws(PostgresError) in try row.uuid(0) }
    return (Dictionary(pairs, uniquingKeysWith: { first, _ in first }), minted)
  }
}
