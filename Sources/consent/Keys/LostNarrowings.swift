internal import Domain
internal import Postgres
internal import Vault
internal import Wire

/// What was narrowed since a backup: in the key ring's journal, and not in the database that came
/// back, where the access is there again.
struct LostNarrowings: Sendable {
  private let ids: Set<UInt128>

  /// - Parameter unknown: what the database has never heard of.
  init(_ unknown: [Tombstone]) {
    self.ids = Set(unknown.filter { $0.kind == .narrowed }.map(\.id))
  }

  func contains(_ narrowing: Narrowing) -> Bool { self.ids.contains(narrowing.id) }

  /// Those that are about something that the backup holds. The journal has digests only, so all
  /// that can be narrowed is held against it; what was made and narrowed since is in no backup.
  func found(_ tx: inout Transaction) throws(PostgresError) -> [Narrowing] {
    guard !self.ids.isEmpty else { return [] }
    var found: [Narrowing] = []
    for (kinds, query) in Self.candidates {
      let pairs = try tx.query(query).map { row throws(PostgresError) in
        (try row.uuid(0), try row.uuid(1))
      }
      for (of, part) in pairs {
        found += kinds.map { Narrowing(kind: $0, of: of, part: part) }.filter(self.contains)
      }
    }
    return found.sorted { ($0.kind.rawValue, $0.of, $0.part) < ($1.kind.rawValue, $1.of, $1.part) }
  }

  /// What the parts of each kind are, as ``Narrowing/Kind`` says.
  private static let candidates: [([Narrowing.Kind], StaticString)] = [
    ([.hat, .supervision, .supervisor], "SELECT actor, id FROM hat"),
    (
      [.contract, .credential],
      "SELECT id, '00000000-0000-0000-0000-000000000000'::uuid FROM actor"
    ),
    ([.organisation], "SELECT id, '00000000-0000-0000-0000-000000000000'::uuid FROM organisation"),
    ([.relation], "SELECT DISTINCT household, actor FROM relation"),
    ([.member, .authority], "SELECT household, person FROM member"),
    (
      [.grants, .refusal],
      """
      SELECT id, '00000000-0000-0000-0000-000000000000'::uuid FROM scope WHERE id = household
      """
    ),
    ([.joint], "SELECT household, id FROM share"),
    ([.team, .reporter], "SELECT household, id FROM scope"),
  ]
}

extension Narrowing {
  /// Takes the access away that came back. What it was then is for a coordinator or an
  /// administrator to give anew, by the routes there are.
  ///
  /// - Parameter all: everything that was narrowed since.
  func replay(
    among all: [Narrowing], _ facts: PolicyFacts, _ keys: ConsentKeys, _ tx: inout Transaction
  ) throws(PostgresError) {
    let nowUs = facts.moment.instant.microseconds
    switch self.kind {
    case .hat: tx.endHat(self.part, of: self.of, atUs: nowUs)
    case .contract:
      // A contract that is ended is not given again; hats are, by whoever has seen the contract.
      for hat in facts.rows.actors[self.of]?.hats ?? [] {
        tx.endHat(hat.id, of: self.of, atUs: nowUs)
      }
    case .supervision, .supervisor: tx.endSupervision(of: self.of, hat: self.part)
    case .team: tx.takeFromTeam(self.part)
    case .reporter: tx.tellReporter(of: self.part, false)
    case .credential: tx.endVouching(for: self.of)
    case .organisation: tx.endOrganisation(self.of, atUs: nowUs)
    case .relation: tx.endRelations(of: self.part, to: self.of, atUs: nowUs)
    case .member:
      let lacking = facts.households[self.of]?.grantsLacking(self.part, at: facts.moment)
      tx.endJoint(of: lacking ?? [], in: self.of)
      tx.endMembership(of: self.part, in: self.of, atUs: nowUs)
    case .authority: try self.endAuthorities(facts, keys, &tx)
    case .refusal: try self.hold(facts, all, keys, &tx)
    // Grants are put aside together.
    case .grants, .joint: break
    }
  }

  /// Whose no it was, and to what, is lost with the row. So everybody of the household says no to
  /// everything, until they say themselves that it is over: no yes of others is held against a no
  /// that nobody remembers. Of whom was erased since there is nothing left to say no to, and who
  /// died or left could never say that it is over.
  private func hold(
    _ facts: PolicyFacts, _ all: [Narrowing], _ keys: ConsentKeys, _ tx: inout Transaction
  ) throws(PostgresError) {
    guard let household = facts.households[self.of], household.headMatches else { return }
    let now = facts.moment.instant
    let erased = Set(keys.ring.tombstones.filter { $0.kind == .erasedScope }.map(\.id))
    guard !erased.contains(self.of) else { return }
    let gone = all.filter { $0.kind == .member && $0.of == self.of }.map(\.part)
    for member in household.members
    where member.membership.contains(now) && !erased.contains(member.person.value)
      && !gone.contains(member.person.value)
    {
      let id = Random.id()
      let terms = ConsentV1.DenyTerms(categories: Domain.CategorySet.all.wire, purpose: 0)
      tx.insertRefusal(
        id, of: member.person.value, saidBy: member.person.value, in: self.of, organisation: nil,
        sealed: try household.seal(terms.encoded(), "refusal", id, keys), fromUs: now.microseconds)
    }
  }

  /// Nobody decides for the member, until the coordinator says again who does.
  private func endAuthorities(
    _ facts: PolicyFacts, _ keys: ConsentKeys, _ tx: inout Transaction
  ) throws(PostgresError) {
    guard let household = facts.households[self.of], household.headMatches,
      let member = household.members.first(where: { $0.person.value == self.part }),
      let row = facts.rows.households[self.of]?.members.first(where: { $0.person == self.part })
    else { return }
    let version = row.version + 1
    let sealed = try household.seal(
      ConsentV1.MemberFacts(member.endingAuthorities(at: facts.moment.instant)).encoded(),
      "member", self.part, version: UInt64(clamping: version), keys)
    tx.updateMember(self.part, in: self.of, sealed: sealed, version: version)
  }
}

extension Member {
  /// The same, for whom nobody decides from `instant` on.
  fileprivate func endingAuthorities(at instant: Instant) -> Member {
    let ended = self.authorities.filter { $0.period.from < instant }.map { authority in
      let until = authority.period.until.map { min($0, instant) } ?? instant
      return Domain.Authority(
        holder: authority.holder, kind: authority.kind,
        period: Period(from: authority.period.from, until: until))
    }
    return Member(
      person: self.person, birthDate: self.birthDate, membership: self.membership,
      authorities: ended, isDeceased: self.isDeceased)
  }
}

extension Subjects {
  /// Whose rows are narrowed.
  init(_ narrowings: [Narrowing]) {
    self.init()
    for narrowing in narrowings {
      switch narrowing.kind {
      case .hat, .contract, .supervision, .supervisor, .credential: self.actors.insert(narrowing.of)
      case .organisation: self.organisations.insert(narrowing.of)
      case .relation, .member, .authority, .grants, .refusal, .joint, .team, .reporter:
        self.households.insert(narrowing.of)
      }
    }
  }

  /// One subject each, in the order of their ids.
  var each: [Subjects] {
    self.organisations.sorted().map { Subjects(organisations: [$0]) }
      + self.actors.sorted().map { Subjects(actors: [$0]) }
      + self.households.sorted().map { Subjects(households: [$0]) }
  }

  func contains(_ narrowing: Narrowing) -> Bool {
    let own = Subjects([narrowing])
    return own.actors.isSubset(of: self.actors) && own.households.isSubset(of: self.households)
      && own.organisations.isSubset(of: self.organisations)
  }
}
