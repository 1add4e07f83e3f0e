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
  enum Beginning: Sendable {
    case refused([String])
    case taken
    case done(reply: [UInt8])
    case unfinished([Erasure.Work], reply: [UInt8])
    /// Another erasure of the same bucket, or a scope that does not exist.
    case busy
    case unknown
    case begun([Erasure.Work], revision: UInt64)
  }

  func add(to routes: inout Routes) {
    routes.answer(ConsentV1.Directory.erase) { (request, call) async throws(RPCError) in
      try await self.erase(request, call)
    }
    routes.answer(ConsentV1.Directory.eraseScope) { (request, call) async throws(RPCError) in
      try await self.eraseAlone(request, call)
    }
  }

  func erase(
    _ request: ConsentV1.EraseRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<ConsentV1.Done> {
    guard self.isReady() else { throw RPCError(.unavailable, Reason("key_ring")) }
    // Logged, so a code and no sentence: what is written about somebody does not belong there.
    guard Self.isCode(request.ground) else {
      throw RPCError(.invalidArgument, Reason("ground_malformed"))
    }
    let caller = try self.verifier.verify(call)
    guard let command = Asking(caller, call).command else {
      throw RPCError(.invalidArgument, .commandIDMissing)
    }
    let kept = command.underWay(by: self.log.identity.commands)
    let committed: Committed<Beginning>
    do {
      committed = try await self.log.commit(deadline: call.instant) {
        [keys = self.keys] (transaction, recorder) throws(PostgresError) in
        try Self.begin(request, caller, kept, keys, &transaction, &recorder)
      }
    } catch { throw RPCError(error) }
    return try await self.outcome(committed)
  }

  /// What is answered to whoever asked, once what began is done.
  func outcome(
    _ committed: consuming Committed<Beginning>
  ) async throws(RPCError) -> Outcome<ConsentV1.Done> {
    let entry = committed.entry
    switch committed.answer {
    case .refused(let reasons): throw RPCError(refused: reasons)
    case .taken: throw RPCError(.alreadyExists, Reason("command_id_taken"))
    case .busy: throw RPCError(.unavailable, .notExecuted, Reason("erasure_running"))
    case .unknown: throw RPCError(.failedPrecondition, Reason("scope_unknown"))
    case .done(let reply):
      return Outcome(try Self.done(reply), receipt: committed.receipt().promise())
    case .unfinished(let works, let reply):
      try await self.finish(works)
      return Outcome(try Self.done(reply), receipt: committed.receipt().promise())
    case .begun(let works, let revision):
      try await self.finish(works)
      return Outcome(
        ConsentV1.Done(entry: entry, revision: revision), receipt: committed.receipt().promise())
    }
  }

  func finish(_ works: [Erasure.Work]) async throws(RPCError) {
    do {
      for work in works { try await Erasure(log: self.log, keys: self.keys).finish(work) }
    } catch {
      // It goes on at the next start; sent again, the command takes it to its end.
      throw RPCError(.unavailable, Reason("outcome_unknown"))
    }
  }

  /// 1 to 64 of `a`–`z` and `_`.
  static func isCode(_ ground: String) -> Bool {
    (1...64).contains(ground.utf8.count)
      && ground.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }
  }

  static func done(_ reply: [UInt8]) throws(RPCError) -> ConsentV1.Done {
    do { return try ConsentV1.Done(decoding: reply) } catch { throw RPCError(.internal) }
  }

  /// A command that was sent before: its end may still be waited for.
  static func again(
    _ scope: UInt128, _ reply: [UInt8], _ keys: ConsentKeys, _ transaction: inout Transaction
  ) throws(PostgresError) -> Beginning {
    let own = try transaction.query(
      "SELECT id FROM scope WHERE id = $1 OR household = $1", .uuid(scope)
    ).map { row throws(PostgresError) in try row.uuid(0) }
    let works = try ErasureRow.unfinished(keys, &transaction).works.filter {
      own.contains($0.scope)
    }
    return works.isEmpty ? .done(reply: reply) : .unfinished(works, reply: reply)
  }

  /// Writes down what is to be erased: a scope or, with a household, everybody's of it, the joint
  /// data last. Nil when an erasure of one of their buckets is running.
  static func plan(
    _ scope: UInt128, _ keys: ConsentKeys, _ transaction: inout Transaction
  ) throws(PostgresError) -> [Erasure.Work]? {
    let scopes = try transaction.query(
      """
      SELECT id FROM scope WHERE (id = $1 OR household = $1) AND wrapped_key IS NOT NULL
      ORDER BY id = household, id
      """, .uuid(scope)
    ).map { row throws(PostgresError) in try row.uuid(0) }
    let buckets = Set(scopes.map { ConsentKeys.bucket(of: $0) }).sorted()
    // Two erasures of one bucket take turns: the row lock makes the second see the first. In one
    // order, as others may want several too.
    let stored = try transaction.query(
      "SELECT id::int4, version FROM bucket WHERE id = ANY($1) ORDER BY id FOR UPDATE",
      .int4s(buckets)
    ).map { row throws(PostgresError) in (try row.int4(0), try row.int8(1)) }
    var versions = Dictionary(stored, uniquingKeysWith: { first, _ in first })
    // Rows that nobody of ours wrote hold nothing up.
    let running = try ErasureRow.unfinished(keys, &transaction).works
    guard !running.contains(where: { buckets.contains(Int32($0.bucket)) }) else { return nil }
    var works: [Erasure.Work] = []
    for scope in scopes {
      let bucket = ConsentKeys.bucket(of: scope)
      // Two of one bucket rotate it twice, one behind the other.
      let version = (versions[bucket] ?? 0) + 1
      versions[bucket] = version
      try ErasureRow.insert(scope, version, keys, &transaction)
      works.append(
        Erasure.Work(
          scope: scope, bucket: UInt8(clamping: bucket), newVersion: UInt64(version), step: 0))
    }
    return works
  }

  /// Decides, and records the wish. Locks are those of the caller; the scope's come with the work.
  private static func begin(
    _ request: ConsentV1.EraseRequest, _ caller: ProvenCaller, _ command: Command,
    _ keys: ConsentKeys, _ transaction: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) -> Beginning {
    let scope = request.scope
    let standing = try transaction.standing(of: command)
    let home = try ErasureScope.find(scope, &transaction)
    let subjects = caller.subjects.union(home.subjects)
    Locks.share(subjects, &transaction)
    let facts = try PolicyFacts.load(subjects, keys: keys, &transaction)
    let refusal = try Standing.check(caller, at: facts.moment, &transaction)
    let question = GateQuestion(caller: caller, kind: .write)
    let judgement = Judgement(
      question, refusal: refusal, households: [], facts: facts, keys: keys)
    // What was answered before is told to who may still ask, and to nobody else.
    if judgement.isPermitted {
      switch standing {
      case .new: break
      case .taken:
        recorder.record(judgement.draft())
        return .taken
      case .done(let reply):
        // Whoever lost the first answer has lost its receipt with it.
        try recorder.repeats(command, in: &transaction)
        recorder.record(judgement.draft())
        return try Self.again(scope, reply, keys, &transaction)
      }
    }
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

    let known = try transaction.query(
      "SELECT 1 FROM scope WHERE id = $1 AND wrapped_key IS NOT NULL", .uuid(scope))
    guard known.count == 1 else { return .unknown }
    guard let works = try Self.plan(scope, keys, &transaction) else { return .busy }
    recorder.record(
      Draft(
        LedgerV1.Event(
          traceID: caller.trace.id, spanID: caller.trace.span, timeMs: recorder.timeMs,
          name: "erasure_asked", object: scope, revision: facts.revision,
          details: [request.ground]),
        indexes: EntryHeader.Indexes(subject: keys.auditIndex(.subject, scope))))
    try transaction.remember(
      command, reply: ConsentV1.Done(entry: entry, revision: facts.revision).encoded(),
      items: recorder.items)
    return .begun(works, revision: facts.revision)
  }
}
