internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// A signal whose household is there: what closes it. A class, as an async function must not spill
/// an id (docs/decisions/0004).
final class MoveEnd: Sendable {
  let signal: UInt128
  let household: UInt128
  /// As it is kept under way.
  let command: Command
  /// Whoever asked; nil for the reconciler, which finishes what they asked.
  let stamp: AccessStamp?
  /// Who of the household lives in another one, and whose that is: for whoever asked.
  let known: [CasesV1.KnownElsewhere]

  init(
    signal: UInt128, household: UInt128, known: [CasesV1.KnownElsewhere], command: Command,
    stamp: AccessStamp?
  ) {
    self.signal = signal
    self.household = household
    self.known = known
    self.command = command
    self.stamp = stamp
  }
}

// How moving ends: here, and in consent's key ring.
extension MoveSignal {
  /// Closes the signal with the household that it became; what was moved is deleted here, and its
  /// key is to go.
  func end(_ end: MoveEnd) async throws(RPCError) -> Outcome<SignalsV1.Stepped> {
    let ended: Ended
    let identity = self.read.log.identity
    do throws(PostgresError) {
      ended = try await self.read.log.commit(deadline: .now + Self.stepDuration) {
        (transaction, recorder) throws(PostgresError) -> Ended in
        guard let row = try transaction.signal(end.signal, identity, isLocked: true) else {
          transaction.abandon()
          return .refused(.signalUnknown)
        }
        // Two may end it at once, whoever asked and the reconciler: the second finds it done.
        guard row.state == .moving else {
          transaction.abandon()
          return .done(row.stepped(entry: 0, household: end.household, known: end.known))
        }
        let (after, digests): (SignalRow, [LedgerV1.RowDigest])
        switch try transaction.take(
          .moved, end.signal, UInt32(clamping: row.revision), by: end.command.caller, identity,
          household: end.household)
        {
        case .accepted(let row, let rows): (after, digests) = (row, rows)
        case .refused(let refusal):
          transaction.abandon()
          return .refused(refusal)
        }
        var rows = digests
        rows += try transaction.deleteParts(of: end.signal)
        rows += try transaction.removedDigests(["move"], [end.signal])
        try transaction.execute("DELETE FROM move WHERE signal = $1", .uuid(end.signal))
        rows += try transaction.eraseLater(end.signal, ground: Self.ground, identity)
        let entry = recorder.moved(end, rows)
        let reply = after.stepped(entry: entry, household: end.household, known: end.known)
        try transaction.remember(
          unlessTaken: end.command.ended(by: identity.commands), reply.encoded(), recorder.items)
        return .done(reply)
      }.answer
    } catch { throw RPCError(error).afterDecision }
    switch ended {
    case .done(let reply): return Outcome(reply)
    case .refused(let refusal): throw await self.refused(refusal, end.signal)
    }
  }

  /// How ending a move went.
  private enum Ended: Sendable {
    case done(SignalsV1.Stepped)
    case refused(SignalRefusal)
  }

  /// What stays half as its row was altered is an alarm, and waits for whoever looks into it.
  private func refused(_ refusal: SignalRefusal, _ signal: UInt128) async -> RPCError {
    guard refusal == .rowAltered else { return RPCError(refusal) }
    return await self.read.rowAltered(signal, of: .signal, nil, unless: self.alarmed)
  }

  /// Asks cases what became of a move, and takes it to its end here: there, or back.
  func settle(_ signal: Boxed) async throws(RPCError) {
    let identity = self.read.log.identity
    let (move, isVouched) = try await self.transaction { (transaction) throws(PostgresError) in
      let move = try transaction.query(
        "SELECT actor, command, from_state::int4, digest FROM move WHERE signal = $1",
        .uuid(signal.value)
      ).optional { row throws(PostgresError) in
        (
          actor: try row.uuid(0), command: try row.uuid(1), from: try row.int4(2),
          digest: try row.bytes(3)
        )
      }
      return (move, try transaction.isVouched(.move, signal.value, identity))
    }
    guard let move else { return }
    // Whose move it is, and what the signal goes back to, is nobody's to write with SQL.
    guard isVouched else {
      throw await self.read.rowAltered(signal.value, of: .move, nil, unless: self.alarmed)
    }
    let ids = CommandIds(service: Signals.name, actor: move.actor, command: move.command)
    let reply = try await self.cases.call(
      CasesV1.Intake.settleSignal,
      CasesV1.SettleSignalRequest(
        actor: move.actor, command: ids.command("move", of: move.digest)),
      CallOptions(lasting: Self.stepDuration)
    ).reply
    let command = Command(
      caller: move.actor, id: move.command, method: SignalsV1.Triage.openHousehold.name,
      digest: move.digest)
    if let household = reply.household {
      _ = try await self.end(
        MoveEnd(
          signal: signal.value, household: household, known: reply.known, command: command,
          stamp: nil))
    } else {
      try await self.giveBack(signal, to: SignalState(rawValue: move.from) ?? .triage)
    }
  }

  /// Nothing came of it and nothing will: the signal stands where it stood.
  private func giveBack(_ signal: Boxed, to state: SignalState) async throws(RPCError) {
    let identity = self.read.log.identity
    let refusal: SignalRefusal?
    do throws(PostgresError) {
      refusal = try await self.read.log.commit(deadline: .now + Self.stepDuration) {
        (transaction, recorder) throws(PostgresError) -> SignalRefusal? in
        guard let row = try transaction.signal(signal.value, identity, isLocked: true),
          row.state == .moving
        else {
          transaction.abandon()
          return nil
        }
        let digests: [LedgerV1.RowDigest]
        switch try transaction.take(
          .unmoved(to: state), signal.value, UInt32(clamping: row.revision), by: 0, identity)
        {
        case .accepted(_, let rows): digests = rows
        case .refused(let refusal):
          transaction.abandon()
          return refusal
        }
        var rows = digests
        rows += try transaction.removedDigests(["move"], [signal.value])
        try transaction.execute("DELETE FROM move WHERE signal = $1", .uuid(signal.value))
        recorder.byItself(SignalStep.unmoved(to: state).event, signal.value, rows: rows)
        return nil
      }.answer
    } catch { throw RPCError(error) }
    if let refusal { throw await self.refused(refusal, signal.value) }
  }

  /// Has consent destroy the key of a scope that is on the list. Returned means: no backup opens
  /// it.
  ///
  /// - Parameter within: how long consent may take, which writes its key ring anew.
  func erase(
    _ scope: Boxed, within limit: Duration = .seconds(30)
  ) async throws(RPCError) {
    let identity = self.read.log.identity
    let (task, isVouched) = try await self.transaction { (transaction) throws(PostgresError) in
      let task = try transaction.query(
        """
        SELECT command, ground, at < clock_timestamp() - interval '1 day' FROM scope_to_erase
        WHERE scope = $1
        """, .uuid(scope.value)
      ).optional { row throws(PostgresError) in
        (command: try row.uuid(0), ground: try row.text(1), isOld: try row.bool(2))
      }
      return (task, try transaction.isVouched(.scopeToErase, scope.value, identity))
    }
    guard let task else { return }
    // What a destroyed key sealed comes back with no backup: nobody but this service asks for it.
    guard isVouched else {
      throw await self.read.rowAltered(
        scope.value, of: .scopeToErase, nil, unless: self.alarmed)
    }
    var options = CallOptions(lasting: limit)
    options.commandID = task.command
    do throws(RPCError) {
      _ = try await self.read.gate.consent.call(
        ConsentV1.Directory.eraseScope,
        ConsentV1.EraseScopeRequest(scope: scope.value, ground: task.ground), options)
    } catch {
      if error.reasons.contains(Reason("head_mismatch")) { self.read.log.metUnopened() }
      // A restore took it: after a day it is gone all the same. Sooner it may be a row that
      // somebody took away for the moment, to keep its key alive behind one that is "destroyed".
      guard error.reasons.contains(Reason("scope_unknown")), task.isOld else { throw error }
    }
    do throws(PostgresError) {
      _ = try await self.read.log.commit(deadline: .now + Self.stepDuration) {
        (transaction, recorder) throws(PostgresError) in
        let rows = try transaction.removedDigests(["scope_to_erase"], [scope.value])
        // Two may have had it erased at once: one of them says so.
        guard
          try transaction.execute(
            "DELETE FROM scope_to_erase WHERE scope = $1", .uuid(scope.value)) == 1
        else { return transaction.abandon() }
        recorder.byItself("scope_erased", scope.value, rows: rows, details: [task.ground])
      }
    } catch { throw RPCError(error) }
  }

  @discardableResult
  func transaction<Answer: Sendable>(
    _ body: @escaping @Sendable (inout Transaction) throws(PostgresError) -> Answer
  ) async throws(RPCError) -> Answer {
    do {
      return try await self.read.log.pool.transaction(deadline: .now + Self.stepDuration, body)
    } catch { throw RPCError(error) }
  }
}

extension Transaction {
  /// Deletes what is sealed of a scope.
  ///
  /// - Returns: what the log says of it, as removed.
  mutating func deleteParts(of scope: UInt128) throws(PostgresError) -> [LedgerV1.RowDigest] {
    try self.query(
      """
      DELETE FROM part WHERE scope = $1 RETURNING tbl, id, tag, version, sha256(blob)
      """, .uuid(scope)
    ).map { row throws(PostgresError) in
      LedgerV1.RowDigest(
        table: try row.text(0), row: try row.uuid(1), part: try row.uuid(2),
        version: UInt32(clamping: try row.int4(3)), digest: try row.bytes(4), removed: true)
    }
  }

  /// Puts a scope on the list of those whose key is to go. What somebody put in its place before
  /// gets nothing of this service's signature: neither its age nor its ground.
  ///
  /// - Returns: the digest of the task, for the record.
  mutating func eraseLater(
    _ scope: UInt128, ground: String, _ identity: LogIdentity
  ) throws(PostgresError) -> [LedgerV1.RowDigest] {
    try self.execute(
      """
      INSERT INTO scope_to_erase (scope, command, ground) VALUES ($1, $2, $3)
      ON CONFLICT (scope) DO UPDATE
      SET command = excluded.command, ground = excluded.ground, at = clock_timestamp()
      """, .uuid(scope), .uuid(Random.id()), .text(ground))
    return try self.vouch(for: .scopeToErase, scope, identity)
  }
}

extension Recorder {
  /// Records that a signal became a household, by whoever asked or by what finished it for them.
  fileprivate mutating func moved(
    _ end: MoveEnd, _ rows: [LedgerV1.RowDigest]
  ) -> UInt128 {
    guard let stamp = end.stamp else {
      return self.byItself(
        SignalStep.moved.event, end.signal, household: end.household, command: end.command.id,
        rows: rows)
    }
    let event = LedgerV1.Event(
      traceID: stamp.trace.id, spanID: stamp.trace.span, timeMs: self.timeMs,
      name: SignalStep.moved.event, actor: stamp.actor, organisation: stamp.organisation,
      household: end.household, object: end.signal, command: end.command.id,
      revision: stamp.revision, rows: rows)
    let entry = self.record(Draft(event, indexes: stamp.indexes(of: end.signal)))
    self.access(stamp, household: nil, touched: [Touched(scope: end.signal, category: .narrative)])
    return entry
  }

  /// Records what the service did with nobody asking just then.
  @discardableResult
  mutating func byItself(
    _ name: String, _ object: UInt128, household: UInt128? = nil, command: UInt128? = nil,
    rows: [LedgerV1.RowDigest] = [], details: [String] = []
  ) -> UInt128 {
    self.record(
      Draft(
        LedgerV1.Event(
          traceID: UInt128.random(in: 1...UInt128.max), spanID: UInt64.random(in: 1...UInt64.max),
          timeMs: self.timeMs, name: name, household: household, object: object,
          command: command, rows: rows, details: details),
        indexes: EntryHeader.Indexes()))
  }
}
