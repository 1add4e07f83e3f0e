internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// `Gate`: may this person, in this hat, for this purpose, have these parts?
struct GateRoutes: Sendable {
  /// The outcome that permits; far from any default.
  static let permits: UInt32 = 7
  static let refuses: UInt32 = 1
  /// How long a service may use what it was given, on its own monotonic clock.
  static let passMs: UInt32 = 2_000

  let line: DecisionLine
  let keys: ConsentKeys
  let verifier: CallerVerifier
  let isReady: @Sendable () -> Bool

  func add(to routes: inout Routes) {
    routes.answer(ConsentV1.Gate.open) { (request, call) async throws(RPCError) in
      Outcome(try await self.open(request, call))
    }
    routes.answer(ConsentV1.Gate.resolve) { (request, call) async throws(RPCError) in
      Outcome(try await self.resolve(request, call))
    }
    routes.answer(ConsentV1.Gate.openLog) { (request, call) async throws(RPCError) in
      Outcome(try await self.openLog(request, call))
    }
  }

  private func open(
    _ request: ConsentV1.OpenRequest, _ call: Call
  ) async throws(RPCError) -> ConsentV1.OpenReply {
    // An officer's question names no part, and must be answered when nothing else is.
    if !request.parts.isEmpty { try self.line.log.witnessing.require() }
    let caller = try self.verified(call)
    let service = try self.verifier.verifyService(request.serviceSession, call)
    guard request.household == nil || request.reference == nil else {
      throw RPCError(.invalidArgument, Reason("household_and_reference"))
    }
    let isWrite = request.parts.contains { $0.mode == .write }
    var question = GateQuestion(caller: caller, kind: isWrite ? .write : .read)
    question.serviceExpiresAtMs = service.expiresAtMs
    question.household = request.household
    question.reference = request.reference.map { self.reference($0, of: caller) }
    question.parts = request.parts
    question.asked = request.asked.compactMap { Domain.Category(rawValue: $0.rawValue) }
    let verdict = try await self.decide(question, call)
    let digest = RequestDigest.of(method: call.method, payload: call.payload).bytes
    return try self.reply(verdict, to: question, service: service, digest: digest)
  }

  private func reply(
    _ verdict: GateVerdict, to question: GateQuestion, service: ConsentV1.ServiceClaims,
    digest: [UInt8]
  ) throws(RPCError) -> ConsentV1.OpenReply {
    let claims = question.caller.claims
    guard verdict.isPermitted else {
      // The indexes let the service record, findably, that this person was refused.
      return ConsentV1.OpenReply(
        outcome: Self.refuses, reasons: verdict.reasons, decision: verdict.entry,
        requestDigest: digest, actorIndex: self.keys.auditIndex(.actor, claims.actor),
        organisationIndex: self.keys.auditIndex(.organisation, claims.organisation))
    }
    var reply = ConsentV1.OpenReply(
      outcome: Self.permits, reasons: verdict.reasons, decision: verdict.entry,
      requestDigest: digest)
    if !verdict.released.isEmpty {
      // Between the decision and now the lease may have run out.
      guard self.isReady() else { throw RPCError(.unavailable, Reason("key_ring")) }
      do {
        reply.keyBox = try KeyRelease(keys: self.keys).box(
          verdict, parts: question.parts, to: service.boxKey, answering: digest)
      } catch { throw RPCError(.unavailable, Reason("key_ring")) }
    }
    reply.released = verdict.released.map {
      ConsentV1.ReleasedPart(
        index: UInt32(clamping: $0.index), category: UInt32($0.category.rawValue), tag: $0.tag)
    }
    reply.revision = verdict.revision
    reply.passMs = Self.passMs
    reply.actor = claims.actor
    reply.organisation = claims.organisation
    reply.hat = claims.hat
    reply.role = claims.role
    reply.actorIndex = self.keys.auditIndex(.actor, claims.actor)
    reply.organisationIndex = self.keys.auditIndex(.organisation, claims.organisation)
    reply.scopes = self.subjects(verdict, question)
    reply.grants = verdict.grants.prefix(64).map {
      ConsentV1.UsedGrant(grant: $0.id.value, version: UInt32(clamping: $0.version))
    }
    reply.useUntilMs = verdict.useUntilMs
    reply.household = verdict.household
    reply.person = verdict.person
    reply.team = verdict.team
    return reply
  }

  /// The keyed indexes of everyone whose data is released, and of the household itself.
  private func subjects(
    _ verdict: GateVerdict, _ question: GateQuestion
  ) -> [ConsentV1.ScopeIndex] {
    var scopes = Set(verdict.released.map { question.parts[$0.index].scope })
    if let household = question.household ?? verdict.household { scopes.insert(household) }
    return scopes.sorted().prefix(1_000).map {
      ConsentV1.ScopeIndex(
        scope: $0, subjectIndex: self.keys.auditIndex(.subject, $0),
        isFormer: verdict.former.contains($0))
    }
  }

  private func resolve(
    _ request: ConsentV1.ResolveRequest, _ call: Call
  ) async throws(RPCError) -> ConsentV1.ResolveReply {
    try self.line.log.witnessing.require()
    let caller = try self.verified(call)
    let service = try self.verifier.verifyService(request.serviceSession, call)
    var question = GateQuestion(caller: caller, kind: .resolve)
    question.serviceExpiresAtMs = service.expiresAtMs
    question.reference = self.reference(request.reference, of: caller)
    question.asked = request.asked.compactMap { Domain.Category(rawValue: $0.rawValue) }
    let verdict = try await self.decide(question, call)
    return ConsentV1.ResolveReply(
      outcome: verdict.isPermitted ? Self.permits : Self.refuses, reasons: verdict.reasons,
      decision: verdict.entry, household: verdict.household,
      scopes: verdict.tags.map { ConsentV1.ScopeTags(scope: $0.scope, tags: $0.tags) },
      requestDigest: RequestDigest.of(method: call.method, payload: call.payload).bytes)
  }

  private func openLog(
    _ request: ConsentV1.OpenLogRequest, _ call: Call
  ) async throws(RPCError) -> ConsentV1.OpenLogReply {
    let caller = try self.verified(call)
    var question = GateQuestion(caller: caller, kind: .log)
    question.isForOfficer = true
    guard ServiceName(rawValue: request.service) != nil,
      let bodies = NamedBodies(request.bodies, of: request.service)
    else { throw RPCError(.invalidArgument, Reason("header_invalid")) }
    question.entries = bodies.headers.map(\.entry)
    question.areBodiesTheirEpochs = try await self.areTheirEpochs(bodies, call)
    let verdict = try await self.decide(question, call)
    guard verdict.isPermitted else { throw RPCError(refused: verdict.reasons) }
    let digest = RequestDigest.of(method: call.method, payload: call.payload).bytes
    do {
      return ConsentV1.OpenLogReply(
        keyBox: try LogKeys(keys: self.keys).box(
          bodies, to: request.boxKey, answering: digest
        ).bytes,
        decision: verdict.entry)
    } catch { throw RPCError(.invalidArgument, Reason("box_key_invalid")) }
  }

  /// Entries never change, so what is read before the decision is true in it.
  private func areTheirEpochs(
    _ bodies: NamedBodies, _ call: Call
  ) async throws(RPCError) -> Bool {
    do throws(PostgresError) {
      return try await self.line.log.pool.transaction(.readOnly, deadline: call.instant) {
        (tx) throws(PostgresError) in try LogEpochs.match(bodies, &tx)
      }
    } catch { throw RPCError(error) }
  }

  private func verified(_ call: Call) throws(RPCError) -> ProvenCaller {
    guard self.isReady() else { throw RPCError(.unavailable, Reason("key_ring")) }
    return try self.verifier.verify(call)
  }

  private func decide(
    _ question: GateQuestion, _ call: Call
  ) async throws(RPCError) -> GateVerdict {
    do throws(PostgresError) {
      return try await self.line.decide(question, deadline: call.instant)
    } catch { throw RPCError(error) }
  }

  private func reference(_ reference: UInt128, of caller: ProvenCaller) -> ReferenceKey {
    let organisation = caller.claims.organisation
    return ReferenceKey(
      organisation: organisation,
      index: self.keys.lookup(.reference(organisation: organisation), reference.idBytes))
  }
}

extension RPCError {
  /// A no of the gate, with the reasons that the caller may hear.
  init(refused reasons: [String]) {
    self.init(.permissionDenied)
    self.reasons = reasons.compactMap { Reason(reading: $0) }
  }
}
