/// What clock and calendar on a wall in Amsterdam show at an instant that is past.
///
/// For looking back at records only: which instant a midnight *is*, and so when anything ends,
/// PostgreSQL computes. Summer time is that of directive 2000/84/EC, the rule since 1996: from
/// 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October.
package struct AmsterdamTime: Hashable, Sendable {
  package let date: AmsterdamDate
  /// 0 to 1,439.
  package let minuteOfDay: Int

  /// - Parameter ms: milliseconds since 1970 in UTC.
  /// - Returns: nil before 1996, and in a year that ``AmsterdamDate`` does not have.
  package init?(ms: UInt64) {
    guard let seconds = Int(exactly: ms / 1_000), let hours = Self.hoursAhead(seconds) else {
      return nil
    }
    let local = seconds + hours * 3_600
    guard let date = AmsterdamDate(dayNumber: local / 86_400) else { return nil }
    self.date = date
    self.minuteOfDay = local % 86_400 / 60
  }

  /// Monday is 1, Sunday 7.
  package var weekday: Int { Self.weekday(self.date.dayNumber) }

  package var isWeekend: Bool { self.weekday > 5 }

  /// 1970-01-01 was a Thursday.
  private static func weekday(_ dayNumber: Int) -> Int { (dayNumber + 3) % 7 + 1 }

  private static func hoursAhead(_ seconds: Int) -> Int? {
    guard let date = AmsterdamDate(dayNumber: seconds / 86_400), date.year >= 1996,
      let begin = Self.lastSunday(of: 3, date.year), let end = Self.lastSunday(of: 10, date.year)
    else { return nil }
    let change = 3_600
    return (begin * 86_400 + change..<end * 86_400 + change).contains(seconds) ? 2 : 1
  }

  /// The number of the day.
  private static func lastSunday(of month: Int, _ year: Int) -> Int? {
    guard let last = AmsterdamDate(year: year, month: month, day: 31)?.dayNumber else {
      return nil
    }
    return last - Self.weekday(last) % 7
  }
}
