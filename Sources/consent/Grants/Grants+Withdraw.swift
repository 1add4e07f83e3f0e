internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Synchronization
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
        guard (request.grant == nil) != (request.household == nil) else { return .invalid }
        guard let (household, grants) = Self.meant(by: request, in: situation.facts) else {
          return .denied(Domain.Refusal(.scopeUnknown))
        }
        if let refusal = situation.refusal(in: household.id) { return .denied(refusal) }
        let isResident = situation.asker.hat.role == .resident
        // A resident speaks for themselves; a worker says whose no it is.
        guard let person = isResident ? situation.asker.actor.person?.value : request.person
        else { return .invalid }
        guard !isResident || request.person == nil || request.person == person else {
          return .denied(Domain.Refusal(.notAConsenter))
        }
        return Self.withdraw(grants, by: person, of: household, situation, &tx)
      })
    try await self.journal(reply.grants, asking)
    return reply
  }

  private static func meant(
    by request: ConsentV1.WithdrawRequest, in facts: PolicyFacts
  ) -> (HouseholdFacts, [Grant])? {
    if request.grant != nil { return facts.grant(request.grant).map { ($0.household, [$0.grant]) } }
    guard let household = request.household.flatMap({ facts.households[$0] }) else { return nil }
    let recipient = facts.organisation(named: request.organisation)?.id
    return (household, household.grants.filter { $0.recipient == recipient })
  }

  private static func withdraw(
    _ grants: [Grant], by person: UInt128, of household: HouseholdFacts, _ situation: Situation,
    _ tx: inout Transaction
  ) -> ChangeRuling<ConsentV1.WithdrawReply> {
    guard let joint = household.joint else { return .denied(Domain.Refusal(.scopeUnknown)) }
    var withdrawn: [Grant] = []
    var reasons: [ReasonCode] = []
    for grant in grants {
      switch grant.withdrawn(by: PersonId(person), in: joint, at: situation.moment) {
      case .refused(let refusal): reasons += refusal.reasons
      case .accepted(let next):
        withdrawn.append(Self.leavingOthers(grant, next, person, household, situation.moment))
      }
    }
    // Of several, those that are theirs to withdraw; of one that is not, why.
    if withdrawn.isEmpty, let refusal = Domain.Refusal(reasons) { return .refused(refusal) }
    for grant in withdrawn {
      tx.deleteConfirmations(of: person, to: grant.id.value, in: household.id)
      tx.updateShare(grant, in: household.id)
    }
    let ids = withdrawn.map(\.id.value).sorted()
    return .accepted(
      .init(
        event: "grant_withdrawn", household: household.id,
        object: ids.count == 1 ? ids.first : nil,
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

  /// Writes what was withdrawn outside PostgreSQL too, before anybody hears of it: a restore of the
  /// database must not bring it back. Also for a command that is sent again, as the first reply may
  /// have been lost in between.
  private func journal(_ grants: [UInt128], _ asking: Asking) async throws(RPCError) {
    guard !grants.isEmpty else { return }
    let keys = self.change.keys
    do throws(PostgresError) {
      // On a database thread, where files may block.
      try await self.change.log.pool.transaction(.readOnly, deadline: asking.deadline) {
        (tx) throws(PostgresError) in
        let rows = try tx.query(
          """
          SELECT id, coalesce(withdrawn_at, clock_timestamp()), until_at FROM share
          WHERE id = ANY($1) AND state = 3 ORDER BY id
          """, .uuids(grants)
        ).map { row throws(PostgresError) in
          (try row.uuid(0), try row.timestamp(1), try row.timestamp(2))
        }
        for (id, atUs, untilUs) in rows {
          do {
            try keys.append(
              Tombstone(
                kind: .withdrawnGrant, id: id, atMs: Instant(microseconds: atUs).ms,
                untilMs: Instant(microseconds: untilUs).ms))
          } catch { throw .unavailable }
        }
      }
    } catch {
      // It is withdrawn; whoever asks again with the same command hears so.
      throw RPCError(.unavailable, Reason("outcome_unknown"))
    }
  }
}

extension ConsentKeys {
  /// Appends to the ring's journal under the writer's lease.
  func append(_ tombstone: Tombstone) throws(VaultError) {
    if self.ring.tombstones.contains(tombstone) { return }
    try RingTurn.mutex.withLock { (_) throws(VaultError) in
      let writer = try self.ring.takeLease()
      try writer.append(tombstone)
    }
  }
}

/// The turn of this process's threads at the ring's lease, which only knows other processes.
enum RingTurn {
  static let mutex = Mutex(())
}
