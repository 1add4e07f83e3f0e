internal import Auditor
internal import RPC
internal import Wire

/// What an officer looks for in the logs.
struct LogSearch: Sendable {
  var services = Service.allCases
  var kinds: Set<RecordHeader.Kind>
  var period: Range<UInt64>
  var subject: UInt128?
  var actor: UInt128?
  var organisation: UInt128?
  /// Calls; empty means any. At most ``traceCountMax``.
  var traces: [UInt128] = []
  /// At most so many records of all logs together.
  var countMax = Self.recordCountMax

  /// As many as one command takes into memory, about half a GiB.
  static let recordCountMax = 1_000_000
  /// Calls that one question of a log may name.
  static let traceCountMax = 256
  /// Entries asked for in one call, and bodies opened in one: the gate opens no more.
  private static let pageCount: UInt32 = 1_000

  /// Where something stands.
  struct Place: Hashable, Sendable {
    let service: Service
    let index: UInt64

    var text: String { "\(self.service.rawValue) \(self.index)" }
  }

  /// What was found, in the order of the logs.
  struct Found: Sendable {
    var records: [OpenedRecord] = []
    /// Where a body did not open, was not what its header says, or no entry was.
    var unread: [Place] = []
    var isCut = false
    /// Logs of which nothing could be read.
    var unreadLogs = UnreadLogs()

    var unreadCount: Int { self.unread.count }
  }

  /// Searches by what is in clear, and opens what is found through the gate, batch by batch; of
  /// kinds that are not looked for no body is opened. Every call is recorded, with what it asks.
  ///
  /// A service that does not answer keeps nobody from the other logs; of its own, what was read
  /// before it fell silent is left out, so that "nothing" is what the report says and has.
  func run(_ global: GlobalOptions) async throws(Refusal) -> Found {
    var found = Found()
    for service in self.services {
      let search = self
      let sofar = found
      let read = try await found.unreadLogs.reading(service) { () async throws(Refusal) in
        try await global.asking(service.endpoint) { client throws(Refusal) in
          try await global.asking(.consent) { consent throws(Refusal) in
            try await search.read(service, client, consent, after: sofar)
          }
        }
      }
      found = read ?? found
      guard !found.isCut else { break }
    }
    try found.unreadLogs.mustNotBeAll(of: self.services.count)
    return found
  }

  private func read(
    _ service: Service, _ client: SessionClient, _ consent: SessionClient, after sofar: Found
  ) async throws(Refusal) -> Found {
    var found = sofar
    let purpose = Purpose.auditReview.wireName
    let bodies = OpenedBodies(consent, purpose: purpose)
    var next: UInt64 = 0
    while true {
      var page: [(index: UInt64, sealed: OpenedBodies.Sealed)] = []
      var keys: [UInt128: [UInt8]] = [:]
      var count: UInt32 = 0
      try await client.stream(
        LedgerV1.Log.query, self.request(from: next), SessionClient.Extras(purpose: purpose)
      ) { item in
        count += 1
        next = item.index + 1
        guard let (header, body) = RecordHeader.read(item.stored[...]) else {
          found.unread.append(Place(service: service, index: item.index))
          return
        }
        if !item.sealedEpochKey.isEmpty { keys[header.epoch] = item.sealedEpochKey }
        guard self.kinds.contains(header.kind) else { return }
        page.append((item.index, OpenedBodies.Sealed(header: header, body: Array(body))))
      }
      let opened = try await bodies.open(
        page.map(\.sealed),
        of: OpenedBodies.Origin(service: service.rawValue, epochKeys: keys))
      for (item, body) in zip(page, opened) {
        guard let body, let record = OpenedRecord(service, item.index, item.sealed.header, body)
        else {
          found.unread.append(Place(service: service, index: item.index))
          continue
        }
        guard self.period.contains(record.atMs) else { continue }
        guard found.records.count < self.countMax else {
          found.isCut = true
          return found
        }
        found.records.append(record)
      }
      Progress.say("\(service.rawValue): up to entry \(next), \(found.records.count) records")
      guard count == Self.pageCount else { return found }
    }
  }

  /// Headers have the hour, or the day where nobody's hour is kept, so a day more is asked for.
  private func request(from index: UInt64) -> LedgerV1.QueryRequest {
    let day: UInt64 = 86_400_000
    // The service filters by one kind or none; of several the others stay sealed.
    let only = self.kinds.count == 1 ? self.kinds.first : nil
    return LedgerV1.QueryRequest(
      fromIndex: index, kind: UInt32(only?.rawValue ?? 0),
      subjectIndex: self.subject, actorIndex: self.actor, organisationIndex: self.organisation,
      limit: Self.pageCount, fromMs: self.period.lowerBound / day * day,
      untilMs: self.period.upperBound, traces: self.traces)
  }
}

extension GlobalOptions {
  /// The value under which logs have somebody, as consent gives it to an officer.
  func auditIndex(
    _ kind: ConsentV1.IndexedKind, of id: Id?
  ) async throws(Refusal) -> UInt128? {
    guard let id else { return nil }
    let request = ConsentV1.AuditIndexRequest(kind: kind, id: id.number)
    return try await self.asking(.consent) { client throws(Refusal) in
      try await client.call(
        ConsentV1.Review.index, request,
        SessionClient.Extras(purpose: Purpose.auditReview.wireName)
      ).reply.index
    }
  }
}
