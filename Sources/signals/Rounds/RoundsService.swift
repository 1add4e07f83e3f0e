internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

/// The methods of `sluis.signals.v1.Rounds`.
struct RoundsService: Sendable {
  let signals: SignalsService
  let write: AuditedWrite
  /// Has keys destroyed.
  let move: MoveSignal

  init(_ signals: SignalsService, move: MoveSignal) {
    self.signals = signals
    self.write = AuditedWrite(signals.read)
    self.move = move
  }

  var read: AuditedRead { self.signals.read }

  func add(to routes: inout Routes) {
    routes.answer(SignalsV1.Rounds.planRound) { request, call async throws(RPCError) in
      try await self.plan(request, call)
    }
    routes.answer(SignalsV1.Rounds.recordFlyer) { request, call async throws(RPCError) in
      try await self.recordFlyer(request, call)
    }
    routes.answer(SignalsV1.Rounds.startRound) { request, call async throws(RPCError) in
      try await self.start(request, call)
    }
    routes.answer(SignalsV1.Rounds.addDoor) { request, call async throws(RPCError) in
      try await self.addDoor(request, call)
    }
    routes.disclose(SignalsV1.Rounds.listDoors) { request, call async throws(RPCError) in
      try await self.listDoors(request, call)
    }
    routes.answer(SignalsV1.Rounds.debrief) { request, call async throws(RPCError) in
      try await self.debrief(request, call)
    }
    routes.answer(SignalsV1.Rounds.listTeamRounds) { request, call async throws(RPCError) in
      try await self.list(request, call)
    }
    routes.answer(SignalsV1.Rounds.getRound) { request, call async throws(RPCError) in
      try await self.get(request, call)
    }
    routes.answer(SignalsV1.Rounds.compareStreet) { request, call async throws(RPCError) in
      try await self.compare(request, call)
    }
  }

  func walker(_ call: Call) async throws(RPCError) -> Admitted {
    let admitted = try await self.read.admitted(call)
    guard admitted.role.walksRounds else { throw .notForRole }
    return admitted
  }
}

/// A round's clear columns.
struct RoundRow: Sendable {
  let id: UInt128
  let team: String
  let area: String
  let heldOn: AmsterdamDate
  let flyerOn: AmsterdamDate?
  let state: Round.State

  func stepped(_ state: Round.State, entry: UInt128) -> SignalsV1.RoundStepped {
    SignalsV1.RoundStepped(
      round: self.id, state: SignalsV1.RoundState(rawValue: state.rawValue) ?? .planned,
      entry: entry)
  }
}

extension RPCError {
  init(_ refusal: RoundRefusal) {
    self.init(.failedPrecondition, reasons: [refusal.rawValue])
  }
}

extension AmsterdamDate {
  /// Reads a date that must be one.
  init(checking date: Wire.Date) throws(RPCError) {
    guard
      let date = AmsterdamDate(
        year: Int(date.year), month: Int(date.month), day: Int(date.day))
    else { throw RPCError(.invalidArgument, Reason("date_invalid")) }
    self = date
  }
}

extension Transaction {
  mutating func round(_ id: UInt128, isLocked: Bool = false) throws(PostgresError) -> RoundRow? {
    if isLocked { try self.execute("SELECT 1 FROM round WHERE id = $1 FOR UPDATE", .uuid(id)) }
    return try self.query(
      "SELECT id, team, area, held_on::text, flyer_on::text, state::int4 FROM round WHERE id = $1",
      .uuid(id)
    ).optional { row throws(PostgresError) in
      guard let heldOn = AmsterdamDate(try row.text(3)),
        let state = Round.State(rawValue: try row.int4(5))
      else { throw .shape(column: 3) }
      return RoundRow(
        id: try row.uuid(0), team: try row.text(1), area: try row.text(2), heldOn: heldOn,
        flyerOn: try row.optionalText(4).flatMap { AmsterdamDate($0) }, state: state)
    }
  }

  mutating func streets(of round: UInt128) throws(PostgresError) -> [String] {
    try self.query("SELECT street FROM round_street WHERE round = $1 ORDER BY place", .uuid(round))
      .map { row throws(PostgresError) in try row.text(0) }
  }
}
