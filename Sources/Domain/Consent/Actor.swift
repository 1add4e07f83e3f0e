/// Someone who acts, with the contract that lets them.
package struct Actor: Hashable, Sendable {
  package let id: ActorId
  package let contract: Period
  package let hats: [Hat]
  /// Who this is as a data subject; set for residents.
  package let person: PersonId?
  /// Whether somebody who works with the household has said that this is the person. Counts for
  /// residents: who registers them does not know them, and must not become them.
  package let isVouched: Bool
  /// Who made the account; nil of those whom the founding made.
  package let registeredBy: ActorId?
  /// Whether the policy head over this actor's rows was recomputed and matched.
  package let headMatches: Bool

  package init(
    id: ActorId, contract: Period, hats: [Hat], person: PersonId? = nil, isVouched: Bool = true,
    registeredBy: ActorId? = nil, headMatches: Bool
  ) {
    self.id = id
    self.contract = contract
    self.hats = hats
    self.person = person
    self.isVouched = isVouched
    self.registeredBy = registeredBy
    self.headMatches = headMatches
  }

  /// The hat `id`, if it is this actor's and worn at `instant`.
  package func hat(_ id: HatId, at instant: Instant) -> Hat? {
    self.hats.first { $0.id == id && $0.period.contains(instant) }
  }
}

/// In which role, for which organisation, someone works. One person may have several hats and wears
/// one at a time.
package struct Hat: Hashable, Sendable {
  package let id: HatId
  package let organisation: OrganisationId
  package let role: Role
  package let period: Period
  /// Set for interns, and only for them.
  package let track: InternTrack?
  /// The team it is worn in; empty for a hat of none.
  package let team: String

  package init(
    id: HatId, organisation: OrganisationId, role: Role, period: Period,
    track: InternTrack? = nil, team: String = ""
  ) {
    self.id = id
    self.organisation = organisation
    self.role = role
    self.period = period
    self.track = track
    self.team = team
  }

  /// What this hat works with: the role's categories, an intern's narrowed to the track.
  package var categories: CategorySet {
    guard self.role == .intern else { return self.role.categories }
    guard let track else { return [] }
    return self.role.categories.intersection(track.categories)
  }
}

/// An organisation and the contract with it.
package struct Organisation: Hashable, Sendable {
  /// What an organisation is to the installation.
  package enum Standing: Hashable, Sendable {
    /// The team itself, or an employer of its people.
    case team
    case partner(Tier)
  }

  package let id: OrganisationId
  package let standing: Standing
  package let contract: Period
  package let headMatches: Bool

  package init(id: OrganisationId, standing: Standing, contract: Period, headMatches: Bool) {
    self.id = id
    self.standing = standing
    self.contract = contract
    self.headMatches = headMatches
  }

  package var tier: Tier? {
    switch self.standing {
    case .team: nil
    case .partner(let tier): tier
    }
  }
}
