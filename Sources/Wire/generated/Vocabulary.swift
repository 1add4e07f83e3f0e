// Written by proto/generate from the schema. Do not edit.

/// What a piece of data is about. Grants, keys and partner tiers are stated in these.
package enum Category: Int32, CaseIterable, Sendable {
  /// ids, states, times; never about what someone said or is
  case `public` = 1
  /// name, birth date, BSN, address
  case identity = 2
  case contactDetails = 3
  case householdRelations = 4
  /// goals, agreements
  case plan = 5
  /// One per life domain of the Dutch self-sufficiency matrix.
  case finances = 10
  case workEducation = 11
  case timeUse = 12
  case housing = 13
  case domesticRelations = 14
  case mentalHealth = 15
  case physicalHealth = 16
  case substanceUse = 17
  case dailyLivingBasic = 18
  case dailyLivingInstrumental = 19
  case socialNetwork = 20
  case participation = 21
  case justice = 22
  /// Beyond the matrix.
  case residenceStatus = 30
  case parentingYouth = 31
  case safety = 32
  /// free notes
  case narrative = 33
  /// who raised a signal
  case reporter = 34
  /// sealed to the committee
  case concern = 35
  case panelAnswer = 36
}

extension Category {
  /// The lower-case name that travels in envelopes and stands in logs.
  package var wireName: String {
    switch self {
    case .public: "public"
    case .identity: "identity"
    case .contactDetails: "contact_details"
    case .householdRelations: "household_relations"
    case .plan: "plan"
    case .finances: "finances"
    case .workEducation: "work_education"
    case .timeUse: "time_use"
    case .housing: "housing"
    case .domesticRelations: "domestic_relations"
    case .mentalHealth: "mental_health"
    case .physicalHealth: "physical_health"
    case .substanceUse: "substance_use"
    case .dailyLivingBasic: "daily_living_basic"
    case .dailyLivingInstrumental: "daily_living_instrumental"
    case .socialNetwork: "social_network"
    case .participation: "participation"
    case .justice: "justice"
    case .residenceStatus: "residence_status"
    case .parentingYouth: "parenting_youth"
    case .safety: "safety"
    case .narrative: "narrative"
    case .reporter: "reporter"
    case .concern: "concern"
    case .panelAnswer: "panel_answer"
    }
  }

  /// Reads a wire name; nil for a name that does not exist, which is a refusal.
  package init?(wireName: String) {
    switch wireName {
    case "public": self = .public
    case "identity": self = .identity
    case "contact_details": self = .contactDetails
    case "household_relations": self = .householdRelations
    case "plan": self = .plan
    case "finances": self = .finances
    case "work_education": self = .workEducation
    case "time_use": self = .timeUse
    case "housing": self = .housing
    case "domestic_relations": self = .domesticRelations
    case "mental_health": self = .mentalHealth
    case "physical_health": self = .physicalHealth
    case "substance_use": self = .substanceUse
    case "daily_living_basic": self = .dailyLivingBasic
    case "daily_living_instrumental": self = .dailyLivingInstrumental
    case "social_network": self = .socialNetwork
    case "participation": self = .participation
    case "justice": self = .justice
    case "residence_status": self = .residenceStatus
    case "parenting_youth": self = .parentingYouth
    case "safety": self = .safety
    case "narrative": self = .narrative
    case "reporter": self = .reporter
    case "concern": self = .concern
    case "panel_answer": self = .panelAnswer
    default: return nil
    }
  }
}

/// Why data is used. Closed: there is no purpose for detection or enforcement.
/// On the wire a purpose travels as its lower-case name, so that an unknown one can be refused
/// and counted.
package enum Purpose: Int32, CaseIterable, Sendable {
  case careCoordination = 1
  case debtAssistance = 2
  case housingStability = 3
  case youthSupport = 4
  case socialLegalHelp = 5
  case introduction = 6
  case safety = 7
  case supervision = 8
  case qualityEvaluation = 9
  case learning = 10
  case subjectAccess = 11
  case auditReview = 12
  case statutoryReport = 13
}

extension Purpose {
  /// The lower-case name that travels in envelopes and stands in logs.
  package var wireName: String {
    switch self {
    case .careCoordination: "care_coordination"
    case .debtAssistance: "debt_assistance"
    case .housingStability: "housing_stability"
    case .youthSupport: "youth_support"
    case .socialLegalHelp: "social_legal_help"
    case .introduction: "introduction"
    case .safety: "safety"
    case .supervision: "supervision"
    case .qualityEvaluation: "quality_evaluation"
    case .learning: "learning"
    case .subjectAccess: "subject_access"
    case .auditReview: "audit_review"
    case .statutoryReport: "statutory_report"
    }
  }

  /// Reads a wire name; nil for a name that does not exist, which is a refusal.
  package init?(wireName: String) {
    switch wireName {
    case "care_coordination": self = .careCoordination
    case "debt_assistance": self = .debtAssistance
    case "housing_stability": self = .housingStability
    case "youth_support": self = .youthSupport
    case "social_legal_help": self = .socialLegalHelp
    case "introduction": self = .introduction
    case "safety": self = .safety
    case "supervision": self = .supervision
    case "quality_evaluation": self = .qualityEvaluation
    case "learning": self = .learning
    case "subject_access": self = .subjectAccess
    case "audit_review": self = .auditReview
    case "statutory_report": self = .statutoryReport
    default: return nil
    }
  }
}

/// A life domain of a need. Its values name the category that the need's texts fall under.
package enum LifeDomain: Int32, CaseIterable, Sendable {
  case finances = 1
  case workEducation = 2
  case timeUse = 3
  case housing = 4
  case domesticRelations = 5
  case mentalHealth = 6
  case physicalHealth = 7
  case substanceUse = 8
  case dailyLivingBasic = 9
  case dailyLivingInstrumental = 10
  case socialNetwork = 11
  case participation = 12
  case justice = 13
  case residenceStatus = 14
  case parentingYouth = 15
  case safety = 16
}

extension LifeDomain {
  /// The category that the texts of a need in this domain fall under.
  package var category: Category {
    switch self {
    case .finances: .finances
    case .workEducation: .workEducation
    case .timeUse: .timeUse
    case .housing: .housing
    case .domesticRelations: .domesticRelations
    case .mentalHealth: .mentalHealth
    case .physicalHealth: .physicalHealth
    case .substanceUse: .substanceUse
    case .dailyLivingBasic: .dailyLivingBasic
    case .dailyLivingInstrumental: .dailyLivingInstrumental
    case .socialNetwork: .socialNetwork
    case .participation: .participation
    case .justice: .justice
    case .residenceStatus: .residenceStatus
    case .parentingYouth: .parentingYouth
    case .safety: .safety
    }
  }
}

/// Who may call a method.
package enum Caller: Int32, CaseIterable, Sendable {
  /// a professional, resident, officer or committee member, with token and proof
  case person = 1
  /// a partner organisation's machine, with token and proof
  case gateway = 2
  /// a service of this installation, by its certificate
  case service = 3
  /// nobody: a listener of its own, without client certificates
  case anonymous = 4
  /// any certificate of this installation: opening a session, health, checkpoints
  case certified = 5
}

/// What a method does with data.
package enum Effect: Int32, CaseIterable, Sendable {
  case read = 1
  case change = 2
  /// to another organisation
  case disclose = 3
  case administer = 4
}

/// A calendar date in Amsterdam. The category is stated where the date is used.
package struct Date: Message {
  /// 1900 to 2200
  package var year: UInt32
  /// 1 to 12
  package var month: UInt32
  /// 1 to 31
  package var day: UInt32

  package init(year: UInt32 = 0, month: UInt32 = 0, day: UInt32 = 0) {
    self.year = year
    self.month = month
    self.day = day
  }
}

extension Date {
  package static let fullName = "sluis.v1.Date"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["year": self.year, "month": self.month, "day": self.day],
      displayStyle: .struct)
  }
}
