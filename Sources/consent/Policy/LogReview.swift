internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

/// Who may read consent's own log.
extension PolicyChange {
  /// Who reads the log: a privacy officer, decided and recorded like any question.
  func reviewer(_ call: Call, _ verifier: CallerVerifier) async throws(RPCError) -> Reviewer {
    guard self.log.isHealthy else { return try await self.reviewerOfStopped(call) }
    let caller = try verifier.verify(call)
    let answered = try await self.answer(
      Asking(caller, call), { _ throws(PostgresError) in Reach() },
      { _, situation throws(PostgresError) in
        situation.asker.hat.role == .privacyOfficer
          ? .answered(true, household: nil) : .denied(Domain.Refusal(.roleNever))
      })
    _ = consume answered
    return self.reviewer(caller.claims.actor, of: caller.claims.organisation)
  }

  /// Who reads a log that takes no entries: the same rules, held against the connection.
  ///
  /// Opening a session and accepting a nonce are commits with a record, so neither can be asked
  /// for. TLS showed a moment ago who connects, and what is read stays sealed.
  private func reviewerOfStopped(_ call: Call) async throws(RPCError) -> Reviewer {
    guard let identity = call.peer.identity, identity.kind == .user,
      let certificate = call.peer.certificate
    else { throw CallerRefusal.certificateMismatch.error }
    let index = self.keys.lookup(.actorURI, Array(identity.description.utf8))
    let question = StoppedQuestion(
      uriIndex: index, certificate: certificate.bytes, method: call.method, purpose: call.purpose)
    let ruling: Ruling<Gate.Asker>
    do throws(PostgresError) {
      ruling = try await self.log.pool.transaction(.readOnly, deadline: call.instant) {
        [keys = self.keys] (tx) throws(PostgresError) in try question.decide(keys, &tx)
      }
    } catch { throw RPCError(error) }
    switch ruling {
    case .accepted(let asker):
      return self.reviewer(asker.actor.id.value, of: asker.organisation.id.value)
    case .refused(let refusal):
      throw RPCError(.permissionDenied, told: refusal, to: .professional)
    }
  }

  private func reviewer(_ actor: UInt128, of organisation: UInt128) -> Reviewer {
    Reviewer(
      actor: actor, actorIndex: self.keys.auditIndex(.actor, actor),
      organisationIndex: self.keys.auditIndex(.organisation, organisation))
  }
}

/// Whether the holder of a certificate is a privacy officer now; writes nothing.
private struct StoppedQuestion: Sendable {
  let uriIndex: UInt128
  let certificate: [UInt8]
  let method: String
  let purpose: String

  func decide(
    _ keys: ConsentKeys, _ tx: inout Transaction
  ) throws(PostgresError) -> Ruling<Gate.Asker> {
    let isRevoked = try tx.query(
      "SELECT 1 FROM revoked_certificate WHERE certificate = $1", .bytes(self.certificate)
    ).count > 0
    let found = try tx.query("SELECT id FROM actor WHERE uri_index = $1", .uuid(self.uriIndex))
      .optional { row throws(PostgresError) in try row.uuid(0) }
    guard !isRevoked, let id = found else { return .refused(.actorUnknown) }
    let actor = try PolicyFacts.load(Subjects(actors: [id]), keys: keys, &tx).actors[id]
    guard let hat = actor?.hats.first(where: { $0.role == .privacyOfficer }) else {
      return .refused(.purposeNotForRole)
    }
    let organisation = hat.organisation.value
    let facts = try PolicyFacts.load(
      Subjects(actors: [id], organisations: [organisation]), keys: keys, &tx)
    let audience = ConsentService.name
    let name = Chains.name(of: self.method, at: audience)
    let request = GateRequest(
      actor: ActorId(id), hat: hat.id,
      chain: Chain(
        peer: .caller, called: name, audience: audience, asked: name, caller: hat.role.caller),
      purpose: self.purpose, parts: [], isAllOrNothing: false)
    let gateFacts = facts.gateFacts(
      actor: id, organisation: organisation, household: nil, chains: Chains.table)
    return Gate.admit(request, on: gateFacts)
  }
}
