internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

/// What lies in clear of a household, and where its sealed parts are: read before the gate is
/// asked.
struct HouseholdRows: Sendable {
  struct ContactRow: Sendable {
    let id: UInt128
    let kind: CasesV1.ContactKind
    let time: CasesV1.TimeKind
    let atMs: UInt64
    let minutes: UInt32
  }

  struct PlanRow: Sendable {
    let id: UInt128
    let evaluationOn: AmsterdamDate
  }

  /// At most ``partCountMax``, notes and contacts newest first.
  let refs: [PartRef]
  /// The active plan.
  let plan: PlanRow?
  /// The newest ``contactCountMax``.
  let contacts: [ContactRow]

  /// What one question to the gate may name.
  static let partCountMax = 1_000
  static let contactCountMax = 256
  /// Of notes and contacts together, so that the reply stays within a frame.
  static let textByteCountMax = 600_000
}

extension Transaction {
  mutating func household(_ id: UInt128) throws(PostgresError) -> HouseholdRows {
    let plan = self.sendPlan(of: id)
    let contacts = self.send(
      """
      SELECT id, kind::int, time::int, (extract(epoch FROM at) * 1000)::bigint, minutes
      FROM contact WHERE household = $1 ORDER BY at DESC, id LIMIT 256
      """, .uuid(id))
    let parts = self.send(
      """
      SELECT p.scope, p.tbl, p.id, p.tag, p.version, octet_length(p.blob)
      FROM part p
      LEFT JOIN plan ON p.tbl = 'plan' AND plan.household = p.household AND plan.id = p.id
      LEFT JOIN goal ON p.tbl = 'goal' AND goal.household = p.household AND goal.id = p.id
      LEFT JOIN plan of_goal ON of_goal.household = p.household AND of_goal.id = goal.plan
      LEFT JOIN contact c ON p.tbl = 'contact' AND c.household = p.household AND c.id = p.id
      LEFT JOIN note n ON p.tbl = 'note' AND n.household = p.household AND n.id = p.id
      WHERE p.household = $1 AND coalesce(plan.state, of_goal.state, 1) = 1
      ORDER BY p.tbl IN ('note', 'contact'), coalesce(n.at, c.at) DESC, p.tbl, p.id
      LIMIT 1000
      """, .uuid(id))
    return HouseholdRows(
      refs: Self.fitting(try self.rows(parts).map(Self.sized)),
      plan: try self.plan(plan), contacts: try self.rows(contacts).map(Self.contact))
  }

  mutating func sendPlan(of household: UInt128) -> Pending {
    self.send(
      "SELECT id, evaluation_on::text FROM plan WHERE household = $1 AND state = 1",
      .uuid(household))
  }

  mutating func plan(_ pending: Pending) throws(PostgresError) -> HouseholdRows.PlanRow? {
    try self.rows(pending).optional { row throws(PostgresError) in
      guard let date = AmsterdamDate(try row.text(1)) else { throw .shape(column: 1) }
      return HouseholdRows.PlanRow(id: try row.uuid(0), evaluationOn: date)
    }
  }

  static func ref(_ row: borrowing Row) throws(PostgresError) -> PartRef {
    PartRef(
      scope: try row.uuid(0), table: try row.text(1), row: try row.uuid(2), tag: try row.uuid(3),
      version: UInt32(clamping: try row.int4(4)))
  }

  private static func sized(
    _ row: borrowing Row
  ) throws(PostgresError) -> (ref: PartRef, byteCount: Int) {
    (ref: try Self.ref(row), byteCount: Int(try row.int4(5)))
  }

  /// Leaves out the oldest texts when all would not fit a reply.
  private static func fitting(_ parts: [(ref: PartRef, byteCount: Int)]) -> [PartRef] {
    var textByteCount = 0
    return parts.compactMap { part in
      guard ["note", "contact"].contains(part.ref.table) else { return part.ref }
      textByteCount += part.byteCount
      return textByteCount <= HouseholdRows.textByteCountMax ? part.ref : nil
    }
  }

  private static func contact(
    _ row: borrowing Row
  ) throws(PostgresError) -> HouseholdRows.ContactRow {
    guard let kind = CasesV1.ContactKind(rawValue: try row.int4(1)) else { throw .shape(column: 1) }
    guard let time = CasesV1.TimeKind(rawValue: try row.int4(2)) else { throw .shape(column: 2) }
    return HouseholdRows.ContactRow(
      id: try row.uuid(0), kind: kind, time: time, atMs: UInt64(clamping: try row.int8(3)),
      minutes: UInt32(clamping: try row.int4(4)))
  }
}
