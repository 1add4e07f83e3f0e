internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension Directory {
  /// What a reply has room for. An installation has a team for a few neighbourhoods each.
  private static let triageTeamCountMax = 1_000

  /// The teams in which somebody triages now: whose signals somebody can open at all.
  ///
  /// Names of teams and nobody's: for who gives signals to teams, whichever they are of. A hat
  /// counts as the gate would have it, so one of a contract that ended is none.
  func listTriageTeams(
    _ request: ConsentV1.ListTriageTeamsRequest, _ asking: Asking
  ) async throws(RPCError) -> Receipted<ConsentV1.ListTriageTeamsReply> {
    try await self.change.answer(
      asking,
      { tx throws(PostgresError) in
        // Whose hat has ended is not waited for; one that is prolonged meanwhile is missed, once.
        let worn = try tx.query(
          """
          SELECT actor, organisation FROM hat
          WHERE role = $1 AND (until_at IS NULL OR until_at > clock_timestamp())
          """, .text(Role.triage.rawValue)
        ).map { row throws(PostgresError) in (actor: try row.uuid(0), of: try row.uuid(1)) }
        return Reach(
          read: Subjects(
            actors: Set(worn.map(\.actor)), organisations: Set(worn.map(\.of))))
      },
      { _, situation throws(PostgresError) in
        let teams = situation.triageTeams
        guard teams.count <= Self.triageTeamCountMax else { throw .unavailable }
        return .answered(
          ConsentV1.ListTriageTeamsReply(teams: teams.sorted()), household: nil)
      })
  }
}

extension Situation {
  fileprivate var triageTeams: Set<String> {
    let now = self.moment.instant
    let actors = self.facts.actors.values.filter { $0.headMatches && $0.contract.contains(now) }
    let hats = actors.flatMap(\.hats).filter { hat in
      guard let organisation = self.facts.organisations[hat.organisation.value] else {
        return false
      }
      return hat.role.triages && hat.period.contains(now) && organisation.headMatches
        && organisation.contract.contains(now) && organisation.standing == .team
    }
    // One of no team opens nobody's signals.
    return Set(hats.map(\.team)).subtracting([""])
  }
}
