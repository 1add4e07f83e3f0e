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

  /// Reads all logs, page by page, and joins each look with the decision it rests on.
  func lines(_ global: GlobalOptions) async throws(Refusal) -> [Line] {
    var lines: [Line] = []
    for service in Service.allCases {
      lines += try await self.lines(of: service, global)
      Progress.say("\(service.rawValue): \(lines.count) lines")
    }
    return Self.joined(lines)
  }

  private func lines(
    of service: Service, _ global: GlobalOptions
  ) async throws(Refusal) -> [Line] {
    let (query, purpose) = (self.query, self.purpose)
    return try await global.asking(service.endpoint) { client throws(Refusal) in
      var lines: [Line] = []
      var request = query
      repeat {
        let page = try await client.call(
          LedgerV1.Log.report, request, SessionClient.Extras(purpose: purpose)
        ).reply
        guard page.nextIndex == 0 || page.nextIndex > request.fromIndex else {
          throw .cannot("\(service.rawValue) sent the same page twice")
        }
        lines += page.lines.map { Line(service: service, line: $0) }
        request.fromIndex = page.nextIndex
      } while request.fromIndex > 0
      return lines
    }
  }

  /// A yes that somebody used is told with what they did, and so is every other yes of that
  /// operation, such as the one to what a partner's reference stands for; any other yes is a line
  /// of its own.
  static func joined(_ lines: [Line]) -> [Line] {
    let decisions = Dictionary(
      lines.filter { $0.service == .consent && $0.line.kind == .allowed }
        .map { ($0.line.entry, $0.line) }, uniquingKeysWith: { first, _ in first })
    var used: Set<UInt128> = []
    let told = lines.map { line in
      guard let id = line.line.decision, let decision = decisions[id] else { return line }
      used.insert(line.line.traceID)
      var line = line
      line.decision = decision
      return line
    }
    return told.filter { $0.line.kind != .allowed || !used.contains($0.line.traceID) }
      .sorted {
        ($0.line.timeMs, $0.service.rawValue, $0.line.index)
          < ($1.line.timeMs, $1.service.rawValue, $1.line.index)
      }
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
      }
    return ReportSentences(
      kind, role: self.line.role,
      organisation: self.line.organisation.flatMap { organisations[$0] } ?? "",
      purpose: self.line.purpose, categories: self.line.categories.map { Words.of($0) },
      isOwn: self.line.isOwn,
      hasGrant: !self.line.grants.isEmpty || self.decision?.grants.isEmpty == false)
  }

  /// Where it stands, for whoever wants to see the proof.
  var place: String { "\(self.service.rawValue) \(self.line.index)" }
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
        let text = try await question.proof(of: line.line.entry).proof
        guard let proof = try? ProofText(Array(text.utf8), key: pinnedKey),
          proof.index == Int(clamping: line.line.index), proof.shows(line.line.stored)
        else {
          throw Refusal(
            status: .tampering,
            sentence: "line \(line.line.index) of \(service.rawValue) is not in its log",
            advice: "Tell the privacy officer, and keep everything as it is")
        }
        proofs[line.line.entry] = LineProof(
          log: proof.tree.origin, verifierKey: key, proof: text)
      }
      return proofs
    }
  }
}
