/// What a resident's yes is, legally. Agreement to the help itself is neither.
package enum ConsentKind: String, CaseIterable, Hashable, Sendable {
  /// GDPR art. 6(1)(a) and 9(2)(a).
  case gdprConsent = "gdpr_consent"
  /// Consent to break professional secrecy; the GDPR basis is another one.
  case secrecyWaiver = "secrecy_waiver"
}

/// The GDPR basis of a processing (art. 6(1)).
package enum LegalBasis: String, CaseIterable, Hashable, Sendable {
  case consent
  case contract
  case legalObligation = "legal_obligation"
  case vitalInterest = "vital_interest"
  case publicTask = "public_task"
  case legitimateInterest = "legitimate_interest"
}

/// A resident's permission: this recipient, this purpose, these categories, until then.
///
/// A grant is one recipient and one purpose by its type, so that it cannot be a bundle.
package struct Grant: Hashable, Sendable {
  /// Whether the yes stands, apart from its signatures and dates.
  package enum State: Hashable, Sendable {
    /// Proposed by a worker; gives nothing.
    case proposed
    case given
    case withdrawn(by: PersonId, at: Instant)
    /// Changed after the backup that was restored; gives nothing, and a new grant replaces it.
    case suspended
  }

  package let id: GrantId
  /// Raised by every change; a decision under one version says nothing under another.
  package var version: UInt64
  package let recipient: OrganisationId
  package let purpose: Purpose
  package let categories: CategorySet
  package let kind: ConsentKind
  package let basis: LegalBasis
  /// The start, and the end that every grant has: the first midnight at which it no longer holds.
  package let from: Instant
  package let until: Instant
  package var signatures: [Signature]
  package var state: State
  /// Whether somebody left who had not said yes, or not any more: what was joint was about them too
  /// and does not open because they are gone. What others gave of their own stands.
  package var isJointOver: Bool

  package init(
    id: GrantId, version: UInt64, recipient: OrganisationId, purpose: Purpose,
    categories: CategorySet, kind: ConsentKind, basis: LegalBasis, from: Instant, until: Instant,
    signatures: [Signature], state: State, isJointOver: Bool = false
  ) {
    self.id = id
    self.version = version
    self.recipient = recipient
    self.purpose = purpose
    self.categories = categories
    self.kind = kind
    self.basis = basis
    self.from = from
    self.until = until
    self.signatures = signatures
    self.state = state
    self.isJointOver = isJointOver
  }

  /// Why this grant gives `category` of `scope` to nobody at `moment`; empty when it does.
  ///
  /// Looks at the grant alone: recipient and purpose are compared by ``Gate``. In no order, for
  /// there may be thousands of grants to look at.
  package func refusals(
    of category: Category, in scope: ScopeFacts, at moment: Moment
  ) -> [ReasonCode] {
    var reasons: [ReasonCode] = []
    switch self.state {
    case .given: break
    case .proposed: reasons.append(.grantNotConfirmed)
    case .withdrawn: reasons.append(.grantWithdrawn)
    case .suspended: reasons.append(.grantSuspended)
    }
    switch Period(from: self.from, until: self.until).phase(at: moment.instant) {
    case .during: break
    case .before: reasons.append(.grantNotStarted)
    case .after: reasons.append(.grantEnded)
    }
    // Also one that was given until later: a plan may be evaluated early, or end.
    if let ends = scope.evaluationEnds, moment.instant >= ends {
      reasons.append(.evaluationOverdue)
    }
    if self.isJointOver, scope.kind == .household { reasons.append(.grantSuspended) }
    if !self.categories.contains(category) { reasons.append(.outsideGrant) }
    if !self.purpose.grantable.contains(category) { reasons.append(.categoryNotForPurpose) }
    if !self.hasBasis { reasons.append(.basisMissing) }
    // The whole grant's categories decide who must sign, so that asking for less is no way round.
    reasons += Consenters.missing(
      in: scope, categories: self.categories, signatures: self.signatures, at: moment)
    return reasons
  }

  /// Basis before purpose before consent: GDPR consent is a basis only outside statutory tasks, and
  /// a waiver of secrecy is never one by itself.
  package var hasBasis: Bool {
    switch self.kind {
    case .gdprConsent: self.basis == .consent && !self.purpose.isStatutoryTask
    case .secrecyWaiver: self.basis != .consent
    }
  }
}
