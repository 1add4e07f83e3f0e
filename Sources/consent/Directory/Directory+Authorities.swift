internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

// Who decides for whom, as it changes over the years. All of it is sealed in the member's own row,
// and all of it is the coordinator's to record: what a court decides is shown to them.

extension Directory {
  /// Records that somebody, wherever they live, decides for a member from now on.
  func beginAuthority(
    _ request: ConsentV1.BeginAuthorityRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    try await self.change.perform(
      asking,
      { _ throws(PostgresError) in Reach(changed: Subjects(households: [request.household])) },
      { tx, situation throws(PostgresError) in
        guard let kind = request.kind?.domain else { return .wrong(.kind) }
        guard request.untilMs == 0 || Instant(ms: request.untilMs) != nil else {
          return .wrong(.untilMs)
        }
        return try Self.rewrite(
          request.person, of: request.household, event: "authority_begun", situation, &tx
        ) { members in
          Household.beginning(
            kind, by: PersonId(request.holder), over: PersonId(request.person),
            until: Instant(ms: request.untilMs), in: members, at: situation.moment
          ).map { [$0] }
        }
      })
  }

  /// Ends an authority, now: whoever held it reads and decides nothing for the member any more, and
  /// a yes that needed theirs counts no longer.
  func endAuthority(
    _ request: ConsentV1.EndAuthorityRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    try await self.change.perform(
      asking,
      { _ throws(PostgresError) in Reach(changed: Subjects(households: [request.household])) },
      { tx, situation throws(PostgresError) in
        guard let kind = request.kind?.domain else { return .wrong(.kind) }
        return try Self.rewrite(
          request.person, of: request.household, event: "authority_ended", situation, &tx
        ) { members in
          Household.ending(
            kind, by: PersonId(request.holder), over: PersonId(request.person), in: members,
            at: situation.moment.instant
          ).map { [$0] }
        }
      })
  }

  /// Records a death: membership, credential and all that the member decided for others end, and
  /// nothing that they had not said yes to opens because of it.
  func recordDeath(
    _ request: ConsentV1.RecordDeathRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    try await self.change.perform(
      asking,
      { tx throws(PostgresError) in
        let credentials = try tx.query(
          "SELECT id FROM actor WHERE person = $1", .uuid(request.person)
        ).map { row throws(PostgresError) in try row.uuid(0) }
        return Reach(
          changed: Subjects(actors: Set(credentials), households: [request.household]))
      },
      { tx, situation throws(PostgresError) in
        let (household, person) = (request.household, request.person)
        let lacking = situation.facts.households[household]?
          .grantsLacking(person, at: situation.moment)
        let ruling: ChangeRuling<ConsentV1.Done> = try Self.rewrite(
          person, of: household, event: "death_recorded", situation, &tx
        ) { members in
          Household.death(of: PersonId(person), in: members, at: situation.moment.instant)
        }
        guard case .accepted = ruling else { return ruling }
        tx.endJoint(of: lacking ?? [], in: household)
        tx.endMembership(of: person, in: household, atUs: situation.nowUs)
        for (id, actor) in situation.facts.actors where actor.person?.value == person {
          tx.endContract(of: id, atUs: situation.nowUs)
        }
        return ruling
      })
  }

  /// Stores members as `change` makes them, when the coordinator asks.
  private static func rewrite(
    _ person: UInt128, of household: UInt128, event: String, _ situation: Situation,
    _ tx: inout Transaction, _ change: ([Member]) -> Ruling<[Member]>
  ) throws(PostgresError) -> ChangeRuling<ConsentV1.Done> {
    if let refusal = situation.refusalUnlessCoordinator(of: household) { return .denied(refusal) }
    guard let known = situation.facts.households[household] else {
      return .denied(Domain.Refusal(.scopeUnknown))
    }
    switch change(known.members) {
    case .refused(let refusal): return .refused(refusal)
    case .accepted(let members):
      let rows = situation.facts.rows.households[household]?.members ?? []
      for member in members {
        guard let row = rows.first(where: { $0.person == member.person.value }) else {
          return .denied(Domain.Refusal(.headMismatch))
        }
        let version = row.version + 1
        tx.updateMember(
          row.person, in: household,
          sealed: try known.seal(
            ConsentV1.MemberFacts(member).encoded(), "member", row.person,
            version: UInt64(clamping: version), situation.keys),
          version: version)
      }
      return .accepted(
        .init(
          event: event, household: household, object: person,
          subjects: members.map { .person($0.person.value) }, reply: ConsentV1.Done.made))
    }
  }
}

extension HouseholdFacts {
  /// The grants that lack the yes of a current member, never given or taken back. When they go,
  /// what is joint must not open for it.
  func grantsLacking(_ person: UInt128, at moment: Moment) -> [UInt128] {
    guard let joint else { return [] }
    return self.grants.filter { grant in
      switch grant.state {
      case .withdrawn, .suspended: return false
      case .proposed, .given:
        return !Consenters.missing(
          of: PersonId(person), in: joint, categories: grant.categories,
          signatures: grant.signatures, at: moment
        ).isEmpty
      }
    }.map(\.id.value)
  }
}
