/// What a worker or resident proposes; ``Grant`` is what becomes of it.
package struct GrantDraft: Hashable, Sendable {
  package var recipient: OrganisationId
  package var purpose: Purpose
  package var categories: CategorySet
  package var kind: ConsentKind
  package var basis: LegalBasis
  /// Nil means now.
  package var from: Instant?
  package var until: Instant?
  /// Whether help was made to depend on this yes (GDPR art. 7(4)).
  package var isConditionOfHelp: Bool

  package init(
    recipient: OrganisationId, purpose: Purpose, categories: CategorySet, kind: ConsentKind,
    basis: LegalBasis, from: Instant? = nil, until: Instant?, isConditionOfHelp: Bool = false
  ) {
    self.recipient = recipient
    self.purpose = purpose
    self.categories = categories
    self.kind = kind
    self.basis = basis
    self.from = from
    self.until = until
    self.isConditionOfHelp = isConditionOfHelp
  }
}

/// What the database knows about the dates a grant has to keep to.
package struct GrantTerms: Hashable, Sendable {
  package let moment: Moment
  /// Midnight, in Amsterdam, after the evaluation date of the active plan; nil without a plan.
  package let evaluationEnds: Instant?
  /// Midnight, in Amsterdam, twelve months from today.
  package let latestEnd: Instant

  package init(moment: Moment, evaluationEnds: Instant?, latestEnd: Instant) {
    self.moment = moment
    self.evaluationEnds = evaluationEnds
    self.latestEnd = latestEnd
  }
}

extension Grant {
  /// Proposes a grant, version 1, which gives nothing until those who may consent have signed.
  package static func propose(
    _ draft: GrantDraft, id: GrantId, recipient: Organisation?, terms: GrantTerms
  ) -> Ruling<Grant> {
    let from = draft.from ?? terms.moment.instant
    let reasons =
      Self.refusals(ofRecipient: recipient, draft: draft, at: terms.moment)
      + Self.refusals(ofContent: draft) + Self.refusals(ofDates: draft, from: from, terms: terms)
    if let refusal = Refusal(reasons) { return .refused(refusal) }
    guard let until = draft.until else { return .refused(.grantWithoutEnd) }
    return .accepted(
      Grant(
        id: id, version: 1, recipient: draft.recipient, purpose: draft.purpose,
        categories: draft.categories, kind: draft.kind, basis: draft.basis, from: from,
        until: until, signatures: [], state: .proposed))
  }

  private static func refusals(
    ofRecipient recipient: Organisation?, draft: GrantDraft, at moment: Moment
  ) -> [ReasonCode] {
    guard let recipient, recipient.id == draft.recipient, let tier = recipient.tier else {
      return [.recipientNotPartner]
    }
    var reasons: [ReasonCode] = []
    if !recipient.headMatches { reasons.append(.headMismatch) }
    if !recipient.contract.contains(moment.instant) { reasons.append(.organisationEnded) }
    if tier == .commissioner || !tier.never.isDisjoint(with: draft.categories) {
      reasons.append(.tierNever)
    }
    return reasons
  }

  private static func refusals(ofContent draft: GrantDraft) -> [ReasonCode] {
    var reasons: [ReasonCode] = []
    let grantable = draft.purpose.grantable
    if grantable.isEmpty {
      reasons.append(.purposeNotForGrant)
    } else if !draft.categories.isSubset(of: grantable) {
      reasons.append(.categoryNotForPurpose)
    }
    if draft.categories.subtracting([.public]).isEmpty { reasons.append(.grantEmpty) }
    if draft.isConditionOfHelp { reasons.append(.grantBundled) }
    let hasBasis =
      switch draft.kind {
      case .gdprConsent: draft.basis == .consent && !draft.purpose.isStatutoryTask
      case .secrecyWaiver: draft.basis != .consent
      }
    if !hasBasis { reasons.append(.basisMissing) }
    return reasons
  }

  private static func refusals(
    ofDates draft: GrantDraft, from: Instant, terms: GrantTerms
  ) -> [ReasonCode] {
    var reasons: [ReasonCode] = []
    if from < terms.moment.instant { reasons.append(.grantBackdated) }
    if let evaluation = terms.evaluationEnds {
      if evaluation <= terms.moment.instant { reasons.append(.evaluationOverdue) }
    } else {
      reasons.append(.evaluationMissing)
    }
    guard let until = draft.until else { return reasons + [.grantWithoutEnd] }
    if until <= from { reasons.append(.grantEndsBeforeStart) }
    let latest = min(terms.latestEnd, terms.evaluationEnds ?? terms.latestEnd)
    if until > latest { reasons.append(.grantTooLong) }
    return reasons
  }
}
