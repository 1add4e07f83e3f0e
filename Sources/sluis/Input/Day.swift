internal import ArgumentParser
internal import Wire

/// A calendar date in Amsterdam, `2027-03-31`.
struct Day: ExpressibleByArgument, Hashable, Sendable, CustomStringConvertible {
  let date: Wire.Date

  init(_ date: Wire.Date) { self.date = date }

  /// Reads exactly ten characters of a date that exists, 1900 to 2200.
  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard argument.utf8.count == 10, parts.count == 3, parts[0].utf8.count == 4,
      parts[1].utf8.count == 2, let year = UInt32(parts[0]), let month = UInt32(parts[1]),
      let day = UInt32(parts[2]), (1900...2200).contains(year), (1...12).contains(month),
      (1...Self.dayCount(of: month, year)).contains(day)
    else { return nil }
    self.date = Wire.Date(year: year, month: month, day: day)
  }

  var description: String {
    func digits(_ number: UInt32, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return "\(digits(self.date.year, 4))-\(digits(self.date.month, 2))-\(digits(self.date.day, 2))"
  }

  private static func dayCount(of month: UInt32, _ year: UInt32) -> UInt32 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
