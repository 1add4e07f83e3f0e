internal import RPC
internal import Vault

/// Something that gave access, or kept others from it, and gives less than before.
///
/// The key ring's journal holds what each is named by, so that a database from a backup, in which
/// the access is back, is known for one: consent does not start on it, and a reconciliation takes
/// the access away again (docs/formats/restore.md §3).
struct Narrowing: Hashable, Sendable {
  enum Kind: UInt8, CaseIterable, Sendable {
    /// Of an actor, with the hat's id.
    case hat = 1
    case contract = 2
    /// Of an intern, with the hat's id.
    case supervision = 3
    /// A resident's certificate is the person's no longer.
    case credential = 4
    case organisation = 5
    /// Of a household, with the actor.
    case relation = 6
    /// Of a household, with the person.
    case member = 7
    /// Who decides for a member is not who did: of a household, with the person.
    case authority = 8
    /// A household's grants need what they did not: a yes, or an earlier date.
    case grants = 9
    /// A resident of the household said no.
    case refusal = 10
    /// Of a household, with the grant: it gives nothing joint any more.
    case joint = 11
    /// Of a scope that stands alone, with itself: it is another team's.
    case team = 12
    /// Of an intern, with the hat's id: another one supervises than did.
    case supervisor = 13
    /// Of a signal, with itself: whoever reported it is told no more.
    case reporter = 14

    /// As it is told, and logged.
    var name: String {
      switch self {
      case .hat: "hat_ended"
      case .contract: "contract_ended"
      case .supervision: "supervision_ended"
      case .credential: "credential_ended"
      case .organisation: "organisation_ended"
      case .relation: "relation_ended"
      case .member: "member_left"
      case .authority: "authority_changed"
      case .grants: "grants_narrowed"
      case .refusal: "refusal_recorded"
      case .joint: "joint_ended"
      case .team: "team_changed"
      case .supervisor: "supervisor_changed"
      case .reporter: "reporter_withheld"
      }
    }
  }

  let kind: Kind
  /// The actor, organisation or household.
  let of: UInt128
  /// What of it; zero where the kind needs no more.
  var part: UInt128 = 0

  /// What names it in the journal (docs/formats/policy.md).
  var id: UInt128 {
    RequestDigest.of(
      method: "sluis.narrowing.v1",
      payload: [self.kind.rawValue] + self.of.idBytes + self.part.idBytes
    ).bytes.prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
  }
}

extension Narrowing {
  /// What a change narrowed, by the rows themselves: no handler can forget to say so.
  ///
  /// Withdrawals, revocations and erasures have tombstones of their own and are not among these.
  static func between(_ before: PolicyRows, _ after: PolicyRows) -> [Narrowing] {
    var found: Set<Narrowing> = []
    for (id, old) in before.organisations
    where Self.isEarlier(after.organisations[id]?.untilUs, than: old.untilUs) {
      found.insert(Narrowing(kind: .organisation, of: id))
    }
    for (id, old) in before.actors {
      guard let new = after.actors[id] else { continue }
      found.formUnion(Self.between(old, new))
    }
    for (id, old) in before.households {
      guard let new = after.households[id] else { continue }
      found.formUnion(Self.between(old, new, of: id))
    }
    return found.sorted { ($0.kind.rawValue, $0.of, $0.part) < ($1.kind.rawValue, $1.of, $1.part) }
  }

  /// What a change made that was not there, and that can be narrowed later under a name of its own:
  /// how many of each kind.
  static func made(_ before: PolicyRows, _ after: PolicyRows) -> [Kind: Int] {
    var made: [Kind: Int] = [:]
    made[.organisation] = after.organisations.keys.count { before.organisations[$0] == nil }
    for (id, new) in after.actors {
      let old = before.actors[id]
      if old == nil { made[.contract, default: 0] += 1 }
      let hats = Set(old?.hats.map(\.id) ?? [])
      made[.hat, default: 0] += new.hats.count { !hats.contains($0.id) }
    }
    for (id, new) in after.households {
      made.merge(Self.made(before.households[id], new), uniquingKeysWith: +)
    }
    return made.filter { $0.value > 0 }
  }

  private static func made(_ old: HouseholdRows?, _ new: HouseholdRows) -> [Kind: Int] {
    func newCount<Row>(
      _ rows: KeyPath<HouseholdRows, [Row]>, _ id: (Row) -> UInt128
    ) -> Int {
      let known = Set(old?[keyPath: rows].map(id) ?? [])
      return Set(new[keyPath: rows].map(id)).subtracting(known).count
    }
    return [
      // With whom somebody worked before, they have a name for in the journal already.
      .relation: newCount(\.relations, \.actor), .member: newCount(\.members, \.person),
      .joint: newCount(\.shares, \.id), .team: newCount(\.scopes, \.id),
    ]
  }

  private static func between(_ old: ActorRows, _ new: ActorRows) -> [Narrowing] {
    let id = old.actor.id
    var found: [Narrowing] = []
    if Self.isEarlier(new.actor.contractUntilUs, than: old.actor.contractUntilUs) {
      found.append(Narrowing(kind: .contract, of: id))
    }
    if old.actor.vouchedBy != nil,
      new.actor.vouchedBy == nil || new.actor.vouchedFor != old.actor.vouchedFor
    {
      found.append(Narrowing(kind: .credential, of: id))
    }
    // One person's word for a hat lets nobody do anything.
    for hat in old.hats where !hat.isWord {
      let now = new.hats.first { $0.id == hat.id }
      if now == nil || Self.isEarlier(now?.untilUs, than: hat.untilUs) {
        found.append(Narrowing(kind: .hat, of: id, part: hat.id))
      }
      if hat.internship?.isPresent == true, now?.internship?.isPresent != true {
        found.append(Narrowing(kind: .supervision, of: id, part: hat.id))
      } else if let was = hat.internship, was.isPresent, let internship = now?.internship,
        internship.supervisor != was.supervisor || internship.supervisorHat != was.supervisorHat
      {
        found.append(Narrowing(kind: .supervisor, of: id, part: hat.id))
      }
    }
    return found
  }

  private static func between(
    _ old: HouseholdRows, _ new: HouseholdRows, of household: UInt128
  ) -> [Narrowing] {
    func all(_ kind: Kind, _ parts: some Sequence<UInt128>) -> [Narrowing] {
      parts.map { Narrowing(kind: kind, of: household, part: $0) }
    }
    let ended = old.relations.filter { relation in
      // A word for a coordinator to be lets nobody see anything.
      guard RelationRow.Kind(rawValue: relation.kind)?.isWord == false else { return false }
      let now = new.relations.first {
        $0.actor == relation.actor && $0.fromUs == relation.fromUs
      }
      return now == nil || Self.isEarlier(now?.untilUs, than: relation.untilUs)
    }
    let moved = old.scopes.filter { scope in
      new.scopes.contains { $0.id == scope.id && $0.team != scope.team }
    }
    let withheld = old.scopes.filter { scope in
      scope.tellsReporter == 1
        && new.scopes.contains { $0.id == scope.id && $0.tellsReporter != 1 }
    }
    var found = all(.relation, ended.map(\.actor)) + all(.team, moved.map(\.id))
    found += all(.reporter, withheld.map(\.id))
    var needsMore = new.members.contains { member in
      !old.members.contains { $0.person == member.person }
    }
    for member in old.members {
      let now = new.members.first { $0.person == member.person }
      if now == nil || Self.isEarlier(now?.leftUs, than: member.leftUs) {
        found += all(.member, [member.person])
      }
      // What is sealed says who decides, and is not read here: any other text counts.
      if let now, now.sealed != member.sealed {
        found += all(.authority, [member.person])
        needsMore = true
      }
    }
    let (scope, now) = (old.own(household), new.own(household))
    if let day = now?.evaluationDay, scope?.evaluationDay.map({ day < $0 }) ?? true {
      needsMore = true
    }
    let isGranted = old.shares.contains {
      $0.state == ShareRow.State.proposed.rawValue || $0.state == ShareRow.State.given.rawValue
    }
    if needsMore && isGranted { found += all(.grants, [0]) }
    if new.refusals.contains(where: { no in !old.refusals.contains { $0.id == no.id } }) {
      found += all(.refusal, [0])
    }
    let over = new.shares.filter { share in
      share.isJointOver && old.shares.contains { $0.id == share.id && !$0.isJointOver }
    }
    return found + all(.joint, over.map(\.id))
  }

  /// Whether something ends that did not, or ends sooner.
  private static func isEarlier(_ new: Int64?, than old: Int64?) -> Bool {
    guard let new else { return false }
    return old.map { new < $0 } ?? true
  }
}

extension HouseholdRows {
  /// The household's own scope.
  func own(_ household: UInt128) -> ScopeRow? { self.scopes.first { $0.id == household } }
}
