// Looking for people.
extension Scan {
  /// The method whose access records say who was found.
  static let searchMethod = "sluis.cases.v1.Cases/FindPerson"
  /// Methods that write somebody down, and what they can be found by: none of them shows anybody.
  static let writingMethods: Set<String> = [
    "sluis.cases.v1.Cases/OpenHousehold", "sluis.cases.v1.Cases/AddPerson",
    "sluis.cases.v1.Cases/CorrectBirthDate", "sluis.signals.v1.Triage/OpenHousehold",
  ]

  /// Consent's own word for a search: a service that keeps the answer to itself leaves no event.
  func searches(_ day: [ReviewRecord]) -> [Finding] {
    let searches = day.filter { record in
      guard case .decision(isPermitted: true, _) = record.kind else { return false }
      return record.isSearch && !Self.writingMethods.contains(record.method)
    }
    guard !searches.isEmpty, searches.count >= self.thresholds.searchCountMin else { return [] }
    return [Finding(.searches, searches, count: searches.count)]
  }

  /// Searches that found somebody with whom the searcher then did nothing for a week.
  ///
  /// - Parameters:
  ///   - days: of one actor.
  ///   - records: all of that actor.
  func idleSearches(_ days: [[ReviewRecord]], among records: [ReviewRecord]) -> [Finding] {
    let accesses = records.filter { $0.kind == .access }
    let works = accesses.filter { $0.method != Self.searchMethod }
    // The last time each file was worked on would not do: it has to be within the week.
    var worked: [UInt128: [UInt64]] = [:]
    for work in works {
      for scope in Set(work.scopes + (work.household.map { [$0] } ?? [])) {
        worked[scope, default: []].append(work.atMs)
      }
    }
    return days.compactMap { day in
      let idle = day.filter { record in
        guard record.kind == .access, record.method == Self.searchMethod, !record.scopes.isEmpty
        else { return false }
        let (end, overflows) = record.atMs.addingReportingOverflow(self.thresholds.workWithinMs)
        guard !overflows, end <= self.untilMs else { return false }
        return !record.scopes.contains { scope in
          worked[scope]?.contains { (record.atMs..<end).contains($0) } ?? false
        }
      }
      guard !idle.isEmpty, idle.count >= self.thresholds.idleSearchCountMin else { return nil }
      return Finding(.searchWithoutWork, idle, count: idle.count)
    }
  }
}
