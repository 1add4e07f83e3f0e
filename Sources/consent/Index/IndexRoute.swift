internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// `Index.Evaluate`: finds people without learning who is searched for (docs/formats/sealing.md
/// §7).
///
/// Every search is decided, logged and counted; the count is the database's, so that replicas share
/// it.
struct IndexRoute: Sendable {
  /// Points that one actor may have evaluated in an hour.
  static let countMaxPerHour: Int32 = 60

  let log: AuditLog
  let keys: ConsentKeys
  let verifier: CallerVerifier
  let isReady: @Sendable () -> Bool

  private enum Answer: Sendable {
    case permitted
    case refused([String])
    case tooMany
  }

  func add(to routes: inout Routes) {
    routes.answer(ConsentV1.Index.evaluate) { (request, call) async throws(RPCError) in
      try await self.evaluate(request, call)
    }
  }

  private func evaluate(
    _ request: ConsentV1.EvaluateRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<ConsentV1.EvaluateReply> {
    guard self.isReady() else { throw RPCError(.unavailable, Reason("key_ring")) }
    // Here, not at the parts that are found: an error for somebody and none for nobody would tell.
    try self.log.witnessing.require()
    let caller = try self.verifier.verify(call)
    let points: [IndexPoint]
    do {
      points = try request.blinded.map { (bytes) throws(VaultError) in try IndexPoint(bytes) }
    } catch { throw RPCError(.invalidArgument, Reason("not_a_point")) }
    let committed: Committed<Answer>
    do {
      committed = try await self.log.commit(deadline: call.instant) {
        [keys = self.keys] (transaction, recorder) throws(PostgresError) in
        try Self.decide(caller, Int32(points.count), keys, &transaction, &recorder)
      }
    } catch { throw RPCError(error) }
    switch committed.answer {
    case .refused(let reasons): throw RPCError(refused: reasons)
    case .tooMany: throw RPCError(.resourceExhausted, Reason("too_many_searches"))
    case .permitted: break
    }
    let kind: Vault.IndexKind = request.kind == .bsn ? .bsn : .nameAndBirth
    do {
      let evaluated = try points.map { (point) throws(VaultError) in
        try self.keys.evaluate(kind, point).bytes
      }
      return Outcome(
        ConsentV1.EvaluateReply(evaluated: evaluated), receipt: committed.receipt().promise())
    } catch { throw RPCError(.invalidArgument, Reason("not_a_point")) }
  }

  private static func decide(
    _ caller: ProvenCaller, _ count: Int32, _ keys: ConsentKeys,
    _ transaction: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) -> Answer {
    Locks.share(caller.subjects, &transaction)
    let facts = try PolicyFacts.load(caller.subjects, keys: keys, &transaction)
    let refusal = try Standing.check(caller, at: facts.moment, &transaction)
    // The row is locked by the update: two searches at once cannot both find the last free place.
    let used = try transaction.query(
      """
      INSERT INTO search_count (actor, hour, count)
      VALUES ($1, date_trunc('hour', clock_timestamp()), $2::int4)
      ON CONFLICT (actor, hour) DO UPDATE SET count = search_count.count + excluded.count
      RETURNING count
      """, .uuid(caller.claims.actor), .int4(count)
    ).only { row throws(PostgresError) in try row.int4(0) }
    let isTooMany = used > Self.countMaxPerHour
    let judgement = Judgement(
      GateQuestion(caller: caller, kind: .search, asked: [.identity]),
      refusal: refusal ?? (isTooMany ? .tooManySearches : nil), households: [], facts: facts,
      keys: keys)
    recorder.record(judgement.draft())
    if refusal == nil && isTooMany { return .tooMany }
    return judgement.isPermitted ? .permitted : .refused(judgement.told)
  }
}
