/// Who decides for a member, as it begins and ends, and what a death ends.
extension Household {
  /// How many authorities over one member are kept, those that ended included.
  package static let authorityCountMax = 16

  /// Gives `holder` an authority over a current member from now on. The holder need not live there.
  ///
  /// - Returns: the member as they are then.
  package static func beginning(
    _ kind: Authority.Kind, by holder: PersonId, over person: PersonId, until: Instant?,
    in members: [Member], at moment: Moment
  ) -> Ruling<Member> {
    guard let member = Self.current(person, in: members, at: moment.instant) else {
      return .refused(.notAMember)
    }
    var reasons: [ReasonCode] = []
    // Nobody has authority over themselves, nor custody over an adult.
    if holder == person { reasons.append(.notAConsenter) }
    if kind == .custody {
      guard let age = member.age(on: moment.date) else { return .refused(.birthDateUnknown) }
      if age >= Consenters.adultAge { reasons.append(.notAConsenter) }
    }
    if let until, until <= moment.instant { reasons.append(.dateInPast) }
    let running = member.authorities.filter { $0.period.until.map { $0 > moment.instant } ?? true }
    if running.contains(where: { $0.holder == holder && $0.kind == kind }) {
      reasons.append(.alreadyMember)
    }
    if running.count >= Self.authorityCountMax { reasons.append(.tooManyOpen) }
    if let refusal = Refusal(reasons) { return .refused(refusal) }
    let new = Authority(
      holder: holder, kind: kind, period: Period(from: moment.instant, until: until))
    // Those that ended longest ago make room.
    var kept = member.authorities + [new]
    while kept.count > Self.authorityCountMax,
      let oldest = kept.indices.filter({ !running.contains(kept[$0]) && kept[$0] != new })
        .min(by: { Self.end(of: kept[$0]) < Self.end(of: kept[$1]) })
    { kept.remove(at: oldest) }
    return .accepted(member.with(authorities: kept))
  }

  /// Ends an authority over somebody who is or was a member, now.
  package static func ending(
    _ kind: Authority.Kind, by holder: PersonId, over person: PersonId, in members: [Member],
    at instant: Instant
  ) -> Ruling<Member> {
    guard let member = members.last(where: { $0.person == person }) else {
      return .refused(.notAMember)
    }
    let isRunning = { (authority: Authority) in
      authority.kind == kind && authority.holder == holder
        && authority.period.until.map { $0 > instant } ?? true
    }
    guard member.authorities.contains(where: isRunning) else { return .refused(.notAConsenter) }
    return .accepted(
      member.with(
        authorities: member.authorities.map { isRunning($0) ? $0.ended(at: instant) : $0 }))
  }

  /// Records that a member died: the membership ends, and with it all they decided for others here.
  ///
  /// - Returns: everybody who is another than before, the dead first.
  package static func death(
    of person: PersonId, in members: [Member], at instant: Instant
  ) -> Ruling<[Member]> {
    guard let member = Self.current(person, in: members, at: instant) else {
      return .refused(.notAMember)
    }
    let dead = Member(
      person: person, birthDate: member.birthDate,
      membership: Period(from: member.membership.from, until: instant),
      authorities: member.authorities, isDeceased: true)
    let others = members.compactMap { other -> Member? in
      let authorities = other.authorities.map {
        $0.holder == person && ($0.period.until.map { $0 > instant } ?? true)
          ? $0.ended(at: instant) : $0
      }
      guard other.person != person, authorities != other.authorities else { return nil }
      return other.with(authorities: authorities)
    }
    return .accepted([dead] + others)
  }

  private static func current(
    _ person: PersonId, in members: [Member], at instant: Instant
  ) -> Member? {
    members.first { $0.person == person && $0.membership.contains(instant) }
  }

  private static func end(of authority: Authority) -> Instant {
    authority.period.until ?? Instant(microseconds: .max)
  }
}

extension Member {
  fileprivate func with(authorities: [Authority]) -> Member {
    Member(
      person: self.person, birthDate: self.birthDate, membership: self.membership,
      authorities: authorities, isDeceased: self.isDeceased)
  }
}

extension Authority {
  fileprivate func ended(at instant: Instant) -> Authority {
    Authority(
      holder: self.holder, kind: self.kind,
      period: Period(from: self.period.from, until: instant))
  }
}
