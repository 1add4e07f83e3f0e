internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// The methods of `sluis.cases.v1.Aggregates`: what leaves cases for the neighbourhood analysis.
///
/// Not counts, but a table in which is withheld what must be, made here and made once: whoever
/// asks learns nothing by asking again, or with other areas (docs/decisions/0009).
struct AggregatesService: Sendable {
  private let log: AuditLog
  private let counting: Counting
  private let organisation: String

  init(_ log: AuditLog, _ counting: Counting, organisation: String) {
    self.log = log
    self.counting = counting
    self.organisation = organisation
  }

  func add(to routes: inout Routes) {
    routes.answer(CasesV1.Aggregates.countNeeds) { request, call async throws(RPCError) in
      try await self.countNeeds(request, call)
    }
  }

  private func countNeeds(
    _ request: CasesV1.CountNeedsRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<CasesV1.CountNeedsReply> {
    guard let identity = call.peer.identity, identity.kind == .service,
      identity.organisation == self.organisation,
      identity.name == ServiceName.signals.rawValue
    else { throw RPCError(.permissionDenied, Reason("chain_not_allowed")) }
    guard
      let quarter = Quarter(year: Int(request.year), number: Int(request.quarter)),
      let firstDay = quarter.firstDay, let areas = CountedAreas(request.areas)
    else { throw RPCError(.invalidArgument, Reason("areas_invalid")) }
    let found: Found
    do throws(PostgresError) {
      found = try await self.log.pool.transaction(.readOnly, deadline: call.instant) {
        (transaction) throws(PostgresError) in try transaction.found(firstDay)
      }
    } catch { throw RPCError(error) }
    switch found {
    case .made(let answer): return try Self.outcome(answer)
    case .early: throw RPCError(.failedPrecondition, Reason("not_due_yet"))
    case .rows(let rows):
      let reply = try self.reply(rows, areas)
      return try Self.outcome(try await self.keep(reply.encoded(), quarter, firstDay, call))
    }
  }

  private static func outcome(
    _ answer: [UInt8]
  ) throws(RPCError) -> Outcome<CasesV1.CountNeedsReply> {
    do { return Outcome(try CasesV1.CountNeedsReply(decoding: answer)) } catch {
      throw RPCError(.dataLoss)
    }
  }

  /// Outside any transaction: a table of 500 areas takes its time.
  private func reply(
    _ rows: [CountedRow], _ areas: CountedAreas
  ) throws(RPCError) -> CasesV1.CountNeedsReply {
    var seen: [Census.Observation] = []
    do throws(PostgresError) {
      for row in rows { seen += try self.observations(row, areas) }
    } catch { throw RPCError(error) }
    let domains = Domain.LifeDomain.allCases
    guard
      let census = Census(parents: areas.parents, themeCount: domains.count, seen)
    else { preconditionFailure("leaves of a tree, and domains of the list") }
    return CasesV1.CountNeedsReply(
      table: CountsV1.Table(
        .needs, Disclosure(of: census), themes: domains.map { "\($0)" }),
      areas: areas.onWire)
  }

  /// Whom a need counts: the person it is about, or everybody whose household's it is. What lies
  /// in no area of the tree is counted nowhere.
  func observations(
    _ row: CountedRow, _ areas: CountedAreas
  ) throws(PostgresError) -> [Census.Observation] {
    guard let need = try self.counting.open(row), let area = areas.leaf(need.area),
      let number = need.domain?.rawValue, let domain = Domain.LifeDomain(rawValue: number),
      let theme = Domain.LifeDomain.allCases.firstIndex(of: domain)
    else { return [] }
    return (need.about.map { [$0] } ?? row.members).map { person in
      Census.Observation(person: person, household: row.household, area: area, theme: theme)
    }
  }

  /// How long storing may take, whatever is left of the call: who gave up waiting for a large table
  /// finds it there when they ask again.
  private static let keepDuration: Duration = .seconds(30)

  /// Stores the answer unless another replica was first, and forgets what it was made of.
  private func keep(
    _ answer: [UInt8], _ quarter: Quarter, _ firstDay: AmsterdamDate, _ call: Call
  ) async throws(RPCError) -> [UInt8] {
    let trace = call.trace
    do throws(PostgresError) {
      return try await self.log.commit(deadline: .now + Self.keepDuration) {
        (transaction, recorder) throws(PostgresError) -> [UInt8] in
        let inserted = try transaction.execute(
          """
          INSERT INTO counted_quarter_table (first_day, answer) VALUES ($1::text::date, $2)
          ON CONFLICT DO NOTHING
          """, .text(firstDay.text), .bytes(answer))
        guard inserted == 1 else {
          let first = try transaction.answer(of: firstDay)
          transaction.abandon()
          return first ?? answer
        }
        // Earlier quarters too: whatever nobody asked for in time is counted never.
        try transaction.execute(
          "DELETE FROM counted WHERE first_day <= $1::text::date", .text(firstDay.text))
        let event = LedgerV1.Event(
          traceID: trace.id, spanID: trace.span, timeMs: recorder.timeMs, name: "needs_counted",
          details: [
            "quarter=\(quarter.text)", "digest=\(Digits.of(ReleaseDigest.of(answer)))",
          ])
        _ = recorder.record(Draft(event, indexes: EntryHeader.Indexes()))
        return answer
      }.answer
    } catch { throw RPCError(error) }
  }
}

/// What there is of a quarter.
private enum Found: Sendable {
  case made([UInt8])
  case early
  case rows([CountedRow])
}

extension Transaction {
  fileprivate mutating func answer(
    of firstDay: AmsterdamDate
  ) throws(PostgresError) -> [UInt8]? {
    try self.query(
      "SELECT answer FROM counted_quarter_table WHERE first_day = $1::text::date",
      .text(firstDay.text)
    ).optional { row throws(PostgresError) in try row.bytes(0) }
  }

  fileprivate mutating func found(_ firstDay: AmsterdamDate) throws(PostgresError) -> Found {
    if let answer = try self.answer(of: firstDay) { return .made(answer) }
    guard try self.isDue(firstDay) else { return .early }
    return .rows(try self.counted(from: firstDay))
  }
}
