internal import ArgumentParser
internal import Foundation
internal import Glibc
internal import Wire

/// From when until when an officer looks, in days as the calendar in Amsterdam has them.
struct PeriodOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The first day; 30 days ago when not given.", valueName: "date"))
  var from: Day?

  @Option(help: ArgumentHelp("The last day; today when not given.", valueName: "date"))
  var to: Day?

  static let dayCountMax = 366

  /// Milliseconds since 1970, from included, until not.
  func bounds() throws(Refusal) -> Range<UInt64> {
    let now = SessionClient.nowMs
    let until = self.to.flatMap { Moment(argument: $0.description)?.ms } ?? now + 1
    // Whole days: a finding is known by the first record of its day.
    let from =
      self.from.map { Moment.beginning(of: $0) }
      ?? Moment.beginning(ofDayAt: until - min(until, 30 * 86_400_000))
    guard from < until, until - from <= UInt64(Self.dayCountMax + 1) * 86_400_000 else {
      throw .cannot(
        "the period is empty or longer than a year", "Name a first day and a last day behind it")
    }
    return from..<until
  }
}

extension Moment {
  private static var amsterdam: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Amsterdam") ?? .gmt
    return calendar
  }

  static func beginning(ofDayAt ms: UInt64) -> UInt64 {
    let date = Foundation.Date(timeIntervalSince1970: Double(ms) / 1_000)
    return UInt64(max(0, Self.amsterdam.startOfDay(for: date).timeIntervalSince1970)) * 1_000
  }

  /// The first moment of a day in Amsterdam: the end of the day before it.
  static func beginning(of day: Day) -> UInt64 {
    let parts = DateComponents(
      year: Int(day.date.year), month: Int(day.date.month), day: Int(day.date.day))
    let seconds = Self.amsterdam.date(from: parts)?.timeIntervalSince1970 ?? 0
    return UInt64(max(0, seconds)) * 1_000
  }
}

/// Says on standard error how far a long reading is, where somebody looks at it.
struct Progress {
  private static let isShown = isatty(STDERR_FILENO) == 1

  static func say(_ text: String) {
    guard Self.isShown else { return }
    // Of no use once standard error is gone, and no harm then.
    try? FileHandle.standardError.write(contentsOf: Data("  \(text)\n".utf8))
  }
}
