/// What a piece of data is about: the vocabulary of grants, keys and annotations.
///
/// The numbers are those of `sluis.v1.Category` in proto/sluis/privacy.proto and never change; the
/// gate stores and matches them. Zero ("unspecified") has no case here: it is never a category.
package enum Category: Int32, CaseIterable, Hashable, Comparable, Sendable {
  /// Ids, states and times; never about what someone said or is.
  case `public` = 1
  case identity = 2
  case contactDetails = 3
  case householdRelations = 4
  case plan = 5
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
  case residenceStatus = 30
  case parentingYouth = 31
  case safety = 32
  /// Free notes, which may hold anything.
  case narrative = 33
  /// Who raised a signal.
  case reporter = 34
  /// Sealed to the committee.
  case concern = 35
  case panelAnswer = 36

  package static func < (left: Category, right: Category) -> Bool {
    left.rawValue < right.rawValue
  }
}
