/// What the gate knows of one scope, as read in one statement after the locks were taken.
package struct ScopeFacts: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case person(PersonId)
    case household
    case signal
    case concern
    case panel
  }

  package let id: ScopeId
  package let kind: Kind
  /// The members of the household that the scope is or belongs to, past ones included.
  package let members: [Member]
  package let relations: [Relation]
  package let grants: [Grant]
  package let denies: [Deny]
  /// The midnight, in Amsterdam, after the plan's evaluation date, at which every grant ends; nil
  /// where there never was a plan.
  package let evaluationEnds: Instant?
  package let headMatches: Bool

  package init(
    id: ScopeId, kind: Kind, members: [Member] = [], relations: [Relation] = [],
    grants: [Grant] = [], denies: [Deny] = [], evaluationEnds: Instant? = nil, headMatches: Bool
  ) {
    self.id = id
    self.kind = kind
    self.members = members
    self.relations = relations
    self.grants = grants
    self.denies = denies
    self.evaluationEnds = evaluationEnds
    self.headMatches = headMatches
  }

  /// Whose data this is at `instant`: the person, or the household's current members.
  package func subjects(at instant: Instant) -> [Member] {
    let current = self.members.filter { $0.membership.contains(instant) }
    return switch self.kind {
    case .person(let person): current.filter { $0.person == person }
    case .household: current
    case .signal, .concern, .panel: []
    }
  }
}
