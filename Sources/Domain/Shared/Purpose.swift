/// Why data is used. A closed list: detection and enforcement cannot be expressed.
///
/// The raw value is the name on the wire; `number` is that of `sluis.v1.Purpose`.
package enum Purpose: String, CaseIterable, Hashable, Sendable {
  case careCoordination = "care_coordination"
  case debtAssistance = "debt_assistance"
  case housingStability = "housing_stability"
  case youthSupport = "youth_support"
  case socialLegalHelp = "social_legal_help"
  /// Matching a wish to an offer.
  case introduction
  case safety
  /// An intern's access, and co-signing.
  case supervision
  /// Aggregates.
  case qualityEvaluation = "quality_evaluation"
  /// Pseudonymised.
  case learning
  case subjectAccess = "subject_access"
  case auditReview = "audit_review"
  case statutoryReport = "statutory_report"

  package var number: Int32 {
    switch self {
    case .careCoordination: 1
    case .debtAssistance: 2
    case .housingStability: 3
    case .youthSupport: 4
    case .socialLegalHelp: 5
    case .introduction: 6
    case .safety: 7
    case .supervision: 8
    case .qualityEvaluation: 9
    case .learning: 10
    case .subjectAccess: 11
    case .auditReview: 12
    case .statutoryReport: 13
    }
  }

  /// Reads a number; nil for zero and for anything unknown.
  package init?(number: Int32) {
    guard let purpose = Self.allCases.first(where: { $0.number == number }) else { return nil }
    self = purpose
  }

  /// What a grant for this purpose may cover at most (GDPR art. 5(1)(c), data minimisation).
  ///
  /// Empty for purposes that no partner can be given: those of the team and of oversight. No
  /// purpose covers everything, so a grant of "all data" cannot be made.
  package var grantable: CategorySet {
    let core: CategorySet = [.public, .identity, .contactDetails, .householdRelations, .plan]
    return switch self {
    case .careCoordination:
      CategorySet.all.subtracting(.neverShared)
        .subtracting([.finances, .justice, .residenceStatus])
    case .debtAssistance:
      core.union([.finances, .workEducation, .housing, .justice, .dailyLivingInstrumental])
    case .housingStability:
      core.union([
        .finances, .housing, .dailyLivingInstrumental, .socialNetwork, .participation,
        .workEducation,
      ])
    case .youthSupport:
      core.union(.health).union([
        .parentingYouth, .safety, .domesticRelations, .workEducation, .timeUse, .socialNetwork,
        .participation,
      ])
    case .socialLegalHelp:
      core.union([.finances, .workEducation, .housing, .justice, .residenceStatus])
    case .introduction: [.public, .identity, .contactDetails]
    case .safety:
      core.union([
        .safety, .domesticRelations, .parentingYouth, .mentalHealth, .substanceUse, .justice,
      ])
    case .supervision, .qualityEvaluation, .learning, .subjectAccess, .auditReview,
      .statutoryReport:
      []
    }
  }

  /// Whether the purpose serves a statutory task of the municipality, for which GDPR consent is not
  /// a valid basis (AP 2016): a grant then records a waiver of secrecy and names another basis.
  ///
  /// An engineering default that the privacy officer confirms.
  package var isStatutoryTask: Bool {
    switch self {
    case .careCoordination, .debtAssistance, .youthSupport, .safety, .statutoryReport: true
    case .housingStability, .socialLegalHelp, .introduction, .supervision, .qualityEvaluation,
      .learning, .subjectAccess, .auditReview:
      false
    }
  }
}
