internal import Auditor
internal import Foundation

/// The verification of several logs, and of what joins them.
struct Audit {
  let global: GlobalOptions
  let purpose: String
  let comparesRows: Bool
  let witnesses: WitnessCheck

  private var verdicts: [LogVerdict] = []
  private var traces = TraceJoin()
  private var gaps = DeclaredGaps()
  /// What is to be remembered of each log, once all were read.
  private var pins: [String: PinnedLog] = [:]
  /// What is wrong, one sentence each without its full stop.
  private var complaints: [String] = []
  private var rowCount = 0
  /// `nil` until the logs were joined.
  private(set) var unjoinedCount: Int?
  /// Services whose log could not be read.
  private var unanswered: [(service: Service, refusal: Refusal)] = []
  /// Why a witness was not asked.
  private var unasked: Refusal?
  /// Of which logs it could not be judged whether a witness saw them, and why.
  private var unjudged: [(service: String, why: Refusal)] = []
  /// How many logs are not as they were: nothing is concluded from what else stands in them.
  private var accusedCount = 0

  init(global: GlobalOptions, purpose: String, comparesRows: Bool, witnesses: WitnessCheck) {
    self.global = global
    self.purpose = purpose
    self.comparesRows = comparesRows
    self.witnesses = witnesses
  }

  /// Lets logs have lost what a statement of two people declares lost.
  mutating func admit(restore file: String) async throws(Refusal) {
    try self.gaps.admit(try await SignedRestore(file: file, try self.global.profile()))
  }

  /// Verifies the log of a running service, page by page.
  ///
  /// A service that does not answer keeps no other log from being verified: it is complained of
  /// behind what was found.
  mutating func verify(_ service: Service) async throws(Refusal) {
    do throws(Refusal) {
      let profile = try self.global.profile()
      let remembered = try PinnedLog.load(service.rawValue, profile)
      let pinned = try remembered.map { pin throws(Refusal) in
        try self.gaps.expected(of: service.rawValue, remembering: pin)
      }
      let run = self
      // Before the service is asked: what a witness shows then is in the log that comes after.
      let shown = try await self.witnesses.shown(
        of: service, profile, within: self.global.timeout)
      self.unasked = self.unasked ?? shown.unasked
      let read = try await run.global.readingLog(of: service) {
        (client, copy) throws(Refusal) in
        try await run.read(copy, client, pinned: pinned, shown: shown.trees)
      }
      self.traces = read.traces
      self.gaps.add(read.gaps, isIntact: read.verdict.isIntact)
      self.add(read, shown)
      if read.verdict.isIntact {
        let name = service.rawValue
        self.pins[name] = PinnedLog(
          verifierKey: read.pin.verifierKey, checkpoint: read.pin.checkpoint,
          savedAtSeconds: read.pin.savedAtSeconds, passed: self.gaps.passed(name, remembered))
      }
    } catch {
      guard error.status == .unreachable || error.status == .refused else { throw error }
      self.unanswered.append((service, error))
    }
  }

  /// What was found about one service.
  private struct Read: Sendable {
    let verdict: LogVerdict
    let isStopped: Bool
    let pin: PinnedLog
    let rows: RowCheck?
    let traces: TraceJoin
    let gaps: DeclaredGaps
  }

  /// How often rows are compared before one of them is complained of.
  private static let comparisonCountMax = 3

  private func read(
    _ copy: LogCopy, _ client: SessionClient, pinned: PinnedLog?, shown: [SignedTree]
  ) async throws(Refusal) -> Read {
    // The policy's key goes before one that was believed at first sight.
    let known = self.witnesses.key(of: copy.origin) ?? pinned?.verifierKey
    let key = known ?? copy.verifierKey
    let remembered = try pinned.map { pin throws(Refusal) in [try pin.tree()] } ?? []
    var verifier = try LogVerdict.verifier(
      key: key, remembered + shown, self.witnesses)
    var (traces, gaps) = (self.traces, self.gaps)
    // Bodies are opened by consent, which records that first: with its own log stopped it cannot.
    var rows = self.comparesRows && client.session != nil ? RowCheck() : nil
    verifier.read(copy.title)
    var copy = copy
    var next = 0
    for attempt in 1...Self.comparisonCountMax {
      while next < copy.entryCount {
        let page = try await copy.page(from: next, client, purpose: self.purpose)
        next += page.entries.count
        var sealed: [(index: Int, item: OpenedBodies.Sealed)] = []
        let opensBodies = rows != nil
        verifier.read(page.records) { visit in
          gaps.visit(copy.service, visit.index, visit.header)
          guard opensBodies, Self.openedKinds.contains(visit.header.kind) else {
            traces.add(log: copy.service, index: visit.index, header: visit.header, body: .sealed)
            return
          }
          sealed.append((visit.index, .init(header: visit.header, body: Array(visit.body))))
        }
        let origin = OpenedBodies.Origin(service: copy.service, epochKeys: page.epochKeys)
        let bodies = try await self.open(sealed.map(\.item), of: origin)
        for ((index, item), body) in zip(sealed, bodies) {
          if item.header.kind == .event { rows?.add([body]) }
          let isKeyThere = origin.epochKeys[item.header.epoch]?.isEmpty == false
          traces.add(
            log: copy.service, index: index, header: item.header,
            body: body.map { .opened(plaintext: $0, indexes: nil) }
              ?? (isKeyThere ? .doesNotOpen : .sealed))
        }
      }
      verifier.read(copy.signature)
      guard rows != nil else { break }
      try await rows?.compare(client, purpose: self.purpose)
      // What was written meanwhile is in the rows and not yet in what was read of the log.
      guard rows?.findings.isEmpty == false, attempt < Self.comparisonCountMax else { break }
      let newer = try await LogCopy(of: client.connection, afterNow: true)
      guard newer.entryCount > copy.entryCount else { break }
      copy = newer
    }
    verifier.read(copy.ending)
    let verdict = LogVerdict(
      service: copy.service, report: verifier.finish(), isFirstSight: known == nil)
    return Read(
      verdict: verdict, isStopped: copy.isStopped,
      pin: PinnedLog(
        verifierKey: key, checkpoint: copy.checkpoint, savedAtSeconds: copy.askedAtSeconds,
        passed: pinned?.passed),
      rows: rows, traces: traces, gaps: gaps)
  }

  /// What `--rows` opens: changes, to compare rows with, and what looks and exchanges rest on.
  private static let openedKinds: Set<RecordHeader.Kind> = [.event, .decision, .access, .exchange]

  private func open(
    _ events: [OpenedBodies.Sealed], of origin: OpenedBodies.Origin
  ) async throws(Refusal) -> [[UInt8]?] {
    guard !events.isEmpty else { return [] }
    let purpose = self.purpose
    return try await self.global.asking(.consent) { consent throws(Refusal) in
      try await OpenedBodies(consent, purpose: purpose).open(events, of: origin)
    }
  }

  /// Verifies an export, in flat memory.
  mutating func verify(file: String, key: String) throws(Refusal) {
    var verifier = try LogVerdict.verifier(key: key, [], self.witnesses)
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
    guard isWhole, self.unanswered.isEmpty, self.accusedCount == 0 else { return }
    for finding in self.traces.findings() { self.complaints.append(Self.words(finding)) }
    self.unjoinedCount = self.traces.unjoinedCount
  }

  /// Remembers the logs that were found intact. What was given up for a statement of restore is
  /// kept until consent's log was seen to record it: else the complaint would be made only once.
  private func remember() throws(Refusal) {
    for (service, pin) in self.pins where self.gaps.mayRemember(service) {
      try pin.save(service, try self.global.profile())
    }
  }

  /// What was found: a report when all is well, a refusal with status 6 when not.
  mutating func report() throws(Refusal) -> Report {
    try self.remember()
    // What consent's log does not record is not known while it cannot be judged.
    if !self.unjudged.contains(where: { $0.service == Service.consent.rawValue }) {
      self.complaints += self.gaps.complaints
    }
    guard let first = self.complaints.first else {
      // Nothing is wrong with what was read; not everything was.
      if let refusal = self.unanswered.first?.refusal { throw refusal }
      if let log = self.unjudged.first {
        throw Refusal(
          status: log.why.status, sentence: log.why.sentence, advice: log.why.advice,
          details: self.unjudged.dropFirst().map(\.why.sentence))
      }
      if let refusal = self.unasked { throw refusal }
      var table = Table("Log", "Entries", "Verdict")
      for verdict in self.verdicts {
        table.add(
          verdict.service, String(verdict.report.entryCount),
          (verdict.isFirstSight ? "intact; its key is believed, seen for the first time" : "intact")
            + (verdict.report.witnessed.map {
              ", \($0.size) witnessed at \(LogVerdict.moment($0.seenAtSeconds))"
            } ?? ""))
      }
      var lines = self.comparesRows ? ["\(self.rowCount) stored rows are as they were logged."] : []
      lines += self.gaps.sentences
      if let count = self.unjoinedCount, count > 0 {
        lines.append(
          "\(count) looks and exchanges were not held against the decision that they name: "
            + (self.comparesRows
              ? "the keys of their bodies are gone."
              : "that takes opened bodies. Run: sluis audit verify --rows"))
      }
      return Report(
        json: [
          "logs": .object(self.verdicts.map { .init(name: $0.service, value: $0.json) }),
          "rows": self.comparesRows ? .integer(Int64(self.rowCount)) : .null,
          "gaps": .array(self.gaps.sentences.map { .string($0) }),
          "unjoined": self.unjoinedCount.map { .integer(Int64($0)) } ?? .null,
        ],
        blocks: [.table(table)] + lines.map { .line($0) })
    }
    throw Refusal(
      status: .tampering, sentence: first,
      advice: "Tell the privacy officer, and keep everything as it is",
      details: self.complaints.dropFirst()
        + self.unanswered.map {
          "the log of \($0.service.rawValue) was not read: \($0.refusal.sentence)"
        } + self.unjudged.map(\.why.sentence))
  }

  /// Takes in what was found of a log.
  ///
  /// - Parameter shown: what the witnesses showed of it when they were asked.
  mutating func add(_ verdict: LogVerdict, _ shown: WitnessCheck.Shown = .init()) {
    self.verdicts.append(verdict)
    guard !verdict.isIntact else { return }
    if let why = verdict.excuse(shown, isAgeAsked: self.witnesses.isAgeAsked) {
      let refusal = Refusal(
        status: .unreachable,
        sentence: "whether the witness saw the log of \(verdict.service) cannot be judged: "
          + why.sentence, advice: why.advice)
      self.unjudged.append((verdict.service, refusal))
      return
    }
    self.accusedCount += 1
    let place = LogVerdict.place(verdict.report)
    let finding = verdict.report.findings.first.map { LogVerdict.words($0) } ?? "it is not whole"
    self.complaints.append("the log of \(verdict.service) is not as it was: \(finding)\(place)")
  }

  private mutating func add(_ read: Read, _ shown: WitnessCheck.Shown) {
    let service = read.verdict.service
    self.add(read.verdict, shown)
    if read.isStopped {
      let count = read.verdict.report.entryCount
      self.complaints.append(
        read.verdict.isIntact
          ? "the log of \(service) has stopped itself: what it stores does not lead on from its "
            + "\(count) signed entries, which are intact"
          : "the log of \(service) has stopped itself")
    }
    guard let rows = read.rows else {
      if self.comparesRows {
        self.complaints.append("\(service): its rows cannot be compared while its log is stopped")
      }
      return
    }
    self.rowCount += rows.rowCount
    if rows.unreadCount > 0 {
      self.complaints.append("\(service): \(rows.unreadCount) change records do not open")
    }
    for finding in rows.findings {
      self.complaints.append("\(service): \(RowCheck.words(finding))")
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
