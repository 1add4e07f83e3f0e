internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension Directory {
  /// Who of the people of a round's pairs may walk it: whoever wears a professional's hat of its
  /// team that runs now. Whoever consent does not know is none.
  ///
  /// Asked by who plans a round of their own team; of another team nobody hears who is of it.
  func listWalkers(
    _ request: ConsentV1.ListWalkersRequest, _ asking: Asking
  ) async throws(RPCError) -> Receipted<ConsentV1.ListWalkersReply> {
    try await self.change.answer(
      asking,
      { tx throws(PostgresError) in
        let homes = try tx.query(
          "SELECT organisation FROM hat WHERE actor = ANY($1) AND team = $2",
          .uuids(request.actors), .text(request.team)
        ).map { row throws(PostgresError) in try row.uuid(0) }
        return Reach(
          read: Subjects(actors: Set(request.actors), organisations: Set(homes)))
      },
      { _, situation throws(PostgresError) in
        let hat = situation.asker.hat
        guard hat.role.walksRounds, hat.team == request.team, !request.team.isEmpty else {
          return .denied(Domain.Refusal(.roleNever))
        }
        let walking = Set(request.actors).filter { situation.walks($0, for: request.team) }
        return .answered(
          ConsentV1.ListWalkersReply(actors: walking.sorted()), household: nil)
      })
  }
}

extension Situation {
  /// Whether somebody walks rounds of `team`, by a hat as the gate would have it.
  fileprivate func walks(_ actor: UInt128, for team: String) -> Bool {
    let now = self.moment.instant
    guard let actor = self.facts.actors[actor], actor.headMatches, actor.contract.contains(now)
    else { return false }
    return actor.hats.contains { hat in
      guard let organisation = self.facts.organisations[hat.organisation.value] else {
        return false
      }
      return hat.role.walksRounds && hat.team == team && hat.period.contains(now)
        && organisation.headMatches && organisation.contract.contains(now)
        && organisation.standing == .team
    }
  }
}
