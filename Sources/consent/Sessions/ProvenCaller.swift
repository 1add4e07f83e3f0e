internal import Domain
internal import RPC
internal import Vault
internal import Wire

/// Whoever asks, as token and proof say, with both signatures verified.
///
/// Whether they are still good is decided in the transaction that acts on them: ``Standing``.
struct ProvenCaller: Sendable {
  let claims: ConsentV1.SessionClaims
  let proof: RpcV1.CallerProof
  let role: Role
  /// The method of consent that is called.
  let called: String
  let peer: Domain.Peer
  /// The certificate of the connection.
  let certificate: [UInt8]
  /// SAN URI of the connection, for the log.
  let peerURI: String
  let trace: Trace

  /// The call as the chain table judges it.
  var chain: Chain {
    Chain(
      peer: self.peer, called: Chains.name(of: self.called, at: self.proof.audience),
      audience: self.proof.audience,
      asked: Chains.name(of: self.proof.method, at: self.proof.audience),
      caller: self.role.caller)
  }

  /// The question of this caller, for ``Domain/Gate``.
  func request(
    _ parts: [GateRequest.Part] = [], isAllOrNothing: Bool = false
  ) -> GateRequest {
    GateRequest(
      actor: ActorId(self.claims.actor), hat: HatId(self.claims.hat), chain: self.chain,
      purpose: self.proof.purpose, parts: parts, isAllOrNothing: isAllOrNothing)
  }

  var subjects: Subjects {
    Subjects(actors: [self.claims.actor], organisations: [self.claims.organisation])
  }
}

/// Verifies who calls, for every method of consent that a person's proof decides.
struct CallerVerifier: Sendable {
  let keys: ConsentKeys
  /// The installation's own organisation, as SAN URIs name it: its services alone relay.
  let organisation: String
  /// Whether keys may be used at all: false while ring and database disagree.
  var isReady: @Sendable () -> Bool = { true }

  /// Verifies token and proof of `call`; touches no database.
  ///
  /// The certificate in the token is the person's. On a direct call it must be the connection's
  /// own; by way of a service the proof shows that the person asks.
  ///
  /// - Throws: `UNAUTHENTICATED` with a ``CallerRefusal``.
  func verify(_ call: Call) throws(RPCError) -> ProvenCaller {
    try self.checkReady()
    guard let identity = call.peer.identity, let certificate = call.peer.certificate else {
      throw CallerRefusal.certificateMismatch.error
    }
    guard !call.token.isEmpty else { throw CallerRefusal.tokenMissing.error }
    guard let claims = Tokens(self.keys).read(call.token), let role = Role(rawValue: claims.role)
    else { throw CallerRefusal.tokenInvalid.error }
    guard let proof = call.proof else { throw CallerRefusal.proofMissing.error }

    let peer: Domain.Peer
    if identity.kind == .service {
      guard identity.organisation == self.organisation,
        let service = ServiceName(rawValue: identity.name)
      else {
        throw CallerRefusal.certificateMismatch.error
      }
      peer = .service(service)
    } else {
      guard claims.certificate == certificate.bytes else {
        throw CallerRefusal.certificateMismatch.error
      }
      let changes = Methods.named(call.method)?.changes ?? true
      let digest = RequestDigest.of(
        call: call.method, command: changes ? call.commandID : nil, payload: call.payload)
      guard proof.requestDigest == digest.bytes, proof.method == call.method else {
        throw CallerRefusal.digestMismatch.error
      }
      peer = .caller
    }
    // The list is looked at in the transaction; what was taken off it behind our back is known
    // here.
    guard !self.keys.isRevoked(claims.certificate), !self.keys.isRevoked(certificate.bytes) else {
      throw CallerRefusal.certificateRevoked.error
    }
    guard self.verifies(proof, of: claims) else { throw CallerRefusal.proofInvalid.error }
    return ProvenCaller(
      claims: claims, proof: proof, role: role, called: call.method, peer: peer,
      certificate: certificate.bytes, peerURI: identity.description, trace: call.trace)
  }

  /// Nothing is asked, changed or shown while the rows may be those of a backup.
  func checkReady() throws(RPCError) {
    guard self.isReady() else { throw RPCError(.unavailable, Reason("key_ring")) }
  }

  private func verifies(_ proof: RpcV1.CallerProof, of claims: ConsentV1.SessionClaims) -> Bool {
    guard let session = self.keys.sessionSecret(of: claims) else { return false }
    let statement = ProofStatement(
      audience: proof.audience, method: proof.method, purpose: proof.purpose,
      digest: proof.requestDigest, nonce: proof.nonce, timeMs: proof.timeMs,
      assertedUser: proof.assertedUser)
    return statement.verifies(proof.mac, under: session.secret)
  }

  /// Verifies a service session against the connection it comes over.
  func verifyService(_ session: [UInt8], _ call: Call) throws(RPCError) -> ConsentV1.ServiceClaims {
    guard let claims = Tokens(self.keys).readService(session) else {
      throw CallerRefusal.serviceSessionInvalid.error
    }
    guard claims.certificate == call.peer.certificate?.bytes,
      call.peer.identity?.kind == .service, call.peer.identity?.name == claims.service,
      call.peer.identity?.organisation == self.organisation
    else { throw CallerRefusal.certificateMismatch.error }
    return claims
  }
}
