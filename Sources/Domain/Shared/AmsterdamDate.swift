/// A calendar date as people in the Netherlands read it, in the proleptic Gregorian calendar.
///
/// Which instant its midnight is, PostgreSQL computes (`AT TIME ZONE 'Europe/Amsterdam'`).
package struct AmsterdamDate: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Years outside 1850…2200 are typing errors or attacks; nobody was born or will be seen then.
  package static let years = 1850...2200

  /// Makes a date that exists; nil for 30 February, month 0, or a year out of bounds.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month),
      (1...Self.dayCount(year: year, month: month)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  package static func < (left: AmsterdamDate, right: AmsterdamDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Days since 1970-01-01, by the algorithm of Hinnant's `days_from_civil`.
  package var dayNumber: Int {
    let shifted = self.month <= 2 ? self.year - 1 : self.year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((self.month + 9) % 12) + 2) / 5 + self.day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The date `dayNumber` days after 1970-01-01; nil outside ``years``.
  package init?(dayNumber: Int) {
    // ±1,000,000 days is far outside `years`, and keeps the sums below from overflowing.
    guard (-1_000_000...1_000_000).contains(dayNumber) else { return nil }
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The same day `count` months on, or the last day of that month when it is shorter.
  package func adding(months count: Int) -> AmsterdamDate? {
    let (total, overflowed) = (self.year * 12 + self.month - 1).addingReportingOverflow(count)
    guard !overflowed, total >= 0 else { return nil }
    let (year, month) = (total / 12, total % 12 + 1)
    return AmsterdamDate(
      year: year, month: month, day: min(self.day, Self.dayCount(year: year, month: month)))
  }

  /// Completed years of life of someone born on `self`, on `date`; nil before birth.
  ///
  /// Born on 29 February, one is a year older on 1 March of a common year, not on 28 February.
  package func age(on date: AmsterdamDate) -> Int? {
    guard date >= self else { return nil }
    let hadBirthday = (date.month, date.day) >= (self.month, self.day)
    return date.year - self.year - (hadBirthday ? 0 : 1)
  }

  package static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension AmsterdamDate {
  /// Reads exactly `yyyy-mm-dd` in ASCII digits; nil for anything else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `yyyy-mm-dd`.
  package var text: String {
    let (month, day) = (self.month, self.day)
    return "\(self.year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}
