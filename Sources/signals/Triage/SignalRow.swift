internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

/// The clear columns of a signal, as stored.
struct SignalRow: Sendable {
  let id: UInt128
  let about: SignalAbout
  let source: SignalSource
  let theme: SignalTheme
  let area: String
  let team: String
  let state: SignalState
  let outcome: SignalOutcome?
  let revision: Int32
  /// What was told of somebody is deleted: it became a household, or its term is over.
  let isEmptied: Bool
  /// Whether this service wrote it as it is.
  let isVouched: Bool

  /// Whose data a step is about: its person's.
  var touched: [Touched] {
    self.about == .person ? [Touched(scope: self.id, category: .public)] : []
  }

  /// Why a step is not taken from what was looked at; nil when it is.
  func refusal(of step: SignalStep, _ revision: UInt32) -> SignalRefusal? {
    guard self.isVouched else { return .rowAltered }
    // Nobody goes back to what is not there any more.
    if self.isEmptied { return .stepNotAllowed }
    guard UInt32(clamping: self.revision) == revision else { return .revisionChanged }
    return step.next(from: self.state, about: self.about, outcome: self.outcome) == nil
      ? .stepNotAllowed : nil
  }

  func stepped(
    entry: UInt128, household: UInt128? = nil, known: [CasesV1.KnownElsewhere] = []
  ) -> SignalsV1.Stepped {
    SignalsV1.Stepped(
      signal: self.id, revision: UInt32(clamping: self.revision),
      state: SignalsV1.State(rawValue: self.state.rawValue) ?? .new, entry: entry,
      household: household,
      known: known.map { SignalsV1.KnownElsewhere(person: $0.person, team: $0.team) })
  }
}

extension Reason {
  /// What is not there, and what is another team's.
  static let noRelation = Reason("no_relation")
}

extension SignalsService {
  /// A signal, and who may work on it: consent says so of one about a person, by its team.
  ///
  /// An unknown signal and one of another team are one answer. One that became a household, or
  /// whose term is over, has no scope any more: there is nothing to open, and the reporter of the
  /// former can still be answered.
  func triaging(
    _ id: UInt128, _ call: Call
  ) async throws(RPCError) -> (signal: SignalRow, admitted: Admitted) {
    let boxed = Boxed(id)
    let row = try await self.read.look(for: call) {
      [identity = self.read.log.identity] (transaction) throws(PostgresError) in
      try transaction.signal(boxed.value, identity)
    }
    if row?.isVouched == false {
      throw await self.read.rowAltered(boxed.value, of: .signal, call)
    }
    guard let row, row.about == .person, !row.isEmptied else {
      let admitted = try await self.read.admitted(call)
      guard admitted.role.triages else { throw .notForRole }
      guard let row, row.about == .place || row.team == admitted.team else {
        throw RPCError(.permissionDenied, .noRelation)
      }
      return (row, admitted)
    }
    let pass = try await self.read.pass(
      GateQuestion(household: boxed.value, asked: [.public]), for: call)
    return (row, try Admitted(pass, call))
  }
}

extension Transaction {
  mutating func signal(
    _ id: UInt128, _ identity: LogIdentity, isLocked: Bool = false
  ) throws(PostgresError) -> SignalRow? {
    if isLocked { try self.execute("SELECT 1 FROM signal WHERE id = $1 FOR UPDATE", .uuid(id)) }
    let isVouched = try self.isVouched(.signal, id, identity)
    return try self.query(
      """
      SELECT id, about::int4, source::int4, theme::int4, area, team, state::int4, outcome::int4,
        revision, erased_on IS NOT NULL OR (about = 2 AND coalesce(outcome, 0) = 3)
      FROM signal WHERE id = $1
      """, .uuid(id)
    ).optional { row throws(PostgresError) in
      guard let about = SignalAbout(rawValue: try row.int4(1)),
        let source = SignalSource(rawValue: try row.int4(2)),
        let theme = SignalTheme(rawValue: try row.int4(3)),
        let state = SignalState(rawValue: try row.int4(6))
      else { throw .shape(column: 1) }
      return SignalRow(
        id: try row.uuid(0), about: about, source: source, theme: theme, area: try row.text(4),
        team: try row.text(5), state: state,
        outcome: try row.optionalInt4(7).flatMap { SignalOutcome(rawValue: $0) },
        revision: try row.int4(8), isEmptied: try row.bool(9), isVouched: isVouched)
    }
  }

  /// Takes one step from `revision`, under the row's lock.
  mutating func take(
    _ step: SignalStep, _ id: UInt128, _ revision: UInt32, by actor: UInt128,
    _ identity: LogIdentity, team: String? = nil, household: UInt128? = nil,
    offer: UInt128? = nil
  ) throws(PostgresError) -> Step {
    guard let row = try self.signal(id, identity, isLocked: true) else {
      return .refused(.signalUnknown)
    }
    if let refusal = row.refusal(of: step, revision) { return .refused(refusal) }
    // On its way to another team: consent may have given it away already.
    guard try self.routing(of: id) == nil else { return .refused(.stepNotAllowed) }
    guard let next = step.next(from: row.state, about: row.about, outcome: row.outcome) else {
      return .refused(.stepNotAllowed)
    }
    var outcome: SignalOutcome?
    switch step {
    case .close(let how): outcome = how
    case .decline: outcome = .declined
    case .moved: outcome = .household
    default: break
    }
    self.planForParameters()
    try self.execute(
      """
      UPDATE signal SET state = $2::int4, outcome = $3::int4, revision = revision + 1,
        taken_by = CASE WHEN $2::int4 = 1 THEN NULL ELSE coalesce(taken_by, $4) END,
        team = coalesce($5, team), household = coalesce($8, household), offer = $9,
        due_on = CASE WHEN $6 THEN t.today + $7::int4 ELSE due_on END,
        closed_on = CASE WHEN $2::int4 = 6 THEN t.today END
      FROM (SELECT (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date AS today) AS t
      WHERE id = $1
      """, .uuid(id), .int4(next.rawValue), outcome.map { .int4($0.rawValue) } ?? .null,
      .uuid(actor), team.map { .text($0) } ?? .null, .bool(step.setsDeadline),
      .int4(row.theme.dayCount), household.map { .uuid($0) } ?? .null,
      offer.map { .uuid($0) } ?? .null)
    let digests = try self.vouch(for: .signal, id, identity)
    guard let after = try self.signal(id, identity) else { return .refused(.signalUnknown) }
    return .accepted(after, digests)
  }

  /// What became of a step.
  enum Step: Sendable {
    /// As it stands now, with its digest for the record.
    case accepted(SignalRow, [LedgerV1.RowDigest])
    case refused(SignalRefusal)
  }
}
