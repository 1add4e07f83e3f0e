/// What the gate knows of one scope, as read in one statement after the locks were taken.
package struct ScopeFacts: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case person(PersonId)
    case household
    /// What somebody told about a person who may have no file.
    case signal(Signal)
    /// The door list of a round, and whose round it is.
    case round(team: String)
    case concern
    case panel
  }

  /// What decides who opens a signal.
  package struct Signal: Hashable, Sendable {
    /// Whose triage.
    package let team: String
    /// Whether the reporter said that triage may know them.
    package let tellsReporter: Bool

    package init(team: String, tellsReporter: Bool) {
      self.team = team
      self.tellsReporter = tellsReporter
    }
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

  /// The same scope of a household that has these members.
  package func with(members: [Member]) -> ScopeFacts {
    ScopeFacts(
      id: self.id, kind: self.kind, members: members, relations: self.relations,
      grants: self.grants, denies: self.denies, evaluationEnds: self.evaluationEnds,
      headMatches: self.headMatches)
  }

  /// Whose data this is at `instant`: the person, or the household's current members.
  package func subjects(at instant: Instant) -> [Member] {
    let current = self.members.filter { $0.membership.contains(instant) }
    return switch self.kind {
    case .person(let person): current.filter { $0.person == person }
    case .household: current
    case .signal, .round, .concern, .panel: []
    }
  }
}
