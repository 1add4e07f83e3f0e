/// A person as a data subject, with what decides who may consent for them.
package struct Member: Hashable, Sendable {
  package let person: PersonId
  /// Nil when nobody recorded it; then nobody can consent either.
  package let birthDate: AmsterdamDate?
  /// Since when, and until when, this person belongs to the household.
  package let membership: Period
  package let authorities: [Authority]
  package let isDeceased: Bool

  package init(
    person: PersonId, birthDate: AmsterdamDate?, membership: Period,
    authorities: [Authority] = [], isDeceased: Bool = false
  ) {
    self.person = person
    self.birthDate = birthDate
    self.membership = membership
    self.authorities = authorities
    self.isDeceased = isDeceased
  }

  /// Completed years on `date`; nil when the birth date is unknown or in the future.
  package func age(on date: AmsterdamDate) -> Int? {
    self.birthDate.flatMap { $0.age(on: date) }
  }

  /// Those with `kind` of authority over this person at `instant`.
  package func authorities(_ kind: Authority.Kind, at instant: Instant) -> [Authority] {
    self.authorities.filter { $0.kind == kind && $0.period.contains(instant) }
  }
}

/// That someone decides for or with another person.
package struct Authority: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// *Gezag*: over a minor.
    case custody
    /// *Curatele*: the curator decides instead of the person.
    case curatorship
    /// *Bewind*: the administrator decides along about finances.
    case administration
  }

  package let holder: PersonId
  package let kind: Kind
  package let period: Period

  package init(holder: PersonId, kind: Kind, period: Period) {
    self.holder = holder
    self.kind = kind
    self.period = period
  }
}
