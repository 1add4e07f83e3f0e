/// A resident's no. It beats every permit, in whatever order they were recorded.
package struct Deny: Hashable, Sendable {
  /// Whom the no is about.
  package enum Target: Hashable, Sendable {
    case allPartners
    case organisation(OrganisationId)
    case actor(ActorId)
  }

  package let id: DenyId
  package let target: Target
  /// Nil for every purpose.
  package let purpose: Purpose?
  package let categories: CategorySet
  package let period: Period

  package init(
    id: DenyId, target: Target, purpose: Purpose?, categories: CategorySet, period: Period
  ) {
    self.id = id
    self.target = target
    self.purpose = purpose
    self.categories = categories
    self.period = period
  }

  /// Whether this no meets someone of `organisation` asking for `category` at `instant`.
  package func meets(
    _ actor: ActorId, of organisation: Organisation, purpose: Purpose, category: Category,
    at instant: Instant
  ) -> Bool {
    let isTarget =
      switch self.target {
      case .allPartners: organisation.tier != nil
      case .organisation(let id): id == organisation.id
      case .actor(let id): id == actor
      }
    return isTarget && self.period.contains(instant) && self.categories.contains(category)
      && (self.purpose == nil || self.purpose == purpose)
  }
}

/// A rule of the assignment with the commissioner: what nobody may do, whatever a resident grants.
package struct Forbid: Hashable, Sendable {
  /// Nil for every role.
  package let role: Role?
  /// Nil for every purpose.
  package let purpose: Purpose?
  package let categories: CategorySet

  package init(role: Role?, purpose: Purpose?, categories: CategorySet) {
    self.role = role
    self.purpose = purpose
    self.categories = categories
  }

  package func meets(_ role: Role, purpose: Purpose, category: Category) -> Bool {
    (self.role == nil || self.role == role) && (self.purpose == nil || self.purpose == purpose)
      && self.categories.contains(category)
  }
}
