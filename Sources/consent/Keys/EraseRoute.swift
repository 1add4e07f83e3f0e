internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// `Directory.Erase`: makes a scope unreadable, from backups too, and returns when it is.
struct EraseRoute: Sendable {
  let log: AuditLog
  let keys: ConsentKeys
  let verifier: CallerVerifier
  let isReady: @Sendable () -> Bool

  /// What the first transaction found.
  private enum Beginning: Sendable {
    case refused([String])
    case taken
    case done(reply: [UInt8])
    case unfinished(Erasure.Work, reply: [UInt8])
    /// Another erasure of the same bucket, or a scope that does not exist.
    case busy
    case unknown
    case begun(Erasure.Work, revision: UInt64)
  }

  func add(to routes: inout Routes) {
    routes.answer(ConsentV1.Directory.erase) { (request, call) async throws(RPCError) in
      try await self.erase(request, call)
    }
  }

  private func erase(
    _ request: ConsentV1.EraseRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<ConsentV1.Done> {
    guard self.isReady() else { throw RPCError(.unavailable, Reason("key_ring")) }
    // Logged, so a code and no sentence: what is written about somebody does not belong there.
    guard Self.isCode(request.ground) else {
      throw RPCError(.invalidArgument, Reason("ground_malformed"))
    }
    let caller = try self.verifier.verify(call)
    let command = Command(
      caller: caller.claims.actor, id: call.commandID ?? 0, method: call.method,
      digest: RequestDigest.of(
        call: call.method, command: call.commandID, payload: call.payload
      ).bytes)
    let committed: Committed<Beginning>
    do {
      committed = try await self.log.commit(deadline: call.instant) {
        [keys = self.keys] (transaction, recorder) throws(PostgresError) in
        try Self.begin(request, caller, command, keys, &transaction, &recorder)
      }
    } catch { throw RPCError(error) }
    let entry = committed.entry
    switch committed.answer {
    case .refused(let reasons): throw RPCError(refused: reasons)
    case .taken: throw RPCError(.alreadyExists, Reason("command_id_taken"))
    case .busy: throw RPCError(.unavailable, .notExecuted, Reason("erasure_running"))
    case .unknown: throw RPCError(.failedPrecondition, Reason("scope_unknown"))
    case .done(let reply): return Outcome(try Self.done(reply))
    case .unfinished(let work, let reply):
      try await self.finish(work)
      return Outcome(try Self.done(reply))
    case .begun(let work, let revision):
      try await self.finish(work)
      return Outcome(
        ConsentV1.Done(entry: entry, revision: revision), receipt: committed.receipt().promise())
    }
  }

  private func finish(_ work: Erasure.Work) async throws(RPCError) {
    do {
      try await Erasure(log: self.log, keys: self.keys).finish(work)
    } catch {
      // It goes on at the next start; sent again, the command takes it to its end.
      throw RPCError(.unavailable, Reason("outcome_unknown"))
    }
  }

  /// 1 to 64 of `a`–`z` and `_`.
  private static func isCode(_ ground: String) -> Bool {
    (1...64).contains(ground.utf8.count)
      && ground.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }
  }

  private static func done(_ reply: [UInt8]) throws(RPCError) -> ConsentV1.Done {
    do { return try ConsentV1.Done(decoding: reply) } catch { throw RPCError(.internal) }
  }

  /// A command that was sent before: its end may still be waited for.
  private static func again(
    _ scope: UInt128, _ reply: [UInt8], _ transaction: inout Transaction
  ) throws(PostgresError) -> Beginning {
    let work = try transaction.query(
      """
      SELECT bucket::int4, new_version, step::int4 FROM erasure
      WHERE scope = $1 AND done_at IS NULL
      """, .uuid(scope)
    ).optional { row throws(PostgresError) in
      Erasure.Work(
        scope: scope, bucket: UInt8(clamping: try row.int4(0)),
        newVersion: UInt64(clamping: try row.int8(1)), step: try row.int4(2))
    }
    return work.map { .unfinished($0, reply: reply) } ?? .done(reply: reply)
  }

  /// Decides, and records the wish. Locks are those of the caller; the scope's come with the work.
  private static func begin(
    _ request: ConsentV1.EraseRequest, _ caller: ProvenCaller, _ command: Command,
    _ keys: ConsentKeys, _ transaction: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) -> Beginning {
    let scope = request.scope
    switch try transaction.standing(of: command) {
    case .taken: return .taken
    case .done(let reply): return try Self.again(scope, reply, &transaction)
    case .new: break
    }
    let home = try ErasureScope.find(scope, &transaction)
    let subjects = caller.subjects.union(home.subjects)
    Locks.share(subjects, &transaction)
    let facts = try PolicyFacts.load(subjects, keys: keys, &transaction)
    let refusal = try Standing.check(caller, at: facts.moment, &transaction)
    let question = GateQuestion(caller: caller, kind: .write)
    let judgement = Judgement(
      question, refusal: refusal, households: [], facts: facts, keys: keys)
    // What does not exist and what is another organisation's are one answer, and two records.
    if judgement.isPermitted,
      let reason = home.refusal(of: caller.claims.organisation, facts, keys)
    {
      recorder.record(
        PolicyRecords(caller: caller, facts: facts, keys: keys)
          .decision(refusing: [reason.rawValue], household: home.household))
      return .unknown
    }
    let entry = recorder.record(judgement.draft())
    guard judgement.isPermitted else { return .refused(judgement.told) }

    // Two erasures of one bucket take turns: the row lock makes the second see the first.
    let bucket = ConsentKeys.bucket(of: scope)
    let version = try transaction.query(
      "SELECT version FROM bucket WHERE id = $1::int4 FOR UPDATE", .int4(bucket)
    ).only { row throws(PostgresError) in try row.int8(0) }
    let running = try transaction.query(
      "SELECT 1 FROM erasure WHERE bucket = $1::int4 AND done_at IS NULL", .int4(bucket))
    guard running.count == 0 else { return .busy }
    let known = try transaction.query(
      "SELECT 1 FROM scope WHERE id = $1 AND wrapped_key IS NOT NULL", .uuid(scope))
    guard known.count == 1 else { return .unknown }
    try transaction.execute(
      """
      INSERT INTO erasure (scope, bucket, new_version, step) VALUES ($1, $2::int4, $3, 0)
      """, .uuid(scope), .int4(bucket), .int8(version + 1))
    recorder.record(
      Draft(
        LedgerV1.Event(
          traceID: caller.trace.id, spanID: caller.trace.span, timeMs: recorder.timeMs,
          name: "erasure_asked", object: scope, revision: facts.revision,
          details: [request.ground]),
        indexes: EntryHeader.Indexes(subject: keys.auditIndex(.subject, scope))))
    transaction.remember(
      command, reply: ConsentV1.Done(entry: entry, revision: facts.revision).encoded())
    return .begun(
      Erasure.Work(
        scope: scope, bucket: UInt8(clamping: bucket), newVersion: UInt64(version + 1), step: 0),
      revision: facts.revision)
  }
}
