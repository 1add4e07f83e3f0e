// What somebody was refused in a day.
extension Scan {
  /// Codes that say that a file is none of the asker's. Which of them it was depends on whether
  /// there is such a file, which for a review makes no difference.
  static let notTheirs: Set<String> = ["no_relation", "relation_ended"]
  static let deniedFile: Set<String> = [
    "no_relation", "relation_ended", "scope_unknown", "not_own_data", "no_grant",
  ]
  static let forbiddenPurpose: Set<String> = ["purpose_forbidden"]

  func refusals(_ day: [ReviewRecord]) -> [Finding] {
    let forbidden = day.filter { $0.isRefused(for: Self.forbiddenPurpose) }
    return [self.noRelation(day), self.probing(day)].compactMap(\.self)
      + (forbidden.isEmpty
        ? [] : [Finding(.forbiddenPurpose, forbidden, count: forbidden.count)])
  }

  private func noRelation(_ day: [ReviewRecord]) -> Finding? {
    let refused = day.filter { $0.isRefused(for: Self.notTheirs) }
    guard !refused.isEmpty, refused.count >= self.thresholds.noRelationCountMin else { return nil }
    return Finding(.noRelation, refused, count: refused.count)
  }

  /// A reference that stands for nothing names no file: each such attempt counts as one of its own.
  private func probing(_ day: [ReviewRecord]) -> Finding? {
    let refused = day.filter { $0.isRefused(for: Self.deniedFile) }
    let count = Set(refused.compactMap(\.file)).count + refused.count { $0.file == nil }
    guard count > 0, count >= self.thresholds.probedFileCountMin else { return nil }
    return Finding(.probing, refused, count: count)
  }
}
