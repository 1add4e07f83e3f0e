/// Who belongs to a household, and how that changes.
package enum Household {
  /// How many people a household has at most at one time.
  package static let memberCountMax = 30
  /// The oldest that somebody is, in completed years: a birth date before that is a mistake.
  package static let ageMax = 130

  /// Adds a person from `instant` on. Whoever left may come back, as a new membership.
  package static func adding(
    _ person: PersonId, birthDate: AmsterdamDate?, authorities: [Authority], to members: [Member],
    at moment: Moment
  ) -> Ruling<[Member]> {
    let current = members.filter { $0.membership.contains(moment.instant) }
    var reasons: [ReasonCode] = []
    if current.contains(where: { $0.person == person }) { reasons.append(.alreadyMember) }
    if members.contains(where: { $0.person == person && $0.isDeceased }) {
      reasons.append(.personDeceased)
    }
    if current.count >= Self.memberCountMax { reasons.append(.tooManyMembers) }
    reasons += birthDate.flatMap { Self.refusal(of: $0, on: moment.date) }.map { [$0] } ?? []
    // Nobody has authority over themselves.
    if authorities.contains(where: { $0.holder == person }) { reasons.append(.notAConsenter) }
    if let refusal = Refusal(reasons) { return .refused(refusal) }
    let member = Member(
      person: person, birthDate: birthDate,
      membership: Period(from: moment.instant, until: nil), authorities: authorities)
    return .accepted(members + [member])
  }

  /// Puts a birth date right that was wrong, of somebody who is or was a member. Who says yes for
  /// them, and whose yes counted, follows from it by being asked again.
  ///
  /// - Parameter isStored: whether the content says so already. Only when both do is there nothing
  ///   to do: one of them may have come from a backup.
  /// - Returns: the member as they are then.
  package static func correcting(
    birthDate: AmsterdamDate, of person: PersonId, in members: [Member], on today: AmsterdamDate,
    isStored: Bool
  ) -> Ruling<Member> {
    guard let member = members.last(where: { $0.person == person }) else {
      return .refused(.notAMember)
    }
    if let reason = Self.refusal(of: birthDate, on: today) { return .refused(reason) }
    guard !isStored || member.birthDate != birthDate else { return .refused(.nothingChanged) }
    return .accepted(
      Member(
        person: person, birthDate: birthDate, membership: member.membership,
        authorities: member.authorities, isDeceased: member.isDeceased))
  }

  /// Why nobody was born on `birthDate`; nil when somebody may have been.
  private static func refusal(
    of birthDate: AmsterdamDate, on today: AmsterdamDate
  ) -> ReasonCode? {
    guard let age = birthDate.age(on: today) else { return .birthDateInFuture }
    return age > Self.ageMax ? .birthDateTooEarly : nil
  }

  /// Ends a person's membership at `instant`; what is theirs alone goes with them.
  package static func removing(
    _ person: PersonId, from members: [Member], at instant: Instant
  ) -> Ruling<[Member]> {
    guard
      let index = members.firstIndex(where: {
        $0.person == person && $0.membership.contains(instant)
      })
    else { return .refused(.notAMember) }
    let member = members[index]
    var next = members
    next[index] = Member(
      person: person, birthDate: member.birthDate,
      membership: Period(from: member.membership.from, until: instant),
      authorities: member.authorities, isDeceased: member.isDeceased)
    return .accepted(next)
  }
}
