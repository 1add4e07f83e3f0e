internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

/// Whose file is looked at, and from where on.
struct HouseholdAsk: Hashable, Sendable {
  let household: UInt128
  /// The oldest row of the page before; then only older ones of its list.
  let before: UInt128?
}

/// Looks at households, those of several callers in one transaction.
typealias HouseholdLookup = Batcher<HouseholdAsk, HouseholdRows>

extension HouseholdLookup {
  convenience init(_ pool: Pool) {
    self.init(pool, .readOnly) { transaction, asks throws(PostgresError) in
      let rows = try transaction.households(Array(Set(asks)))
      return try asks.map { ask throws(PostgresError) in
        // Each was looked for, so each has an answer, if an empty one.
        guard let rows = rows[ask] else { throw .rowCount(0) }
        return rows
      }
    }
  }
}

extension Transaction {
  /// Looks at households, all of them in one flight of three statements.
  fileprivate mutating func households(
    _ asks: [HouseholdAsk]
  ) throws(PostgresError) -> [HouseholdAsk: HouseholdRows] {
    let base = self.sendBase(of: asks)
    let needs = self.sendNeeds(of: asks)
    let history = self.sendHistory(of: asks)
    let lines = try self.placed(base, asks) { row, _ throws(PostgresError) in
      (ref: try Self.ref(row), plan: try Self.plan(row, dateAt: 5))
    }
    let needItems = try self.placed(needs, asks) { row, ask throws(PostgresError) in
      try Self.item(row, table: "need", household: ask.household)
    }
    let past = try self.placed(history, asks) { row, ask throws(PostgresError) in
      (
        item: try Self.item(row, table: try row.text(6), household: ask.household),
        contact: try Self.contact(row, household: ask.household),
        author: try row.optionalUUID(10)
      )
    }
    var all: [HouseholdAsk: HouseholdRows] = [:]
    for (place, ask) in asks.enumerated() {
      let needPage = RowPage(needItems[place], byteCountMax: HouseholdRows.needByteCountMax)
      let page = RowPage(
        past[place].map(\.item), byteCountMax: HouseholdRows.historyByteCountMax)
      all[ask] = HouseholdRows(
        joint: ask.household, refs: lines[place].map(\.ref) + needPage.refs + page.refs,
        plan: lines[place].compactMap(\.plan).first,
        contacts: past[place].compactMap(\.contact).filter { page.ids.contains($0.id) },
        authors: Dictionary(
          past[place].compactMap { line in line.author.map { (line.item.id, $0) } },
          uniquingKeysWith: { first, _ in first }),
        needs: needPage, history: page)
    }
    return all
  }

  /// The rows of each ask, in the order of `asks`: the last column says whose a row is.
  private mutating func placed<Line>(
    _ pending: Pending, _ asks: [HouseholdAsk],
    _ read: (borrowing Row, HouseholdAsk) throws(PostgresError) -> Line
  ) throws(PostgresError) -> [[Line]] {
    var all = [[Line]](repeating: [], count: asks.count)
    let rows = try self.rows(pending)
    let last = rows.columnCount - 1
    let lines = try rows.map { row throws(PostgresError) in
      let place = Int(try row.int8(last)) - 1
      return (place: place, line: try read(row, asks[place]))
    }
    for line in lines { all[line.place].append(line.line) }
    return all
  }

  private mutating func sendBase(of asks: [HouseholdAsk]) -> Pending {
    self.send(
      """
      SELECT f.scope, f.tbl, f.id, f.tag, f.version, f.evaluation_on, q.place
      FROM unnest($1::uuid[]) WITH ORDINALITY AS q (household, place), LATERAL (
        SELECT p.scope, p.tbl, p.id, p.tag, p.version, plan.evaluation_on::text
        FROM part p
        LEFT JOIN plan ON p.tbl = 'plan' AND plan.household = p.household AND plan.id = p.id
        LEFT JOIN goal ON p.tbl = 'goal' AND goal.household = p.household AND goal.id = p.id
        LEFT JOIN plan of_goal ON of_goal.household = p.household AND of_goal.id = goal.plan
        WHERE p.household = q.household AND p.tbl IN ('household', 'person', 'plan', 'goal')
          AND coalesce(plan.state, of_goal.state, 1) = 1
        ORDER BY p.tbl IN ('plan', 'goal'), p.tbl, p.id, p.tag LIMIT $2
      ) AS f
      ORDER BY q.place, f.tbl IN ('plan', 'goal'), f.tbl, f.id, f.tag
      """, .uuids(asks.map(\.household)), .int4(Int32(HouseholdRows.baseCountMax)))
  }

  private mutating func sendNeeds(of asks: [HouseholdAsk]) -> Pending {
    self.send(
      """
      SELECT f.id, f.scope, f.tag, f.version, f.size, q.place
      FROM unnest($1::uuid[], $2::uuid[], $3::int4[])
        WITH ORDINALITY AS q (household, before, is_later, place), LATERAL (
        SELECT n.id, n.at, p.scope, p.tag, coalesce(p.version, 0) AS version,
          coalesce(octet_length(p.blob), 0) AS size
        FROM need n LEFT JOIN part p
          ON p.household = n.household AND p.tbl = 'need' AND p.id = n.id
        WHERE n.household = q.household
          AND (q.is_later = 0 OR (n.at, n.id) < (
            SELECT at, id FROM need WHERE household = q.household AND id = q.before))
        ORDER BY n.at DESC, n.id DESC, p.tag LIMIT $4
      ) AS f
      ORDER BY q.place, f.at DESC, f.id DESC, f.tag
      """, Self.pages(asks) + [.int4(Int32(HouseholdRows.countedMax))])
  }

  private mutating func sendHistory(of asks: [HouseholdAsk]) -> Pending {
    self.send(
      """
      SELECT f.id, f.scope, f.tag, f.version, f.size, f.at_ms, f.tbl, f.kind, f.time, f.minutes,
        f.author, q.place
      FROM unnest($1::uuid[], $2::uuid[], $3::int4[])
        WITH ORDINALITY AS q (household, before, is_later, place), LATERAL (
        WITH history AS (
          SELECT id, NULL::uuid AS about, at, 'note' AS tbl, 0 AS kind, 0 AS time, 0 AS minutes,
            author
          FROM note WHERE household = q.household
          UNION ALL
          SELECT id, about, at, 'contact', kind, time, minutes, author FROM contact
          WHERE household = q.household
          UNION ALL
          SELECT e.id, NULL, e.at, 'evaluation', 0, 0, 0, NULL
          FROM evaluation e JOIN plan ON plan.household = e.household AND plan.id = e.plan
          WHERE e.household = q.household AND plan.state = 1
        )
        SELECT h.id, h.at, coalesce(p.scope, h.about) AS scope, p.tag,
          coalesce(p.version, 0) AS version, coalesce(octet_length(p.blob), 0) AS size,
          (extract(epoch FROM h.at) * 1000)::bigint AS at_ms, h.tbl, h.kind::int, h.time::int,
          h.minutes, h.author
        FROM history h LEFT JOIN part p
          ON p.household = q.household AND p.tbl = h.tbl AND p.id = h.id
        WHERE q.is_later = 0
          OR (h.at, h.id) < (SELECT at, id FROM history WHERE id = q.before)
        ORDER BY h.at DESC, h.id DESC, p.tag LIMIT $4
      ) AS f
      ORDER BY q.place, f.at DESC, f.id DESC, f.tag
      """, Self.pages(asks) + [.int4(Int32(HouseholdRows.countedMax))])
  }

  private static func pages(_ asks: [HouseholdAsk]) -> [Value] {
    [
      .uuids(asks.map(\.household)), .uuids(asks.map { $0.before ?? 0 }),
      .int4s(asks.map { $0.before == nil ? 0 : 1 }),
    ]
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
      atMs: UInt64(clamping: try row.int8(5)), minutes: UInt32(clamping: try row.int4(9)),
      author: try row.optionalUUID(10))
  }
}
