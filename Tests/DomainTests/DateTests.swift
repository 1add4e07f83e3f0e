import Domain
import Testing

@Suite("An Amsterdam date")
struct DateTests {
  @Test(
    "exists or is nil",
    arguments: [
      ("2024-02-29", true), ("2026-02-29", false), ("2000-02-29", true), ("1900-02-29", false),
      ("2026-04-31", false), ("2026-13-01", false), ("2026-00-10", false), ("2026-01-00", false),
      ("0001-01-01", false), ("9999-01-01", false), ("2026-1-01", false), ("2026-01-1", false),
      ("2026/01/01", false), ("２０２６-01-01", false), ("+026-01-01", false), ("", false),
    ])
  func exists(text: String, exists: Bool) {
    #expect((AmsterdamDate(text) != nil) == exists)
    if exists { #expect(AmsterdamDate(text)?.text == text) }
  }

  @Test("counts days as the calendar does")
  func dayNumbers() throws {
    #expect(date("1970-01-01").dayNumber == 0)
    #expect(date("2000-03-01").dayNumber == 11_017)
    #expect(date("1969-12-31").dayNumber == -1)
    var expected = date("1850-01-01").dayNumber
    for year in AmsterdamDate.years {
      for month in 1...12 {
        for day in 1...AmsterdamDate.dayCount(year: year, month: month) {
          let date = try #require(AmsterdamDate(year: year, month: month, day: day))
          guard date.dayNumber == expected, AmsterdamDate(dayNumber: expected) == date else {
            Issue.record("\(date.text) is not day \(expected)")
            return
          }
          expected += 1
        }
      }
    }
    #expect(AmsterdamDate(dayNumber: expected) == nil)
    #expect(AmsterdamDate(dayNumber: .max) == nil)
    #expect(AmsterdamDate(dayNumber: .min) == nil)
  }

  @Test(
    "C14 gives the age, on 1 March for who was born on 29 February",
    arguments: [
      ("2008-02-29", "2024-02-28", 15), ("2008-02-29", "2024-02-29", 16),
      ("2008-02-29", "2026-02-28", 17), ("2008-02-29", "2026-03-01", 18),
      ("2014-06-10", "2026-06-09", 11), ("2014-06-10", "2026-06-10", 12),
      ("2026-06-10", "2026-06-10", 0),
    ])
  func age(born: String, on day: String, years: Int) {
    #expect(date(born).age(on: date(day)) == years)
  }

  @Test("has no age before birth")
  func unborn() { #expect(date("2026-06-11").age(on: date("2026-06-10")) == nil) }

  @Test(
    "adds months to the last day of a shorter one",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
      ("2026-06-10", 12, "2027-06-10"), ("2024-02-29", 12, "2025-02-28"),
      ("2026-01-15", -1, "2025-12-15"),
    ])
  func months(start: String, count: Int, end: String) {
    #expect(date(start).adding(months: count) == date(end))
    #expect(date(start).adding(months: .max) == nil)
    #expect(date(start).adding(months: .min) == nil)
  }

  @Test("belongs to an instant, or makes no moment with it")
  func moments() {
    let late = Instant(microseconds: instant("2026-06-10", hour: 22).microseconds)
    #expect(Moment(instant: late, date: date("2026-06-11")) != nil)
    #expect(Moment(instant: late, date: date("2026-06-12")) == nil)
    let noon = instant("2026-06-10", hour: 12)
    #expect(Moment(instant: noon, date: date("2026-06-10")) != nil)
    #expect(Moment(instant: noon, date: date("2026-06-09")) == nil)
    for extreme in [Int64.max, .min] {
      #expect(Moment(instant: Instant(microseconds: extreme), date: date("2026-06-10")) == nil)
    }
  }

  @Test("bounds a period half-open, and an upside-down one holds nothing")
  func periods() {
    let period = Period(from: instant("2026-01-01"), until: instant("2026-02-01"))
    #expect(period.contains(instant("2026-01-01")))
    #expect(!period.contains(instant("2026-02-01")))
    let inverted = Period(from: instant("2026-02-01"), until: instant("2026-01-01"))
    for day in ["2025-12-31", "2026-01-01", "2026-01-15", "2026-02-01", "2026-03-01"] {
      #expect(!inverted.contains(instant(day)))
    }
  }
}
