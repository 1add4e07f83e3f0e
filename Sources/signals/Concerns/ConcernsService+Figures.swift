internal import Daemon
internal import Ledger
internal import Postgres
internal import RPC
internal import Synchronization
internal import Vault
internal import Wire

extension ConcernsService {
  /// Counts, from the log, what was filed and what became of it, up to the end of yesterday.
  func getFigures(_ call: Call) async throws(RPCError) -> Outcome<SignalsV1.GetFiguresReply> {
    if let reply = self.figures.reply { return Outcome(reply) }
    let daysAhead = self.daysAhead
    let (lives, today) = try await self.look(call) { (transaction) throws(PostgresError) in
      (try transaction.lives(), try transaction.today(ahead: daysAhead))
    }
    let through = today - ConcernLife.dayMs
    let months = ConcernLife.months(lives, atEndOf: through).suffix(Self.monthCountMax)
    let reply = SignalsV1.GetFiguresReply(months: Array(months), throughMs: through)
    self.figures.told(reply)
    return Outcome(reply)
  }

  private static let monthCountMax = 120
}

/// Figures as they were told last: anybody may ask, and counting reads the log.
final class FiguresTold: Sendable {
  private static let lasting = Duration.seconds(60)

  private let last = Mutex<(reply: SignalsV1.GetFiguresReply, at: ContinuousClock.Instant)?>(nil)

  /// Nil when they are too old to be told again.
  var reply: SignalsV1.GetFiguresReply? {
    self.last.withLock { last in
      last.flatMap { $0.at.duration(to: .now) < Self.lasting ? $0.reply : nil }
    }
  }

  func told(_ reply: SignalsV1.GetFiguresReply) { self.last.withLock { $0 = (reply, .now) } }
}

/// What the log has of filings: entry, mark and day.
struct LoggedFiling: Sendable {
  let entry: UInt128
  let mark: UInt128
  let dayMs: UInt64
  /// Empty when the stored bytes are gone.
  let stored: [UInt8]
}

extension Transaction {
  /// The day now, at 00:00 UTC, milliseconds since 1970.
  fileprivate mutating func today(ahead days: Int32) throws(PostgresError) -> UInt64 {
    let day = try self.query(
      "SELECT floor(extract(epoch FROM clock_timestamp()) / 86400)::int8 + $1", .int4(days)
    ).only { row throws(PostgresError) in try row.int8(0) }
    return UInt64(clamping: day) * ConcernLife.dayMs
  }

  /// The filings of the signed log, oldest first. One whose bytes somebody removed counts all the
  /// same, with the day of the one before it: the leaf is still in the tree.
  mutating func filings() throws(PostgresError) -> [LoggedFiling] {
    let rows = try self.query(
      """
      SELECT l.entry, l.subject, l.organisation, coalesce(e.stored, '')
      FROM log_leaf l LEFT JOIN log_entry e USING (entry)
      WHERE l.kind = 5 AND l.trace IS NULL AND l.subject IS NOT NULL
        AND l.organisation IS NOT NULL AND l.index < (SELECT max(size) FROM log_checkpoint)
      ORDER BY l.index LIMIT 20000
      """
    ).map { row throws(PostgresError) in
      (
        entry: try row.uuid(0), mark: try row.uuid(1), organisation: try row.uuid(2),
        stored: try row.bytes(3)
      )
    }
    var dayMs: UInt64 = 0
    var filings: [LoggedFiling] = []
    for row in rows where row.organisation == ConcernDigest.filing(row.mark) {
      if let header = (try? Entry(decoding: row.stored))?.header { dayMs = header.coarseTimeMs }
      filings.append(
        LoggedFiling(entry: row.entry, mark: row.mark, dayMs: dayMs, stored: row.stored))
    }
    return filings
  }

  /// What the log says became of each filing.
  fileprivate mutating func lives() throws(PostgresError) -> [ConcernLife] {
    let filings = try self.filings()
    let marks = filings.map(\.mark)
    let states = try self.query(
      """
      SELECT l.trace, e.stored FROM log_leaf l JOIN log_entry e USING (entry)
      WHERE l.kind = 5 AND l.subject = ANY($1::uuid[]) AND l.trace IS NOT NULL
      ORDER BY l.index DESC
      """, .uuids(marks)
    ).map { row throws(PostgresError) in (try row.uuid(0), try row.bytes(1)) }
    var days: [UInt128: UInt64] = [:]
    // From the newest to the oldest, so that the first time something was done is what stays.
    for (trace, stored) in states {
      guard let header = (try? Entry(decoding: stored))?.header else { continue }
      days[trace] = header.coarseTimeMs / ConcernLife.dayMs * ConcernLife.dayMs
    }
    let held = Set(
      try self.query("SELECT mark FROM concern WHERE letter IS NOT NULL").map {
        row throws(PostgresError) in try row.uuid(0)
      })
    func day(_ mark: UInt128, _ state: SignalsV1.ConcernState) -> UInt64? {
      days[ConcernDigest.state(mark, UInt8(clamping: state.rawValue))]
    }
    return filings.map { filing in
      ConcernLife(
        filed: filing.dayMs, acknowledged: day(filing.mark, .acknowledged),
        answered: day(filing.mark, .answered), closed: day(filing.mark, .closed),
        deleted: day(filing.mark, .deleted), isHeld: held.contains(filing.mark))
    }
  }
}
