internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension Directory {
  /// How many people may work with a household at one time.
  static let relationCountMax = 100

  private static func reach(_ household: UInt128, _ actor: UInt128) -> Reach {
    Reach(changed: Subjects(households: [household]), read: Subjects(actors: [actor]))
  }

  /// Lets a professional work with a household: the coordinator's decision.
  func relate(
    _ request: ConsentV1.RelateRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    try await self.change.perform(
      asking, { _ throws(PostgresError) in Self.reach(request.household, request.actor) },
      { tx, situation throws(PostgresError) in
        let household = request.household
        if let refusal = situation.refusalUnlessCoordinator(of: household) {
          return .denied(refusal)
        }
        // A second coordinator is what HandOver is for.
        guard request.kind == .worker else {
          return .refused(Domain.Refusal(.coordinatorAssigned))
        }
        let now = situation.moment.instant
        let until = Instant(ms: request.untilMs)
        guard until.map({ $0 > now }) ?? true else { return .wrong(.untilMs) }
        guard let actor = situation.facts.actors[request.actor],
          actor.headMatches, actor.contract.contains(now),
          actor.hats.contains(where: { $0.role.isProfessional && $0.period.contains(now) })
        else { return .refused(Domain.Refusal(.coordinatorUnfit)) }
        let relations = situation.facts.households[household]?.relations ?? []
        guard !relations.contains(where: { $0.actor == actor.id && $0.period.contains(now) }) else {
          return .refused(Domain.Refusal(.alreadyMember))
        }
        let running = relations.count { $0.period.until.map { $0 > now } ?? true }
        guard running < Self.relationCountMax else {
          return .refused(Domain.Refusal(.tooManyOpen))
        }
        tx.insertRelation(
          .worker, actor.id.value, to: household, fromUs: now.microseconds,
          untilUs: until?.microseconds)
        return .accepted(
          .init(
            event: "relation_begun", household: household, object: actor.id.value,
            subjects: [.actor(actor.id.value)], reply: ConsentV1.Done.made))
      })
  }

  /// Ends a worker's relation, by the coordinator or by themselves. The coordinator hands over.
  func endRelation(
    _ request: ConsentV1.EndRelationRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    try await self.change.perform(
      asking, { _ throws(PostgresError) in Self.reach(request.household, request.actor) },
      { tx, situation throws(PostgresError) in
        let (household, actor) = (request.household, request.actor)
        let isOwn = situation.asker.actor.id.value == actor
        let refusal =
          isOwn
          ? situation.refusal(in: household) : situation.refusalUnlessCoordinator(of: household)
        if let refusal { return .denied(refusal) }
        let now = situation.moment.instant
        let relations = (situation.facts.households[household]?.relations ?? [])
          .filter { $0.actor.value == actor && $0.period.contains(now) }
        guard !relations.isEmpty else { return .refused(Domain.Refusal(.noRelation)) }
        guard !relations.contains(where: { $0.kind == .coordinator }) else {
          return .refused(Domain.Refusal(.coordinatorMissing))
        }
        tx.endRelations(of: actor, to: household, kind: .worker, atUs: now.microseconds)
        return .accepted(
          .init(
            event: "relation_ended", household: household, object: actor,
            subjects: [.actor(actor)], reply: ConsentV1.Done.made))
      })
  }

  /// Passes the coordination on in one step, so that there is never none and never two.
  func handOver(
    _ request: ConsentV1.HandOverRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    try await self.change.perform(
      asking, { _ throws(PostgresError) in Self.reach(request.household, request.to) },
      { tx, situation throws(PostgresError) in
        let household = request.household
        if let refusal = situation.refusalUnlessCoordinator(of: household) {
          return .denied(refusal)
        }
        let now = situation.moment.instant
        guard let successor = situation.facts.actors[request.to],
          let hat = successor.hats
            .first(where: { $0.role.isProfessional && $0.period.contains(now) })
        else { return .refused(Domain.Refusal(.coordinatorUnfit)) }
        let ruling = Coordination.handOver(
          from: situation.asker.actor.id, to: successor, under: hat.id,
          relations: situation.facts.households[household]?.relations ?? [], at: now)
        switch ruling {
        case .refused(let refusal): return .refused(refusal)
        case .accepted(let step):
          for ended in step.ended {
            tx.endRelations(
              of: ended.actor.value, to: household, kind: .coordinator, atUs: now.microseconds)
          }
          // Who coordinates needs no second relation.
          tx.endRelations(
            of: successor.id.value, to: household, kind: .worker, atUs: now.microseconds)
          for begun in step.begun {
            tx.insertRelation(
              .coordinator, begun.actor.value, to: household, fromUs: now.microseconds)
          }
          return .accepted(
            .init(
              event: "coordination_handed_over", household: household,
              object: successor.id.value, subjects: [.actor(successor.id.value)],
              reply: ConsentV1.Done.made))
        }
      })
  }
}
