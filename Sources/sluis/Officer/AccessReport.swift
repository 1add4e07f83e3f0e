internal import Auditor
internal import RPC
internal import Review
internal import Wire

/// Who looked at somebody's data: the lines of every log, put together.
struct AccessReport: Sendable {
  /// One line, and the log it stands in.
  struct Line: Sendable {
    let service: Service
    let line: LedgerV1.ReportLine
    /// The decision it rests on, where consent's own lines have it: then it needs no line.
    var decision: LedgerV1.ReportLine?
  }

  let query: LedgerV1.ReportQuery
  let purpose: String

  /// What all logs have.
  struct Told: Sendable {
    var lines: [Line] = []
    /// Records that did not open, by log; a log of which all did is not in it.
    var unread: [Service: UInt64] = [:]
    /// Logs of which nothing could be read.
    var unreadLogs = UnreadLogs()
  }

  /// Reads all logs, page by page, and joins each look with the decision it rests on.
  func read(_ global: GlobalOptions) async throws(Refusal) -> Told {
    var told = Told()
    // One report, whichever logs it is read from: recorded once, and counted once.
    var report: [UInt8] = []
    for service in Service.allCases {
      let begun = report
      let read = try await told.unreadLogs.reading(service) { () async throws(Refusal) in
        try await self.lines(of: service, begun, global)
      }
      guard let read else { continue }
      report = read.report
      told.lines += read.lines
      if read.unread > 0 { told.unread[service] = read.unread }
      Progress.say("\(service.rawValue): \(told.lines.count) lines")
    }
    try told.unreadLogs.mustNotBeAll(of: Service.allCases.count)
    told.lines = Self.joined(told.lines)
    return told
  }

  private func lines(
    of service: Service, _ report: [UInt8], _ global: GlobalOptions
  ) async throws(Refusal) -> (lines: [Line], unread: UInt64, report: [UInt8]) {
    let purpose = self.purpose
    var asked = self.query
    asked.report = report
    let first = asked
    return try await global.asking(service.endpoint) { client throws(Refusal) in
      var lines: [Line] = []
      var unread: UInt64 = 0
      var request = first
      repeat {
        let page = try await client.call(
          LedgerV1.Log.report, request, SessionClient.Extras(purpose: purpose)
        ).reply
        guard page.nextIndex == 0 || page.nextIndex > request.fromIndex else {
          throw .cannot("\(service.rawValue) sent the same page twice")
        }
        lines += page.lines.map { Line(service: service, line: $0) }
        unread += UInt64(page.unread)
        request.fromIndex = page.nextIndex
        request.report = page.report
      } while request.fromIndex > 0
      return (lines, unread, request.report)
    }
  }

  /// A yes that somebody used is told with what they did; any other yes is a line of its own.
  ///
  /// Used is the yes that a line names, and any other to the same caller within the same call, such
  /// as the one to what a partner's reference stands for. A trace alone says nothing: whoever calls
  /// chooses it.
  static func joined(_ lines: [Line]) -> [Line] {
    let decisions = Dictionary(
      lines.filter { $0.service == .consent && $0.line.kind == .allowed }
        .compactMap { line in line.line.entry.map { ($0, line.line) } },
      uniquingKeysWith: { first, _ in first })
    var named: Set<UInt128> = []
    var calls: [Call: LedgerV1.ReportLine] = [:]
    let told = lines.map { line in
      guard let id = line.line.decision, let decision = decisions[id] else { return line }
      named.insert(id)
      if let call = Call(line.line) { calls[call] = line.line }
      var line = line
      line.decision = decision
      return line
    }
    return told.filter { line in
      guard line.line.kind == .allowed else { return true }
      if let entry = line.line.entry, named.contains(entry) { return false }
      return Call(line.line).flatMap { calls[$0] }?.isOneCall(with: line.line) != true
    }
    .sorted {
      ($0.line.timeMs, $0.service.rawValue, $0.line.index)
        < ($1.line.timeMs, $1.service.rawValue, $1.line.index)
    }
  }

  /// One call of one service.
  private struct Call: Hashable {
    let trace: UInt128
    let span: UInt64

    init?(_ line: LedgerV1.ReportLine) {
      guard let trace = line.traceID, let span = line.spanID else { return nil }
      self.trace = trace
      self.span = span
    }
  }
}

extension LedgerV1.ReportLine {
  /// As long as any call may take, and a little.
  private static let callMs: UInt64 = 60_000

  /// Whether a yes within the call that this line says it is of may be of it indeed: by the same
  /// caller, and at that time. The service that asks says which call it is asking in.
  fileprivate func isOneCall(with decision: LedgerV1.ReportLine) -> Bool {
    let apartMs = max(self.timeMs, decision.timeMs) - min(self.timeMs, decision.timeMs)
    return apartMs <= Self.callMs && self.actor == decision.actor && self.role == decision.role
      && self.organisation == decision.organisation && self.purpose == decision.purpose
  }
}

extension AccessReport.Line {
  /// In words, with the organisation as it calls itself.
  func sentences(_ organisations: [UInt128: String]) -> ReportSentences {
    let kind: ReportSentences.Kind =
      switch self.line.kind {
      case .looked: .looked
      case .changed: .changed
      case .shared: .shared
      case .allowed: .allowed
      case .refused: .refused
      case .reviewed: .reviewed
      case .unknown: .unknown
      }
    return ReportSentences(
      kind, role: self.line.role,
      organisation: self.line.organisation.flatMap { organisations[$0] } ?? "",
      purpose: self.line.purpose, categories: self.line.categories.map { Words.of($0) },
      isOwn: self.line.isOwn, isFolded: self.line.isFolded,
      hasGrant: !self.line.grants.isEmpty || self.decision?.grants.isEmpty == false)
  }

  /// Where it stands, for whoever wants to see the proof.
  var place: String {
    self.line.isFolded ? self.service.rawValue : "\(self.service.rawValue) \(self.line.index)"
  }
}

/// The proof that a line of a report stands in its log, checked here and again by anybody.
struct LineProof: Sendable {
  let log: String
  let verifierKey: String
  let proof: String

  /// Fetches and checks the proofs of some lines of one log.
  static func of(
    _ lines: [AccessReport.Line], in service: Service, _ global: GlobalOptions
  ) async throws(Refusal) -> [UInt128: LineProof] {
    let profile = try global.profile()
    let pinned = try PinnedLog.load(service.rawValue, profile)
    return try await global.askingLog(of: service.endpoint) { question throws(Refusal) in
      let newest = try await question.checkpoint()
      let key = pinned?.verifierKey ?? newest.verifierKey
      guard let pinnedKey = try? PinnedKey(text: key) else {
        throw .cannot("the key of the log of \(service.rawValue) is not one")
      }
      var proofs: [UInt128: LineProof] = [:]
      for line in lines {
        guard let entry = line.line.entry else { continue }
        let text = try await question.proof(of: entry).proof
        guard let proof = try? ProofText(Array(text.utf8), key: pinnedKey),
          proof.index == Int(clamping: line.line.index),
          line.line.stored.isEmpty
            ? proof.shows(leaf: line.line.leaf) : proof.shows(line.line.stored)
        else {
          throw Refusal(
            status: .tampering,
            sentence: "line \(line.line.index) of \(service.rawValue) is not in its log",
            advice: "Tell the privacy officer, and keep everything as it is")
        }
        proofs[entry] = LineProof(
          log: proof.tree.origin, verifierKey: key, proof: text)
      }
      return proofs
    }
  }
}
