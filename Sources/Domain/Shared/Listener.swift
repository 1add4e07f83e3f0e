/// Who is told why.
package enum Listener: CaseIterable, Hashable, Sendable {
  case professional, officer, administrator, resident, partner, service, anonymous
}

extension ReasonCode {
  /// What `listener` may be told in place of `self`.
  ///
  /// An administrator hears what is about people who work here. A partner, and anyone who is nobody
  /// to us, learns only that it is not permitted: which grant is missing says that the household is
  /// known. To a professional a scope that does not exist and one of another team are the same. To
  /// a resident, whose yes or no is another's is not told.
  package func told(to listener: Listener) -> ReasonCode {
    switch listener {
    case .officer, .service: return self
    case .partner, .anonymous: return .notPermitted
    // Who says who works here hears why not, and of households nothing: not even that they are.
    case .administrator: return self.secrecy == .open ? self : .notPermitted
    case .professional:
      switch self.secrecy {
      case .open: return self
      case .team: return self == .relationEnded ? .noRelation : self
      case .existence: return .noRelation
      case .officer: return .notPermitted
      }
    case .resident:
      switch self.secrecy {
      case .open: return self
      case .existence: return .notOwnData
      case .team, .officer: return .notPermitted
      }
    }
  }

  /// What a reason gives away, from nothing about anybody to a sign of tampering.
  private enum Secrecy { case open, team, existence, officer }

  /// Exhaustive, so that a new code does not compile before someone has thought about it.
  private var secrecy: Secrecy {
    switch self {
    case .headMismatch: .officer
    case .scopeUnknown: .existence
    case .noRelation, .relationEnded, .deniedByResident, .noGrant, .grantNotConfirmed,
      .grantSuspended, .outsideGrant, .otherPurpose, .adultMissing, .childMissing,
      .guardianMissing, .curatorMissing, .administratorMissing, .birthDateUnknown,
      .personDeceased, .noMembers, .supervisorMissing:
      .team
    case .notPermitted, .purposeUnknown, .purposeForbidden, .purposeNotForMethod,
      .purposeNotForRole, .methodUnknown, .callerNotForMethod, .chainNotAllowed, .nothingAsked,
      .tooManyParts, .allOrNothing, .forbiddenByAssignment, .actorUnknown, .notVouched,
      .tooManyOpen,
      .hatUnknown, .contractEnded, .organisationUnknown, .organisationEnded, .effectNotForRole,
      .roleNever, .tierNever, .notOwnData, .reporterWithheld,
      .grantNotStarted, .grantEnded, .grantWithdrawn,
      .grantEmpty, .grantBackdated, .grantWithoutEnd, .grantEndsBeforeStart, .grantTooLong,
      .grantBundled, .categoryNotForPurpose, .purposeNotForGrant, .basisMissing,
      .evidenceMissing, .witnessMissing, .recipientNotPartner, .notAConsenter,
      .evaluationMissing, .evaluationOverdue, .planActive, .planClosed, .needNotClarified,
      .needUnknown, .alreadyClarified, .deadlineMissing, .reasonMissing, .textInvalid,
      .dateInPast, .dateTooFar, .dateInFuture, .goalUnknown, .goalKnown, .notGoalOwner,
      .alreadyAgreed,
      .tooManyGoals, .coordinatorAssigned, .coordinatorMissing, .notTheCoordinator,
      .coordinatorUnfit, .alreadyMember, .knownInTeam, .teamUnknown,
      .nameTaken, .credentialKnown, .roleUnknown, .endMissing,
      .notAMember, .tooManyMembers, .birthDateInFuture, .birthDateTooEarly, .nothingChanged,
      .noNarrativeInPresence, .timeKindMismatch, .durationInvalid, .cosignerUnfit,
      .alreadyCosigned, .findingUnknown, .findingState, .findingChanged, .ownFinding,
      .samePerson, .tooManyReports, .nobodyToSecond, .tooManyNarrowed,
      .tooManyMade:
      .open
    }
  }
}
