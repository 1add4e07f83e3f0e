internal import ArgumentParser
internal import Auditor
internal import RPC
internal import Review
internal import Vault
internal import Wire

/// `sluis officer scan`
struct OfficerScan: Verb {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "Holds the logs against the rules, and lists what it finds.",
    discussion: """
      Reads decisions, accesses, exchanges and events of a period from every log. What was found \
      before is found again and stays one; a closed finding reopens when there is more of it.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var language: LanguageOptions

  @Flag(help: "Only show what would be put on the list.")
  var dryRun = false

  func report() async throws(Refusal) -> Report {
    let bounds = try self.period.bounds()
    let read = try await LogSearch(
      kinds: [.decision, .access, .exchange, .event], period: bounds
    ).run(self.global)
    guard !read.isCut else {
      throw .cannot(
        "there are more than \(LogSearch.recordCountMax) records in this period",
        "Scan fewer days at once")
    }
    let isWhole = read.unreadLogs.isEmpty
    let findings = Scan(until: bounds.upperBound, isWhole: isWhole)
      .findings(in: read.records.compactMap(\.forReview))
    var filed: [ConsentV1.FindingReply?] = findings.map { _ in nil }
    if !self.dryRun && !findings.isEmpty {
      let sent = findings
      filed = try await self.global.asking(.consent) { client throws(Refusal) in
        var replies: [ConsentV1.FindingReply?] = []
        for (number, finding) in sent.enumerated() {
          // It would be another finding once the missing log is read.
          guard isWhole || finding.rule.reach == .oneLog else {
            replies.append(nil)
            continue
          }
          Progress.say("filing \(number + 1) of \(sent.count)")
          replies.append(try await Self.file(finding, client))
        }
        return replies
      }
    }
    return self.report(findings, filed, read)
  }

  private static func file(
    _ finding: Review.Finding, _ client: SessionClient
  ) async throws(Refusal) -> ConsentV1.FindingReply {
    let facts = ConsentV1.FindingFacts(
      actor: finding.actor, organisation: finding.organisation, files: finding.files,
      fromMs: finding.fromMs, untilMs: finding.untilMs, count: UInt32(clamping: finding.count),
      records: finding.places.map {
        ConsentV1.FindingRecord(log: $0.log, index: $0.index, entry: $0.entry)
      }, recordCount: UInt32(clamping: finding.placeCount))
    return try await client.call(
      ConsentV1.Review.file,
      ConsentV1.FileFindingRequest(rule: finding.rule.rawValue, facts: facts),
      SessionClient.Extras(purpose: Purpose.auditReview.wireName, command: Random.id())
    ).reply
  }

  private func report(
    _ findings: [Review.Finding], _ filed: [ConsentV1.FindingReply?], _ read: LogSearch.Found
  ) -> Report {
    var table = Table("Finding", "State", "Rule", "Who", "From", "Records", "Says")
    var list: [JSON] = []
    for (finding, reply) in zip(findings, filed) {
      let id = reply.map { Id($0.finding).description } ?? "-"
      let state = reply.map { Words.of($0.state) } ?? "-"
      let says = finding.sentence(in: self.language.language)
      table.add(
        id, state, finding.rule.rawValue, finding.actor.map { Id($0).description } ?? "-",
        Moment(ms: finding.fromMs).description, String(finding.placeCount), says)
      list.append([
        "finding": .id(reply?.finding), "isNew": reply.map { .bool($0.isNew) } ?? .null,
        "state": .string(state), "rule": .string(finding.rule.rawValue),
        "actor": .id(finding.actor), "from": .string(Moment(ms: finding.fromMs).description),
        "until": .string(Moment(ms: finding.untilMs).description),
        "count": .integer(Int64(finding.count)), "says": .string(says),
        "records": .array(finding.places.map { Self.json($0) }),
      ])
    }
    let waiting = ReviewRule.allCases.filter { $0.reach != .oneLog }.map(\.rawValue)
    var report = Report(
      json: [
        "findings": .array(list), "records": .integer(Int64(read.records.count)),
        "unread": .integer(Int64(read.unreadCount)), "unreadLogs": read.unreadLogs.json,
      ],
      .line("\(read.records.count) records read, \(findings.count) findings."),
      .line(
        read.unreadCount == 0
          ? "" : "\(read.unreadCount) bodies do not open; run: sluis audit verify"),
      .line(
        read.unreadLogs.isEmpty
          ? "" : "Filed once every log is read: \(waiting.joined(separator: ", "))."),
      .table(table))
    report.ending = read.unreadLogs.ending()
    return report
  }

  private static func json(_ place: ReviewRecord.Place) -> JSON {
    [
      "log": .string(place.log), "index": .integer(Int64(clamping: place.index)),
      "entry": .id(place.entry),
    ]
  }
}
