internal import Domain
internal import Vault

/// What is known of one household, opened and verified.
struct HouseholdFacts: Sendable {
  let id: UInt128
  let state: ScopeRow.State
  let headMatches: Bool
  let team: String
  /// The command that opened it.
  let command: UInt128
  let openedBy: UInt128
  /// The signal that it came of.
  let origin: UInt128?
  let members: [Member]
  let relations: [Relation]
  let grants: [Grant]
  let denials: [Denial]
  /// The scopes that are not erased, the household's own included.
  let scopes: [UInt128: ScopeFacts]
  /// Their data keys, wrapped.
  let wrapped: [UInt128: WrappedKey]
  /// The midnight, in Amsterdam, after the evaluation date; nil without a plan.
  let evaluationEnds: Instant?

  /// Nil when the household is erased, or never was one.
  init?(_ id: UInt128, _ rows: HouseholdRows, keys: ConsentKeys) {
    guard let own = rows.scopes.first(where: { $0.id == id }), let wrapped = own.wrapped,
      let state = ScopeRow.State(rawValue: own.state), state != .erased
    else { return nil }
    // What was not sealed by us is not opened either.
    var opened =
      Heads.matches(rows, of: id, keys)
      ? PolicyUnsealing(household: id, wrapped: wrapped, keys: keys)?.open(rows) : nil
    if let grants = opened?.grants { opened?.grants = grants.map(keys.afterTombstones) }
    self.id = id
    self.state = state
    self.headMatches = opened != nil
    self.team = own.team
    self.command = own.command
    self.openedBy = own.openedBy
    self.origin = own.origin
    self.members = opened?.members ?? []
    self.relations = opened?.relations ?? []
    self.grants = opened?.grants ?? []
    self.denials = opened?.denies ?? []
    let evaluationEnds = own.evaluationEndsUs.map { Instant(microseconds: $0) }
    self.evaluationEnds = evaluationEnds
    let present = rows.scopes.filter {
      $0.wrapped != nil && $0.state != ScopeRow.State.erased.rawValue
    }
    self.scopes = Dictionary(
      uniqueKeysWithValues: present.map { ($0.id, Self.scope($0, opened, evaluationEnds)) })
    self.wrapped = Dictionary(
      uniqueKeysWithValues: present.compactMap { row in row.wrapped.map { (row.id, $0) } })
  }

  /// The household's own scope, which joint data and grants hang on.
  var joint: ScopeFacts? { self.scopes[self.id] }

  private static func scope(
    _ row: ScopeRow, _ opened: PolicyUnsealing.Opened?, _ evaluationEnds: Instant?
  ) -> ScopeFacts {
    let isJoint = row.kind == ScopeRow.Kind.household.rawValue
    let kind: ScopeFacts.Kind =
      switch ScopeRow.Kind(rawValue: row.kind) {
      case .household: .household
      case .signal: .signal(.init(team: row.team, tellsReporter: row.tellsReporter == 1))
      case .round: .round(team: row.team)
      case .person, nil: .person(PersonId(row.id))
      }
    guard let opened else { return ScopeFacts(id: ScopeId(row.id), kind: kind, headMatches: false) }
    // A person's no is about what is theirs and what is joint, not about what is another's.
    let denies = opened.denies.filter { isJoint || $0.person == row.id }.map(\.deny)
    return ScopeFacts(
      id: ScopeId(row.id), kind: kind, members: opened.members, relations: opened.relations,
      grants: opened.grants, denies: denies, evaluationEnds: evaluationEnds, headMatches: true)
  }
}
