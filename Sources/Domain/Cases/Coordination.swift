/// Who coordinates a household: one professional at a time.
package enum Coordination {
  /// One step of the relations: what ends and what begins, in one transaction at one instant.
  package struct Step: Hashable, Sendable {
    package let ended: [Relation]
    package let begun: [Relation]
  }

  /// The coordinator at `instant`; nil when there is none.
  package static func coordinator(
    in relations: [Relation], at instant: Instant
  ) -> Relation? {
    relations.first { $0.kind == .coordinator && $0.period.contains(instant) }
  }

  /// Makes `actor` the coordinator of a household that has none.
  package static func assign(
    _ actor: Actor, under hat: HatId, relations: [Relation], at instant: Instant
  ) -> Ruling<Step> {
    guard Self.coordinator(in: relations, at: instant) == nil else {
      return .refused(.coordinatorAssigned)
    }
    return Self.step(from: nil, to: actor, under: hat, at: instant)
  }

  /// Swaps the coordinator in one step, so that there is never none and never two.
  ///
  /// - Parameter current: who is coordinator as far as the caller knows; another one refuses it.
  package static func handOver(
    from current: ActorId, to successor: Actor, under hat: HatId, relations: [Relation],
    at instant: Instant
  ) -> Ruling<Step> {
    guard let relation = Self.coordinator(in: relations, at: instant) else {
      return .refused(.coordinatorMissing)
    }
    guard relation.actor == current else { return .refused(.notTheCoordinator) }
    guard successor.id != current else { return .refused(.coordinatorAssigned) }
    return Self.step(from: relation, to: successor, under: hat, at: instant)
  }

  private static func step(
    from relation: Relation?, to actor: Actor, under hat: HatId, at instant: Instant
  ) -> Ruling<Step> {
    guard actor.headMatches, actor.contract.contains(instant),
      let hat = actor.hat(hat, at: instant), hat.role.isProfessional
    else { return .refused(.coordinatorUnfit) }
    let ended = relation.map {
      Relation(
        actor: $0.actor, kind: $0.kind, period: Period(from: $0.period.from, until: instant))
    }
    // Ends with the contract by itself: the gate asks for both.
    let begun = Relation(
      actor: actor.id, kind: .coordinator, period: Period(from: instant, until: nil))
    return .accepted(Step(ended: ended.map { [$0] } ?? [], begun: [begun]))
  }
}
