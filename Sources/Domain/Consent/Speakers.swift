/// Who may say something for whom: a no more easily than a yes.
extension Consenters {
  /// Whether `person` may say yes for `member`: themselves from twelve on, unless a curator decides
  /// instead, or somebody with an authority that counts.
  package static func maySayYes(
    _ person: PersonId, for member: Member, at moment: Moment
  ) -> Bool {
    guard !member.isDeceased, let age = member.age(on: moment.date) else { return false }
    if person == member.person {
      return age >= Self.sayAge && member.authorities(.curatorship, at: moment.instant).isEmpty
    }
    return Self.decides(person, for: member, at: moment)
  }

  /// Whether `person` may say no for `member`, or take a yes back. A child under twelve does so
  /// through a guardian; from twelve on its own no is enough.
  package static func maySayNo(
    _ person: PersonId, for member: Member, at moment: Moment
  ) -> Bool {
    let hasSay = member.age(on: moment.date).map { $0 >= Self.sayAge } ?? true
    return (member.person == person && hasSay) || Self.decides(person, for: member, at: moment)
  }

  /// Whether `person` may end a no about `member` that `speaker` said.
  ///
  /// Whoever said it, while they may say yes; when they may not any more, whoever may; and from
  /// sixteen on always the person themselves. So a guardian does not end a child's own no, nor that
  /// of the other guardian.
  package static func mayEndNo(
    _ person: PersonId, for member: Member, saidBy speaker: PersonId, at moment: Moment
  ) -> Bool {
    guard Self.maySayYes(person, for: member, at: moment) else { return false }
    if person == speaker || !Self.maySayYes(speaker, for: member, at: moment) { return true }
    let age = member.age(on: moment.date) ?? 0
    return person == member.person && age >= Self.aloneAge
  }

  /// Whose yes is still missing of one current member of the household that `joint` is of; nothing
  /// when the categories do not concern them.
  package static func missing(
    of person: PersonId, in joint: ScopeFacts, categories: CategorySet, signatures: [Signature],
    at moment: Moment
  ) -> [ReasonCode] {
    Self.concerned(in: joint, by: categories, at: moment).filter { $0.person == person }
      .flatMap { Self.missing(for: $0, categories: categories, signatures: signatures, at: moment) }
  }

  private static func decides(
    _ person: PersonId, for member: Member, at moment: Moment
  ) -> Bool {
    Authority.Kind.allCases.contains { kind in
      Self.counts(kind, for: member, at: moment)
        && member.authorities(kind, at: moment.instant).contains { $0.holder == person }
    }
  }

  /// Custody stops counting at 16, whatever a register still says.
  private static func counts(
    _ kind: Authority.Kind, for member: Member, at moment: Moment
  ) -> Bool {
    switch kind {
    case .custody: member.age(on: moment.date).map { $0 < Self.aloneAge } ?? false
    case .curatorship, .administration: true
    }
  }
}
