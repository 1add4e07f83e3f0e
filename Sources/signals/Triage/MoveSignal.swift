internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// Makes a household of a signal, across cases and here, under one command
/// (docs/formats/signals.md §7).
///
/// What stays half is finished or undone by ``SignalsReconciler``. Every step is idempotent, so the
/// same command sent again goes on where it stopped.
struct MoveSignal: Sendable {
  let read: AuditedRead
  let cases: Client
  let alarmed = Alarms()

  static let ground = "moved_to_cases"
  static let stepDuration: Duration = .seconds(10)
  /// What is erased beside an answer holds that up no longer: the rest is the reconciler's.
  static let eraseAtOnce: Duration = .seconds(2)

  func openHousehold(
    _ request: SignalsV1.OpenHouseholdRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.Stepped> {
    let household: CasesV1.OpenHouseholdRequest
    do { household = try CasesV1.OpenHouseholdRequest(decoding: request.household) } catch {
      throw RPCError(.invalidArgument, .payloadMalformed)
    }
    let command = try self.read.command(of: call)
    if try await self.read.isDone(command, call) {
      return try await self.read.answerAgain(call) { $0.role.triages }
    }
    let (note, admitted) = try await self.open(Boxed(request.signal), call)
    guard let note else { throw RPCError(.stepNotAllowed) }
    try await self.begin(request, command, admitted, call)
    let ids = CommandIds(service: Signals.name, actor: command.caller, command: command.id)
    var options = CallOptions(onBehalfOf: call)
    let kept = command.underWay(by: self.read.log.identity.commands)
    options.commandID = ids.command("move", of: kept.digest)
    let opened: CasesV1.OpenHouseholdReply
    do throws(RPCError) {
      opened = try await self.cases.call(
        CasesV1.Intake.openFromSignal,
        CasesV1.OpenFromSignalRequest(
          household: household, note: note,
          reason: request.basis == .vitalInterest ? request.reason : "", signal: request.signal),
        options
      ).reply
    } catch {
      // A plain no changes nothing there, and nothing is left half here. Of anything else nobody
      // knows what became of it: the reconciler asks.
      if error.isDefinite { try? await self.settle(Boxed(request.signal)) }
      throw error.afterBeginning
    }
    let done: Outcome<SignalsV1.Stepped>
    do throws(RPCError) {
      done = try await self.end(
        MoveEnd(
          signal: request.signal, household: opened.household, known: opened.known,
          command: kept, stamp: admitted.stamp))
    } catch { throw error.afterBeginning }
    // The key goes now; if not now, within the minute.
    try? await self.erase(Boxed(request.signal), within: Self.eraseAtOnce)
    return done
  }

  /// Opens the text alone: what is moved. Nil when it was moved before.
  private func open(
    _ signal: Boxed, _ call: Call
  ) async throws(RPCError) -> (note: String?, admitted: Admitted) {
    let refs = try await self.read.look(for: call) { (transaction) throws(PostgresError) in
      let tag = try transaction.query(
        "SELECT text_tag FROM signal WHERE id = $1", .uuid(signal.value)
      ).optional { row throws(PostgresError) in try row.optionalUUID(0) }
      return try transaction.letters(of: signal.value).filter { $0.tag == tag }
    }
    let question = GateQuestion(
      household: refs.isEmpty ? nil : signal.value, parts: refs.map(\.toRead),
      asked: refs.isEmpty ? [.public] : [])
    let pass = try await self.read.pass(question, for: call)
    let admitted = try Admitted(pass, call)
    guard admitted.role.triages else { throw .notForRole }
    guard !refs.isEmpty else { return (nil, admitted) }
    let opened = try await self.read.open(refs, of: signal.value, with: pass, for: call)
    do {
      return (try opened.parts.records(SignalsV1.PersonSignal.self).first?.text, admitted)
    } catch { throw RPCError(.dataLoss) }
  }

  /// Marks the signal as moving under the command, by the rules; marked already, it goes on.
  private func begin(
    _ request: SignalsV1.OpenHouseholdRequest, _ command: Command, _ admitted: Admitted,
    _ call: Call
  ) async throws(RPCError) {
    guard let basis = HelpBasis(rawValue: request.basis.rawValue) else {
      throw RPCError(SignalRefusal.basisMissing)
    }
    let beginning: Beginning
    let identity = self.read.log.identity
    let command = command.underWay(by: identity.commands)
    do throws(PostgresError) {
      beginning = try await self.read.log.commit(deadline: admitted.deadline) {
        (transaction, recorder) throws(PostgresError) -> Beginning in
        guard let row = try transaction.signal(request.signal, identity, isLocked: true) else {
          return .refused(RPCError(SignalRefusal.signalUnknown))
        }
        guard row.isVouched else { return .altered(.signal) }
        if row.state == .moving, let digest = try transaction.moving(row.id, by: command) {
          guard try transaction.isVouched(.move, row.id, identity) else { return .altered(.move) }
          // Under this name something else is under way.
          return digest == command.digest
            ? .begun : .refused(RPCError(.alreadyExists, .commandIDTaken))
        }
        guard
          basis.holds(
            source: row.source, state: row.state, theme: row.theme, reason: request.reason)
        else {
          // What is wrong with the step comes first: a signal that is closed lacks no basis.
          return .refused(RPCError(row.refusal(of: .move, request.revision) ?? .basisMissing))
        }
        var rows: [LedgerV1.RowDigest]
        switch try transaction.take(
          .move, row.id, request.revision, by: admitted.actor, identity)
        {
        case .refused(let refusal): return .refused(RPCError(refusal))
        case .accepted(_, let digests): rows = digests
        }
        try transaction.execute(
          """
          INSERT INTO move (signal, actor, command, digest, from_state)
          VALUES ($1, $2, $3, $4, $5::int4)
          """, .uuid(row.id), .uuid(command.caller), .uuid(command.id), .bytes(command.digest),
          .int4(row.state.rawValue))
        rows += try transaction.vouch(for: .move, row.id, identity)
        recorder.plainEvent(
          SignalStep.move.event, admitted, object: row.id, details: ["basis=\(basis)"],
          rows: rows)
        return .begun
      }.answer
    } catch { throw RPCError(error).afterDecision }
    switch beginning {
    case .begun: return
    case .refused(let refusal): throw refusal
    case .altered(let table):
      throw await self.read.rowAltered(request.signal, of: table, call)
    }
  }

  /// How a move began.
  private enum Beginning: Sendable {
    case begun
    case refused(RPCError)
    case altered(VouchedTable)
  }
}

extension Transaction {
  /// The digest of the command by which a signal is moving; nil unless it is of that name.
  fileprivate mutating func moving(
    _ signal: UInt128, by command: Command
  ) throws(PostgresError) -> [UInt8]? {
    try self.query(
      "SELECT digest FROM move WHERE signal = $1 AND actor = $2 AND command = $3", .uuid(signal),
      .uuid(command.caller), .uuid(command.id)
    ).optional { row throws(PostgresError) in try row.bytes(0) }
  }
}
