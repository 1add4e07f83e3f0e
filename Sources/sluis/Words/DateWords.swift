internal import Foundation
internal import Review
internal import Wire

/// Days as people read them, in Amsterdam: `3 november 2026`.
enum DateWords {
  static let months = [
    Phrase("januari", "January"), Phrase("februari", "February"), Phrase("maart", "March"),
    Phrase("april", "April"), Phrase("mei", "May"), Phrase("juni", "June"),
    Phrase("juli", "July"), Phrase("augustus", "August"), Phrase("september", "September"),
    Phrase("oktober", "October"), Phrase("november", "November"),
    Phrase("december", "December"),
  ]

  /// A month of a year; its number where there is no such month.
  static func month(_ month: UInt32, of year: UInt32) -> Phrase {
    let place = Int(month) - 1
    guard Self.months.indices.contains(place) else { return Phrase("\(month)", "\(month)") }
    let name = Self.months[place]
    return Phrase("\(name.dutch) \(year)", "\(name.english) \(year)")
  }
}

extension Day {
  var words: Phrase {
    let month = DateWords.month(self.date.month, of: self.date.year)
    return Phrase("\(self.date.day) \(month.dutch)", "\(self.date.day) \(month.english)")
  }

  /// A day that may be absent; a hyphen stands for none.
  static func words(_ date: Wire.Date?) -> Phrase {
    date.map { Day($0).words } ?? Phrase("-", "-")
  }
}

extension Moment {
  /// The day in Amsterdam, or a hyphen for none.
  var dayWords: Phrase {
    Day(argument: self.day)?.words ?? Phrase("-", "-")
  }

  /// The day and the minute in Amsterdam, or a hyphen for none.
  var words: Phrase {
    let day = self.dayWords
    guard self.ms > 0 else { return day }
    var style = Foundation.Date.ISO8601FormatStyle(
      timeZone: TimeZone(identifier: "Europe/Amsterdam") ?? .gmt)
    style = style.time(includingFractionalSeconds: false)
    let moment = Foundation.Date(timeIntervalSince1970: Double(self.ms) / 1_000)
    let time = moment.formatted(style).prefix(5)
    return Phrase("\(day.dutch), \(time) uur", "\(day.english), \(time)")
  }
}
