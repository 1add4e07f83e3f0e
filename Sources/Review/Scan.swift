internal import Domain

/// Holds opened records against the rules. Pure: the same records give the same findings, in
/// whatever order they come.
///
/// A finding is about one person and one day in Amsterdam, so a scan that begins with a day finds
/// again what another found, by the same first record.
package struct Scan: Sendable {
  let thresholds: ReviewThresholds
  /// Everything written before this is among the records, in milliseconds since 1970: what must
  /// follow within a week is missed only once that week is over.
  let untilMs: UInt64

  /// Whether the records are of every log: where one is missing, nothing is missed.
  let isWhole: Bool

  package init(
    until untilMs: UInt64, isWhole: Bool = true,
    _ thresholds: ReviewThresholds = ReviewThresholds()
  ) {
    self.thresholds = thresholds
    self.untilMs = untilMs
    self.isWhole = isWhole
  }

  /// The findings of every rule, oldest first.
  ///
  /// - Parameter records: each entry once counts once, also when it is there twice.
  package func findings(in records: some Sequence<ReviewRecord>) -> [Finding] {
    var seen: Set<ReviewRecord.Place> = []
    let ordered = records.filter { seen.insert($0.place).inserted }
      .sorted(by: ReviewRecord.isEarlier)
    var byActor: [UInt128?: [ReviewRecord]] = [:]
    for record in ordered { byActor[record.actor, default: []].append(record) }
    var findings = Self.breakGlass(ordered)
    for (actor, records) in byActor where actor != nil {
      let days = Self.days(records)
      for day in days {
        findings += self.refusals(day) + self.searches(day) + self.offHours(day)
          + self.bursts(day) + self.crossings(day)
      }
      // Work that stands in a log that was not read is not work that was not done.
      if self.isWhole { findings += self.idleSearches(days, among: records) }
    }
    return findings.sorted {
      ($0.fromMs, $0.rule.rawValue, $0.places[0].log, $0.places[0].index)
        < ($1.fromMs, $1.rule.rawValue, $1.places[0].log, $1.places[0].index)
    }
  }

  /// Records in order, cut where a day in Amsterdam ends.
  static func days(_ records: [ReviewRecord]) -> [[ReviewRecord]] {
    var days: [[ReviewRecord]] = []
    var current: AmsterdamDate?
    for record in records {
      let date = AmsterdamTime(ms: record.atMs)?.date
      if days.isEmpty || date != current { days.append([]) }
      current = date
      days[days.count - 1].append(record)
    }
    return days
  }
}
