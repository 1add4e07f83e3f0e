internal import Auditor
internal import Foundation

/// The verification of several logs, and of what joins them.
struct Audit {
  let global: GlobalOptions
  let purpose: String
  let comparesRows: Bool

  private var verdicts: [LogVerdict] = []
  private var traces = TraceJoin()
  /// What is wrong, one sentence each without its full stop.
  private var complaints: [String] = []
  private var rowCount = 0
  /// `nil` until the logs were joined.
  private var unjoinedCount: Int?

  init(global: GlobalOptions, purpose: String, comparesRows: Bool) {
    self.global = global
    self.purpose = purpose
    self.comparesRows = comparesRows
  }

  /// Verifies the log of a running service.
  mutating func verify(_ service: Service) async throws(Refusal) {
    let profile = try self.global.profile()
    let pinned = try PinnedLog.load(service.rawValue, profile)
    let client = try await SessionClient(
      profile, to: service.endpoint, within: self.global.timeout.duration)
    do throws(Refusal) {
      let copy = try await LogCopy.fetch(client, purpose: self.purpose)
      var events: [OpenedBodies.Sealed] = []
      var traces = self.traces
      let verdict = try LogVerdict.of(copy, pinned: pinned) { visit in
        traces.add(
          log: service.rawValue, index: visit.index, header: visit.header, body: .sealed)
        if visit.header.kind == .event {
          events.append(OpenedBodies.Sealed(header: visit.header, body: Array(visit.body)))
        }
      }
      self.traces = traces
      self.add(verdict)
      if self.comparesRows { try await self.compareRows(client, copy, events) }
      if verdict.isIntact {
        let seen = PinnedLog(
          verifierKey: pinned?.verifierKey ?? copy.verifierKey, checkpoint: copy.checkpoint)
        try seen.save(service.rawValue, profile)
      }
      await client.connection.close()
    } catch {
      await client.connection.close()
      throw error
    }
  }

  /// Verifies an export, in flat memory.
  mutating func verify(file: String, key: String) throws(Refusal) {
    var verifier = try LogVerdict.verifier(key: key, pinned: [])
    guard let handle = FileHandle(forReadingAtPath: file) else {
      throw .cannot("\(file) could not be read")
    }
    while true {
      let piece: Data?
      do { piece = try handle.read(upToCount: 1 << 20) } catch {
        throw .cannot("\(file) could not be read to its end")
      }
      guard let piece, !piece.isEmpty else { break }
      verifier.read(Array(piece))
    }
    self.add(LogVerdict(service: file, report: verifier.finish(), isFirstSight: false))
  }

  /// Looks whether every access rests on a decision, once all logs were taken in.
  mutating func join(isWhole: Bool) {
    guard isWhole, self.verdicts.allSatisfy(\.isIntact) else { return }
    for finding in self.traces.findings() { self.complaints.append(Self.words(finding)) }
    self.unjoinedCount = self.traces.unjoinedCount
  }

  /// What was found: a report when all is well, a refusal with status 6 when not.
  func report() throws(Refusal) -> Report {
    guard let first = self.complaints.first else {
      var table = Table("Log", "Entries", "Verdict")
      for verdict in self.verdicts {
        table.add(
          verdict.service, String(verdict.report.entryCount),
          verdict.isFirstSight ? "intact; its key is believed, seen for the first time" : "intact")
      }
      var lines = self.comparesRows ? ["\(self.rowCount) stored rows are as they were logged."] : []
      if let count = self.unjoinedCount, count > 0 {
        lines.append(
          "\(count) looks and exchanges could not be held against their decision: sealed bodies.")
      }
      return Report(
        json: [
          "logs": .object(self.verdicts.map { .init(name: $0.service, value: $0.json) }),
          "rows": self.comparesRows ? .integer(Int64(self.rowCount)) : .null,
          "unjoined": self.unjoinedCount.map { .integer(Int64($0)) } ?? .null,
        ],
        blocks: [.table(table)] + lines.map { .line($0) })
    }
    throw Refusal(
      status: .tampering, sentence: first,
      advice: "Tell the privacy officer, and keep everything as it is",
      details: Array(self.complaints.dropFirst()))
  }

  private mutating func add(_ verdict: LogVerdict) {
    self.verdicts.append(verdict)
    guard !verdict.isIntact else { return }
    let place = verdict.report.firstBadIndex.map { "; the first bad entry is \($0)" } ?? ""
    let finding = verdict.report.findings.first.map { LogVerdict.words($0) } ?? "it is not whole"
    self.complaints.append("the log of \(verdict.service) is not as it was: \(finding)\(place)")
  }

  private mutating func compareRows(
    _ client: SessionClient, _ copy: LogCopy, _ events: [OpenedBodies.Sealed]
  ) async throws(Refusal) {
    let purpose = self.purpose
    let check = try await self.global.asking(.consent) { consent throws(Refusal) in
      try await RowCheck(
        client, copy, events, OpenedBodies(consent, purpose: purpose), purpose: purpose)
    }
    self.rowCount += check.rowCount
    if check.unreadCount > 0 {
      self.complaints.append("\(copy.service): \(check.unreadCount) change records do not open")
    }
    for finding in check.findings {
      self.complaints.append("\(copy.service): \(RowCheck.words(finding))")
    }
  }

  private static func words(_ finding: TraceJoin.Finding) -> String {
    func at(_ place: TraceJoin.Place) -> String { "entry \(place.index) of \(place.log)" }
    return switch finding {
    case .doesNotOpen(let place): "\(at(place)) does not open"
    case .doesNotDecode(let place): "\(at(place)) does not decode"
    case .differsFromHeader(let place): "\(at(place)) says something else than its header"
    case .accessWithoutDecision(let place): "\(at(place)) shows data without a decision"
    case .accessAgainstDecision(let place): "\(at(place)) shows data against a decision"
    case .exchangeWithoutDecision(let place): "\(at(place)) shares data without a decision"
    case .exchangeAgainstDecision(let place): "\(at(place)) shares data against a decision"
    case .exchangeWithoutAccess(let place): "\(at(place)) shares data that nobody looked up"
    }
  }
}
