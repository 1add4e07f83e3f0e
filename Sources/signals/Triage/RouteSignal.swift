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
  var alarmed = Alarms()

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
      try await self.beginAgain(request, command, admitted, call)
      return try await self.goOn(request, admitted, call)
    }
    let (signal, admitted) = try await self.signals.triaging(id.value, call)
    let isTeam = try await self.read.lookAfterDecision(call) {
      (transaction) throws(PostgresError) in
      try transaction.areas().teams.contains(request.team)
    }
    guard isTeam else { throw RPCError(.areaUnknown) }
    try await self.signals.requireTriage(of: request.team, call)
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
    let command = command.underWay(by: self.read.log.identity.commands)
    return try await self.read.look(for: call) { (transaction) throws(PostgresError) in
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
    let command = command.underWay(by: identity.commands)
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
          rows: try transaction.vouch(for: .routing, row.id, identity))
        return nil
      }.answer
    } catch { throw RPCError(error).afterDecision }
    if let refusal { throw RPCError(refusal) }
  }

  /// Says anew that it is under way, so that the reconciler does not take it back meanwhile.
  private func beginAgain(
    _ request: SignalsV1.RouteRequest, _ command: Command, _ admitted: Admitted, _ call: Call
  ) async throws(RPCError) {
    let identity = self.read.log.identity
    let refusal: SignalRefusal?
    do throws(PostgresError) {
      refusal = try await self.read.log.commit(deadline: admitted.deadline) {
        (transaction, recorder) throws(PostgresError) -> SignalRefusal? in
        _ = try transaction.signal(request.signal, identity, isLocked: true)
        // Ended meanwhile: by the same command, or taken back.
        guard let routing = try transaction.routing(of: request.signal),
          routing.command.id == command.id
        else { return .revisionChanged }
        guard try transaction.isVouched(.routing, request.signal, identity) else {
          return .rowAltered
        }
        try transaction.execute(
          "UPDATE routing SET at = clock_timestamp() WHERE signal = $1", .uuid(request.signal))
        recorder.plainEvent(
          "signal_routing", admitted, object: request.signal,
          details: [Self.detail(request.team)],
          rows: try transaction.vouch(for: .routing, request.signal, identity))
        return nil
      }.answer
    } catch { throw RPCError(error).afterDecision }
    if refusal == .rowAltered {
      throw await self.read.rowAltered(request.signal, of: .routing, call)
    }
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
      throw error.afterBeginning
    }
    do throws(RPCError) {
      return try await self.finish(request, admitted, call, isPerson: true)
    } catch { throw error.afterBeginning }
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
  ///
  /// - Parameter age: how long ago it must have begun, or begun again.
  func settle(_ signal: Boxed, olderThan age: Duration = .zero) async throws(RPCError) {
    let (identity, ageUs) = (self.read.log.identity, age.components.seconds * 1_000_000)
    let begun = try await self.read.routing(of: signal)
    guard let begun, begun.routing.ageUs >= ageUs else { return }
    // Where it goes, and for whom, is nobody's to write with SQL.
    guard begun.isVouched else {
      throw await self.read.rowAltered(signal.value, of: .routing, nil, unless: self.alarmed)
    }
    let team = try await self.read.gate.consent.call(
      ConsentV1.Directory.getScopeTeam, ConsentV1.GetScopeTeamRequest(scope: signal.value),
      CallOptions(lasting: MoveSignal.stepDuration)
    ).reply.team
    let isSound: Bool
    do throws(PostgresError) {
      isSound = try await self.read.log.commit(deadline: .now + MoveSignal.stepDuration) {
        (transaction, recorder) throws(PostgresError) -> Bool in
        // Begun again since consent was asked, it may have moved there since.
        guard let row = try transaction.signal(signal.value, identity, isLocked: true),
          let routing = try transaction.routing(of: row.id), routing.atUs == begun.routing.atUs
        else {
          transaction.abandon()
          return true
        }
        return try Self.end(routing, of: row, team, identity, &transaction, &recorder)
      }.answer
    } catch { throw RPCError(error) }
    guard isSound else {
      throw await self.read.rowAltered(signal.value, of: .signal, nil, unless: self.alarmed)
    }
  }

  /// - Returns: whether it ended; not, where the signal's row is none that this service wrote.
  private static func end(
    _ routing: Routing, of row: SignalRow, _ team: String, _ identity: LogIdentity,
    _ transaction: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) -> Bool {
    var rows = try transaction.endRouting(row.id)
    guard routing.team == team else {
      recorder.byItself("signal_not_routed", row.id, rows: rows)
      return true
    }
    switch try transaction.take(
      .route, row.id, UInt32(clamping: row.revision), by: routing.command.caller, identity,
      team: team)
    {
    case .refused(let refusal):
      transaction.abandon()
      return refusal != .rowAltered
    case .accepted(let stepped, let digests):
      rows += digests
      let entry = recorder.byItself(
        SignalStep.route.event, row.id, command: routing.command.id, rows: rows,
        details: [Self.detail(team)])
      try transaction.remember(
        unlessTaken: routing.command.ended(by: identity.commands),
        stepped.stepped(entry: entry).encoded(), recorder.items)
      return true
    }
  }
}

/// A signal that is going to another team.
struct Routing: Sendable {
  /// As it is kept under way.
  let command: Command
  let team: String
  /// When it began, or began again, and how long ago that is, in microseconds.
  let atUs: Int64
  let ageUs: Int64
}

extension AuditedRead {
  /// A routing, and whether this service wrote it as it is.
  fileprivate func routing(
    of signal: Boxed
  ) async throws(RPCError) -> (routing: Routing, isVouched: Bool)? {
    let identity = self.log.identity
    do throws(PostgresError) {
      return try await self.log.pool.transaction(
        .readOnly, deadline: .now + MoveSignal.stepDuration
      ) { (transaction) throws(PostgresError) in
        guard let routing = try transaction.routing(of: signal.value) else { return nil }
        return (routing, try transaction.isVouched(.routing, signal.value, identity))
      }
    } catch { throw RPCError(error) }
  }
}

extension Transaction {
  /// Where a signal is going; nil when it is going nowhere.
  mutating func routing(of signal: UInt128) throws(PostgresError) -> Routing? {
    try self.query(
      """
      SELECT actor, command, digest, team, (extract(epoch FROM at) * 1000000)::bigint,
        (extract(epoch FROM clock_timestamp() - at) * 1000000)::bigint
      FROM routing WHERE signal = $1
      """, .uuid(signal)
    ).optional { row throws(PostgresError) in
      Routing(
        command: Command(
          caller: try row.uuid(0), id: try row.uuid(1), method: SignalsV1.Triage.route.name,
          digest: try row.bytes(2)), team: try row.text(3), atUs: try row.int8(4),
        ageUs: try row.int8(5))
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
