internal import ArgumentParser
internal import Foundation
internal import Wire

/// A moment, in milliseconds since 1970; typed as a day, it is the end of that day in Amsterdam.
struct Moment: ExpressibleByArgument, Hashable, Sendable, CustomStringConvertible {
  /// 0 where there is none.
  let ms: UInt64

  init(ms: UInt64) { self.ms = ms }

  init?(argument: String) {
    var calendar = Calendar(identifier: .gregorian)
    guard let day = Day(argument: argument), let zone = TimeZone(identifier: "Europe/Amsterdam")
    else { return nil }
    calendar.timeZone = zone
    let parts = DateComponents(
      year: Int(day.date.year), month: Int(day.date.month), day: Int(day.date.day) + 1)
    guard let end = calendar.date(from: parts), end.timeIntervalSince1970 > 0 else { return nil }
    self.ms = UInt64(end.timeIntervalSince1970) * 1_000
  }

  /// The day in Amsterdam, or a hyphen for none.
  var day: String {
    guard self.ms > 0, let zone = TimeZone(identifier: "Europe/Amsterdam") else { return "-" }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents(
      [.year, .month, .day], from: Foundation.Date(timeIntervalSince1970: Double(self.ms) / 1_000))
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return "-" }
    return Day(
      Wire.Date(
        year: UInt32(clamping: year), month: UInt32(clamping: month), day: UInt32(clamping: day))
    ).description
  }

  /// The second in UTC, or a hyphen for none.
  var description: String {
    self.ms == 0 ? "-" : Foundation.Date(timeIntervalSince1970: Double(self.ms) / 1_000).instant
  }
}
