internal import Daemon
internal import Domain
internal import Postgres
internal import RPC

/// Looks up where signals about persons go, for all who file at the same time in one transaction.
///
/// It is asked before consent is: a signal for which there is no area, and one too many of a day,
/// begin no scope.
struct WayLine: Sendable {
  /// What one filing asks.
  struct Wish: Sendable {
    let area: String
    let theme: SignalTheme
    /// Whose filings of today count; nil for what is split off.
    let filer: Filer?
  }

  private enum Answer: Sendable {
    case way(AreaTree.Way)
    case refused(SignalRefusal)
  }

  private let batcher: Batcher<Wish, Answer>

  init(_ pool: Pool) {
    self.batcher = Batcher(pool, .readOnly) { transaction, wishes throws(PostgresError) in
      try Self.answer(wishes, &transaction)
    }
  }

  /// - Throws: `FAILED_PRECONDITION` `area_unknown`, `too_many_filed`.
  func way(
    _ wish: Wish, deadline: ContinuousClock.Instant
  ) async throws(RPCError) -> AreaTree.Way {
    let answer: Answer
    do throws(PostgresError) {
      answer = try await self.batcher.submit(wish, deadline: deadline)
    } catch { throw RPCError(error).afterDecision }
    switch answer {
    case .way(let way): return way
    case .refused(let refusal): throw RPCError(refusal)
    }
  }

  private static func answer(
    _ wishes: [Wish], _ transaction: inout Transaction
  ) throws(PostgresError) -> [Answer] {
    let areas = try transaction.areas()
    let today = try transaction.today()
    let filers = wishes.map { $0.filer?.pseudonym(of: today) }
    let counts = try transaction.filed(by: Set(filers.compactMap(\.self)), on: today)
    return zip(wishes, filers).map { wish, filer in
      guard let way = areas.way(to: wish.area, wish.theme) else { return .refused(.areaUnknown) }
      let count = filer.flatMap { counts[$0] } ?? 0
      // Counted in where it is stored; here it keeps what is refused there from leaving a scope.
      return (wish.filer?.refusal(having: count)).map { .refused($0) } ?? .way(way)
    }
  }
}

extension Transaction {
  /// How much each of `filers` filed on `day`.
  fileprivate mutating func filed(
    by filers: Set<UInt128>, on day: AmsterdamDate
  ) throws(PostgresError) -> [UInt128: Int32] {
    guard !filers.isEmpty else { return [:] }
    let rows = try self.query(
      """
      SELECT u.filer, f.count FROM unnest($1::uuid[]) AS u (filer), LATERAL (
        SELECT count FROM filed WHERE filer = u.filer AND on_day = $2::text::date OFFSET 0) AS f
      """, .uuids(filers.sorted()), .text(day.text)
    ).map { row throws(PostgresError) in (try row.uuid(0), try row.int4(1)) }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }
}
