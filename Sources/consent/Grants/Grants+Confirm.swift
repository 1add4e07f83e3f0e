internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension Grants {
  /// Records one person's yes: with their own credential, or on paper that two workers have seen.
  func confirm(
    _ request: ConsentV1.ConfirmGrantRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.GrantReply {
    try await self.change.perform(
      asking, { tx throws(PostgresError) in try Self.reach(ofGrant: request.grant, &tx) },
      { tx, situation throws(PostgresError) in
        // A grant that does not exist and one of another team's are the same.
        guard let (household, grant) = situation.facts.grant(request.grant) else {
          return .denied(Domain.Refusal(.scopeUnknown))
        }
        if let refusal = situation.refusalUnlessConcerned(in: household.id) {
          return .denied(refusal)
        }
        let subject = request.person
        let yes = Yes(
          household: household, grant: grant, subject: subject,
          signer: request.signer ?? subject, evidence: request.evidence)
        return switch request.how {
        case .residentCredential: Self.confirm(yes, byCredential: situation, &tx)
        case .witnessedPaper: Self.confirm(yes, onPaper: situation, &tx)
        }
      })
  }

  private struct Yes: Sendable {
    let household: HouseholdFacts
    let grant: Grant
    let subject: UInt128
    let signer: UInt128
    let evidence: [UInt8]
  }

  /// A resident says yes for themselves, or for whom they decide: nobody says it for them.
  private static func confirm(
    _ yes: Yes, byCredential situation: Situation, _ tx: inout Transaction
  ) -> ChangeRuling<ConsentV1.GrantReply> {
    guard situation.asker.hat.role == .resident, situation.asker.actor.person?.value == yes.signer
    else { return .denied(Domain.Refusal(.notAConsenter)) }
    return Self.sign(
      yes, .confirmed, how: .credential, evidence: nil, witnesses: (yes.signer, nil), situation, &tx
    )
  }

  /// The first worker records the form's digest, which gives nothing; another one who has seen the
  /// same form makes it count.
  private static func confirm(
    _ yes: Yes, onPaper situation: Situation, _ tx: inout Transaction
  ) -> ChangeRuling<ConsentV1.GrantReply> {
    guard situation.asker.hat.role.isProfessional else {
      return .denied(Domain.Refusal(.notAConsenter))
    }
    let worker = situation.asker.actor.id.value
    let earlier = situation.facts.rows.households[yes.household.id]?.confirmations.first {
      $0.share == yes.grant.id.value && $0.subject == yes.subject && $0.signer == yes.signer
    }
    if let earlier, earlier.how == ConfirmationRow.How.paper.rawValue, earlier.witnessedBy == nil,
      earlier.evidence == yes.evidence
    {
      let manner = Signature.Manner.form(
        digest: yes.evidence, witnesses: [ActorId(earlier.recordedBy), ActorId(worker)])
      return Self.sign(
        yes, manner, how: .paper, evidence: yes.evidence,
        witnesses: (earlier.recordedBy, worker), situation, &tx)
    }
    // What counts already is not put in doubt by one worker.
    if let earlier,
      earlier.how == ConfirmationRow.How.credential.rawValue || earlier.witnessedBy != nil
    {
      return .refused(Domain.Refusal(.alreadyAgreed))
    }
    let manner = Signature.Manner.form(digest: yes.evidence, witnesses: [ActorId(worker)])
    let signature = Self.signature(yes, manner, situation)
    let joint =
      yes.household.joint ?? ScopeFacts(id: ScopeId(0), kind: .household, headMatches: false)
    // By itself it must be evidence, but for the second pair of eyes.
    guard yes.grant.signed(signature, in: joint).refusal == Domain.Refusal(.witnessMissing) else {
      return .refused(
        yes.grant.signed(signature, in: joint).refusal ?? Domain.Refusal(.evidenceMissing))
    }
    tx.putConfirmation(
      .init(
        household: yes.household.id, share: yes.grant.id.value, subject: yes.subject,
        signer: yes.signer, how: .paper, evidence: yes.evidence, recordedBy: worker,
        witnessedBy: nil, atUs: situation.nowUs))
    return .accepted(
      .init(
        event: "grant_form_recorded", household: yes.household.id, object: yes.grant.id.value,
        subjects: [.person(yes.subject)],
        reply: yes.household.reply(yes.grant, situation)))
  }

  private static func sign(
    _ yes: Yes, _ manner: Signature.Manner, how: ConfirmationRow.How, evidence: [UInt8]?,
    witnesses: (recordedBy: UInt128, witnessedBy: UInt128?), _ situation: Situation,
    _ tx: inout Transaction
  ) -> ChangeRuling<ConsentV1.GrantReply> {
    guard let joint = yes.household.joint else {
      return .denied(Domain.Refusal(.scopeUnknown))
    }
    var grant = yes.grant
    // A newer yes of the same person stands in place of the older one.
    grant.signatures.removeAll {
      $0.subject.value == yes.subject && $0.signer.value == yes.signer
    }
    let scopes = Array(yes.household.scopes.values)
    switch grant.signed(Self.signature(yes, manner, situation), in: joint, beside: scopes) {
    case .refused(let refusal): return .refused(refusal)
    case .accepted(let signed):
      tx.putConfirmation(
        .init(
          household: yes.household.id, share: grant.id.value, subject: yes.subject,
          signer: yes.signer, how: how, evidence: evidence, recordedBy: witnesses.recordedBy,
          witnessedBy: witnesses.witnessedBy, atUs: situation.nowUs))
      tx.updateShare(signed, in: yes.household.id)
      return .accepted(
        .init(
          event: "grant_confirmed", household: yes.household.id, object: grant.id.value,
          subjects: [.person(yes.subject)],
          reply: yes.household.reply(signed, situation)))
    }
  }

  private static func signature(
    _ yes: Yes, _ manner: Signature.Manner, _ situation: Situation
  ) -> Signature {
    Signature(
      signer: PersonId(yes.signer), subject: PersonId(yes.subject), at: situation.moment,
      manner: manner)
  }
}
