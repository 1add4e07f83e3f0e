package import Domain
internal import Foundation

extension Moment {
  /// By this machine's clock: what a service asks its database.
  package static var now: Moment {
    let now = Foundation.Date()
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Amsterdam") ?? .gmt
    let parts = calendar.dateComponents([.year, .month, .day], from: now)
    guard
      let date = AmsterdamDate(
        year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0),
      let moment = Moment(
        instant: Instant(microseconds: Int64(now.timeIntervalSince1970 * 1_000_000)), date: date)
    else { preconditionFailure("this machine knows no date") }
    return moment
  }
}
