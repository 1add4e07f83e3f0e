internal import Daemon
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension ConcernsService {
  /// Counts, from the log, what was filed and what became of it, up to the end of yesterday.
  ///
  /// Every filing is counted, page by page: none is left out because there are many.
  func getFigures() async throws(RPCError) -> Outcome<SignalsV1.GetFiguresReply> {
    Outcome(
      try await self.figures.reply { () async throws(RPCError) in try await self.count() })
  }

  private func count() async throws(RPCError) -> SignalsV1.GetFiguresReply {
    let deadline = ContinuousClock.now + Self.countingDuration
    let daysAhead = self.daysAhead
    let today = try await self.look(until: deadline) { (transaction) throws(PostgresError) in
      try transaction.today(ahead: daysAhead)
    }
    let through = today - ConcernLife.dayMs
    var tally = ConcernTally(atEndOf: through)
    var page: FilingPage? = FilingPage(after: 0, countMax: self.pageCountMax)
    while let wanted = page {
      let lives = try await self.look(until: deadline) { (transaction) throws(PostgresError) in
        try transaction.lives(wanted)
      }
      for (_, life) in lives { tally.add(life) }
      page = lives.last.map { FilingPage(after: $0.position, countMax: wanted.countMax) }
    }
    return SignalsV1.GetFiguresReply(
      months: Array(tally.months.suffix(Self.monthCountMax)), throughMs: through)
  }

  private static let monthCountMax = 120
  /// What a count of all filings may take; who asks meanwhile waits for the same one.
  private static let countingDuration: Duration = .seconds(30)

  private func look<Answer: Sendable>(
    until deadline: ContinuousClock.Instant,
    _ body: @escaping @Sendable (inout Transaction) throws(PostgresError) -> Answer
  ) async throws(RPCError) -> Answer {
    do throws(PostgresError) {
      return try await self.log.pool.transaction(.readOnly, deadline: deadline, body)
    } catch { throw RPCError(error) }
  }
}

/// Figures as they were told last: anybody may ask, and counting reads the log, so one count at a
/// time answers all who ask, and lasts a minute.
actor FiguresTold {
  typealias Counted = Result<SignalsV1.GetFiguresReply, RPCError>

  private static let lasting = Duration.seconds(60)

  private var last: (reply: SignalsV1.GetFiguresReply, at: ContinuousClock.Instant)?
  /// The count that is under way; it outlives whoever asked first.
  private var counting: Task<Counted, Never>?

  func reply(
    _ count: @escaping @Sendable () async throws(RPCError) -> SignalsV1.GetFiguresReply
  ) async throws(RPCError) -> SignalsV1.GetFiguresReply {
    if let last, last.at.duration(to: .now) < Self.lasting { return last.reply }
    if let counting { return try await counting.value.get() }
    let begun = Task { () -> Counted in
      do throws(RPCError) { return .success(try await count()) } catch { return .failure(error) }
    }
    self.counting = begun
    let counted = await begun.value
    self.counting = nil
    if case .success(let reply) = counted { self.last = (reply, .now) }
    return try counted.get()
  }
}

extension Transaction {
  /// The day now, at 00:00 UTC, milliseconds since 1970.
  fileprivate mutating func today(ahead days: Int32) throws(PostgresError) -> UInt64 {
    let day = try self.query(
      "SELECT floor(extract(epoch FROM clock_timestamp()) / 86400)::int8 + $1", .int4(days)
    ).only { row throws(PostgresError) in try row.int8(0) }
    return UInt64(clamping: day) * ConcernLife.dayMs
  }
}
