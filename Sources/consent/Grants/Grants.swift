internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// What residents allow, and take back: the methods of `sluis.consent.v1.Grants`.
struct Grants: Sendable {
  let change: PolicyChange

  /// How long an invitation can be accepted.
  static let invitationDays: Int64 = 14
  /// How many of a household may stand at one time: each is read and opened for every decision.
  static let grantCountMax = 200
  /// Noes that one person may have said: who has more to say no to says it to all partners.
  static let denialCountMax = 20
  static let invitationCountMax = 20
  static let referenceCountMax = 200

  /// A named grant: which household's rows are meant, and to whom it is.
  static func reach(
    ofGrant id: UInt128?, _ tx: inout Transaction
  ) throws(PostgresError) -> Reach {
    let found = try tx.query(
      "SELECT household, organisation FROM share WHERE id = $1", .optional(uuid: id)
    ).optional { row throws(PostgresError) in (try row.uuid(0), try row.uuid(1)) }
    guard let found else { return Reach() }
    return Reach(
      changed: Subjects(households: [found.0]), read: Subjects(organisations: [found.1]))
  }

  /// An organisation by the name that SAN URIs have.
  static func organisation(
    _ name: String, _ tx: inout Transaction
  ) throws(PostgresError) -> UInt128? {
    try tx.query("SELECT id FROM organisation WHERE name = $1", .text(name))
      .optional { row throws(PostgresError) in try row.uuid(0) }
  }

  /// A household to change, and an organisation by name to read.
  static func reach(
    household: UInt128?, organisation: String, _ tx: inout Transaction
  ) throws(PostgresError) -> Reach {
    let named = organisation.isEmpty ? nil : try Self.organisation(organisation, &tx)
    return Reach(
      changed: Subjects(households: Set([household].compactMap(\.self))),
      read: Subjects(organisations: Set([named].compactMap(\.self))))
  }
}

extension PolicyFacts {
  func organisation(named name: String) -> Organisation? {
    self.rows.organisations.values.first { $0.name == name }
      .flatMap { self.organisations[$0.id] }
  }

  /// The grant `id` and the household it is of.
  func grant(_ id: UInt128?) -> (household: HouseholdFacts, grant: Grant)? {
    guard let id else { return nil }
    for household in self.households.values {
      if let grant = household.grants.first(where: { $0.id.value == id }) {
        return (household, grant)
      }
    }
    return nil
  }
}

extension HouseholdFacts {
  /// Those current members whose yes a grant of `categories` still waits for.
  func waitingFor(
    _ categories: Domain.CategorySet, _ signatures: [Signature], at moment: Moment
  ) -> [UInt128] {
    guard let joint else { return [] }
    let aboutMinors = !categories.isDisjoint(with: .concernsMinors)
    return joint.subjects(at: moment.instant).filter { member in
      guard aboutMinors || !Consenters.isMinor(member, on: moment.date) else { return false }
      guard let own = self.scopes[member.person.value] else { return true }
      return !Consenters.missing(
        in: own, categories: categories, signatures: signatures, at: moment
      ).isEmpty
    }.map(\.person.value).sorted()
  }

  /// Whom `person` speaks for: themselves, and the members they decide for now.
  func spokenFor(by person: PersonId, at moment: Moment) -> Set<UInt128> {
    let members = self.members.filter { member in
      member.person == person
        || (member.membership.contains(moment.instant)
          && Consenters.maySayNo(person, for: member, at: moment))
    }
    return Set(members.map(\.person.value))
  }

  func reply(
    _ grant: Grant, _ situation: Situation
  ) -> @Sendable (UInt128, UInt64) -> ConsentV1.GrantReply {
    // Whose yes is missing beside their own is no resident's to know.
    let own = situation.resident.map { self.spokenFor(by: $0, at: situation.moment) }
    let waiting = self.waitingFor(grant.categories, grant.signatures, at: situation.moment)
      .filter { own?.contains($0) ?? true }
    return { entry, revision in
      ConsentV1.GrantReply(
        grant: grant.id.value, state: grant.state.wire, version: UInt32(clamping: grant.version),
        revision: revision, entry: entry, waitingFor: waiting)
    }
  }
}

extension Grant.State {
  /// A suspended grant gives nothing, as one that has ended.
  var wire: ConsentV1.GrantState {
    switch self {
    case .proposed: .proposed
    case .given: .active
    case .withdrawn: .withdrawn
    case .suspended: .ended
    }
  }
}
