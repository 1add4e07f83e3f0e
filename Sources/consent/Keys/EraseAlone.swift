internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Wire

extension EraseRoute {
  /// Destroys the key of a signal or of a round's door list, at the word of signals alone: what was
  /// moved to cases, and what a debrief ends. Nothing else is erased this way, and signals could
  /// delete its own rows all the same.
  ///
  /// Returns when no backup opens it either. Asked again, it goes on where it stopped.
  func eraseAlone(
    _ request: ConsentV1.EraseScopeRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<ConsentV1.Done> {
    try self.verifier.checkReady()
    guard let service = LoneService(call, of: self.verifier.organisation),
      service.name == .signals
    else { throw RPCError(.permissionDenied, Reason("chain_not_allowed")) }
    guard Self.isCode(request.ground) else {
      throw RPCError(.invalidArgument, Reason("ground_malformed"))
    }
    guard let command = LoneAsking(service, call, self.keys).command else {
      throw RPCError(.invalidArgument, .commandIDMissing)
    }
    let kept = command.underWay(by: self.log.identity.commands)
    let committed: Committed<Beginning>
    do {
      committed = try await self.log.commit(deadline: call.instant) {
        [keys = self.keys] (transaction, recorder) throws(PostgresError) in
        try Self.beginAlone(request, service, kept, keys, &transaction, &recorder)
      }
    } catch { throw RPCError(error) }
    return try await self.outcome(committed)
  }

  private static func beginAlone(
    _ request: ConsentV1.EraseScopeRequest, _ service: LoneService, _ command: Command,
    _ keys: ConsentKeys, _ transaction: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) -> Beginning {
    let scope = request.scope
    let standing = try transaction.standing(of: command)
    let subjects = Subjects(households: [scope])
    Locks.share(subjects, &transaction)
    let facts = try PolicyFacts.load(subjects, keys: keys, &transaction)
    let records = LoneRecords(service: service, method: command.method, facts: facts, keys: keys)
    let revoked = try transaction.query(
      "SELECT 1 FROM revoked_certificate WHERE certificate = $1", .bytes(service.certificate))
    guard revoked.count == 0 else {
      return .refused(
        records.refuse(CallerRefusal.certificateRevoked.rawValue, of: scope, &recorder))
    }
    switch standing {
    case .new: break
    case .taken:
      _ = records.refuse("command_taken", of: scope, &recorder)
      return .taken
    case .done(let reply):
      // Whoever lost the first answer has lost its receipt with it.
      try recorder.repeats(command, in: &transaction)
      recorder.record(records.decision(refusing: nil, household: scope))
      return try Self.again(scope, reply, keys, &transaction)
    }
    let rows = facts.rows.households[scope]
    // On rows that nobody of ours wrote nothing is decided: "unknown" would be taken for "gone".
    if let rows, !Heads.matches(rows, of: scope, keys) {
      return .refused(records.refuse(ReasonCode.headMismatch.rawValue, of: scope, &recorder))
    }
    // Of what stands alone, and of nothing else: a household is erased by people.
    guard facts.lone[scope] != nil else {
      _ = records.refuse(ReasonCode.scopeUnknown.rawValue, of: scope, &recorder)
      return .unknown
    }
    guard let works = try Self.plan(scope, keys, &transaction) else { return .busy }
    // Before the decision: the reply names what was done.
    let entry = recorder.record(
      Draft(
        LedgerV1.Event(
          traceID: service.trace.id, spanID: service.trace.span, timeMs: recorder.timeMs,
          name: "erasure_asked", object: scope, revision: facts.revision,
          details: [request.ground, service.name.rawValue]),
        indexes: EntryHeader.Indexes(subject: keys.auditIndex(.subject, scope))))
    recorder.record(records.decision(refusing: nil, household: scope))
    try transaction.remember(
      command, reply: ConsentV1.Done(entry: entry, revision: facts.revision).encoded(),
      items: recorder.items)
    return .begun(works, revision: facts.revision)
  }
}

extension LoneRecords {
  /// Records a no about a scope, and answers its reasons.
  fileprivate func refuse(
    _ reason: String, of scope: UInt128, _ recorder: inout Recorder
  ) -> [String] {
    recorder.record(self.decision(refusing: [reason], household: scope))
    return [reason]
  }
}
