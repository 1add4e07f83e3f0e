/// An instant and the date it falls on in Amsterdam, as the database read both in one statement.
package struct Moment: Hashable, Comparable, Sendable {
  package let instant: Instant
  package let date: AmsterdamDate

  /// Nil when the two cannot belong together: Amsterdam is one or two hours ahead of UTC.
  package init?(instant: Instant, date: AmsterdamDate) {
    guard
      (1...2).contains(where: { hours in
        Self.dayNumber(of: instant, hoursAhead: hours) == date.dayNumber
      })
    else { return nil }
    self.instant = instant
    self.date = date
  }

  package static func < (left: Moment, right: Moment) -> Bool { left.instant < right.instant }

  private static func dayNumber(of instant: Instant, hoursAhead: Int64) -> Int? {
    let day: Int64 = 86_400_000_000
    let (local, overflowed) = instant.microseconds
      .addingReportingOverflow(hoursAhead * 3_600_000_000)
    guard !overflowed else { return nil }
    // Floor division: one microsecond before 1970 is the day before.
    return Int(local >= 0 ? local / day : (local + 1) / day - 1)
  }
}
