internal import Ledger
internal import Logging
internal import Postgres
package import RPC
internal import Wire

/// Who reviews: what an authorised reader of a log is known by in its entries.
package struct Reviewer: Sendable {
  package let actor: UInt128
  package let actorIndex: UInt128?
  package let organisationIndex: UInt128?

  package init(actor: UInt128, actorIndex: UInt128?, organisationIndex: UInt128?) {
    self.actor = actor
    self.actorIndex = actorIndex
    self.organisationIndex = organisationIndex
  }
}

/// The methods of `sluis.ledger.v1.Log`, which every service serves.
///
/// Entries come out sealed: reading a body takes `Gate/OpenLog` at consent. Whoever queries is
/// asked of the gate first, and that they did is an entry itself. A log that has stopped takes no
/// entries and is still read, or nobody could find out why (docs/decisions/0005).
package struct LogRoutes: Sendable {
  package typealias Authorise = @Sendable (Call) async throws(RPCError) -> Reviewer

  private let log: AuditLog
  private let reader: LogReader
  private let rows: StoredRows
  private let authorise: Authorise
  private let reports: (any ReportSource)?
  private let logger = Logger(label: "sluis.log")
  private let followers = Followers()

  /// How far ahead of the newest checkpoint somebody may wait for one.
  private static let aheadMax = 1_000_000

  /// - Parameter reports: who may know who looked; nil where nobody asks.
  package init(
    _ log: AuditLog, rows: StoredRows, reports: (any ReportSource)? = nil,
    authorise: @escaping Authorise
  ) {
    self.reports = reports
    self.log = log
    self.reader = LogReader(log: log)
    self.rows = rows
    self.authorise = authorise
  }

  package func add(to routes: inout Routes) {
    self.addProofs(to: &routes)
    routes.stream(LedgerV1.Log.query) { request, call, items async throws(RPCError) in
      try await self.query(request, call, items)
    }
    routes.stream(LedgerV1.Log.rows) { request, call, items async throws(RPCError) in
      try await self.stored(request, call, items)
    }
    if let reports = self.reports {
      let route = ReportRoute(log: self.log, source: reports)
      routes.disclose(LedgerV1.Log.report) { request, call async throws(RPCError) in
        try await route.answer(request, call)
      }
    }
  }

  /// What anyone with a certificate may ask, partners too: checkpoints and proofs, so that a
  /// receipt can be held against the log.
  package func addProofs(to routes: inout Routes) {
    routes.answer(LedgerV1.Log.checkpoint) { request, call async throws(RPCError) in
      Outcome(try await self.checkpoint(request, call))
    }
    routes.answer(LedgerV1.Log.consistency) { request, call async throws(RPCError) in
      Outcome(try await self.consistency(request, call))
    }
    routes.answer(LedgerV1.Log.prove) { request, call async throws(RPCError) in
      Outcome(try await self.prove(request, call))
    }
  }

  private func checkpoint(
    _ request: LedgerV1.CheckpointRequest, _ call: Call
  ) async throws(RPCError) -> LedgerV1.CheckpointReply {
    try await self.followers.follow(self.log.newest, for: call) { () async throws(RPCError) in
      let text = try await self.asked { () async throws(PostgresError) in
        try await self.reader.checkpoint(deadline: call.instant)
      }
      guard let text, let note = try? Note(parsing: Array(text.utf8)),
        let signed = try? Checkpoint(text: note.text)
      else { return nil }
      guard Int(clamping: request.atLeast) - signed.size <= Self.aheadMax else {
        throw RPCError(.outOfRange, .noSuchSize)
      }
      guard signed.size >= Int(clamping: request.atLeast) else { return nil }
      return LedgerV1.CheckpointReply(note: text, verifierKey: self.log.identity.key.text)
    }
  }

  private func consistency(
    _ request: LedgerV1.ConsistencyRequest, _ call: Call
  ) async throws(RPCError) -> LedgerV1.ConsistencyReply {
    let hashes = try await self.asked { () async throws(PostgresError) in
      try await self.reader.consistency(
        from: Int(clamping: request.oldSize), to: Int(clamping: request.newSize),
        deadline: call.instant)
    }
    guard let hashes else { throw RPCError(.outOfRange, .noSuchSize) }
    return LedgerV1.ConsistencyReply(hashes: hashes.map(\.bytes))
  }

  private func prove(
    _ request: LedgerV1.ProveRequest, _ call: Call
  ) async throws(RPCError) -> LedgerV1.ProveReply {
    try await self.followers.follow(self.log.newest, for: call) { () async throws(RPCError) in
      let proof = try await self.asked { () async throws(PostgresError) in
        try await self.reader.prove(request.entry, deadline: call.instant)
      }
      guard let proof else { return nil }
      return LedgerV1.ProveReply(
        proof: String(decoding: proof.file.bytes, as: UTF8.self), index: UInt64(proof.index))
    }
  }

  private func query(
    _ request: LedgerV1.QueryRequest, _ call: Call, _ items: ReplyStream<LedgerV1.LogEntry>
  ) async throws(RPCError) {
    try await self.review("log_queried", request.named, of: request.subjectIndex, call)
    let filter = LogReader.Filter(
      kind: request.kind, trace: request.traceID, traces: request.traces,
      subject: request.subjectIndex,
      actor: request.actorIndex, organisation: request.organisationIndex, entry: request.entry,
      fromMs: request.fromMs, untilMs: request.untilMs)
    var next = request.fromIndex
    var remaining = request.limit == 0 ? UInt32.max : request.limit
    var sent: Set<UInt128> = []
    while remaining > 0 {
      let from = next
      let page = try await self.asked { () async throws(PostgresError) in
        try await self.reader.page(
          from: from, below: request.toIndex, filter, deadline: call.instant)
      }
      for item in page.prefix(Int(clamping: remaining)) {
        let isNew = item.epoch.map { sent.insert($0).inserted } ?? false
        try await items.send(
          LedgerV1.LogEntry(
            index: item.index, stored: item.stored,
            sealedEpochKey: isNew ? item.sealedEpochKey : [], leaf: item.leaf,
            columns: item.columns))
        next = item.index + 1
        remaining -= 1
      }
      guard page.count == Int(LogReader.pageCount) else { return }
    }
  }

  private func stored(
    _ request: LedgerV1.RowsRequest, _ call: Call, _ items: ReplyStream<LedgerV1.RowDigest>
  ) async throws(RPCError) {
    try await self.review(
      "rows_queried", [request.table.isEmpty ? [] : ["table=\(request.table)"]], of: nil, call)
    for table in self.rows.tables where request.table.isEmpty || request.table == table {
      var cursor: [UInt8]?
      repeat {
        let from = cursor
        let (rows, next) = try await self.asked { () async throws(PostgresError) in
          try await self.log.pool.transaction(.readOnly, deadline: call.instant) {
            [page = self.rows.page] (transaction) throws(PostgresError) in
            try page(table, from, &transaction)
          }
        }
        for row in rows { try await items.send(row) }
        cursor = next
      } while cursor != nil
    }
  }

  /// Asks the gate, and writes down that somebody reads the log, and what they look for, unless it
  /// takes no entries: of an officer's searches too it must be known whom they were about.
  ///
  /// - Parameter asked: what each record of it says; the first alone is about `subject`.
  private func review(
    _ name: String, _ asked: [[String]], of subject: UInt128?, _ call: Call
  ) async throws(RPCError) {
    let reviewer = try await self.authorise(call)
    guard self.log.isHealthy else {
      self.logger.notice(
        "a stopped log is read, which it cannot record",
        metadata: ["code": "\(name)", "trace": "\(String(call.trace.id, radix: 16))"])
      return
    }
    let drafts = asked.enumerated().map { place, details in
      Draft(
        LedgerV1.Event(
          traceID: call.trace.id, spanID: call.trace.span, timeMs: WallClock.nowMs(), name: name,
          actor: reviewer.actor, details: details),
        indexes: EntryHeader.Indexes(
          subject: place == 0 ? subject : nil, actor: reviewer.actorIndex,
          organisation: reviewer.organisationIndex))
    }
    _ = try await self.asked { () async throws(PostgresError) in
      try await self.log.commit(deadline: call.instant) { (_, recorder) throws(PostgresError) in
        for draft in drafts { recorder.record(draft) }
      }.entry
    }
  }

  private func asked<Answer>(
    _ body: () async throws(PostgresError) -> Answer
  ) async throws(RPCError) -> Answer {
    do { return try await body() } catch { throw RPCError(error) }
  }
}

extension Reason {
  fileprivate static let noSuchSize = Reason("no_such_size")
}

extension LedgerV1.QueryRequest {
  /// What was looked for, as codes: keyed indexes and ids name nobody by themselves. Every one is
  /// named, in as many records as that takes.
  var named: [[String]] {
    func named(_ name: String, _ id: UInt128?) -> String? {
      id.map { "\(name)=\(String($0, radix: 16))" }
    }
    let range = self.fromIndex > 0 || self.toIndex > 0 ? "\(self.fromIndex)..<\(self.toIndex)" : nil
    let asked = [
      self.kind > 0 ? "kind=\(self.kind)" : nil, range.map { "range=\($0)" },
      named("trace", self.traceID), self.traces.isEmpty ? nil : "traces=\(self.traces.count)",
      named("subject", self.subjectIndex),
      named("actor", self.actorIndex), named("organisation", self.organisationIndex),
      named("entry", self.entry), self.fromMs > 0 ? "from=\(self.fromMs)" : nil,
      self.untilMs > 0 ? "until=\(self.untilMs)" : nil,
      self.limit > 0 ? "limit=\(self.limit)" : nil,
    ].compactMap { $0 }
    var records = [asked]
    // Three to a detail, which has 128 bytes; an event has 16 details.
    for start in stride(from: 0, to: self.traces.count, by: 3) {
      let some = self.traces[start...].prefix(3).map { String($0, radix: 16) }
      if records[records.count - 1].count == 16 { records.append([]) }
      records[records.count - 1].append("of=\(some.joined(separator: ","))")
    }
    return records
  }
}
