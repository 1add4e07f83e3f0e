internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// `Log/Report`: who looked at somebody's data, for themselves or for an officer.
struct ReportRoute: Sendable {
  /// Of a page: a reply holds a MiB at most, and an entry 64 KiB.
  static let byteCountMax = 524_288
  static let lineCountMax = 512
  /// With so many a page is full enough to be sent.
  static let lineCountEnough = 128

  let log: AuditLog
  let source: any ReportSource

  func answer(
    _ query: LedgerV1.ReportQuery, _ call: Call
  ) async throws(RPCError) -> Receipted<LedgerV1.ReportPage> {
    let who = try await self.source.subjects(of: query, for: call)
    // An officer's question must be answered when nothing else is.
    if !who.isOfficer { try self.log.witnessing.require() }
    let page = try await self.page(query, who, call)
    return try await self.record(page, who, call)
  }

  private func page(
    _ query: LedgerV1.ReportQuery, _ who: ConsentV1.ReportReply, _ call: Call
  ) async throws(RPCError) -> LedgerV1.ReportPage {
    let reader = ReportReader(log: self.log)
    var page = LedgerV1.ReportPage()
    var next = query.fromIndex
    for _ in 0..<self.source.pageCountMax {
      let records = try await reader.page(
        from: next, who.scopes.map(\.subjectIndex),
        withUnindexed: self.source.hasUnindexedDecisions, deadline: call.instant)
      let traces = Set(
        records.filter { $0.entry.header.kind == .processing }
          .compactMap(\.entry.header.trace?.trace))
      let accesses = try await reader.accesses(of: traces.sorted(), deadline: call.instant)
      let bodies = try await self.source.open(records + accesses, of: query, for: call)
      let lines = ReportLines(
        who, accesses: Array(zip(accesses, bodies.dropFirst(records.count))))
      var byteCount = page.lines.reduce(0) { $0 + $1.stored.count }
      for (record, body) in zip(records, bodies) {
        guard let body, let line = lines.line(record, body) else { continue }
        byteCount += line.stored.count
        // The first line of a page always fits; what does not is where the next page begins.
        guard page.lines.isEmpty || byteCount <= Self.byteCountMax,
          page.lines.count < Self.lineCountMax
        else {
          page.nextIndex = record.index
          return page
        }
        page.lines.append(line)
      }
      guard records.count == Int(ReportReader.pageCount), let last = records.last else {
        return page
      }
      next = last.index + 1
      page.nextIndex = next
      if page.lines.count >= Self.lineCountEnough { return page }
    }
    return page
  }

  /// That the report was asked for is in this log before it is answered.
  private func record(
    _ page: LedgerV1.ReportPage, _ who: ConsentV1.ReportReply, _ call: Call
  ) async throws(RPCError) -> Receipted<LedgerV1.ReportPage> {
    let event = LedgerV1.Event(
      traceID: call.trace.id, spanID: call.trace.span, timeMs: WallClock.nowMs(),
      name: "report_read", actor: who.actor, details: ["lines=\(page.lines.count)"])
    let indexes = EntryHeader.Indexes(
      subject: who.scopes.first?.subjectIndex, actor: who.actorIndex,
      organisation: who.organisationIndex)
    do throws(PostgresError) {
      let committed = try await self.log.commit(deadline: call.instant) {
        (_, recorder) throws(PostgresError) in
        _ = recorder.record(Draft(event, indexes: indexes))
      }
      return Receipted(page, proof: committed.receipt())
    } catch { throw RPCError(error) }
  }
}
