internal import Daemon
internal import Postgres
internal import RPC
internal import Wire

/// The methods of `sluis.cases.v1.Intake`: what signals asks of cases, and nobody else.
struct IntakeService: Sendable {
  let cases: CasesService
  /// The installation's own: a service of another organisation is none of ours.
  let organisation: String

  init(_ cases: CasesService, organisation: String) {
    self.cases = cases
    self.organisation = organisation
  }

  func add(to routes: inout Routes) {
    routes.answer(CasesV1.Intake.openFromSignal) { request, call async throws(RPCError) in
      try await self.openFromSignal(request, call)
    }
    routes.answer(CasesV1.Intake.settleSignal) { request, call async throws(RPCError) in
      try await self.settleSignal(request, call)
    }
  }

  /// Opens a household of a signal, for the triage worker whose token and proof come along: what
  /// was told becomes the first note, and why nobody's agreement was waited for the second. The
  /// gate holds the chain against its table.
  private func openFromSignal(
    _ request: CasesV1.OpenFromSignalRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<CasesV1.OpenHouseholdReply> {
    try self.requireSignals(call)
    guard let household = request.household else {
      throw RPCError(.invalidArgument, .payloadMalformed)
    }
    var notes = [request.note]
    if !request.reason.isEmpty { notes.append(Self.reasonLead + request.reason) }
    return try await self.cases.openHousehold(
      household, call, told: ToldBefore(request.signal, notes: notes))
  }

  /// Who reads the notes of a household reads Dutch.
  private static let reasonLead = "Geopend om een vitaal belang, zonder instemming. Reden: "

  /// What became of such a command. One that did not take effect never will: it is marked under its
  /// lock, where a late writer finds the mark.
  private func settleSignal(
    _ request: CasesV1.SettleSignalRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<CasesV1.SettleSignalReply> {
    try self.requireSignals(call)
    let (actor, id) = (request.actor, request.command)
    do {
      let opened = try await self.cases.read.log.pool.transaction(deadline: call.instant) {
        (transaction) throws(PostgresError) in
        try transaction.settleSignal(actor, id)
      }
      return Outcome(
        CasesV1.SettleSignalReply(household: opened?.household, known: opened?.known ?? []))
    } catch { throw RPCError(error) }
  }

  private func requireSignals(_ call: Call) throws(RPCError) {
    guard let identity = call.peer.identity, identity.kind == .service,
      identity.name == "signals", identity.organisation == self.organisation
    else { throw RPCError(.permissionDenied, Reason("chain_not_allowed")) }
  }
}

extension Transaction {
  /// What a command of signals that opened a household was answered; nil when it did not, and now
  /// never will.
  fileprivate mutating func settleSignal(
    _ actor: UInt128, _ id: UInt128
  ) throws(PostgresError) -> CasesV1.OpenHouseholdReply? {
    let method = CasesV1.Intake.openFromSignal.name
    // Takes the lock of the command: a writer is done, or comes after us and finds the mark.
    if case .new = try self.standing(
      of: Command(caller: actor, id: id, method: method, digest: []))
    {
      try self.execute(
        "INSERT INTO abandoned (command) VALUES ($1) ON CONFLICT DO NOTHING", .uuid(id))
      return nil
    }
    let reply = try self.query(
      "SELECT reply FROM command WHERE caller = $1 AND id = $2 AND method = $3", .uuid(actor),
      .uuid(id), .text(method)
    ).optional { row throws(PostgresError) in try row.bytes(0) }
    guard let reply else { return nil }
    do { return try CasesV1.OpenHouseholdReply(decoding: reply) } catch {
      throw .shape(column: 0)
    }
  }
}
