internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension Directory {
  /// Which teams work with the households that people live in who are to be in a new one.
  ///
  /// cases asks it for whoever opens that household, with nobody else's right: of the other one it
  /// is said that it is there and whose it is. Each of whom something is said has a line of the
  /// Logboek, so that they can see that it was.
  func listKnown(
    _ request: ConsentV1.ListKnownRequest, _ asking: Asking
  ) async throws(RPCError) -> Receipted<ConsentV1.ListKnownReply> {
    try await self.change.answer(
      asking,
      { _ throws(PostgresError) in
        Reach(read: Subjects(households: Set(request.people.map(\.household))))
      },
      { _, situation throws(PostgresError) in
        // Who may not open one is told of none.
        if case .refused(let refusal) = Coordination.assign(
          situation.asker.actor, under: situation.asker.hat.id, relations: [],
          at: situation.moment.instant)
        {
          return .denied(refusal)
        }
        let known = request.people.compactMap { situation.teamOf($0) }
        return .answered(
          ConsentV1.ListKnownReply(people: known), household: nil,
          about: Set(known.map(\.person)).sorted())
      })
  }
}

extension Situation {
  /// The team of a household that runs and that somebody lives in; nil of any other.
  fileprivate func teamOf(_ known: ConsentV1.KnownPerson) -> ConsentV1.KnownWithTeam? {
    guard let home = self.facts.households[known.household], home.headMatches,
      home.state == .open,
      home.members.contains(where: {
        $0.person.value == known.person && $0.membership.contains(self.moment.instant)
      })
    else { return nil }
    return ConsentV1.KnownWithTeam(person: known.person, team: home.team)
  }
}
