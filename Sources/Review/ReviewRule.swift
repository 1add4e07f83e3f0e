/// What a review looks for. The raw value is stored, sent and part of a finding's id.
///
/// A rule is a question, never a verdict: what it finds has an explanation more often than not, and
/// a person looks at it. "Own relative" is not among them: Sluis does not know whose relative
/// somebody who works here is.
package enum ReviewRule: String, CaseIterable, Hashable, Sendable {
  /// Somebody asked for a household that they do not work with.
  case noRelation = "no_relation"
  /// Somebody was refused many different files in a day.
  case probing
  /// Somebody searched for people more than the work of a day asks for.
  case searches
  /// People were looked up, and nothing was done for them in the week after.
  case searchWithoutWork = "search_without_work"
  /// Somebody used emergency access.
  case breakGlass = "break_glass"
  /// Somebody looked at night or at the weekend.
  case offHours = "off_hours"
  /// Somebody opened many households within an hour.
  case burst
  /// Somebody asked for a purpose that is forbidden, such as detection.
  case forbiddenPurpose = "forbidden_purpose"
  /// Somebody put a birth date right, and other rules of consent hold for that person since.
  case ageCrossed = "age_crossed"

  /// Which logs a rule needs, and what becomes of it without one (docs/formats/review.md §1).
  package enum Reach: Hashable, Sendable {
    /// One log: what it has is all that counts.
    case oneLog
    /// All, to know the first record, which a finding is known by.
    case firstOfAll
    /// All: what stands in the missing one may be the explanation.
    case absence
  }

  package var reach: Reach {
    switch self {
    case .noRelation, .probing, .searches, .breakGlass, .forbiddenPurpose, .ageCrossed: .oneLog
    case .offHours, .burst: .firstOfAll
    case .searchWithoutWork: .absence
    }
  }
}

/// From how much on a rule finds something.
///
/// The numbers are defaults of ours, chosen so that a normal day of a team of forty stays out of
/// the list; a privacy officer confirms or changes them.
package struct ReviewThresholds: Hashable, Sendable {
  /// Refusals for want of a relation, by one person in a day.
  package var noRelationCountMin = 1
  /// Different files refused to one person in a day.
  package var probedFileCountMin = 5
  /// Searches by one person in a day.
  package var searchCountMin = 20
  /// Searches in a day that found somebody for whom nothing followed.
  package var idleSearchCountMin = 3
  /// How long after a search its work may follow.
  package var workWithinMs: UInt64 = 7 * 86_400_000
  /// Looks of one person outside ``workingMinutes`` in a day.
  package var offHoursCountMin = 3
  /// From 07:00 up to and without 20:00, Monday to Friday, in Amsterdam. Holidays are not known.
  package var workingMinutes = 7 * 60..<20 * 60
  /// Different households opened by one person within ``burstMs``.
  package var burstFileCountMin = 30
  package var burstMs: UInt64 = 3_600_000
  /// Birth dates that one person put right in a day to another side of 12, 16 or 18.
  package var crossedAgeCountMin = 1

  package init() {}
}
