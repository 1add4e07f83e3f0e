internal import Domain
internal import Postgres
internal import Wire

// What messages and rows say, in the words of the rules. Nil is for what nobody of ours wrote.

extension Domain.CategorySet {
  /// Nil when one of them is not a category of the rules, or is there twice.
  init?(_ categories: [Wire.Category]) {
    var set = Domain.CategorySet()
    for category in categories {
      guard let known = Domain.Category(rawValue: category.rawValue), !set.contains(known) else {
        return nil
      }
      set.insert(known)
    }
    self = set
  }

  var wire: [Wire.Category] { self.compactMap { Wire.Category(rawValue: $0.rawValue) } }
}

extension AmsterdamDate {
  init?(_ date: Wire.Date) {
    self.init(year: Int(date.year), month: Int(date.month), day: Int(date.day))
  }

  var wire: Wire.Date {
    Wire.Date(year: UInt32(self.year), month: UInt32(self.month), day: UInt32(self.day))
  }
}

extension Domain.Authority {
  /// - Parameter since: from when it holds if the message names no time.
  init?(_ authority: ConsentV1.Authority, since: Instant) {
    guard let kind = authority.kind?.domain, let holder = authority.holder else { return nil }
    self.init(
      holder: PersonId(holder), kind: kind,
      period: Period(
        from: Instant(ms: authority.fromMs) ?? since, until: Instant(ms: authority.untilMs)))
  }
}

extension ConsentV1.AuthorityKind {
  var domain: Domain.Authority.Kind {
    switch self {
    case .custody: .custody
    case .curatorship: .curatorship
    case .administration: .administration
    }
  }
}

extension Domain.Authority {
  var wire: ConsentV1.Authority {
    let kind: ConsentV1.AuthorityKind =
      switch self.kind {
      case .custody: .custody
      case .curatorship: .curatorship
      case .administration: .administration
      }
    return ConsentV1.Authority(
      holder: self.holder.value, kind: kind, fromMs: self.period.from.ms,
      untilMs: self.period.until?.ms ?? 0)
  }
}

extension ConsentV1.MemberFacts {
  init(_ member: Member) {
    self.init(
      birthDate: member.birthDate?.wire, authorities: member.authorities.map(\.wire),
      deceased: member.isDeceased)
  }
}

extension Instant {
  /// Nil for zero, which stands for "not said", and for what no clock shows.
  init?(ms: UInt64) {
    guard ms > 0, ms < 1 << 50 else { return nil }
    self.init(microseconds: Int64(ms) * 1_000)
  }

  /// Milliseconds since 1970, rounded down.
  var ms: UInt64 { UInt64(max(0, self.microseconds) / 1_000) }
}

extension ConsentV1.ConsentKind {
  var domain: Domain.ConsentKind? {
    switch self {
    case .gdpr: .gdprConsent
    case .secrecyWaiver: .secrecyWaiver
    }
  }
}

extension Domain.ConsentKind {
  var wire: ConsentV1.ConsentKind {
    switch self {
    case .gdprConsent: .gdpr
    case .secrecyWaiver: .secrecyWaiver
    }
  }
}

extension ConsentV1.LegalBasis {
  var domain: Domain.LegalBasis? {
    switch self {
    case .consent: .consent
    case .contract: .contract
    case .legalObligation: .legalObligation
    case .vitalInterest: .vitalInterest
    case .publicTask: .publicTask
    case .legitimateInterest: .legitimateInterest
    }
  }
}

extension Domain.LegalBasis {
  var wire: ConsentV1.LegalBasis {
    switch self {
    case .consent: .consent
    case .contract: .contract
    case .legalObligation: .legalObligation
    case .vitalInterest: .vitalInterest
    case .publicTask: .publicTask
    case .legitimateInterest: .legitimateInterest
    }
  }
}

extension Grant.State {
  init?(_ row: ShareRow) {
    switch ShareRow.State(rawValue: row.state) {
    case .proposed: self = .proposed
    case .given: self = .given
    case .suspended: self = .suspended
    case .withdrawn:
      guard let by = row.withdrawnBy, let at = row.withdrawnUs else { return nil }
      self = .withdrawn(by: PersonId(by), at: Instant(microseconds: at))
    case nil: return nil
    }
  }

  var stored: ShareRow.State {
    switch self {
    case .proposed: .proposed
    case .given: .given
    case .withdrawn: .withdrawn
    case .suspended: .suspended
    }
  }
}

extension Signature {
  init?(_ row: ConfirmationRow) {
    guard let date = AmsterdamDate(dayNumber: Int(row.atDay)),
      let at = Moment(instant: Instant(microseconds: row.atUs), date: date)
    else { return nil }
    let manner: Signature.Manner
    switch ConfirmationRow.How(rawValue: row.how) {
    case .credential: manner = .confirmed
    case .paper:
      manner = .form(
        digest: row.evidence ?? [],
        witnesses: [row.recordedBy, row.witnessedBy].compactMap { $0.map { ActorId($0) } })
    case nil: return nil
    }
    self.init(
      signer: PersonId(row.signer), subject: PersonId(row.subject), at: at, manner: manner)
  }
}
