internal import Auditor
internal import Wire

/// What a log entry says: who, when, what kind and why, never content.
struct RecordView {
  private(set) var fields: [Report.Field]

  var json: JSON {
    .object(self.fields.map { JSON.Member(name: $0.label, value: .string($0.value)) })
  }

  /// Nil when the bytes are not a record of that kind.
  init?(_ kind: RecordHeader.Kind, _ plaintext: [UInt8]) {
    let pairs: [(String, String)]?
    switch kind {
    case .decision: pairs = (try? LedgerV1.Decision(decoding: plaintext)).map(Self.pairs)
    case .access: pairs = (try? LedgerV1.Access(decoding: plaintext)).map(Self.pairs)
    case .processing: pairs = (try? LedgerV1.Processing(decoding: plaintext)).map(Self.pairs)
    case .exchange: pairs = (try? LedgerV1.Exchange(decoding: plaintext)).map(Self.pairs)
    case .event, .restore: pairs = (try? LedgerV1.Event(decoding: plaintext)).map(Self.pairs)
    case .slot: pairs =
      RoundSlot(clear: plaintext).map(Self.pairs)
        ?? ResultSlot.read(clear: plaintext).map(Self.pairs)
    }
    guard let pairs else { return nil }
    self.fields = pairs.filter { !$0.1.isEmpty }.map { Report.Field($0.0, $0.1) }
  }

  /// The same with who the actor and the organisation are, where that was looked up.
  func naming(_ names: ActorNames) -> RecordView {
    var view = self
    view.fields = self.fields.flatMap { field in
      let id = Id(argument: field.value)?.number
      let name: String? =
        switch field.label {
        case "actor": names.text(id)
        case "organisation": names.organisation(id)
        default: nil
        }
      return [field] + (name.map { [Report.Field("\(field.label) name", $0)] } ?? [])
    }
    return view
  }

  /// The ids under a label: one, or none.
  func ids(_ label: String) -> [UInt128?] {
    self.fields.filter { $0.label == label }.map { Id(argument: $0.value)?.number }
  }

  private static func pairs(_ decision: LedgerV1.Decision) -> [(String, String)] {
    [
      ("time", Moment(ms: decision.timeMs).description), ("outcome", Words.of(decision.outcome)),
      ("reasons", decision.reasons.joined(separator: ", ")), ("actor", Self.id(decision.actor)),
      ("organisation", Self.id(decision.organisation)), ("role", decision.role),
      ("purpose", decision.purpose), ("method", decision.method), ("by way of", decision.peer),
      ("asked", Words.list(decision.asked)), ("released", Words.list(decision.released)),
      ("parts", "\(decision.partsReleased) of \(decision.partsAsked)"),
    ]
  }

  private static func pairs(_ access: LedgerV1.Access) -> [(String, String)] {
    [
      ("time", Moment(ms: access.timeMs).description), ("actor", Self.id(access.actor)),
      ("organisation", Self.id(access.organisation)), ("role", access.role),
      ("asserted user", access.assertedUser), ("purpose", access.purpose),
      ("method", access.method), ("effect", Words.of(access.effect)),
      ("categories", Words.list(access.categories)), ("parts", String(access.parts)),
      ("decision", Id(access.decision).description), ("household", Self.id(access.household)),
    ]
  }

  private static func pairs(_ processing: LedgerV1.Processing) -> [(String, String)] {
    [
      ("name", processing.name), ("start", Moment(ms: processing.startTimeMs).description),
      ("status", Words.of(processing.status)), ("activity", processing.processingActivityID),
      ("subject", processing.dataSubjectID), ("service", processing.serviceName),
    ]
  }

  private static func pairs(_ exchange: LedgerV1.Exchange) -> [(String, String)] {
    [
      ("time", Moment(ms: exchange.timeMs).description),
      ("organisation", Self.id(exchange.organisation)), ("peer", exchange.peer),
      ("asserted user", exchange.assertedUser), ("purpose", exchange.purpose),
      ("categories", Words.list(exchange.categories)), ("bytes", String(exchange.byteCount)),
      ("decision", Id(exchange.decision).description),
    ]
  }

  private static func pairs(_ event: LedgerV1.Event) -> [(String, String)] {
    [
      ("time", Moment(ms: event.timeMs).description), ("name", event.name),
      ("actor", Self.id(event.actor)), ("household", Self.id(event.household)),
      ("object", Self.id(event.object)), ("rows", String(event.rows.count)),
      ("details", event.words.joined(separator: ", ")),
    ]
  }

  private static func pairs(_ slot: RoundSlot) -> [(String, String)] {
    [
      ("panel", Id(slot.panel).description), ("kind of round", String(slot.kind)),
      ("number", String(slot.number)),
    ]
  }

  private static func pairs(_ result: (round: UInt128, digest: [UInt8]?)) -> [(String, String)] {
    [
      ("result of round", Id(result.round).description),
      ("digest", result.digest.map { Hexadecimal.text($0) } ?? ""),
    ]
  }

  private static func id(_ id: UInt128?) -> String { id.map { Id($0).description } ?? "" }
}
