internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// Why nobody gets a session, though certificate and signature are good.
enum SessionRefusal: String, Error, CaseIterable {
  case certificateRevoked = "certificate_revoked"
  case timeStale = "proof_stale"
  case nonceReplayed = "proof_replayed"
  case actorUnknown = "actor_unknown"
  case headMismatch = "head_mismatch"
  case contractEnded = "contract_ended"
  case hatUnknown = "hat_unknown"
  /// More than one hat fits: name one.
  case hatAmbiguous = "hat_ambiguous"
  /// Nobody who works with the resident's household has said that this certificate is theirs.
  case notVouched = "not_vouched"

  /// What the caller hears. A sign of tampering is the officer's to hear, as ``Domain/Listener``
  /// says.
  var error: RPCError {
    switch self {
    case .certificateRevoked: RPCError(.permissionDenied, .certificateRevoked)
    case .timeStale: RPCError(.unauthenticated, Reason("proof_stale"))
    case .nonceReplayed: RPCError(.unauthenticated, Reason("proof_replayed"))
    case .actorUnknown: RPCError(.permissionDenied, Reason("actor_unknown"))
    case .headMismatch: RPCError(.permissionDenied, Reason("not_permitted"))
    case .contractEnded: RPCError(.permissionDenied, Reason("contract_ended"))
    case .hatUnknown: RPCError(.permissionDenied, Reason("hat_unknown"))
    case .hatAmbiguous: RPCError(.invalidArgument, Reason("hat_ambiguous"))
    case .notVouched: RPCError(.permissionDenied, Reason("not_vouched"))
    }
  }
}

/// A person's wish for a session, with chain and signature verified.
struct SessionOpening: Sendable {
  let uri: String
  let certificate: [UInt8]
  let hat: String
  let exchangeKey: [UInt8]
  let timeMs: UInt64
  let nonce: UInt128
  let trace: Trace

  /// The longest a token lives, in microseconds.
  static let lifeUs: Int64 = 15 * 60 * 1_000_000

  /// Decides, and records the answer, yes or no.
  func decide(
    keys: ConsentKeys, _ transaction: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) -> Result<ConsentV1.SessionClaims, SessionRefusal> {
    let found = try self.look(keys, &transaction)
    let answer = found.actor.flatMap { self.claims(for: $0, found.facts) }
    self.record(answer.map(Opened.init), found, keys: keys, &recorder)
    if case .success(let claims) = answer, Role(rawValue: claims.role)?.isOversight == true {
      SeenCertificates.note(self.certificate, of: claims.actor, keys, &transaction)
    }
    return answer
  }

  /// What an opening's `hat` says that asks which hats there are (`Session/ListHats`): no role and
  /// no id, so that it opens nothing.
  static let listing = "list"

  /// The hats that whoever signed wears now, recorded as an opening is.
  func listHats(
    keys: ConsentKeys, _ transaction: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) -> Result<[ConsentV1.WornHat], SessionRefusal> {
    let found = try self.look(keys, &transaction)
    self.record(found.actor.map { _ in Opened.listing }, found, keys: keys, &recorder)
    return found.actor.map { actor in
      let worn = Set(
        actor.hats.filter { $0.period.contains(found.facts.moment.instant) }.map(\.id.value))
      return (found.facts.rows.actors[actor.id.value]?.hats ?? []).filter { worn.contains($0.id) }
        .prefix(64).map {
          ConsentV1.WornHat($0, of: found.facts.rows.organisations[$0.organisation]?.name ?? "")
        }
    }
  }

  /// What is stored of whoever signed.
  private struct Found {
    let id: UInt128?
    let facts: PolicyFacts
    let actor: Result<Actor, SessionRefusal>
  }

  private func look(
    _ keys: ConsentKeys, _ transaction: inout Transaction
  ) throws(PostgresError) -> Found {
    let found = try transaction.query(
      """
      SELECT a.id, coalesce(array_agg(DISTINCT h.organisation)
        FILTER (WHERE h.organisation IS NOT NULL), '{}')
      FROM actor a LEFT JOIN hat h ON h.actor = a.id WHERE a.uri_index = $1 GROUP BY a.id
      """, .uuid(keys.lookup(.actorURI, Array(self.uri.utf8)))
    ).optional { row throws(PostgresError) in (id: try row.uuid(0), organisations: try row.uuids(1))
    }
    let subjects = Subjects(
      actors: found.map { [$0.id] } ?? [], organisations: Set(found?.organisations ?? []))
    Locks.share(subjects, &transaction)
    let accepted = transaction.send(
      "INSERT INTO nonce (nonce, step) VALUES ($1, 0) ON CONFLICT DO NOTHING RETURNING nonce",
      .uuid(self.nonce))
    let revoked = transaction.send(
      "SELECT 1 FROM revoked_certificate WHERE certificate = $1", .bytes(self.certificate))
    let facts = try PolicyFacts.load(subjects, keys: keys, &transaction)
    let isNew = try transaction.rows(accepted).count == 1
    let isRevoked = try transaction.rows(revoked).count > 0

    return Found(
      id: found?.id, facts: facts,
      actor: self.signer(
        facts, found.flatMap { facts.actors[$0.id] }, isNew: isNew, isRevoked: isRevoked))
  }

  /// Who signed, when they may act at all.
  private func signer(
    _ facts: PolicyFacts, _ actor: Actor?, isNew: Bool, isRevoked: Bool
  ) -> Result<Actor, SessionRefusal> {
    let now = facts.moment.instant
    guard !isRevoked else { return .failure(.certificateRevoked) }
    let (skewMs, overflowed) = Int64(clamping: self.timeMs)
      .subtractingReportingOverflow(now.microseconds / 1_000)
    guard !overflowed, abs(skewMs) <= Standing.freshnessMs else { return .failure(.timeStale) }
    guard isNew else { return .failure(.nonceReplayed) }
    guard let actor else { return .failure(.actorUnknown) }
    guard actor.headMatches else { return .failure(.headMismatch) }
    guard actor.contract.contains(now) else { return .failure(.contractEnded) }
    return .success(actor)
  }

  private func claims(
    for actor: Actor, _ facts: PolicyFacts
  ) -> Result<ConsentV1.SessionClaims, SessionRefusal> {
    let now = facts.moment.instant
    let hats = actor.hats.filter { $0.period.contains(now) && self.names($0) }
    guard let hat = hats.first else { return .failure(.hatUnknown) }
    guard hats.count == 1 else { return .failure(.hatAmbiguous) }
    // A word is for one certificate: whoever has the authority issue a second one in the same name
    // is not that resident.
    let vouchedFor = facts.rows.actors[actor.id.value]?.actor.vouchedFor
    guard hat.role != .resident || vouchedFor == self.certificate else {
      return .failure(.notVouched)
    }
    let ends = [hat.period.until, actor.contract.until].compactMap { $0?.microseconds }
    let expiresUs = ([now.microseconds + Self.lifeUs] + ends).min() ?? now.microseconds
    return .success(
      ConsentV1.SessionClaims(
        session: Random.id(), actor: actor.id.value, organisation: hat.organisation.value,
        hat: hat.id.value, role: hat.role.rawValue, certificate: self.certificate,
        exchangeKey: self.exchangeKey, issuedAtMs: UInt64(now.microseconds / 1_000),
        expiresAtMs: UInt64(max(0, expiresUs / 1_000))))
  }

  /// Whether this hat is the one that was asked for: by role, by id, or any when none was named.
  private func names(_ hat: Hat) -> Bool {
    if self.hat.isEmpty || self.hat == hat.role.rawValue { return true }
    guard self.hat.utf8.count == 32 else { return false }
    return UInt128(self.hat, radix: 16) == hat.id.value
  }

  /// What is recorded of a yes.
  private struct Opened {
    var name = "session_opened"
    var organisation: UInt128?
    var session: UInt128?
    var details: [String] = []

    init(_ claims: ConsentV1.SessionClaims) {
      self.organisation = claims.organisation
      self.session = claims.session
      self.details = [claims.role]
    }

    private init(name: String) { self.name = name }

    static let listing = Opened(name: "hats_listed")
  }

  private func record(
    _ answer: Result<Opened, SessionRefusal>, _ found: Found, keys: ConsentKeys,
    _ recorder: inout Recorder
  ) {
    let facts = found.facts
    var event = LedgerV1.Event(
      traceID: self.trace.id, spanID: self.trace.span,
      timeMs: UInt64(max(0, facts.moment.instant.microseconds / 1_000)), name: "session_refused",
      actor: found.id, revision: facts.revision)
    switch answer {
    case .success(let opened):
      event.name = opened.name
      event.organisation = opened.organisation
      event.object = opened.session
      event.details = opened.details
    case .failure(let refusal):
      if refusal == .headMismatch { event.name = "alarm" }
      event.details = [refusal.rawValue]
    }
    recorder.record(
      Draft(
        event,
        indexes: EntryHeader.Indexes(
          actor: found.id.map { keys.auditIndex(.actor, $0) },
          organisation: event.organisation.map { keys.auditIndex(.organisation, $0) })))
  }
}

/// A service's wish for a session of its process.
struct ServiceOpening: Sendable {
  let service: String
  let certificate: [UInt8]
  let boxKey: [UInt8]
  let trace: Trace

  static let lifeMs: UInt64 = 3_600_000

  /// Nil when the certificate is revoked.
  func decide(
    _ transaction: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) -> ConsentV1.ServiceClaims? {
    let (nowUs, isRevoked) = try transaction.query(
      """
      SELECT clock_timestamp(),
        EXISTS (SELECT 1 FROM revoked_certificate WHERE certificate = $1)
      """, .bytes(self.certificate)
    ).only { row throws(PostgresError) in (try row.timestamp(0), try row.bool(1)) }
    let nowMs = UInt64(max(0, nowUs / 1_000))
    recorder.record(
      Draft(
        LedgerV1.Event(
          traceID: self.trace.id, spanID: self.trace.span, timeMs: nowMs,
          name: isRevoked ? "service_refused" : "service_opened", details: [self.service]),
        indexes: EntryHeader.Indexes()))
    if isRevoked { return nil }
    return ConsentV1.ServiceClaims(
      service: self.service, certificate: self.certificate, boxKey: self.boxKey,
      expiresAtMs: nowMs + Self.lifeMs)
  }
}
