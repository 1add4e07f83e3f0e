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

  private static func refusal(_ sentence: String) -> sluis.Refusal {
    sluis.Refusal(status: .unreachable, sentence: sentence, advice: "")
  }

  private static func verdict(_ findings: [Finding]) -> LogVerdict {
    let report = Verifier.Report(
      entryCount: 40, checkpointCount: 1, last: nil, witnessed: nil, findings: findings,
      shownCount: 40, firstBad: FirstBad(index: 0, isExact: false))
    return LogVerdict(service: "cases", report: report, isFirstSight: false)
  }

  /// How `audit verify` ends when this was found of one log.
  private static func ending(
    _ findings: [Finding], _ shown: WitnessCheck.Shown, isAgeAsked: Bool = false
  ) throws -> sluis.Refusal? {
    var audit = Audit(
      global: GlobalOptions(), purpose: "", comparesRows: false,
      witnesses: try WitnessCheck(policy: nil, within: nil, isAgeAsked: isAgeAsked))
    audit.add(Self.verdict(findings), shown)
    do throws(sluis.Refusal) {
      _ = try audit.report()
      return nil
    } catch { return error }
  }

  @Test("is not judged while the witness that would vouch for it says nothing")
  func unjudged() throws {
    var away = WitnessCheck.Shown()
    away.unreached = Self.refusal("witness one cannot be reached")
    var wrong = WitnessCheck.Shown()
    wrong.unasked = Self.refusal("witness one shows no checkpoint that both signed")
    let bare = Finding.notWitnessed(size: 40)
    let old = Finding.witnessedLongAgo(size: 9, seenAtSeconds: 9)
    let cut = Finding.cut(pinnedSize: 50, size: 40)
    let cases: [([Finding], WitnessCheck.Shown, isAgeAsked: Bool, sluis.ExitStatus)] = [
      ([bare], away, false, .unreachable), ([bare], away, true, .tampering),
      ([bare], .init(), false, .tampering), ([bare], wrong, false, .tampering),
      ([old], away, false, .unreachable), ([old], away, true, .tampering),
      ([old], .init(), false, .tampering), ([cut, bare], away, false, .tampering),
      ([.forked(agreedSize: 0, pinnedSize: 9), bare], away, false, .tampering),
      ([.unsigned(atSize: 40), bare], away, false, .tampering),
    ]
    for (findings, shown, isAgeAsked, status) in cases {
      let ending = try #require(try Self.ending(findings, shown, isAgeAsked: isAgeAsked))
      #expect(ending.status == status, "\(findings) \(ending.sentence)")
      guard status == .unreachable else { continue }
      #expect(
        ending.sentence.hasPrefix(
          "whether the witness saw the log of cases cannot be judged: witness one "))
      #expect(!ending.sentence.contains("entry"))
    }
  }

  @Test("is held against the other logs' decisions though its witness is away")
  func joined() throws {
    var away = WitnessCheck.Shown()
    away.unreached = Self.refusal("witness one cannot be reached")
    for (findings, count) in [([Finding.notWitnessed(size: 40)], 0), ([.unsigned(atSize: 40)], nil)]
      as [([Finding], Int?)]
    {
      var audit = Audit(
        global: GlobalOptions(), purpose: "", comparesRows: false,
        witnesses: try WitnessCheck(policy: nil, within: nil, isAgeAsked: false))
      audit.add(Self.verdict(findings), away)
      audit.join(isWhole: true)
      #expect(audit.unjoinedCount == count, "\(findings)")
    }
  }
}
