internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// `Log/Report`: who looked at somebody's data, for themselves or for an officer.
struct ReportRoute: Sendable {
  let log: AuditLog
  let source: any ReportSource

  func answer(
    _ query: LedgerV1.ReportQuery, _ call: Call
  ) async throws(RPCError) -> Receipted<LedgerV1.ReportPage> {
    let who = try await self.source.subjects(of: query, for: call)
    // An officer's question must be answered when nothing else is.
    if !who.isOfficer { try self.log.witnessing.require() }
    var query = query
    query.report = who.report
    let page = try await self.page(query, who, call)
    return try await self.record(page, query, who, call)
  }

  private func page(
    _ query: LedgerV1.ReportQuery, _ who: ConsentV1.ReportReply, _ call: Call
  ) async throws(RPCError) -> LedgerV1.ReportPage {
    let reader = ReportReader(log: self.log)
    let subjects = who.scopes.map(\.subjectIndex)
    var page = ReportPageDraft()
    if query.fromIndex == 0 {
      page.unread += try await reader.hiddenCount(subjects, deadline: call.instant)
    }
    page.next = query.fromIndex
    for _ in 0..<self.source.pageCountMax {
      var found = try await reader.page(from: page.next, subjects, deadline: call.instant)
      let bodies = try await self.source.open(found.records, behind: [], of: query, for: call)
      let accesses = try await self.accesses(behind: &found, bodies, query, call)
      let lines = ReportLines(
        who, accesses: accesses,
        decisions: try await self.decisions(behind: found, bodies, query, call))
      guard page.add(found, bodies, lines) else { break }
    }
    var reply = page.reply
    reply.report = who.report
    return reply
  }

  /// The decisions about several households that events of `found` name, opened.
  private func decisions(
    behind found: ReportReader.Found, _ bodies: [[UInt8]?], _ query: LedgerV1.ReportQuery,
    _ call: Call
  ) async throws(RPCError) -> [ReportLines.Decided] {
    let ids = zip(found.records, bodies).compactMap { ReportLines.decision(of: $0, $1) }
    let entries = try await ReportReader(log: self.log).decisions(ids, deadline: call.instant)
    guard !entries.isEmpty else { return [] }
    let opened = try await self.source.open(entries, behind: [], of: query, for: call)
    return zip(entries, opened).compactMap { entry, body in
      body.flatMap { try? LedgerV1.Decision(decoding: $0) }
        .map { ReportLines.Decided(entry: entry, said: $0) }
    }
  }

  /// The accesses of the calls that left the lines of `found`, opened. Lines that have too many are
  /// left to the next page; of one alone that has, nobody can be named.
  private func accesses(
    behind found: inout ReportReader.Found, _ bodies: [[UInt8]?],
    _ query: LedgerV1.ReportQuery, _ call: Call
  ) async throws(RPCError) -> [LedgerV1.Access] {
    let reader = ReportReader(log: self.log)
    while true {
      let lines = zip(found.records, bodies).compactMap { record, body in
        ReportLines.call(of: record, body).map { (record: record, call: $0) }
      }
      let accesses = try await reader.accesses(
        of: lines.map(\.call), deadline: call.instant)
      guard let accesses else {
        guard found.records.count > 1 else { return [] }
        found.cut(to: found.records.count / 2)
        continue
      }
      return try await self.source.open(
        accesses, behind: lines.map(\.record), of: query, for: call
      ).compactMap { $0.flatMap { try? LedgerV1.Access(decoding: $0) } }
    }
  }

  /// That the report was asked for is in this log before it is answered; of a report that goes on
  /// the household's own trace has that already.
  private func record(
    _ page: LedgerV1.ReportPage, _ query: LedgerV1.ReportQuery, _ who: ConsentV1.ReportReply,
    _ call: Call
  ) async throws(RPCError) -> Receipted<LedgerV1.ReportPage> {
    let event = LedgerV1.Event(
      traceID: call.trace.id, spanID: call.trace.span, timeMs: WallClock.nowMs(),
      name: "report_read", actor: who.actor, household: query.household, object: query.person,
      details: ["lines=\(page.lines.count)", "unread=\(page.unread)"])
    let indexes = EntryHeader.Indexes(
      subject: who.goesOn ? nil : who.scopes.first?.subjectIndex, actor: who.actorIndex,
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
