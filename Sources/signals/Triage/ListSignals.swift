internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension SignalsService {
  private static let listCountMax: Int64 = 500

  /// The signals of a team, the oldest deadline first. Of one about a person nothing is said but
  /// where, what about and how far, and to the triage of its own team alone; that they were listed
  /// is in the log.
  func listSignals(
    _ request: SignalsV1.ListSignalsRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.ListSignalsReply> {
    let admitted = try await self.read.admitted(call)
    guard admitted.role.readsPlaces else { throw .notForRole }
    let personsOf = admitted.role.triages ? admitted.team : ""
    let rows = try await self.read.lookAfterDecision(call) { (transaction) throws(PostgresError) in
      try transaction.signals(request, personsOf: personsOf, limit: Self.listCountMax + 1)
    }
    let reply = SignalsV1.ListSignalsReply(
      signals: Array(rows.prefix(Int(Self.listCountMax))),
      isMore: rows.count > Self.listCountMax)
    guard reply.signals.contains(where: { $0.about == .person }) else { return Outcome(reply) }
    let committed: Committed<Void>
    do throws(PostgresError) {
      committed = try await self.read.log.commit(deadline: admitted.deadline) {
        (_, recorder) throws(PostgresError) in
        _ = recorder.access(admitted.stamp, household: nil, touched: [])
      }
    } catch { throw RPCError(error).afterDecision }
    return Outcome(reply, receipt: committed.receipt().promise())
  }
}

extension Transaction {
  /// - Parameter personsOf: the team whose signals about persons are listed too; empty for none.
  fileprivate mutating func signals(
    _ request: SignalsV1.ListSignalsRequest, personsOf team: String, limit: Int64
  ) throws(PostgresError) -> [SignalsV1.Signal] {
    self.planForParameters()
    // What became of a person is for who opens the signal, not for who sees the list.
    return try self.query(
      """
      SELECT id, about::int4, source::int4, theme::int4, area, team, state::int4,
        coalesce(outcome, 0)::int4, revision, filed_on::text, due_on::text, closed_on::text,
        coalesce(text, ''), parent, NULL::uuid,
        state <> 6 AND due_on < (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
      FROM signal
      WHERE ($1 = '' OR team = $1) AND ($2 = '' OR area = $2)
        AND (about = 1 OR ($3 <> '' AND team = $3)) AND (state <> 6 OR $4)
        AND ($6::uuid IS NULL
          OR (due_on, id) > (SELECT a.due_on, a.id FROM signal AS a WHERE a.id = $6))
      ORDER BY due_on, id LIMIT $5
      """, .text(request.team), .text(request.area), .text(team), .bool(request.withClosed),
      .int8(limit), request.after.map { .uuid($0) } ?? .null
    ).map { row throws(PostgresError) in try SignalsV1.Signal(row) }
  }
}

extension SignalsV1.Signal {
  init(_ row: borrowing Row) throws(PostgresError) {
    guard let about = SignalsV1.About(rawValue: try row.int4(1)),
      let source = SignalsV1.Source(rawValue: try row.int4(2)),
      let theme = SignalsV1.Theme(rawValue: try row.int4(3)),
      let state = SignalsV1.State(rawValue: try row.int4(6)),
      let filed = AmsterdamDate(try row.text(9)), let due = AmsterdamDate(try row.text(10))
    else { throw .shape(column: 1) }
    let outcome = try row.int4(7)
    self.init(
      id: try row.uuid(0), about: about, source: source, theme: theme, area: try row.text(4),
      team: try row.text(5), state: state,
      outcome: outcome == 0 ? nil : SignalsV1.Outcome(rawValue: outcome),
      revision: UInt32(clamping: try row.int4(8)), filedOn: filed.onWire, dueOn: due.onWire,
      closedOn: try row.optionalText(11).flatMap { AmsterdamDate($0) }?.onWire,
      text: try row.text(12), parent: try row.optionalUUID(13),
      household: try row.optionalUUID(14), isOverdue: try row.bool(15))
  }
}
