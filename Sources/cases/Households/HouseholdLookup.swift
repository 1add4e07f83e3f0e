internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension Transaction {
  /// Looks at a household.
  ///
  /// - Parameter before: the oldest row of the page before; then only older ones of its list.
  mutating func household(
    _ id: UInt128, before: UInt128?
  ) throws(PostgresError) -> HouseholdRows {
    let base = self.sendBase(of: id)
    let needs = self.sendNeeds(of: id, before: before)
    let history = self.sendHistory(of: id, before: before)
    let lines = try self.rows(base).map { row throws(PostgresError) in
      (ref: try Self.ref(row), plan: try Self.plan(row, dateAt: 5))
    }
    let needPage = RowPage(
      try self.rows(needs).map { row throws(PostgresError) in
        try Self.item(row, table: "need", household: id)
      }, byteCountMax: HouseholdRows.needByteCountMax)
    let past = try self.rows(history).map { row throws(PostgresError) in
      (
        item: try Self.item(row, table: try row.text(6), household: id),
        contact: try Self.contact(row, household: id)
      )
    }
    let page = RowPage(
      past.map(\.item), byteCountMax: HouseholdRows.historyByteCountMax)
    return HouseholdRows(
      joint: id, refs: lines.map(\.ref) + needPage.refs + page.refs,
      plan: lines.compactMap(\.plan).first,
      contacts: past.compactMap(\.contact).filter { page.ids.contains($0.id) },
      needs: needPage, history: page)
  }

  private mutating func sendBase(of household: UInt128) -> Pending {
    self.send(
      """
      SELECT p.scope, p.tbl, p.id, p.tag, p.version, plan.evaluation_on::text
      FROM part p
      LEFT JOIN plan ON p.tbl = 'plan' AND plan.household = p.household AND plan.id = p.id
      LEFT JOIN goal ON p.tbl = 'goal' AND goal.household = p.household AND goal.id = p.id
      LEFT JOIN plan of_goal ON of_goal.household = p.household AND of_goal.id = goal.plan
      WHERE p.household = $1 AND p.tbl IN ('household', 'person', 'plan', 'goal')
        AND coalesce(plan.state, of_goal.state, 1) = 1
      ORDER BY p.tbl IN ('plan', 'goal'), p.tbl, p.id, p.tag LIMIT $2
      """, .uuid(household), .int4(Int32(HouseholdRows.baseCountMax)))
  }

  private mutating func sendNeeds(of household: UInt128, before: UInt128?) -> Pending {
    self.send(
      """
      SELECT n.id, p.scope, p.tag, coalesce(p.version, 0), coalesce(octet_length(p.blob), 0)
      FROM need n LEFT JOIN part p
        ON p.household = n.household AND p.tbl = 'need' AND p.id = n.id
      WHERE n.household = $1
        AND ($2 OR (n.at, n.id) < (SELECT at, id FROM need WHERE household = $1 AND id = $3))
      ORDER BY n.at DESC, n.id DESC, p.tag LIMIT $4
      """, .uuid(household), .bool(before == nil), .uuid(before ?? 0),
      .int4(Int32(HouseholdRows.countedMax)))
  }

  private mutating func sendHistory(of household: UInt128, before: UInt128?) -> Pending {
    self.send(
      """
      WITH history AS (
        SELECT id, NULL::uuid AS about, at, 'note' AS tbl, 0 AS kind, 0 AS time, 0 AS minutes
        FROM note WHERE household = $1
        UNION ALL
        SELECT id, about, at, 'contact', kind, time, minutes FROM contact WHERE household = $1
        UNION ALL
        SELECT e.id, NULL, e.at, 'evaluation', 0, 0, 0
        FROM evaluation e JOIN plan ON plan.household = e.household AND plan.id = e.plan
        WHERE e.household = $1 AND plan.state = 1
      )
      SELECT h.id, coalesce(p.scope, h.about), p.tag, coalesce(p.version, 0),
        coalesce(octet_length(p.blob), 0), (extract(epoch FROM h.at) * 1000)::bigint, h.tbl,
        h.kind::int, h.time::int, h.minutes
      FROM history h LEFT JOIN part p
        ON p.household = $1 AND p.tbl = h.tbl AND p.id = h.id
      WHERE $2 OR (h.at, h.id) < (SELECT at, id FROM history WHERE id = $3)
      ORDER BY h.at DESC, h.id DESC, p.tag LIMIT $4
      """, .uuid(household), .bool(before == nil), .uuid(before ?? 0),
      .int4(Int32(HouseholdRows.countedMax)))
  }

  static func ref(_ row: borrowing Row) throws(PostgresError) -> PartRef {
    PartRef(
      scope: try row.uuid(0), table: try row.text(1), row: try row.uuid(2), tag: try row.uuid(3),
      version: UInt32(clamping: try row.int4(4)))
  }

  /// The plan that a row of `part` belongs to, with the date that lies in clear in `column`.
  static func plan(
    _ row: borrowing Row, dateAt column: Int
  ) throws(PostgresError) -> HouseholdRows.PlanRow? {
    guard let text = try row.optionalText(column) else { return nil }
    guard let date = AmsterdamDate(text) else { throw .shape(column: column) }
    return HouseholdRows.PlanRow(id: try row.uuid(2), evaluationOn: date)
  }

  /// A row of id, scope, tag, version and size; the last four of its part, if it has one.
  private static func item(
    _ row: borrowing Row, table: String, household: UInt128
  ) throws(PostgresError) -> RowPage.Item {
    let id = try row.uuid(0)
    let scope = try row.optionalUUID(1) ?? household
    let version = UInt32(clamping: try row.int4(3))
    let ref = try row.optionalUUID(2).map {
      PartRef(scope: scope, table: table, row: id, tag: $0, version: version)
    }
    return RowPage.Item(
      id: id, table: table, scope: scope, ref: ref, byteCount: Int(try row.int4(4)))
  }

  private static func contact(
    _ row: borrowing Row, household: UInt128
  ) throws(PostgresError) -> HouseholdRows.ContactRow? {
    guard try row.text(6) == CasesV1.Contact.record else { return nil }
    guard let kind = CasesV1.ContactKind(rawValue: try row.int4(7)) else { throw .shape(column: 7) }
    guard let time = CasesV1.TimeKind(rawValue: try row.int4(8)) else { throw .shape(column: 8) }
    return HouseholdRows.ContactRow(
      id: try row.uuid(0), about: try row.optionalUUID(1) ?? household, kind: kind, time: time,
      atMs: UInt64(clamping: try row.int8(5)), minutes: UInt32(clamping: try row.int4(9)))
  }
}
