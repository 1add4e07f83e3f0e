internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension Grants {
  /// Lets one partner register a reference of its own to a household, once.
  ///
  /// The code says nothing and gives nothing: without a grant the reference is answered as a
  /// made-up one is.
  func invite(
    _ request: ConsentV1.InviteRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.InviteReply {
    let code = Random.id()
    let codeIndex = self.change.keys.lookup(.invitation, code.idBytes)
    return try await self.change.perform(
      asking,
      { tx throws(PostgresError) in
        try Self.reach(household: request.household, organisation: request.organisation, &tx)
      },
      { tx, situation throws(PostgresError) in
        let household = request.household
        if let refusal = situation.refusalUnlessCoordinator(of: household) {
          return .denied(refusal)
        }
        guard let partner = situation.facts.organisation(named: request.organisation),
          let tier = partner.tier, tier != .commissioner, partner.headMatches
        else { return .refused(Domain.Refusal(.recipientNotPartner)) }
        let rows = situation.facts.rows.households[household]
        let open = rows?.invitations.count { $0.expiresUs > situation.nowUs } ?? 0
        guard open < Self.invitationCountMax,
          (rows?.references.count ?? 0) < Self.referenceCountMax
        else { return .refused(Domain.Refusal(.tooManyOpen)) }
        tx.deleteInvitations(endedAtUs: situation.nowUs, in: household)
        tx.insertInvitation(
          codeIndex, to: household, organisation: partner.id.value,
          purpose: request.purpose.rawValue,
          expiresUs: situation.nowUs + Self.invitationDays * 86_400_000_000)
        return .accepted(
          .init(
            event: "partner_invited", household: household, object: partner.id.value,
            reply: { entry, _ in ConsentV1.InviteReply(code: code, entry: entry) }))
      })
  }

  /// Registers the reference that a partner made up for the household it was invited to.
  ///
  /// A code that is unknown, used, over or another organisation's is the same refusal.
  func acceptInvitation(
    _ request: ConsentV1.AcceptInvitationRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    let organisation = asking.caller.claims.organisation
    let codeIndex = self.change.keys.lookup(.invitation, request.code.idBytes)
    let referenceIndex = self.change.keys.lookup(
      .reference(organisation: organisation), request.reference.idBytes)
    return try await self.change.perform(
      asking,
      { tx throws(PostgresError) in
        let household = try tx.query(
          "SELECT household FROM invitation WHERE code_index = $1 AND organisation = $2",
          .uuid(codeIndex), .uuid(organisation)
        ).optional { row throws(PostgresError) in try row.uuid(0) }
        return Reach(changed: Subjects(households: Set([household].compactMap(\.self))))
      },
      { tx, situation throws(PostgresError) in
        let households = situation.facts.rows.households
        let found = households.values.lazy.flatMap(\.invitations)
          .first { $0.codeIndex == codeIndex && $0.organisation == organisation }
        guard let invitation = found, invitation.expiresUs > situation.nowUs,
          situation.facts.households[invitation.household]?.headMatches == true
        else { return .denied(Domain.Refusal(.notPermitted)) }
        let isTaken = households.values.lazy.flatMap(\.references)
          .contains { $0.organisation == organisation && $0.referenceIndex == referenceIndex }
        guard !isTaken else { return .denied(Domain.Refusal(.notPermitted)) }
        tx.deleteInvitation(codeIndex)
        tx.insertReference(referenceIndex, of: organisation, to: invitation.household)
        return .accepted(
          .init(
            event: "invitation_accepted", household: invitation.household,
            object: organisation, reply: ConsentV1.Done.made))
      })
  }
}
