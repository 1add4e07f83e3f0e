internal import Daemon
internal import Ledger
internal import Postgres
internal import Vault
internal import Wire

/// What the log has of a filing: entry, mark and day.
struct LoggedFiling: Sendable {
  /// In the log, from 1 on.
  let position: UInt64
  let entry: UInt128
  let mark: UInt128
  let dayMs: UInt64
  /// Empty when the stored bytes are gone.
  let stored: [UInt8]
}

/// Which filings are looked at: those behind a position, oldest first.
struct FilingPage: Sendable {
  let after: UInt64
  let countMax: Int32
}

extension Transaction {
  /// A page of the filings of the signed log. One whose bytes somebody removed counts all the same,
  /// with the day of the entry before it: the leaf is still in the tree.
  mutating func filings(_ page: FilingPage) throws(PostgresError) -> [LoggedFiling] {
    var after = Int64(clamping: page.after)
    var dayMs = try self.day(before: after)
    // Entries that only look like filings fill no page: one without filings would be the end.
    while true {
      let rows = try self.candidates(after, page.countMax)
      guard let last = rows.last else { return [] }
      var filings: [LoggedFiling] = []
      for row in rows {
        if let day = Self.day(of: row.stored) { dayMs = day }
        guard row.organisation == ConcernDigest.filing(row.mark) else { continue }
        filings.append(
          LoggedFiling(
            position: UInt64(clamping: row.index) + 1, entry: row.entry, mark: row.mark,
            dayMs: dayMs, stored: row.stored))
      }
      guard filings.isEmpty else { return filings }
      after = last.index + 1
    }
  }

  /// What the log says became of each filing of a page.
  mutating func lives(
    _ page: FilingPage
  ) throws(PostgresError) -> [(position: UInt64, life: ConcernLife)] {
    let filings = try self.filings(page)
    let marks = filings.map(\.mark)
    let states = try self.query(
      """
      SELECT e.stored, l.hash FROM log_leaf l JOIN log_entry e USING (entry)
      WHERE l.kind = 5 AND l.subject = ANY($1::uuid[]) AND l.trace IS NOT NULL
      ORDER BY l.index DESC
      """, .uuids(marks)
    ).map { row throws(PostgresError) in
      LoggedHeader(try row.bytes(0), leaf: try row.bytes(1))
    }
    var days: [UInt128: UInt64] = [:]
    // From the newest to the oldest, so that the first time something was done is what stays.
    for header in states {
      guard let header, let trace = header.trace else { continue }
      days[trace] = header.dayMs
    }
    let held = Set(
      try self.query(
        "SELECT mark FROM concern WHERE letter IS NOT NULL AND mark = ANY($1::uuid[])",
        .uuids(marks)
      ).map { row throws(PostgresError) in try row.uuid(0) })
    // Who writes to the log's tables can write that a concern was answered, and signs no answer.
    let answered = try self.signedAnswers(
      of: marks.filter { days[ConcernDigest.state($0, Self.answeredState)] != nil })
    func day(_ mark: UInt128, _ state: SignalsV1.ConcernState) -> UInt64? {
      days[ConcernDigest.state(mark, UInt8(clamping: state.rawValue))]
    }
    return filings.map { filing in
      (
        filing.position,
        ConcernLife(
          filed: filing.dayMs, acknowledged: day(filing.mark, .acknowledged),
          answered: answered[filing.mark] == nil ? nil : day(filing.mark, .answered),
          closed: day(filing.mark, .closed),
          deleted: day(filing.mark, .deleted), isHeld: held.contains(filing.mark))
      )
    }
  }

  private mutating func candidates(
    _ after: Int64, _ countMax: Int32
  ) throws(PostgresError) -> [Candidate] {
    try self.query(
      """
      SELECT l.index, l.entry, l.subject, l.organisation, coalesce(e.stored, '')
      FROM log_leaf l LEFT JOIN log_entry e USING (entry)
      WHERE l.kind = 5 AND l.trace IS NULL AND l.subject IS NOT NULL
        AND l.organisation IS NOT NULL AND l.index >= $1
        AND l.index < (SELECT max(size) FROM log_checkpoint)
      ORDER BY l.index LIMIT $2
      """, .int8(after), .int4(countMax)
    ).map { row throws(PostgresError) in
      Candidate(
        index: try row.int8(0), entry: try row.uuid(1), mark: try row.uuid(2),
        organisation: try row.uuid(3), stored: try row.bytes(4))
    }
  }

  /// The day of the last entry before an index whose bytes are still there; 0 for none.
  private mutating func day(before index: Int64) throws(PostgresError) -> UInt64 {
    try self.query(
      """
      SELECT e.stored FROM log_leaf l JOIN log_entry e USING (entry)
      WHERE l.index < $1 ORDER BY l.index DESC LIMIT 1
      """, .int8(index)
    ).optional { row throws(PostgresError) in try row.bytes(0) }.flatMap { Self.day(of: $0) } ?? 0
  }

  private static var answeredState: UInt8 {
    UInt8(clamping: SignalsV1.ConcernState.answered.rawValue)
  }

  /// Nil for what is no entry.
  private static func day(of stored: [UInt8]) -> UInt64? {
    LoggedHeader(stored, leaf: nil)?.dayMs
  }
}

/// An entry that may be a filing: anonymous, with two indexes.
private struct Candidate: Sendable {
  let index: Int64
  let entry: UInt128
  let mark: UInt128
  let organisation: UInt128
  let stored: [UInt8]
}
