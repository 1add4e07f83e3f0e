internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// Gives a signal to another team, across consent and here, under one command
/// (docs/formats/signals.md §5).
///
/// consent says whose triage opens a person's signal. What is meant is written down first, and no
/// other step is taken meanwhile; then consent moves the scope, then the signal follows. What stays
/// half ``SignalsReconciler`` finishes as consent says.
struct RouteSignal: Sendable {
  let signals: SignalsService

  private var read: AuditedRead { self.signals.read }

  func route(
    _ request: SignalsV1.RouteRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.Stepped> {
    guard TextRule.name.accepts(request.team) else { throw RPCError(SignalRefusal.textInvalid) }
    let id = Boxed(request.signal)
    let command = try self.read.command(of: call)
    if try await self.read.isDone(command, call) {
      return try await self.read.answerAgain(call) { $0.role.triages }
    }
    if try await self.isBegun(id, by: command, call) {
      // Consent may have moved it already: it is asked about nobody, and judges the rest itself.
      let admitted = try await self.read.admitted(call)
      guard admitted.role.triages else { throw .notForRole }
      return try await self.goOn(request, admitted, call)
    }
    let (signal, admitted) = try await self.signals.triaging(id.value, call)
    let isTeam = try await self.read.lookAfterDecision(call) {
      (transaction) throws(PostgresError) in
      try transaction.areas().teams.contains(request.team)
    }
    guard isTeam else { throw RPCError(.areaUnknown) }
    guard signal.about == .person else {
      return try await self.finish(request, admitted, call, isPerson: false)
    }
    try await self.begin(request, command, admitted)
    return try await self.goOn(request, admitted, call)
  }

  /// A detail has room for 128 bytes: of a longer name its digest.
  private static func detail(_ team: String) -> String {
    let bytes = Array(team.utf8)
    return "team=" + (bytes.count <= 120 ? team : Digits.of(RowHash.of(bytes)))
  }

  private func isBegun(
    _ signal: Boxed, by command: Command, _ call: Call
  ) async throws(RPCError) -> Bool {
    try await self.read.look(for: call) { (transaction) throws(PostgresError) in
      try transaction.routing(of: signal.value).map {
        $0.command.caller == command.caller && $0.command.id == command.id
          && $0.command.digest == command.digest
      } ?? false
    }
  }

  /// Writes down what is meant, from the revision that was looked at.
  private func begin(
    _ request: SignalsV1.RouteRequest, _ command: Command, _ admitted: Admitted
  ) async throws(RPCError) {
    let identity = self.read.log.identity
    let refusal: SignalRefusal?
    do throws(PostgresError) {
      refusal = try await self.read.log.commit(deadline: admitted.deadline) {
        (transaction, recorder) throws(PostgresError) -> SignalRefusal? in
        let row = try transaction.signal(request.signal, identity, isLocked: true)
        guard let row else { return .signalUnknown }
        if let refusal = row.refusal(of: .route, request.revision) { return refusal }
        guard try transaction.routing(of: row.id) == nil else { return .stepNotAllowed }
        try transaction.execute(
          "INSERT INTO routing (signal, actor, command, digest, team) VALUES ($1, $2, $3, $4, $5)",
          .uuid(row.id), .uuid(command.caller), .uuid(command.id), .bytes(command.digest),
          .text(request.team))
        recorder.plainEvent(
          "signal_routing", admitted, object: row.id, details: [Self.detail(request.team)],
          rows: try transaction.clearDigests(["routing"], [row.id]))
        return nil
      }.answer
    } catch { throw RPCError(error).afterDecision }
    if let refusal { throw RPCError(refusal) }
  }

  /// Has consent move the scope, and follows.
  private func goOn(
    _ request: SignalsV1.RouteRequest, _ admitted: Admitted, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.Stepped> {
    let ids = CommandIds(
      service: Signals.name, actor: admitted.actor, command: call.commandID ?? 0)
    do throws(RPCError) {
      _ = try await self.read.gate.call(
        ConsentV1.Directory.moveScope,
        ConsentV1.MoveScopeRequest(scope: request.signal, team: request.team), for: call,
        command: ids.command("move-scope"))
    } catch {
      // A plain no moved nothing. Of anything else nobody knows: the reconciler asks.
      if error.isDefinite { try? await self.settle(Boxed(request.signal)) }
      throw error
    }
    return try await self.finish(request, admitted, call, isPerson: true)
  }

  private func finish(
    _ request: SignalsV1.RouteRequest, _ admitted: Admitted, _ call: Call, isPerson: Bool
  ) async throws(RPCError) -> Outcome<SignalsV1.Stepped> {
    let identity = self.read.log.identity
    let touched =
      isPerson ? [Touched(scope: request.signal, category: Wire.Category.public)] : []
    return try await self.read.change(by: admitted, call, touched: touched) {
      (transaction, recorder) throws(PostgresError) in
      var removed: [LedgerV1.RowDigest] = []
      if isPerson { removed = try transaction.endRouting(request.signal) }
      // Gone means that the reconciler took it back: consent had not moved it.
      guard isPerson == !removed.isEmpty else { return .refused(RPCError(.stepNotAllowed)) }
      switch try transaction.take(
        .route, request.signal, request.revision, by: admitted.actor, identity,
        team: request.team)
      {
      case .refused(let refusal): return .refused(RPCError(refusal))
      case .accepted(let stepped, let rows):
        let entry = recorder.plainEvent(
          SignalStep.route.event, admitted, object: request.signal,
          details: [Self.detail(request.team)], rows: rows + removed)
        return .done(stepped.stepped(entry: entry))
      }
    }
  }

  /// Asks consent whose a signal is, and takes its routing to its end here: there, or back.
  func settle(_ signal: Boxed) async throws(RPCError) {
    let team = try await self.read.gate.consent.call(
      ConsentV1.Directory.getScopeTeam, ConsentV1.GetScopeTeamRequest(scope: signal.value),
      CallOptions(lasting: MoveSignal.stepDuration)
    ).reply.team
    let identity = self.read.log.identity
    do throws(PostgresError) {
      _ = try await self.read.log.commit(deadline: .now + MoveSignal.stepDuration) {
        (transaction, recorder) throws(PostgresError) in
        guard let row = try transaction.signal(signal.value, identity, isLocked: true),
          let routing = try transaction.routing(of: row.id)
        else { return transaction.abandon() }
        var rows = try transaction.endRouting(row.id)
        guard routing.team == team else {
          recorder.byItself("signal_not_routed", row.id, rows: rows)
          return
        }
        guard
          case .accepted(let stepped, let digests) = try transaction.take(
            .route, row.id, UInt32(clamping: row.revision), by: routing.command.caller, identity,
            team: team)
        else { return transaction.abandon() }
        rows += digests
        let entry = recorder.byItself(
          SignalStep.route.event, row.id, command: routing.command.id, rows: rows,
          details: [Self.detail(team)])
        try transaction.remember(
          routing.command.keyed(by: identity.commands),
          reply: stepped.stepped(entry: entry).encoded(), items: recorder.items)
      }
    } catch { throw RPCError(error) }
  }
}

/// A signal that is going to another team.
struct Routing: Sendable {
  let command: Command
  let team: String
}

extension Transaction {
  /// Where a signal is going; nil when it is going nowhere.
  mutating func routing(of signal: UInt128) throws(PostgresError) -> Routing? {
    try self.query(
      "SELECT actor, command, digest, team FROM routing WHERE signal = $1", .uuid(signal)
    ).optional { row throws(PostgresError) in
      Routing(
        command: Command(
          caller: try row.uuid(0), id: try row.uuid(1), method: SignalsV1.Triage.route.name,
          digest: try row.bytes(2)), team: try row.text(3))
    }
  }

  /// - Returns: the digest of what was meant, as removed; none when nothing was.
  fileprivate mutating func endRouting(
    _ signal: UInt128
  ) throws(PostgresError) -> [LedgerV1.RowDigest] {
    let removed = try self.removedDigests(["routing"], [signal])
    try self.execute("DELETE FROM routing WHERE signal = $1", .uuid(signal))
    return removed
  }
}
