internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension Directory {
  /// Opens a household, provisionally: a key for it and for each person of it, and the caller as
  /// its coordinator. `cases` stores what it has to and then settles, or everything is undone.
  func beginHousehold(
    _ request: ConsentV1.BeginHouseholdRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    let (household, origin) = (request.household, request.origin)
    let scopes = [household] + request.members.map(\.person)
    return try await self.change.perform(
      asking,
      { tx throws(PostgresError) in
        // Scopes that exist already, in whatever household, are read so that they are refused.
        let taken = try tx.query(
          "SELECT household FROM scope WHERE id = ANY($1)", .uuids(scopes)
        ).map { row throws(PostgresError) in try row.uuid(0) }
        return Reach(
          changed: Subjects(households: [household]),
          read: Subjects(households: Set(taken).union([origin].compactMap(\.self))))
      },
      { tx, situation throws(PostgresError) in
        guard !request.members.isEmpty, Set(scopes).count == scopes.count else {
          return .wrong(.members)
        }
        guard TextRule.name.accepts(request.team) else { return .wrong(.team) }
        guard situation.facts.rows.households.keys.allSatisfy({ $0 == origin }) else {
          return .refused(Domain.Refusal(.alreadyMember))
        }
        if let refusal = situation.refusal(ofOrigin: origin) { return .denied(refusal) }
        // A misspelt team would be nobody's: what it is counted and looked for by.
        guard try tx.hasTeam(request.team) else { return .refused(Domain.Refusal(.teamUnknown)) }
        var members: [Member] = []
        for member in request.members {
          guard let birthDate = member.birthDate.flatMap({ AmsterdamDate($0) }) else {
            return .wrong(.birthDate)
          }
          guard let authorities = Self.authorities(member, situation.moment.instant) else {
            return .wrong(.authorities)
          }
          switch Household.adding(
            PersonId(member.person), birthDate: birthDate, authorities: authorities, to: members,
            at: situation.moment)
          {
          case .refused(let refusal): return .refused(refusal)
          case .accepted(let next): members = next
          }
        }
        switch Coordination.assign(
          situation.asker.actor, under: situation.asker.hat.id, relations: [],
          at: situation.moment.instant)
        {
        case .refused(let refusal): return .refused(refusal)
        case .accepted: break
        }
        try Self.open(request, scopes, situation, &tx)
        return .accepted(
          .init(
            event: "household_begun", household: household,
            subjects: request.members.map { .person($0.person) }, reply: ConsentV1.Done.made))
      })
  }

  private static func open(
    _ request: ConsentV1.BeginHouseholdRequest, _ scopes: [UInt128], _ situation: Situation,
    _ tx: inout Transaction
  ) throws(PostgresError) {
    guard let keys = try situation.keys.newScopeKeys(scopes, &tx) else { throw .unavailable }
    let actor = situation.asker.actor.id.value
    for (id, key) in zip(scopes, keys) {
      tx.insertScope(
        .init(
          id: id, kind: id == request.household ? .household : .person,
          household: request.household, state: .provisional, key: key, team: request.team,
          command: request.command, openedBy: actor,
          origin: id == request.household ? request.origin : nil))
    }
    for member in request.members {
      tx.putMember(
        member.person, in: request.household,
        sealed: try Self.seal(member, 1, in: request.household, keys[0], situation.keys),
        version: 1, atUs: situation.nowUs)
    }
    tx.insertRelation(.coordinator, actor, to: request.household, fromUs: situation.nowUs)
  }

  /// Makes a provisional household stay, or undoes it: then its scopes are erased. Either a second
  /// time changes nothing.
  func settleHousehold(
    _ request: ConsentV1.SettleHouseholdRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    try await self.change.perform(
      asking,
      { _ throws(PostgresError) in Reach(changed: Subjects(households: [request.household])) },
      { tx, situation throws(PostgresError) in
        let rows = situation.facts.rows.households[request.household]
        guard let own = rows?.scopes.first(where: { $0.id == request.household }),
          own.command == request.command, own.openedBy == situation.asker.actor.id.value
        else { return .denied(Domain.Refusal(.scopeUnknown)) }
        if own.state == ScopeRow.State.provisional.rawValue,
          let refusal = situation.refusalUnlessCoordinator(of: request.household)
        {
          return .denied(refusal)
        }
        return Self.settle(request, own, &tx)
      })
  }

  /// Adds a person, with a key of their own: the coordinator's to say, as it decides who reads what
  /// is joint and who says yes.
  func addMember(
    _ request: ConsentV1.AddMemberRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    try await self.change.perform(
      asking,
      { _ throws(PostgresError) in Reach(changed: Subjects(households: [request.household])) },
      { tx, situation throws(PostgresError) in
        let household = request.household
        if let refusal = situation.refusalUnlessCoordinator(of: household) {
          return .denied(refusal)
        }
        guard let known = situation.facts.households[household],
          let wrapped = known.wrapped[household]
        else { return .denied(Domain.Refusal(.scopeUnknown)) }
        guard let member = request.member else { return .wrong(.member) }
        guard let birthDate = member.birthDate.flatMap({ AmsterdamDate($0) }) else {
          return .wrong(.birthDate)
        }
        guard let authorities = Self.authorities(member, situation.moment.instant) else {
          return .wrong(.authorities)
        }
        let ruling = Household.adding(
          PersonId(member.person), birthDate: birthDate, authorities: authorities,
          to: known.members, at: situation.moment)
        if let refusal = ruling.refusal { return .refused(refusal) }
        let elsewhere =
          try tx.query(
            "SELECT 1 FROM scope WHERE id = $1 AND household <> $2", .uuid(member.person),
            .uuid(household)
          ).count > 0
        guard !elsewhere else { return .refused(Domain.Refusal(.alreadyMember)) }
        if known.scopes[member.person] == nil {
          guard let key = try situation.keys.newScopeKeys([member.person], &tx)?.first else {
            throw .unavailable
          }
          tx.insertScope(
            .init(
              id: member.person, kind: .person, household: household, state: known.state,
              key: key, team: known.team, command: known.command,
              openedBy: situation.asker.actor.id.value))
        }
        let earlier = situation.facts.rows.households[household]?.members
          .first { $0.person == member.person }?.version
        let version = (earlier ?? 0) + 1
        tx.putMember(
          member.person, in: household,
          sealed: try Self.seal(member, version, in: household, wrapped, situation.keys),
          version: version, atUs: situation.nowUs)
        return .accepted(
          .init(
            event: "member_added", household: household, object: member.person,
            subjects: [.person(member.person)],
            reply: ConsentV1.Done.made))
      })
  }

  /// Ends a person's membership; what is joint is theirs no longer.
  func removeMember(
    _ request: ConsentV1.RemoveMemberRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    try await self.change.perform(
      asking,
      { _ throws(PostgresError) in Reach(changed: Subjects(households: [request.household])) },
      { tx, situation throws(PostgresError) in
        if let refusal = situation.refusalUnlessCoordinator(of: request.household) {
          return .denied(refusal)
        }
        let ruling = Household.removing(
          PersonId(request.person),
          from: situation.facts.households[request.household]?.members ?? [],
          at: situation.moment.instant)
        if let refusal = ruling.refusal { return .refused(refusal) }
        let lacking = situation.facts.households[request.household]?
          .grantsLacking(request.person, at: situation.moment)
        tx.endJoint(of: lacking ?? [], in: request.household)
        tx.endMembership(of: request.person, in: request.household, atUs: situation.nowUs)
        return .accepted(
          .init(
            event: "member_removed", household: request.household, object: request.person,
            subjects: [.person(request.person)], reply: ConsentV1.Done.made))
      })
  }

  /// Sets the date by which the plan is evaluated; no grant lasts longer.
  func setEvaluation(
    _ request: ConsentV1.SetEvaluationRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    try await self.change.perform(
      asking,
      { _ throws(PostgresError) in Reach(changed: Subjects(households: [request.household])) },
      { tx, situation throws(PostgresError) in
        if let refusal = situation.refusal(in: request.household) { return .denied(refusal) }
        guard let date = AmsterdamDate(request.evaluationOn) else {
          return .wrong(.evaluationOn)
        }
        guard date >= situation.moment.date else { return .refused(Domain.Refusal(.dateInPast)) }
        tx.setEvaluation(of: request.household, day: Int32(date.dayNumber))
        return .accepted(
          .init(
            event: "evaluation_set", household: request.household, reply: ConsentV1.Done.made))
      })
  }

  private static func authorities(
    _ member: ConsentV1.HouseholdMember, _ now: Instant
  ) -> [Domain.Authority]? {
    var authorities: [Domain.Authority] = []
    for authority in member.authorities {
      guard let read = Domain.Authority(authority, since: now) else { return nil }
      authorities.append(read)
    }
    return authorities
  }

  private static func seal(
    _ member: ConsentV1.HouseholdMember, _ version: Int32, in household: UInt128,
    _ wrapped: WrappedKey, _ keys: ConsentKeys
  ) throws(PostgresError) -> [UInt8] {
    let facts = ConsentV1.MemberFacts(
      birthDate: member.birthDate, authorities: member.authorities, deceased: false)
    do {
      return try PolicySealing(household: household, wrapped: wrapped, keys: keys)
        .seal(facts.encoded(), "member", member.person, UInt64(clamping: version))
    } catch { throw .unavailable }
  }
}

extension Transaction {
  /// Whether somebody wears a hat of a team now.
  mutating func hasTeam(_ team: String) throws(PostgresError) -> Bool {
    try self.query(
      """
      SELECT 1 FROM hat WHERE team = $1 AND from_at <= clock_timestamp()
        AND (until_at IS NULL OR until_at > clock_timestamp()) LIMIT 1
      """, .text(team)
    ).count > 0
  }
}

extension Situation {
  /// Why a household may not come of `signal`; nil when it may, or comes of none. Only whoever may
  /// open the signal makes a household of it, by the one method that does.
  fileprivate func refusal(ofOrigin signal: UInt128?) -> Domain.Refusal? {
    guard let signal else { return nil }
    guard self.caller.proof.method == SignalsV1.Triage.openHousehold.name else {
      return Domain.Refusal(.chainNotAllowed)
    }
    guard let known = self.facts.lone[signal], known.headMatches,
      case .signal(let kind) = known.joint?.kind
    else { return Domain.Refusal(.scopeUnknown) }
    guard self.asker.hat.role.triages, self.asker.hat.team == kind.team else {
      return Domain.Refusal(.noRelation)
    }
    return nil
  }
}
