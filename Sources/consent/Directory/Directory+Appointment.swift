internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension Directory {
  /// How long the word of one of the two counts, in microseconds: a week.
  private static let wordLifeUs: Int64 = 7 * 86_400_000_000

  /// Gives a household whose coordinator is gone another one, when an administrator and a privacy
  /// officer, two people, have named the same professional within a week.
  ///
  /// Neither sees anything of the household by it, neither could do it alone, and neither is the
  /// one they name. A word says whose it is: whoever wore both hats, one behind the other, is one,
  /// and so are two of whom one registered the other.
  func appointCoordinator(
    _ request: ConsentV1.AppointCoordinatorRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    try await self.change.perform(
      asking,
      { tx throws(PostgresError) in
        let coordinators = try tx.query(
          """
          SELECT CASE WHEN kind = 1 THEN actor ELSE said_by END FROM relation
          WHERE household = $1 AND (kind = 1 OR said_by IS NOT NULL)
          """, .uuid(request.household)
        ).map { row throws(PostgresError) in try row.uuid(0) }
        return Reach(
          changed: Subjects(households: [request.household]),
          read: Subjects(actors: Set(coordinators + [request.to])))
      },
      { tx, situation throws(PostgresError) in
        guard let word = Self.word(of: situation.asker, at: situation.moment.instant) else {
          return .denied(Domain.Refusal(.roleNever))
        }
        return Self.appoint(request.to, in: request.household, word, situation, &tx)
      })
  }

  private static func appoint(
    _ actor: UInt128, in household: UInt128,
    _ word: (own: RelationRow.Kind, other: RelationRow.Kind), _ situation: Situation,
    _ tx: inout Transaction
  ) -> ChangeRuling<ConsentV1.Done> {
    let now = situation.moment.instant
    let asker = situation.asker.actor.id.value
    guard let known = situation.facts.households[household], known.headMatches else {
      return .denied(Domain.Refusal(.scopeUnknown))
    }
    guard asker != actor else { return .refused(Domain.Refusal(.coordinatorUnfit)) }
    let current = Coordination.coordinator(in: known.relations, at: now)
    if let current {
      // One who was not read was appointed just now.
      guard let coordinator = situation.facts.actors[current.actor.value],
        coordinator.headMatches, Self.hat(of: coordinator, at: now) == nil
      else { return .refused(Domain.Refusal(.coordinatorAssigned)) }
    }
    guard let successor = situation.facts.actors[actor],
      let hat = Self.hat(of: successor, at: now)
    else { return .refused(Domain.Refusal(.coordinatorUnfit)) }
    let step = Coordination.assign(
      successor, under: hat.id, relations: known.relations.filter { $0 != current }, at: now)
    if let refusal = step.refusal { return .refused(refusal) }
    let words = (situation.facts.rows.households[household]?.relations ?? []).filter {
      $0.kind == word.other.rawValue && $0.actor == actor && ($0.untilUs ?? 0) > now.microseconds
    }
    let own = FindingLife.Officer(situation.asker.actor)
    // One that says of nobody whose it is, or of somebody who was not read, counts as nobody's.
    let speakers = words.compactMap(\.saidBy).compactMap { situation.facts.actors[$0] }
      .map { FindingLife.Officer($0) }
    guard !words.contains(where: { $0.saidBy == asker }), !speakers.contains(where: own.isOne)
    else { return .denied(Domain.Refusal(.roleNever)) }
    let isSeconded = !speakers.isEmpty
    if isSeconded {
      if let current {
        tx.endRelations(
          of: current.actor.value, to: household, kind: .coordinator, atUs: now.microseconds)
      }
      tx.endRelations(of: actor, to: household, atUs: now.microseconds)
      tx.insertRelation(.coordinator, actor, to: household, fromUs: now.microseconds)
    } else {
      tx.insertRelation(
        word.own, actor, to: household, fromUs: now.microseconds,
        untilUs: now.microseconds + Self.wordLifeUs, saidBy: asker)
    }
    return .accepted(
      .init(
        event: isSeconded ? "coordinator_appointed" : "coordinator_named",
        household: household, object: actor, subjects: [.actor(actor)],
        reply: ConsentV1.Done.made))
  }

  /// Whose word the asker's is, and whose has to be there; nil for who has none, and for who would
  /// be both.
  private static func word(
    of asker: Gate.Asker, at instant: Instant
  ) -> (own: RelationRow.Kind, other: RelationRow.Kind)? {
    let roles = Set(asker.actor.hats.filter { $0.period.contains(instant) }.map(\.role))
    guard !roles.isSuperset(of: [.administrator, .privacyOfficer]) else { return nil }
    return switch asker.hat.role {
    case .administrator: (.namedByAdministrator, .namedByOfficer)
    case .privacyOfficer: (.namedByOfficer, .namedByAdministrator)
    default: nil
    }
  }

  /// The hat under which somebody could coordinate now.
  private static func hat(of actor: Actor, at instant: Instant) -> Hat? {
    guard actor.headMatches, actor.contract.contains(instant) else { return nil }
    return actor.hats.first { $0.role.isProfessional && $0.period.contains(instant) }
  }
}
