/// Who must say yes, and whether they did (product capability 19).
///
/// Under 12 every guardian; from 12 the child and every guardian; from 16 the child alone. A
/// curator decides instead of an adult; an administrator along with them about finances. Nothing
/// here is stored: birthdays, custody and moving in or out take effect by being asked again.
package enum Consenters {
  /// The age from which a child has a say, decides alone, and is an adult.
  package static let sayAge = 12
  package static let aloneAge = 16
  package static let adultAge = 18

  /// Whose yes is missing for `categories` of `scope` at `moment`; empty when it is complete.
  package static func missing(
    in scope: ScopeFacts, categories: CategorySet, signatures: [Signature], at moment: Moment
  ) -> [ReasonCode] {
    let current = scope.members.filter { $0.membership.contains(moment.instant) }
    switch scope.kind {
    case .person(let subject):
      let subjects = current.filter { $0.person == subject }
      guard !subjects.isEmpty else { return [.noMembers] }
      return ReasonCode.ordered(
        subjects.flatMap {
          Self.missing(for: $0, categories: categories, signatures: signatures, at: moment)
        })
    case .household:
      guard !current.isEmpty else { return [.noMembers] }
      return ReasonCode.ordered(
        Self.concerned(in: scope, by: categories, at: moment).flatMap {
          Self.missing(for: $0, categories: categories, signatures: signatures, at: moment)
        })
    case .signal, .round, .concern, .panel:
      // What stands for no household is not shared on anyone's consent.
      return [.noMembers]
    }
  }

  /// The current members whose yes `categories` of joint data need.
  static func concerned(
    in joint: ScopeFacts, by categories: CategorySet, at moment: Moment
  ) -> [Member] {
    let current = joint.members.filter { $0.membership.contains(moment.instant) }
    let aboutMinors = !categories.isDisjoint(with: .concernsMinors)
    let concerned = current.filter { aboutMinors || !Self.isMinor($0, on: moment.date) }
    // A household of minors only: then it is about them, whatever the category.
    return concerned.isEmpty ? current : concerned
  }

  /// Whether known to be under 18; an unknown birth date counts as an adult, whose yes is needed.
  package static func isMinor(_ member: Member, on date: AmsterdamDate) -> Bool {
    member.age(on: date).map { $0 < Self.adultAge } ?? false
  }

  /// The ages on another side of which somebody is who was born on `after`, and not on `before`:
  /// who says yes for them is another by it. All of them, where it was not known.
  package static func agesCrossed(
    from before: AmsterdamDate?, to after: AmsterdamDate, on today: AmsterdamDate
  ) -> [Int] {
    [Self.sayAge, Self.aloneAge, Self.adultAge].filter { limit in
      let wasOver = before?.age(on: today).map { $0 >= limit }
      return wasOver != after.age(on: today).map { $0 >= limit }
    }
  }

  static func missing(
    for member: Member, categories: CategorySet, signatures: [Signature], at moment: Moment
  ) -> [ReasonCode] {
    guard !member.isDeceased else { return [.personDeceased] }
    guard let age = member.age(on: moment.date) else { return [.birthDateUnknown] }
    let valid = signatures.filter {
      $0.subject == member.person && $0.manner.refusal == nil && $0.at <= moment
        && member.membership.contains($0.at.instant)
    }
    if age < Self.aloneAge {
      var reasons = Self.missing(.custody, of: member, in: valid, at: moment)
      if age >= Self.sayAge, !Self.isSignedByOwn(member, in: valid) {
        reasons.append(.childMissing)
      }
      return reasons
    }
    if !member.authorities(.curatorship, at: moment.instant).isEmpty {
      return Self.missing(.curatorship, of: member, in: valid, at: moment)
    }
    var reasons: [ReasonCode] = []
    if !Self.isSignedByOwn(member, in: valid) {
      reasons.append(age < Self.adultAge ? .childMissing : .adultMissing)
    }
    if categories.contains(.finances),
      !member.authorities(.administration, at: moment.instant).isEmpty
    {
      reasons += Self.missing(.administration, of: member, in: valid, at: moment)
    }
    return reasons
  }

  /// The person's own yes, given at an age and in a state in which it counted.
  private static func isSignedByOwn(_ member: Member, in signatures: [Signature]) -> Bool {
    signatures.contains { signature in
      signature.signer == member.person
        && (member.age(on: signature.at.date).map { $0 >= Self.sayAge } ?? false)
        && member.authorities(.curatorship, at: signature.at.instant).isEmpty
    }
  }

  /// Every holder must have signed within the very period in which they hold it now: what ended
  /// and began again is a new authority, and so is a new guardian.
  private static func missing(
    _ kind: Authority.Kind, of member: Member, in signatures: [Signature], at moment: Moment
  ) -> [ReasonCode] {
    let reason: ReasonCode =
      switch kind {
      case .custody: .guardianMissing
      case .curatorship: .curatorMissing
      case .administration: .administratorMissing
      }
    let holders = member.authorities(kind, at: moment.instant)
    guard !holders.isEmpty else { return [reason] }
    let complete = holders.allSatisfy { holder in
      holder.holder != member.person
        && signatures.contains {
          $0.signer == holder.holder && holder.period.contains($0.at.instant)
        }
    }
    return complete ? [] : [reason]
  }
}
