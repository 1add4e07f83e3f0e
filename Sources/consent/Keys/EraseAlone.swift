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
    let committed: Committed<Beginning>
    do {
      committed = try await self.log.commit(deadline: call.instant) {
        [keys = self.keys] (transaction, recorder) throws(PostgresError) in
        try Self.beginAlone(request, service, command, keys, &transaction, &recorder)
      }
    } catch { throw RPCError(error) }
    switch committed.answer {
    case .refused(let reasons): throw RPCError(refused: reasons)
    case .taken: throw RPCError(.alreadyExists, Reason("command_id_taken"))
    case .busy: throw RPCError(.unavailable, .notExecuted, Reason("erasure_running"))
    case .unknown: throw RPCError(.failedPrecondition, Reason("scope_unknown"))
    case .done(let reply): return Outcome(try Self.done(reply))
    case .unfinished(let works, let reply):
      try await self.finish(works)
      return Outcome(try Self.done(reply))
    case .begun(let works, let revision):
      try await self.finish(works)
      return Outcome(ConsentV1.Done(entry: committed.entry, revision: revision))
    }
  }

  private static func beginAlone(
    _ request: ConsentV1.EraseScopeRequest, _ service: LoneService, _ command: Command,
    _ keys: ConsentKeys, _ transaction: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) -> Beginning {
    let scope = request.scope
    switch try transaction.standing(of: command) {
    case .new: break
    case .taken: return .taken
    case .done(let reply): return try Self.again(scope, reply, keys, &transaction)
    }
    let subjects = Subjects(households: [scope])
    Locks.share(subjects, &transaction)
    let facts = try PolicyFacts.load(subjects, keys: keys, &transaction)
    let revoked = try transaction.query(
      "SELECT 1 FROM revoked_certificate WHERE certificate = $1", .bytes(service.certificate))
    guard revoked.count == 0 else {
      return .refused([CallerRefusal.certificateRevoked.rawValue])
    }
    guard let rows = facts.rows.households[scope] else { return .unknown }
    // On rows that nobody of ours wrote nothing is decided: "unknown" would be taken for "gone".
    guard Heads.matches(rows, of: scope, keys) else {
      return .refused([ReasonCode.headMismatch.rawValue])
    }
    // Of what stands alone, and of nothing else: a household is erased by people.
    guard facts.lone[scope] != nil else { return .unknown }
    guard let works = try Self.plan(scope, keys, &transaction) else { return .busy }
    let entry = recorder.record(
      Draft(
        LedgerV1.Event(
          traceID: service.trace.id, spanID: service.trace.span, timeMs: recorder.timeMs,
          name: "erasure_asked", object: scope, revision: facts.revision,
          details: [request.ground, service.name.rawValue]),
        indexes: EntryHeader.Indexes(subject: keys.auditIndex(.subject, scope))))
    try transaction.remember(
      command, reply: ConsentV1.Done(entry: entry, revision: facts.revision).encoded())
    return .begun(works, revision: facts.revision)
  }
}
