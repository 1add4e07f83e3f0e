internal import Auditor
internal import Review
internal import Wire

/// One record of a log, opened for an officer.
struct OpenedRecord: Sendable {
  /// What the body says.
  enum Said: Sendable {
    case processing(LedgerV1.Processing)
    case decision(LedgerV1.Decision)
    case access(LedgerV1.Access)
    case exchange(LedgerV1.Exchange)
    case event(LedgerV1.Event)
  }

  let service: Service
  let index: UInt64
  let header: RecordHeader
  let said: Said
  /// Of a line of the Logboek, which names no user: the access of the same call, where one was
  /// found.
  var access: LedgerV1.Access?

  /// Nil for a body that is no message of its kind.
  init?(_ service: Service, _ index: UInt64, _ header: RecordHeader, _ body: [UInt8]) {
    let said: Said?
    switch header.kind {
    case .processing: said = (try? LedgerV1.Processing(decoding: body)).map { .processing($0) }
    case .decision: said = (try? LedgerV1.Decision(decoding: body)).map { .decision($0) }
    case .access: said = (try? LedgerV1.Access(decoding: body)).map { .access($0) }
    case .exchange: said = (try? LedgerV1.Exchange(decoding: body)).map { .exchange($0) }
    case .event, .restore:
      said = (try? LedgerV1.Event(decoding: body)).map { .event($0) }
    case .slot: said = nil
    }
    guard let said else { return nil }
    self.service = service
    self.index = index
    self.header = header
    self.said = said
  }

  var atMs: UInt64 {
    switch self.said {
    case .processing(let line): line.startTimeMs
    case .decision(let decision): decision.timeMs
    case .access(let access): access.timeMs
    case .exchange(let exchange): exchange.timeMs
    case .event(let event): event.timeMs
    }
  }

  var purpose: String {
    switch self.said {
    case .processing: self.access?.purpose ?? ""
    case .event: ""
    case .decision(let decision): decision.purpose
    case .access(let access): access.purpose
    case .exchange(let exchange): exchange.purpose
    }
  }

  /// Who acted; of a line, who its access names.
  var actor: UInt128? {
    switch self.said {
    case .processing: self.access?.actor
    case .decision(let decision): decision.actor
    case .access(let access): access.actor
    case .exchange: nil
    case .event(let event): event.actor
    }
  }

  var organisation: UInt128? {
    switch self.said {
    case .processing: self.access?.organisation
    case .decision(let decision): decision.organisation
    case .access(let access): access.organisation
    case .exchange(let exchange): exchange.organisation
    case .event(let event): event.organisation
    }
  }

  /// Who that is, where it was looked up; of what nobody did in person, the organisation.
  func name(_ names: ActorNames) -> String {
    names.text(self.actor) ?? names.organisation(self.organisation) ?? ""
  }

  /// `asks` of a decision that let somebody search by name or number.
  private static let searches: UInt32 = 5

  /// As the rules look at it; nil for a line of the Logboek, which names no user.
  var forReview: ReviewRecord? {
    let place = ReviewRecord.Place(
      log: self.service.rawValue, index: self.index, entry: self.header.entry)
    switch self.said {
    case .processing: return nil
    case .decision(let said):
      return ReviewRecord(
        place, atMs: said.timeMs,
        .decision(isPermitted: said.outcome == .permit, reasons: said.reasons), actor: said.actor,
        organisation: said.organisation, role: said.role, purpose: said.purpose,
        method: said.method, subject: self.header.indexes.subject,
        isSearch: said.asks == Self.searches, scopes: said.scopes)
    case .access(let said):
      return ReviewRecord(
        place, atMs: said.timeMs, .access, actor: said.actor, organisation: said.organisation,
        role: said.role, purpose: said.purpose, method: said.method, household: said.household,
        scopes: said.scopes)
    case .exchange(let said):
      return ReviewRecord(
        place, atMs: said.timeMs, .exchange, organisation: said.organisation,
        purpose: said.purpose)
    case .event(let said):
      return ReviewRecord(
        place, atMs: said.timeMs,
        .event(name: said.breakGlass == nil ? said.name : Scan.breakGlassEvent), actor: said.actor,
        organisation: said.organisation, household: said.household,
        crossesAge: !said.crossedAges.isEmpty)
    }
  }

  /// As the Logboek Dataverwerkingen has it; nil for what is no line of it.
  var line: LogboekLine? {
    guard case .processing(let said) = self.said else { return nil }
    let status: LogboekLine.Status =
      switch said.status {
      case .unset: .unset
      case .ok: .ok
      case .error: .error
      }
    var line = LogboekLine(
      trace: said.traceID, span: said.spanID, parentSpan: said.parentSpanID, status: status,
      name: said.name, startMs: said.startTimeMs, endMs: said.endTimeMs)
    line?.serviceName = said.serviceName
    line?.serviceVersion = said.serviceVersion
    line?.activity = said.processingActivityID
    line?.subject = said.dataSubjectID
    line?.subjectType = said.dataSubjectIDType
    line?.foreignProcessor = said.foreignOperationProcessor
    line?.categories = said.categories.map { Words.of($0) }
    return line
  }

  /// The facts of any record under the same headings; empty where a kind has none.
  static let headings = [
    "log", "index", "entry", "time", "kind", "outcome", "actor", "organisation", "role", "purpose",
    "method", "household", "categories", "details", "trace",
  ]

  var cells: [String] {
    func id(_ number: UInt128?) -> String { number.map { Id($0).description } ?? "" }
    let facts: [String]
    switch self.said {
    case .processing(let said):
      facts = [
        Words.of(said.status), id(self.access?.actor), id(self.access?.organisation),
        self.access?.role ?? "", self.purpose, said.name, "", self.words(said.categories),
        said.processingActivityID, id(said.traceID),
      ]
    case .decision(let said):
      facts = [
        Words.of(said.outcome), id(said.actor), id(said.organisation), said.role, said.purpose,
        said.method, said.scopes.count == 1 ? id(said.scopes.first) : "",
        self.words(said.outcome == .permit ? said.released : said.asked),
        said.reasons.joined(separator: " "), id(said.traceID),
      ]
    case .access(let said):
      facts = [
        Words.of(said.effect), id(said.actor), id(said.organisation), said.role, said.purpose,
        said.method, id(said.household), self.words(said.categories),
        "decision \(Id(said.decision))", id(said.traceID),
      ]
    case .exchange(let said):
      facts = [
        "", "", id(said.organisation), "", said.purpose, "", "", self.words(said.categories),
        "\(said.byteCount) bytes", id(said.internalTraceID),
      ]
    case .event(let said):
      facts = [
        said.name, id(said.actor), id(said.organisation), "", "", "", id(said.household), "",
        said.words.joined(separator: " "), id(said.traceID),
      ]
    }
    return [
      self.service.rawValue, String(self.index), Id(self.header.entry).description,
      Moment(ms: self.atMs).description, Words.of(self.header.kind),
    ] + facts
  }

  private func words(_ categories: [Wire.Category]) -> String {
    categories.map { Words.of($0) }.joined(separator: " ")
  }
}

extension LedgerV1.Event {
  /// All that it says of itself beside who, what and whose, as codes.
  var words: [String] {
    self.details + self.breakGlassWords + self.crossedAges.map { "crossed=\($0)" }
  }

  /// What a use of emergency access says of itself, as codes; of any other event nothing.
  var breakGlassWords: [String] {
    guard let used = self.breakGlass else { return [] }
    return [
      "ground=\(Words.of(used.ground))", "until=\(Moment(ms: used.untilMs))",
      "second=\(used.second.map { Id($0).description } ?? "-")",
      "reason=\(Hexadecimal.text(used.reason))",
    ] + used.categories.map { "opened=\(Words.of($0))" }
  }
}
