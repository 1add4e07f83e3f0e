internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension Grants {
  /// Records a resident's no, to one organisation or to all partners. It beats every yes.
  func deny(
    _ request: ConsentV1.DenyRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    let id = Random.id()
    return try await self.change.perform(
      asking,
      { tx throws(PostgresError) in
        try Self.reach(household: request.household, organisation: request.organisation, &tx)
      },
      { tx, situation throws(PostgresError) in
        let (household, person) = (request.household, request.person)
        guard let categories = Domain.CategorySet(request.categories) else { return .invalid }
        if let refusal = situation.refusal(in: household) { return .denied(refusal) }
        guard let known = situation.facts.households[household] else {
          return .denied(Domain.Refusal(.scopeUnknown))
        }
        // A resident says their own no; a worker writes down the no of a member.
        let isResident = situation.asker.hat.role == .resident
        guard !isResident || situation.asker.actor.person?.value == person else {
          return .denied(Domain.Refusal(.notAConsenter))
        }
        let isMember =
          known.joint?.subjects(at: situation.moment.instant)
          .contains { $0.person.value == person } ?? false
        guard isMember else { return .refused(Domain.Refusal(.notAMember)) }
        var organisation: UInt128?
        if !request.organisation.isEmpty {
          guard let named = situation.facts.organisation(named: request.organisation) else {
            return .refused(Domain.Refusal(.recipientNotPartner))
          }
          organisation = named.id.value
        }
        // A no to everything names everything: no list at all is not a message of ours.
        let denied = categories.isEmpty ? Domain.CategorySet.all : categories
        let terms = ConsentV1.DenyTerms(categories: denied.wire, purpose: 0)
        tx.insertRefusal(
          id, of: person, in: household, organisation: organisation,
          sealed: try known.seal(terms.encoded(), "refusal", id, situation.keys),
          fromUs: situation.nowUs)
        return .accepted(
          .init(
            event: "refusal_recorded", household: household, object: id,
            subjects: [.person(person)], reply: ConsentV1.Done.made)
        )
      })
  }

  /// The grants of a household, withdrawn and ended ones included.
  func list(
    _ request: ConsentV1.ListGrantsRequest, _ asking: Asking
  ) async throws(RPCError) -> Receipted<ConsentV1.ListGrantsReply> {
    try await self.change.answer(
      asking,
      { tx throws(PostgresError) in
        let partners = try tx.query(
          "SELECT DISTINCT organisation FROM share WHERE household = $1",
          .uuid(request.household)
        ).map { row throws(PostgresError) in try row.uuid(0) }
        return Reach(
          read: Subjects(
            organisations: Set(partners), households: [request.household]))
      },
      { tx, situation throws(PostgresError) in
        let household = request.household
        let isOfficer = situation.asker.hat.role == .privacyOfficer
        if !isOfficer, let refusal = situation.refusal(in: household) { return .denied(refusal) }
        guard let known = situation.facts.households[household], known.headMatches else {
          return .denied(Domain.Refusal(isOfficer ? .headMismatch : .scopeUnknown))
        }
        let names = situation.facts.rows.organisations.mapValues(\.name)
        let grants = known.grants.prefix(1_000).map {
          ConsentV1.Grant($0, of: known, to: names, at: situation.moment)
            .shown(to: situation.asker.hat.role == .resident ? situation.asker.actor.person : nil)
        }
        return .answered(ConsentV1.ListGrantsReply(grants: grants), household: household)
      })
  }
}

extension ConsentV1.Grant {
  init(
    _ grant: Domain.Grant, of household: HouseholdFacts, to names: [UInt128: String],
    at moment: Moment
  ) {
    let isOver = grant.state == .given && grant.until <= moment.instant
    self.init(
      id: grant.id.value, organisation: names[grant.recipient.value] ?? "",
      purpose: Wire.Purpose(rawValue: grant.purpose.number) ?? .careCoordination,
      categories: grant.categories.wire, fromMs: grant.from.ms, untilMs: grant.until.ms,
      state: isOver ? .ended : grant.state.wire, version: UInt32(clamping: grant.version),
      basis: grant.basis.wire, kind: grant.kind.wire,
      givenBy: Array(
        Set(grant.signatures.filter { $0.manner.refusal == nil }.map(\.signer.value)).sorted()
          .prefix(32)),
      waitingFor: household.waitingFor(grant.categories, grant.signatures, at: moment))
  }
}

extension ConsentV1.Grant {
  /// Another resident's yes or no is nobody's to see but theirs and the team's.
  ///
  /// - Parameter resident: who looks; nil for who may see all.
  fileprivate func shown(to resident: PersonId?) -> ConsentV1.Grant {
    guard let resident else { return self }
    var grant = self
    grant.givenBy = self.givenBy.filter { $0 == resident.value }
    grant.waitingFor = self.waitingFor.filter { $0 == resident.value }
    return grant
  }
}

extension ConsentV1.Done {
  static let made: @Sendable (UInt128, UInt64) -> ConsentV1.Done = {
    ConsentV1.Done(entry: $0, revision: $1)
  }
}
