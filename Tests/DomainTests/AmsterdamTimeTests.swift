import Domain
import Foundation
import Testing

@Suite("A wall clock in Amsterdam")
struct AmsterdamTimeTests {
  private func at(_ seconds: UInt64) throws -> AmsterdamTime {
    try #require(AmsterdamTime(ms: seconds * 1_000))
  }

  @Test("C03 changes to summer time and back at 01:00 UTC")
  func changes() throws {
    // 29 March 2026 01:00 UTC and 25 October 2026 01:00 UTC.
    let (spring, autumn): (UInt64, UInt64) = (1_774_746_000, 1_792_890_000)
    #expect(try self.at(spring - 1).minuteOfDay == 119)
    #expect(try self.at(spring).minuteOfDay == 180)
    #expect(try self.at(autumn - 1).minuteOfDay == 179)
    #expect(try self.at(autumn).minuteOfDay == 120)
    #expect(try self.at(spring).date.text == "2026-03-29")
    #expect(try self.at(spring).weekday == 7)
    #expect(try self.at(spring).isWeekend)
  }

  @Test("is that of the time zone database, every hour of forty years")
  func zone() throws {
    let zone = try #require(TimeZone(identifier: "Europe/Amsterdam"))
    for hour in stride(from: 820_454_400, to: 2_082_758_400, by: 3_600) as StrideTo<Int> {
      let local = hour + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(hour)))
      let time = try self.at(UInt64(hour))
      guard time.minuteOfDay == local % 86_400 / 60, time.date.dayNumber == local / 86_400 else {
        Issue.record("\(hour) is not \(time.date.text) \(time.minuteOfDay)")
        return
      }
    }
  }

  @Test("is not known before 1996 or beyond the calendar")
  func bounds() {
    #expect(AmsterdamTime(ms: 820_454_399_999) == nil)
    #expect(AmsterdamTime(ms: 820_454_400_000) != nil)
    #expect(AmsterdamTime(ms: .max) == nil)
  }
}
