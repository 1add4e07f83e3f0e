/// What kind of partner an organisation is, and so what it can never be given.
package enum Tier: String, CaseIterable, Hashable, Sendable {
  /// GP, infant clinic, district nursing.
  case basicCare = "basic_care"
  /// Housing association, school, debt help.
  case dailyLife = "daily_life"
  /// Mental-health care, addiction care, youth care.
  case specialist
  /// The municipality that pays: aggregates only, never a person.
  case commissioner

  /// What no grant can give this tier. No signature, basis or purpose changes it.
  package var never: CategorySet {
    switch self {
    case .basicCare: CategorySet.neverShared.union([.justice, .residenceStatus])
    case .dailyLife:
      CategorySet.neverShared.union(.health)
        .union([.justice, .residenceStatus, .domesticRelations, .safety])
    case .specialist: .neverShared
    case .commissioner: .all
    }
  }
}
