internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension Directory {
  /// Takes an intern under the caller's supervision for the rest of this day, in Amsterdam, or ends
  /// it. The intern then sees what the caller may see and their track holds, and nothing after.
  ///
  /// A professional says it of themselves, for an intern of their own organisation and team.
  func supervise(
    _ request: ConsentV1.SuperviseRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    try await self.change.perform(
      asking,
      { _ throws(PostgresError) in Reach(changed: Subjects(actors: [request.intern])) },
      { tx, situation throws(PostgresError) in
        let (asker, now) = (situation.asker, situation.moment.instant)
        guard asker.hat.role.isProfessional else { return .denied(Domain.Refusal(.roleNever)) }
        let rows = situation.facts.rows
        let own = rows.actors[asker.actor.id.value]?.hats.first { $0.id == asker.hat.id.value }
        let hats = situation.facts.actors[request.intern]?.hats ?? []
        let current = Set(
          hats.filter { $0.role == .intern && $0.period.contains(now) }.map(\.id.value))
        // An intern of another team and somebody who is none are the same.
        guard let own,
          let hat = rows.actors[request.intern]?.hats.first(where: {
            current.contains($0.id) && $0.organisation == own.organisation && $0.team == own.team
          })
        else { return .denied(Domain.Refusal(.hatUnknown)) }
        guard let internship = hat.internship else {
          return .refused(Domain.Refusal(.hatUnknown))
        }
        // Who is not the supervisor has nothing to end.
        guard !request.isAbsent || internship.supervisor == own.actor else {
          return .refused(Domain.Refusal(.supervisorMissing))
        }
        tx.setSupervision(
          of: hat, by: own, day: Int32(situation.moment.date.dayNumber),
          isPresent: !request.isAbsent)
        return .accepted(
          .init(
            event: request.isAbsent ? "supervision_ended" : "supervision_begun",
            object: request.intern, subjects: [.actor(request.intern)],
            reply: ConsentV1.Done.made))
      })
  }
}
