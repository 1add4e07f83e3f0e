internal import Daemon
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// `Session`: opens sessions of people and of services (docs/formats/session.md).
struct SessionRoutes: Sendable {
  let log: AuditLog
  let keys: ConsentKeys
  let credentials: Credentials
  /// The installation's own organisation, as SAN URIs name it: its services alone are served.
  let organisation: String
  /// Whether keys may be used at all: false while ring and database disagree.
  let isReady: @Sendable () -> Bool

  func add(to routes: inout Routes) {
    routes.answer(ConsentV1.Session.open) { (request, call) async throws(RPCError) in
      try await self.open(request, call)
    }
    routes.answer(ConsentV1.Session.listHats) { (request, call) async throws(RPCError) in
      try await self.listHats(request, call)
    }
    routes.answer(ConsentV1.Session.openService) { (request, call) async throws(RPCError) in
      try await self.openService(request, call)
    }
  }

  private func open(
    _ request: ConsentV1.OpenSessionRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<ConsentV1.OpenSessionReply> {
    try self.checkReady()
    let opening = try await self.verified(request, call)
    let committed: Committed<Result<ConsentV1.SessionClaims, SessionRefusal>>
    do {
      committed = try await self.log.commit(deadline: call.instant) {
        [keys = self.keys] (transaction, recorder) throws(PostgresError) in
        try opening.decide(keys: keys, &transaction, &recorder)
      }
    } catch { throw RPCError(error) }
    let claims: ConsentV1.SessionClaims
    do { claims = try committed.answer.get() } catch { throw error.error }
    let reply = try self.reply(claims, to: request)
    return Outcome(reply, receipt: committed.receipt().promise())
  }

  private func listHats(
    _ request: ConsentV1.OpenSessionRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<ConsentV1.ListHatsReply> {
    try self.checkReady()
    let opening = try await self.verified(request, call)
    guard opening.hat == SessionOpening.listing else {
      throw WrongArgument.hat.error
    }
    let committed: Committed<Result<[ConsentV1.WornHat], SessionRefusal>>
    do {
      committed = try await self.log.commit(deadline: call.instant) {
        [keys = self.keys] (transaction, recorder) throws(PostgresError) in
        try opening.listHats(keys: keys, &transaction, &recorder)
      }
    } catch { throw RPCError(error) }
    let hats: [ConsentV1.WornHat]
    do { hats = try committed.answer.get() } catch { throw error.error }
    return Outcome(
      ConsentV1.ListHatsReply(hats: hats), receipt: committed.receipt().promise())
  }

  /// Verifies what needs no database: the chain, the signature, and who may relay it.
  private func verified(
    _ request: ConsentV1.OpenSessionRequest, _ call: Call
  ) async throws(RPCError) -> SessionOpening {
    let identity: CertificateIdentity
    do {
      identity = try await CertificateIdentity.verify(
        chain: request.chain, roots: self.credentials.roots, use: .client,
        nowSeconds: Int64(clamping: WallClock.nowMs() / 1_000))
    } catch { throw RPCError(.unauthenticated, Reason("certificate_invalid")) }
    guard let holder = identity.peer.identity, let certificate = identity.peer.certificate,
      holder.kind != .service, holder.kind != .witness
    else { throw RPCError(.unauthenticated, Reason("certificate_invalid")) }
    // Who connects with a certificate of their own opens a session with that one; a service relays.
    guard call.peer.identity?.kind == .service || call.peer.certificate == certificate else {
      throw CallerRefusal.certificateMismatch.error
    }
    let statement = SessionFormat.opening(
      hat: request.hat, exchangeKey: request.exchangeKey, timeMs: request.timeMs,
      nonce: request.nonce, certificate: certificate.bytes)
    guard identity.verifySignature(request.signature, over: statement) else {
      throw RPCError(.unauthenticated, Reason("signature_invalid"))
    }
    return SessionOpening(
      uri: holder.description, certificate: certificate.bytes, hat: request.hat,
      exchangeKey: request.exchangeKey, timeMs: request.timeMs, nonce: request.nonce,
      trace: call.trace)
  }

  private func reply(
    _ claims: ConsentV1.SessionClaims, to request: ConsentV1.OpenSessionRequest
  ) throws(RPCError) -> ConsentV1.OpenSessionReply {
    // A key of low order would give a secret that everybody knows; the client hears it now.
    let context = SessionFormat.context(session: claims.session, certificate: claims.certificate)
    do {
      _ = try self.keys.exchange.agree(
        with: claims.exchangeKey, as: .responder, context: context)
    } catch { throw RPCError(.invalidArgument, Reason("exchange_key_invalid")) }
    let token = Tokens(self.keys).sign(claims)
    let tokenKey = self.keys.token.verifyingKey.bytes
    let statement = SessionFormat.reply(
      nonce: request.nonce, exchangeKey: request.exchangeKey,
      consentExchangeKey: self.keys.exchange.publicBytes, token: token, tokenKey: tokenKey,
      expiresAtMs: claims.expiresAtMs)
    do {
      return ConsentV1.OpenSessionReply(
        token: token, session: claims.session, expiresAtMs: claims.expiresAtMs,
        exchangeKey: self.keys.exchange.publicBytes,
        signature: try self.credentials.sign(statement), role: claims.role, tokenKey: tokenKey,
        actor: claims.actor, chain: try self.credentials.chainDER)
    } catch { throw RPCError(.internal) }
  }

  private func openService(
    _ request: ConsentV1.OpenServiceRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<ConsentV1.OpenServiceReply> {
    try self.checkReady()
    guard let identity = call.peer.identity, let certificate = call.peer.certificate,
      identity.kind == .service, identity.organisation == self.organisation
    else { throw RPCError(.permissionDenied, .callerNotAllowed) }
    let opening = ServiceOpening(
      service: identity.name, certificate: certificate.bytes, boxKey: request.boxKey,
      trace: call.trace)
    let committed: Committed<ConsentV1.ServiceClaims?>
    do {
      committed = try await self.log.commit(deadline: call.instant) {
        (transaction, recorder) throws(PostgresError) in
        try opening.decide(&transaction, &recorder)
      }
    } catch { throw RPCError(error) }
    guard let claims = committed.answer else {
      throw RPCError(.permissionDenied, .certificateRevoked)
    }
    let reply = ConsentV1.OpenServiceReply(
      serviceSession: Tokens(self.keys).sign(claims), expiresAtMs: claims.expiresAtMs,
      tokenKey: self.keys.token.verifyingKey.bytes, readingKey: self.keys.reading.address.bytes)
    return Outcome(reply, receipt: committed.receipt().promise())
  }

  private func checkReady() throws(RPCError) {
    guard self.isReady() else { throw RPCError(.unavailable, Reason("key_ring")) }
  }
}
