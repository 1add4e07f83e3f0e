// What somebody put right that decides who says yes.
extension Scan {
  /// Birth dates that were corrected to another side of 12, 16 or 18. By the event alone, which
  /// says so: what the date was and is stands in no log.
  func crossings(_ day: [ReviewRecord]) -> [Finding] {
    let crossings = day.filter(\.crossesAge)
    guard !crossings.isEmpty, crossings.count >= self.thresholds.crossedAgeCountMin else {
      return []
    }
    return [Finding(.ageCrossed, crossings, count: crossings.count)]
  }
}
