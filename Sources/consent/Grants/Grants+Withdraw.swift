internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension Grants {
  /// Takes a yes back: one grant, or all to one organisation. Effective when it is committed, which
  /// is before the reply; what is gone already stays gone and is no error.
  func withdraw(
    _ request: ConsentV1.WithdrawRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.WithdrawReply {
    let reply: ConsentV1.WithdrawReply = try await self.change.perform(
      asking,
      { tx throws(PostgresError) in
        if request.grant != nil { return try Self.reach(ofGrant: request.grant, &tx) }
        return try Self.reach(
          household: request.household, organisation: request.organisation, &tx)
      },
      { tx, situation throws(PostgresError) in
        // One of the two: a grant, or the household whose grants are all meant.
        guard request.grant != nil || request.household != nil else { return .wrong(.grant) }
        guard request.grant == nil || request.household == nil else { return .wrong(.household) }
        guard let (household, grants) = Self.meant(by: request, in: situation.facts) else {
          return .denied(Domain.Refusal(.scopeUnknown))
        }
        if let refusal = situation.refusalUnlessConcerned(in: household.id) {
          return .denied(refusal)
        }
        let isResident = situation.asker.hat.role == .resident
        // A resident speaks for themselves; a worker says whose no it is.
        guard let person = isResident ? situation.asker.actor.person?.value : request.person
        else { return .wrong(.person) }
        guard !isResident || request.person == nil || request.person == person else {
          return .denied(Domain.Refusal(.notAConsenter))
        }
        // A name that is nobody's would end nothing and sound as if it had.
        let isNamed = request.grant == nil && !request.organisation.isEmpty
        guard !isNamed || situation.facts.organisation(named: request.organisation) != nil else {
          return .refused(Domain.Refusal(.recipientNotPartner))
        }
        return Self.withdraw(grants, by: person, of: household, situation, &tx)
      })
    if !reply.grants.isEmpty {
      try await Withdrawals(log: self.change.log, keys: self.change.keys).settle([.withdrawnGrant])
    }
    return reply
  }

  private static func meant(
    by request: ConsentV1.WithdrawRequest, in facts: PolicyFacts
  ) -> (HouseholdFacts, [Grant])? {
    if request.grant != nil { return facts.grant(request.grant).map { ($0.household, [$0.grant]) } }
    guard let household = request.household.flatMap({ facts.households[$0] }) else { return nil }
    if request.organisation.isEmpty { return (household, household.grants) }
    let recipient = facts.organisation(named: request.organisation)?.id
    return (household, household.grants.filter { $0.recipient == recipient })
  }

  private static func withdraw(
    _ grants: [Grant], by person: UInt128, of household: HouseholdFacts, _ situation: Situation,
    _ tx: inout Transaction
  ) -> ChangeRuling<ConsentV1.WithdrawReply> {
    guard let joint = household.joint else { return .denied(Domain.Refusal(.scopeUnknown)) }
    var withdrawn: [(before: Grant, after: Grant)] = []
    var reasons: [ReasonCode] = []
    for grant in grants {
      switch grant.withdrawn(by: PersonId(person), in: joint, at: situation.moment) {
      case .refused(let refusal): reasons += refusal.reasons
      case .accepted(let next):
        withdrawn.append(
          (grant, Self.leavingOthers(grant, next, person, household, situation.moment)))
      }
    }
    // Of several, those that are theirs to withdraw; of one that is not, why.
    if withdrawn.isEmpty, let refusal = Domain.Refusal(reasons) { return .refused(refusal) }
    for (before, grant) in withdrawn {
      tx.deleteConfirmations(of: person, to: grant.id.value, in: household.id)
      tx.updateShare(grant, in: household.id)
      // What was gone already has its tombstone, or waits for it.
      let isWhole = grant.state.stored == .withdrawn
      let isNew = isWhole ? before.state.stored != .withdrawn : before.involves(person)
      if isNew {
        tx.insertWithdrawal(
          of: grant, by: person, isWhole: isWhole, atUs: situation.nowUs, situation.keys)
      }
    }
    let ids = withdrawn.map(\.after.id.value).sorted()
    return .accepted(
      .init(
        event: "grant_withdrawn", household: household.id,
        object: ids.count == 1 ? ids.first : nil, subjects: [.person(person)],
        reply: { ConsentV1.WithdrawReply(grants: ids, revision: $1, entry: $0) }))
  }

  /// One person's no ends what is theirs and what is joint, and leaves what others gave of their
  /// own: then the grant stands on, without this person's yes.
  private static func leavingOthers(
    _ grant: Grant, _ withdrawn: Grant, _ person: UInt128, _ household: HouseholdFacts,
    _ moment: Moment
  ) -> Grant {
    guard case .given = grant.state else { return withdrawn }
    var rest = grant
    rest.version += 1
    rest.signatures.removeAll { $0.signer.value == person || $0.subject.value == person }
    let isAnothers = household.members.contains { member in
      guard member.person.value != person, let own = household.scopes[member.person.value] else {
        return false
      }
      return Consenters.missing(
        in: own, categories: rest.categories, signatures: rest.signatures, at: moment
      ).isEmpty
    }
    return isAnothers ? rest : withdrawn
  }
}

extension Grant {
  /// Whether a yes of this person, or for them, is part of it.
  fileprivate func involves(_ person: UInt128) -> Bool {
    self.signatures.contains { $0.signer.value == person || $0.subject.value == person }
  }
}
