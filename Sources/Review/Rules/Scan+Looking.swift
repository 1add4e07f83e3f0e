internal import Domain

// When and how fast files were opened.
extension Scan {
  /// Whose looks have hours: people who work here. Residents read their own file whenever they
  /// like, and machines of partners have no evening.
  static let workers = Set(Role.allCases.filter(Self.hasHours).map(\.rawValue))

  /// Without a default, so that a role that is new is thought about.
  private static func hasHours(_ role: Role) -> Bool {
    switch role {
    case .generalist, .nurse, .communityWorker, .socialLegalAdviser, .triage, .intern,
      .partnerUser, .administrator, .operator:
      true
    case .resident, .panelMember, .gateway, .privacyOfficer, .committeeMember, .commissioner,
      .service:
      false
    }
  }

  func offHours(_ day: [ReviewRecord]) -> [Finding] {
    let looks = day.filter { record in
      guard record.kind == .access, Self.workers.contains(record.role),
        let time = AmsterdamTime(ms: record.atMs)
      else { return false }
      return time.isWeekend || !self.thresholds.workingMinutes.contains(time.minuteOfDay)
    }
    guard !looks.isEmpty, looks.count >= self.thresholds.offHoursCountMin else { return [] }
    return [Finding(.offHours, looks, count: looks.count)]
  }

  /// Every look of the day that lies in some hour with too many households, as one finding.
  func bursts(_ day: [ReviewRecord]) -> [Finding] {
    let looks = day.filter { $0.kind == .access }
    guard looks.count >= self.thresholds.burstFileCountMin else { return [] }
    var counts: [ReviewRecord.File: Int] = [:]
    var covered = looks.startIndex..<looks.startIndex
    var taken: [ReviewRecord] = []
    var most = 0
    var end = looks.startIndex
    for start in looks.indices {
      // Half open: what is exactly an hour later begins another hour.
      while end < looks.endIndex, looks[end].atMs - looks[start].atMs < self.thresholds.burstMs {
        if let file = looks[end].file { counts[file, default: 0] += 1 }
        end += 1
      }
      if counts.count >= self.thresholds.burstFileCountMin {
        most = max(most, counts.count)
        taken += looks[max(start, covered.upperBound)..<end]
        covered = start..<end
      }
      if let file = looks[start].file {
        counts[file] = counts[file].flatMap { $0 > 1 ? $0 - 1 : nil }
      }
    }
    return taken.isEmpty ? [] : [Finding(.burst, taken, count: most)]
  }

  /// The event that a use of emergency access is (docs/formats/log.md §8).
  package static let breakGlassEvent = "break_glass_used"

  /// Each use of emergency access is looked at, by whomever.
  static func breakGlass(_ records: [ReviewRecord]) -> [Finding] {
    records.compactMap { record in
      guard record.kind == .event(name: Self.breakGlassEvent) else { return nil }
      return Finding(.breakGlass, [record], count: 1)
    }
  }
}
