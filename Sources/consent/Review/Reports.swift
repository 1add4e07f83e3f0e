internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Review
internal import Synchronization
internal import Vault
internal import Wire

/// Who may know who looked, and the keys for telling them: `Review/Report` for the other services,
/// and the report of consent's own log.
///
/// A service is given keys of its own log alone, of entries whose header names whom the report is
/// of, and of the accesses in the traces of those; which ones is an event in consent's log.
struct Reports: Sendable {
  let change: PolicyChange
  let verifier: CallerVerifier

  func add(to routes: inout Routes) {
    routes.disclose(ConsentV1.Review.report) { (request, call) async throws(RPCError) in
      try await self.report(request, call)
    }
  }

  /// Answers a service that serves `Log/Report` to the caller of `call`.
  private func report(
    _ request: ConsentV1.ReportRequest, _ call: Call
  ) async throws(RPCError) -> Receipted<ConsentV1.ReportReply> {
    let caller = try self.verifier.verify(call)
    let service = try self.verifier.verifyService(request.serviceSession, call)
    let digest = RequestDigest.of(method: call.method, payload: call.payload).bytes
    return try await self.change.answer(
      Asking(caller, call),
      { _ throws(PostgresError) in Reach(read: Subjects(households: [request.household])) },
      { tx, situation throws(PostgresError) -> QuestionRuling<ConsentV1.ReportReply> in
        // The chain says that this service may ask for somebody, and not what they asked of it.
        guard situation.caller.proof.method == LedgerV1.Log.report.name else {
          return .denied(Domain.Refusal(.chainNotAllowed))
        }
        guard request.bodies.isEmpty else {
          return try self.keys(of: request, service, digest, situation, &tx)
        }
        return try Self.begin(
          request.household, request.person, request.report, situation, &tx
        ).answer(of: request.household) { $0.requestDigest = digest }
      })
  }

  /// Says whose records a report is of, and begins it or goes on with it.
  static func begin(
    _ household: UInt128, _ person: UInt128?, _ asked: [UInt8], _ situation: Situation,
    _ tx: inout Transaction
  ) throws(PostgresError) -> Ruling<ConsentV1.ReportReply> {
    switch Self.reply(household, person, situation) {
    case .refused(let refusal): return .refused(refusal)
    case .accepted(var reply):
      switch try BegunReport.of(household, person, asked: asked, situation, &tx) {
      case .refused(let refusal): return .refused(refusal)
      case .accepted(let begun):
        reply.report = begun.bytes
        reply.goesOn = begun.goesOn
        return .accepted(reply)
      }
    }
  }

  /// The keys of bodies for a report that was begun.
  private func keys(
    of request: ConsentV1.ReportRequest, _ service: ConsentV1.ServiceClaims, _ digest: [UInt8],
    _ situation: Situation, _ tx: inout Transaction
  ) throws(PostgresError) -> QuestionRuling<ConsentV1.ReportReply> {
    let (household, person) = (request.household, request.person)
    switch Self.reply(household, person, situation) {
    case .refused(let refusal): return .denied(refusal)
    case .accepted(var reply):
      guard BegunReport.isBegun(request.report, household, person, situation) else {
        return .wrong(.report)
      }
      guard situation.nowUs / 1_000 < Int64(clamping: service.expiresAtMs) else {
        return .wrong(.serviceSession)
      }
      guard let bodies = NamedBodies(request.bodies, of: service.service),
        Self.isAbout(reply.scopes, bodies), try Self.isForeign(bodies, &tx),
        let box = try? LogKeys(keys: self.change.keys).box(
          bodies, toService: service.boxKey, answering: digest)
      else { return .wrong(.bodies) }
      reply.requestDigest = digest
      reply.report = request.report
      reply.goesOn = true
      reply.keyBox = box.bytes
      // That it was asked for is recorded already; this says which bodies were opened for it.
      return .answered(
        reply, household: household,
        leaving: Looked(.reportOpened, entries: box.entries, details: [service.service]),
        goesOn: true)
    }
  }

  /// Whether every entry is about one of the scopes, by a header that its key follows from, or is
  /// the access behind one that is.
  private static func isAbout(_ scopes: [ConsentV1.ReportScope], _ bodies: NamedBodies) -> Bool {
    let indexes = Set(scopes.map(\.subjectIndex))
    let lines = bodies.headers.filter { header in
      [.processing, .decision, .event].contains(header.kind)
        && header.indexes.subject.map { indexes.contains($0) } == true
    }
    let (entries, traces) = (Set(lines.map(\.entry)), Set(lines.compactMap(\.trace?.trace)))
    return bodies.headers.allSatisfy { header in
      entries.contains(header.entry)
        || (header.kind == .access && header.trace.map { traces.contains($0.trace) } == true)
    }
  }

  /// Whether all bodies are of other services' logs: of consent's own no service is given a key.
  private static func isForeign(
    _ bodies: NamedBodies, _ tx: inout Transaction
  ) throws(PostgresError) -> Bool {
    try tx.query(
      "SELECT 1 FROM log_epoch WHERE epoch = ANY($1) LIMIT 1",
      .uuids(Set(bodies.headers.map(\.epoch)).sorted())
    ).count == 0
  }

  /// Whose records the caller may know of: an officer anybody's; a resident what they may see of
  /// the household and what is their own, or what is a child's they decide for.
  static func reply(
    _ household: UInt128, _ person: UInt128?, _ situation: Situation
  ) -> Ruling<ConsentV1.ReportReply> {
    let isOfficer = situation.asker.hat.role == .privacyOfficer
    guard isOfficer || situation.asker.hat.role == .resident else { return .refused(.roleNever) }
    guard let known = situation.facts.households[household] else { return .refused(.scopeUnknown) }
    guard known.headMatches else { return .refused(.headMismatch) }
    var asked: [UInt128]
    if let person {
      guard known.scopes[person] != nil else { return .refused(.scopeUnknown) }
      asked = [person]
    } else if isOfficer {
      asked = [household] + known.scopes.keys.filter { $0 != household }.sorted()
    } else {
      asked = [household] + [situation.asker.actor.person?.value].compactMap(\.self)
    }
    asked = asked.filter { known.scopes[$0] != nil }
    let others = known.scopes.keys.filter { !asked.contains($0) }.sorted()
    // Of those not asked for only whether the caller may know of them at all.
    let request = situation.caller.request(
      asked.flatMap { scope in
        Domain.Category.allCases.map { GateRequest.Part(scope: ScopeId(scope), category: $0) }
      } + others.map { GateRequest.Part(scope: ScopeId($0), category: .public) })
    let decision = Gate.decide(request, on: situation.gateFacts(household))
    var permitted: [UInt128: [Domain.Category]] = [:]
    for (part, outcome) in zip(request.parts, decision.outcomes) where outcome.isPermitted {
      permitted[part.scope.value, default: []].append(part.category)
    }
    // The one that was asked for decides; the caller's own comes with it or not.
    guard let first = asked.first, permitted[first]?.contains(.public) == true else {
      return .refused(
        decision.outcomes.first?.refusal ?? Domain.Refusal(.notPermitted))
    }
    var reply = Self.reply(asked, permitted, isOfficer, situation)
    if let signal = known.origin, first == household {
      reply.scopes.append(
        Self.signal(signal, of: isOfficer ? nil : permitted[household] ?? [], situation.keys))
      reply.knownScopes.append(signal)
    }
    return .accepted(reply)
  }

  /// The signal that the household came of: whose looks are the household's since. Of it a resident
  /// hears what they may hear of the household, and nobody who reported it.
  private static func signal(
    _ id: UInt128, of categories: [Domain.Category]?, _ keys: ConsentKeys
  ) -> ConsentV1.ReportScope {
    let told = (categories ?? Domain.Category.allCases).filter { $0 != .reporter }
    return ConsentV1.ReportScope(
      scope: id, subjectIndex: keys.auditIndex(.subject, id),
      categories: told.compactMap { Wire.Category(rawValue: $0.rawValue) }, isSignal: true)
  }

  private static func reply(
    _ asked: [UInt128], _ permitted: [UInt128: [Domain.Category]], _ isOfficer: Bool,
    _ situation: Situation
  ) -> ConsentV1.ReportReply {
    let (keys, claims) = (situation.keys, situation.caller.claims)
    let everything = Domain.Category.allCases
    let scopes = asked.filter { permitted[$0]?.contains(.public) == true }.map { scope in
      ConsentV1.ReportScope(
        scope: scope, subjectIndex: keys.auditIndex(.subject, scope),
        categories: (isOfficer ? everything : permitted[scope] ?? [])
          .compactMap { Wire.Category(rawValue: $0.rawValue) })
    }
    return ConsentV1.ReportReply(
      scopes: scopes, isOfficer: isOfficer, actor: claims.actor,
      actorIndex: keys.auditIndex(.actor, claims.actor),
      organisationIndex: keys.auditIndex(.organisation, claims.organisation), requestDigest: [],
      knownScopes: permitted.filter { $0.value.contains(.public) }.keys.sorted(), report: [])
  }
}

/// The report of consent's own log, which consent opens itself.
struct OwnReports: ReportSource {
  let change: PolicyChange
  let verifier: CallerVerifier

  /// A few, as much of what is about a household is told to nobody of it.
  var pageCountMax: Int { 4 }

  func subjects(
    of query: LedgerV1.ReportQuery, for call: Call
  ) async throws(RPCError) -> ConsentV1.ReportReply {
    let caller = try self.verifier.verify(call)
    // What was answered stands in the closure's transaction; returned means committed.
    let said = Said()
    let answered = try await self.change.answer(
      Asking(caller, call),
      { _ throws(PostgresError) in Reach(read: Subjects(households: [query.household])) },
      { tx, situation throws(PostgresError) -> QuestionRuling<ConsentV1.ReportReply> in
        try Reports.begin(query.household, query.person, query.report, situation, &tx)
          .answer(of: query.household) { reply in said.reply.withLock { $0 = reply } }
      })
    _ = consume answered
    guard let reply = said.reply.withLock({ $0 }) else { throw RPCError(.internal) }
    return reply
  }

  private final class Said: Sendable {
    let reply = Mutex<ConsentV1.ReportReply?>(nil)
  }

  func open(
    _ entries: [ReportEntry], behind lines: [ReportEntry], of query: LedgerV1.ReportQuery,
    for call: Call
  ) async throws(RPCError) -> [[UInt8]?] {
    var epochs: [UInt128: Epoch] = [:]
    return entries.map { entry in
      let header = entry.entry.header
      if epochs[header.epoch] == nil {
        guard
          let key = try? EpochKey(
            opening: entry.sealedEpochKey, epoch: header.epoch, of: ConsentService.name,
            with: self.change.keys.reading)
        else { return nil }
        epochs[header.epoch] = Epoch(key)
      }
      // One that does not open is counted; the officer's verification names it.
      return (try? epochs[header.epoch]?.key.entryKey(header.bytes)
        .open(entry.entry.body, at: entry.place(in: ConsentService.name))) ?? nil
    }
  }

  /// A key in a dictionary: keys themselves cannot be copied into one.
  private final class Epoch {
    let key: EpochKey

    init(_ key: consuming EpochKey) { self.key = key }
  }
}

extension Ruling where Value == ConsentV1.ReportReply {
  /// What is answered of a report that begins or goes on.
  fileprivate func answer(
    of household: UInt128, _ finish: (inout ConsentV1.ReportReply) -> Void
  ) -> QuestionRuling<ConsentV1.ReportReply> {
    switch self {
    case .refused(let refusal):
      return refusal.reasons == [.tooManyReports] ? .refused(refusal) : .denied(refusal)
    case .accepted(var reply):
      finish(&reply)
      return .answered(reply, household: household, goesOn: reply.goesOn)
    }
  }
}

extension Situation {
  func gateFacts(_ household: UInt128) -> GateFacts {
    self.facts.gateFacts(
      actor: self.caller.claims.actor, hat: self.caller.claims.hat,
      organisation: self.caller.claims.organisation, household: household, chains: Chains.table)
  }
}
