internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension Directory {
  /// Says of a resident's certificate that it is the person's own: somebody who works with the
  /// household knows them and has seen it. Who registered them does not, nor anybody who could
  /// have, under whatever hat. Another certificate of that name is nobody's before somebody says so
  /// again.
  func vouchResident(
    _ request: ConsentV1.VouchResidentRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    try await self.change.perform(
      asking,
      { _ throws(PostgresError) in
        Reach(
          changed: Subjects(actors: [request.actor]),
          read: Subjects(households: [request.household]))
      },
      { tx, situation throws(PostgresError) in
        let (household, asker) = (request.household, situation.asker)
        guard asker.hat.role.isProfessional else { return .denied(Domain.Refusal(.roleNever)) }
        let now = situation.moment.instant
        let registers = asker.actor.hats.contains {
          $0.role == .administrator && $0.period.contains(now)
        }
        guard !registers else { return .denied(Domain.Refusal(.roleNever)) }
        if let refusal = situation.refusal(in: household) { return .denied(refusal) }
        // Somebody whom this household does not know and an actor that does not exist are the same.
        guard let row = situation.facts.rows.actors[request.actor]?.actor, let person = row.person,
          situation.facts.households[household]?.knows(person) == true
        else { return .refused(Domain.Refusal(.actorUnknown)) }
        // Whose data lies with a household is vouched for there, not where they decide for others.
        let home = try Self.home(of: person, &tx)
        guard home == nil || home == household else {
          return .refused(Domain.Refusal(.actorUnknown))
        }
        guard row.registeredBy != asker.actor.id.value else {
          return .denied(Domain.Refusal(.roleNever))
        }
        guard row.vouchedFor != request.certificate else {
          return .refused(Domain.Refusal(.alreadyAgreed))
        }
        tx.vouch(for: row.id, by: asker.actor.id.value, certificate: request.certificate)
        return .accepted(
          .init(
            event: "resident_vouched", household: household, object: row.id,
            subjects: [.person(person), .actor(row.id)], reply: ConsentV1.Done.made))
      })
  }

  /// The household that a person's data is of; nil for somebody who lives in none of ours. Never
  /// changes once it is there.
  static func home(
    of person: UInt128?, _ tx: inout Transaction
  ) throws(PostgresError) -> UInt128? {
    guard let person else { return nil }
    return try tx.query(
      "SELECT household FROM scope WHERE id = $1 AND id <> household", .uuid(person)
    ).optional { row throws(PostgresError) in try row.uuid(0) }
  }

  /// Whether an actor with a running contract is this person already.
  static func hasCredential(
    _ person: UInt128, _ tx: inout Transaction
  ) throws(PostgresError) -> Bool {
    try tx.query(
      """
      SELECT 1 FROM actor WHERE person = $1
        AND (contract_until IS NULL OR contract_until > clock_timestamp())
      """, .uuid(person)
    ).count > 0
  }
}

extension HouseholdFacts {
  /// Whether somebody is or was of it, and is not erased, or has an authority over one of it.
  func knows(_ person: UInt128) -> Bool {
    guard self.headMatches else { return false }
    if self.members.contains(where: { $0.person.value == person }) {
      return self.scopes[person] != nil
    }
    return self.members.contains { $0.authorities.contains { $0.holder.value == person } }
  }
}
