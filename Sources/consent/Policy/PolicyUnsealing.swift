internal import Domain
internal import Vault
internal import Wire

/// A resident's no, and who said it.
struct Denial: Sendable {
  let person: UInt128
  let saidBy: UInt128
  /// The worker who wrote it down; nil when it was said with a credential.
  let recordedBy: UInt128?
  let deny: Deny
}

/// Opens what is sealed in a household's policy rows, with the household's own data key.
struct PolicyUnsealing: ~Copyable {
  private let seals: PolicySealing

  /// A household's rows in the words of the rules.
  struct Opened: Sendable {
    let members: [Member]
    let relations: [Relation]
    var grants: [Grant]
    let denies: [Denial]
  }

  /// Nil when the data key does not open.
  init?(household: UInt128, wrapped: WrappedKey, keys: ConsentKeys) {
    guard let seals = try? PolicySealing(household: household, wrapped: wrapped, keys: keys) else {
      return nil
    }
    self.seals = seals
  }

  /// Nil when anything does not open, decode or make sense: then nothing of it is trusted.
  borrowing func open(_ rows: HouseholdRows) -> Opened? {
    var members: [Member] = []
    for row in rows.members {
      guard let member = self.member(row) else { return nil }
      members.append(member)
    }
    var relations: [Relation] = []
    for row in rows.relations {
      let kind: Relation.Kind
      switch RelationRow.Kind(rawValue: row.kind) {
      case .coordinator: kind = .coordinator
      case .worker: kind = .worker
      case .namedByAdministrator, .namedByOfficer: continue
      case nil: return nil
      }
      relations.append(
        Relation(
          actor: ActorId(row.actor), kind: kind,
          period: Period(fromUs: row.fromUs, untilUs: row.untilUs)))
    }
    let confirmations = Dictionary(grouping: rows.confirmations, by: \.share)
    var grants: [Grant] = []
    for row in rows.shares {
      guard let grant = self.grant(row, confirmations[row.id] ?? []) else { return nil }
      grants.append(grant)
    }
    var denies: [Denial] = []
    for row in rows.refusals {
      guard let deny = self.deny(row) else { return nil }
      denies.append(
        Denial(
          person: row.person, saidBy: row.saidBy, recordedBy: row.recordedBy, deny: deny))
    }
    return Opened(members: members, relations: relations, grants: grants, denies: denies)
  }

  private borrowing func member(_ row: MemberRow) -> Member? {
    guard let version = UInt64(exactly: row.version),
      let bytes = self.seals.open(row.sealed, "member", row.person, version),
      let facts = try? ConsentV1.MemberFacts(decoding: bytes)
    else { return nil }
    let membership = Period(fromUs: row.joinedUs, untilUs: row.leftUs)
    var authorities: [Domain.Authority] = []
    for authority in facts.authorities {
      guard let authority = Domain.Authority(authority, since: membership.from) else { return nil }
      authorities.append(authority)
    }
    var birthDate: AmsterdamDate?
    if let date = facts.birthDate {
      guard let read = AmsterdamDate(date) else { return nil }
      birthDate = read
    }
    return Member(
      person: PersonId(row.person), birthDate: birthDate, membership: membership,
      authorities: authorities, isDeceased: facts.deceased)
  }

  private borrowing func grant(_ row: ShareRow, _ confirmations: [ConfirmationRow]) -> Grant? {
    guard let version = UInt64(exactly: row.version),
      let bytes = self.seals.open(row.sealed, "share", row.id, 1),
      let terms = try? ConsentV1.GrantTerms(decoding: bytes),
      let purpose = Domain.Purpose(number: terms.purpose.rawValue),
      let categories = Domain.CategorySet(terms.categories), let kind = terms.kind.domain,
      let basis = terms.basis.domain, let state = Grant.State(row)
    else { return nil }
    var signatures: [Signature] = []
    for confirmation in confirmations {
      guard let signature = Signature(confirmation) else { return nil }
      signatures.append(signature)
    }
    return Grant(
      id: GrantId(row.id), version: version, recipient: OrganisationId(row.organisation),
      purpose: purpose, categories: categories, kind: kind, basis: basis,
      from: Instant(microseconds: row.fromUs), until: Instant(microseconds: row.untilUs),
      signatures: signatures, state: state, isJointOver: row.isJointOver)
  }

  private borrowing func deny(_ row: RefusalRow) -> Deny? {
    guard let bytes = self.seals.open(row.sealed, "refusal", row.id, RefusalRow.version),
      let terms = try? ConsentV1.DenyTerms(decoding: bytes),
      let named = Domain.CategorySet(terms.categories)
    else { return nil }
    var purpose: Domain.Purpose?
    if terms.purpose != 0 {
      guard let read = Int32(exactly: terms.purpose).flatMap(Domain.Purpose.init(number:)) else {
        return nil
      }
      purpose = read
    }
    return Deny(
      id: DenyId(row.id),
      target: row.organisation.map { .organisation(OrganisationId($0)) } ?? .allPartners,
      purpose: purpose, categories: named,
      period: Period(fromUs: row.fromUs, untilUs: row.untilUs))
  }
}
