/// A life domain of a need: the Dutch self-sufficiency matrix and three more.
///
/// The numbers are those of `sluis.v1.LifeDomain`; each names the category its texts fall under.
package enum LifeDomain: Int32, CaseIterable, Hashable, Sendable {
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
