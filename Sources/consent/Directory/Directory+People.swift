internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension Directory {
  /// Registers someone who may act, by the name in their certificate. They can do nothing yet: that
  /// takes a hat and, of a resident, somebody who works with the household and vouches.
  func registerActor(
    _ request: ConsentV1.RegisterActorRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Created {
    let id = Random.id()
    let uri = "sluis://\(request.organisation)/\(request.kind)/\(request.name)"
    let uriIndex = self.change.keys.lookup(.actorURI, Array(uri.utf8))
    return try await self.change.perform(
      asking,
      { tx throws(PostgresError) in
        let organisation = try Grants.organisation(request.organisation, &tx)
        let home = try Self.home(of: request.person, &tx) ?? request.household
        // Of two with one name, or for one person, the second waits for the first here, and then
        // sees it.
        return Reach(
          changed: Subjects(actors: Set([id, uriIndex, request.person].compactMap(\.self))),
          read: Subjects(
            organisations: Set([organisation].compactMap(\.self)),
            households: Set([home].compactMap(\.self))))
      },
      { tx, situation throws(PostgresError) in
        let period = Period(
          from: Instant(ms: request.contractFromMs) ?? situation.moment.instant,
          until: Instant(ms: request.contractUntilMs))
        let isResident = request.kind == "resident"
        guard ["user", "gateway", "resident", "committee"].contains(request.kind) else {
          return .wrong(.kind)
        }
        guard Self.isName(request.name) else { return .wrong(.name) }
        guard isResident == (request.person != nil) else { return .wrong(.person) }
        guard period.until.map({ $0 > period.from }) ?? true else {
          return .wrong(.contractUntilMs)
        }
        guard request.displayName.isEmpty || TextRule.name.accepts(request.displayName) else {
          return .wrong(.displayName)
        }
        if let refusal = situation.refusalUnlessAdministrator { return .denied(refusal) }
        guard let organisation = situation.facts.organisation(named: request.organisation),
          organisation.headMatches
        else { return .refused(Domain.Refusal(.organisationUnknown)) }
        let isKnown =
          try tx.query("SELECT 1 FROM actor WHERE uri_index = $1", .uuid(uriIndex))
          .count > 0
        guard !isKnown else { return .exists(Domain.Refusal(.nameTaken)) }
        var household: UInt128?
        if let person = request.person {
          // One whom no household of ours knows is nobody, and nobody is two at one time.
          guard let home = situation.facts.households.values.first(where: { $0.knows(person) })
          else { return .refused(Domain.Refusal(.scopeUnknown)) }
          guard try !Self.hasCredential(person, &tx) else {
            return .exists(Domain.Refusal(.credentialKnown))
          }
          household = home.id
        }
        let facts = ConsentV1.ActorFacts(uri: uri, displayName: request.displayName)
        tx.insertActor(
          .init(
            id: id, organisation: organisation.id.value, uriIndex: uriIndex, kind: request.kind,
            person: request.person, fromUs: period.from.microseconds,
            untilUs: period.until?.microseconds,
            sealed: try situation.sealActor(facts.encoded(), id, of: organisation.id.value),
            registeredBy: situation.asker.actor.id.value))
        return .accepted(
          .init(
            event: "actor_registered", household: household, object: id, subjects: [.actor(id)],
            reply: ConsentV1.Created.made(id)))
      })
  }

  /// Gives someone a hat: one role, for one organisation, at most as long as the contract. One that
  /// watches over others takes the word of two (``name(_:_:_:_:)``).
  func giveHat(
    _ request: ConsentV1.GiveHatRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Created {
    let id = Random.id()
    return try await self.change.perform(
      asking,
      { tx throws(PostgresError) in
        let organisation = try Grants.organisation(request.organisation, &tx)
        let namers = try Self.namers(of: request.actor, &tx)
        return Reach(
          changed: Subjects(actors: [request.actor]),
          read: Subjects(
            actors: namers.union([request.supervisor].compactMap(\.self)),
            organisations: Set([organisation].compactMap(\.self))))
      },
      { tx, situation throws(PostgresError) in
        guard let role = Role(rawValue: request.role), role != .service else {
          return .refused(Domain.Refusal(.roleUnknown))
        }
        guard
          request.track.isEmpty || (role == .intern && InternTrack(rawValue: request.track) != nil)
        else { return .wrong(.track) }
        if let refusal = situation.refusalUnlessNaming(role) { return .denied(refusal) }
        guard let actor = situation.facts.actors[request.actor] else {
          return .refused(Domain.Refusal(.actorUnknown))
        }
        guard let organisation = situation.facts.organisation(named: request.organisation) else {
          return .refused(Domain.Refusal(.organisationUnknown))
        }
        let from = Instant(ms: request.fromMs) ?? situation.moment.instant
        let until = Instant(ms: request.untilMs) ?? actor.contract.until
        guard until.map({ $0 > from }) ?? true else {
          // Where none was said the contract's end is meant: then it begins too late.
          if request.untilMs == 0 { return .wrong(.fromMs) }
          return .wrong(.untilMs)
        }
        if let end = actor.contract.until, until.map({ $0 > end }) ?? true {
          return .refused(Domain.Refusal(.contractEnded))
        }
        if let refusal = Self.refusal(of: role, request, until, organisation, situation) {
          return .refused(refusal)
        }
        let hat = Transaction.NewHat(
          actor: actor.id.value, id: id, organisation: organisation.id.value,
          team: request.team, role: role.rawValue, supervisor: request.supervisor,
          fromUs: from.microseconds, untilUs: until?.microseconds)
        if role.isOversight { return try Self.name(actor, hat, situation, &tx) }
        let isNewTeam = request.team.isEmpty ? false : try !tx.hasTeam(request.team)
        tx.insertHat(hat)
        if !request.track.isEmpty {
          tx.insertInternship(of: actor.id.value, hat: id, track: request.track)
        }
        return .accepted(
          .init(
            event: "hat_given", object: id, subjects: [.actor(actor.id.value)],
            reply: {
              ConsentV1.Created(id: id, entry: $0, revision: $1, isNewTeam: isNewTeam)
            }))
      })
  }

  /// An intern has an end and a supervisor who is a professional; partners wear partners' hats.
  private static func refusal(
    of role: Role, _ request: ConsentV1.GiveHatRequest, _ until: Instant?,
    _ organisation: Organisation, _ situation: Situation
  ) -> Domain.Refusal? {
    let isPartners = role == .partnerUser || role == .gateway || role == .commissioner
    guard isPartners == (organisation.tier != nil) else { return Domain.Refusal(.roleNever) }
    guard role == .intern else { return nil }
    guard until != nil else { return Domain.Refusal(.endMissing) }
    let isSupervised =
      request.supervisor.flatMap { situation.facts.actors[$0] }?.hats
      .contains { $0.role.isProfessional && $0.period.contains(situation.moment.instant) } ?? false
    return isSupervised ? nil : Domain.Refusal(.supervisorMissing)
  }

  /// Takes a hat away, now; also a word for one that nobody seconded yet.
  func endHat(
    _ request: ConsentV1.EndHatRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    try await self.change.perform(
      asking,
      { tx throws(PostgresError) in
        let actor = try tx.query(
          "SELECT actor FROM hat WHERE id = $1", .uuid(request.hat)
        ).optional { row throws(PostgresError) in try row.uuid(0) }
        return Reach(changed: Subjects(actors: Set([actor].compactMap(\.self))))
      },
      { tx, situation throws(PostgresError) in
        if let refusal = situation.refusalUnlessAdministrator { return .denied(refusal) }
        let hat = request.hat
        guard
          let actor = situation.facts.rows.actors.values
            .first(where: { $0.hats.contains { $0.id == hat } })?.actor.id
        else { return .refused(Domain.Refusal(.hatUnknown)) }
        tx.endHat(hat, of: actor, atUs: situation.nowUs)
        return .accepted(
          .init(
            event: "hat_ended", object: hat, subjects: [.actor(actor)],
            reply: ConsentV1.Done.made))
      })
  }

  /// Ends a contract, now or at a time to come; everything that hangs on it ends with it.
  func endContract(
    _ request: ConsentV1.EndContractRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    try await self.change.perform(
      asking,
      { _ throws(PostgresError) in
        Reach(changed: Subjects(actors: [request.actor]))
      },
      { tx, situation throws(PostgresError) in
        if let refusal = situation.refusalUnlessAdministrator { return .denied(refusal) }
        guard let actor = situation.facts.actors[request.actor] else {
          return .refused(Domain.Refusal(.actorUnknown))
        }
        // What is past cannot be ended: it ends now.
        let at = max(
          Instant(ms: request.atMs) ?? situation.moment.instant, situation.moment.instant)
        tx.endContract(of: actor.id.value, atUs: at.microseconds)
        return .accepted(
          .init(
            event: "contract_ended", object: actor.id.value, subjects: [.actor(actor.id.value)],
            reply: ConsentV1.Done.made))
      })
  }
}

extension Situation {
  /// Seals what is personal of an actor under their organisation's key.
  func sealActor(
    _ bytes: [UInt8], _ actor: UInt128, of organisation: UInt128
  ) throws(PostgresError) -> [UInt8] {
    guard let wrapped = self.facts.rows.organisations[organisation]?.wrapped else {
      throw .unavailable
    }
    do {
      return try PolicySealing(household: organisation, wrapped: wrapped, keys: self.keys)
        .seal(bytes, "actor", actor, 1)
    } catch { throw .unavailable }
  }
}
