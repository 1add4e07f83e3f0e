import Testing

@testable import Auditor
@testable import sluis

@Suite("What is said of where a log is first wrong")
struct LogVerdictTests {
  private static func report(_ bad: FirstBad?, shownCount: Int) -> Verifier.Report {
    Verifier.Report(
      entryCount: 40, checkpointCount: 4, last: nil, witnessed: nil, findings: [],
      shownCount: shownCount, firstBad: bad)
  }

  private static func json(_ report: Verifier.Report) -> String {
    LogVerdict(service: "cases", report: report, isFirstSight: false).json.text
  }

  @Test("is exact only as far as signatures reach, in words and in JSON")
  func exact() {
    let named = FirstBad(index: 17, isExact: true)
    for (bad, shownCount, words, json) in [
      (named, 17, "; the first bad entry is 17", "true"),
      (named, 20, "; the first bad entry is 17", "true"),
      (
        named, 10,
        "; the first bad entry is 17, unless one from 10 on is: no signature that fits is over"
          + " those", "false"
      ),
      (
        FirstBad(index: 10, isExact: false), 10, "; the first bad entry is 10 or one behind it",
        "false"
      ),
    ] {
      let report = Self.report(bad, shownCount: shownCount)
      #expect(LogVerdict.place(report) == words)
      #expect(Self.json(report).contains("\"firstBadIsExact\": \(json)"))
      #expect(Self.json(report).contains("\"shownEntries\": \(shownCount)"))
    }
  }

  @Test("is nothing where nothing says so")
  func nothing() {
    let report = Self.report(nil, shownCount: 40)
    #expect(LogVerdict.place(report).isEmpty)
    #expect(Self.json(report).contains("\"firstBadIsExact\": null"))
  }
}
