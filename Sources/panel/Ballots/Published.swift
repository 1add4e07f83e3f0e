internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

// What a panel published is for the neighbourhood that it is about, and not for its members alone:
// it is told to whoever asks, the same bytes to everybody.
extension BallotService {
  /// Panels that have published something, and the closed rounds that were prepared as public.
  func listPublished(
    _ request: PanelV1.ListPublishedRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<PanelV1.ListPublishedReply> {
    let reply = try await self.perform(.readOnly, call) {
      [told = self.told] (transaction) throws(PostgresError) -> PanelV1.ListPublishedReply in
      let rounds = try transaction.publishedRounds(told)
      return PanelV1.ListPublishedReply(
        panels: try transaction.publishedPanels(of: rounds, told),
        rounds: Array(rounds.prefix(200)))
    }
    return Outcome(reply)
  }

  /// The result of a closed round that was prepared as public, as its members are told it; of any
  /// other round there is none, and which there are is not said.
  ///
  /// The log says of each day that somebody read it, and nothing of who or when, or how often.
  func getPublished(
    _ request: PanelV1.GetPublishedRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<PanelV1.GetPublishedReply> {
    let round = Boxed(request.round)
    let (result, isRecorded) = try await self.perform(.readOnly, call) {
      [told = self.told] (transaction) throws(PostgresError) -> ([UInt8]?, Bool) in
      (
        try transaction.publishedResult(of: round.value, told),
        try transaction.wasReadToday(round.value)
      )
    }
    guard let result else { throw RPCError(.notFound, .nothingPublished) }
    if !isRecorded { try await self.recordReading(of: round, call) }
    return Outcome(PanelV1.GetPublishedReply(result: result))
  }

  private func recordReading(of round: Boxed, _ call: Call) async throws(RPCError) {
    do throws(PostgresError) {
      _ = try await self.log.commit(deadline: call.instant) {
        (transaction, recorder) throws(PostgresError) -> Bool in
        let entry = recorder.publishedRead(round.value)
        let isFirst = try transaction.noteReading(of: round.value, entry)
        // Somebody else's record of today is there by now.
        if !isFirst { transaction.abandon() }
        return isFirst
      }.answer
    } catch { throw RPCError(error) }
  }
}

/// An id, boxed: an async function must not spill an id (docs/decisions/0004).
private final class Boxed: Sendable {
  let value: UInt128

  init(_ value: UInt128) { self.value = value }
}

extension Reason {
  static let nothingPublished = Reason("nothing_published")
}

extension Recorder {
  private static let dayMs: UInt64 = 86_400_000

  /// Records that a result was read by somebody who is nobody: the round and the day. It comes into
  /// the log with the next batch of such records, so that the tree does not tell when.
  fileprivate mutating func publishedRead(_ round: UInt128) -> UInt128 {
    self.record(
      Draft(
        anonymous: LedgerV1.Event(
          traceID: Draft.nobodysTrace, spanID: Draft.nobodysSpan,
          timeMs: self.timeMs / Self.dayMs * Self.dayMs, name: "published_result_read",
          object: round),
        indexes: EntryHeader.Indexes()))
  }
}

extension PanelV1.Manifest {
  /// The manifest of a round that was prepared as public; nil of any other bytes, and of one from
  /// before its texts were looked at with a group that names somebody: a result's lines do.
  ///
  /// - Parameters:
  ///   - entry: the announcement, which has the digest of the manifest in its clear header.
  ///   - stored: the entry as the log has it.
  fileprivate init?(
    publicOf round: UInt128, _ bytes: [UInt8], announcedAs entry: UInt128, _ stored: [UInt8],
    _ told: ToldTexts
  ) {
    let digest = PanelDigest.manifest(bytes)
    func half(_ bytes: ArraySlice<UInt8>) -> UInt128 { bytes.reduce(0) { $0 << 8 | UInt128($1) } }
    guard let header = (try? Entry(decoding: stored))?.header, header.entry == entry,
      header.trace?.trace == half(digest.prefix(16)),
      header.indexes.subject == half(digest.suffix(16)),
      let fixed = try? PanelV1.Manifest(decoding: bytes), fixed.isPublic, fixed.round == round,
      fixed.groups.allSatisfy({ told.isTold($0, .line) })
    else { return nil }
    self = fixed
  }
}

extension Transaction {
  /// Panels with advice, and those of `rounds`.
  fileprivate mutating func publishedPanels(
    of rounds: [PanelV1.PublishedRound], _ told: ToldTexts
  ) throws(PostgresError) -> [PanelV1.PublishedPanel] {
    try self.query(
      """
      SELECT p.id, p.name, count(a.id), count(a.id) FILTER (WHERE coalesce(a.responded_on,
          (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date) > a.respond_by)
      FROM panel AS p LEFT JOIN advice AS a ON a.panel = p.id
      GROUP BY p.id HAVING count(a.id) > 0 OR p.id = ANY($1)
      ORDER BY bool_or(coalesce(a.responded_on,
          (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date) > a.respond_by)
          IS TRUE DESC, p.name, p.id
      LIMIT 200
      """, .uuids(Set(rounds.map(\.panel)).sorted())
    ).map { row throws(PostgresError) in
      PanelV1.PublishedPanel(
        // Panels were founded before their names were looked at.
        panel: try row.uuid(0), name: told.told(try row.text(1), .name),
        advice: UInt32(clamping: try row.int8(2)), late: UInt32(clamping: try row.int8(3)))
    }
  }

  /// The newest closed rounds that were prepared as public, in the words of their manifests.
  fileprivate mutating func publishedRounds(
    _ told: ToldTexts
  ) throws(PostgresError) -> [PanelV1.PublishedRound] {
    try self.query(
      """
      SELECT r.id, r.manifest, r.announcement, e.stored
      FROM round AS r JOIN published_round AS o ON o.round = r.id
      JOIN log_entry AS e ON e.entry = r.announcement JOIN log_leaf AS l ON l.entry = e.entry
        AND l.hash = sha256('\\x00'::bytea || e.stored)
      WHERE r.kind = 1 AND r.closing IS NOT NULL AND r.result IS NOT NULL
      ORDER BY r.closes_at DESC, r.id LIMIT 400
      """
    ).map { row throws(PostgresError) -> PanelV1.PublishedRound? in
      let id = try row.uuid(0)
      guard
        let fixed = PanelV1.Manifest(
          publicOf: id, try row.bytes(1), announcedAs: try row.uuid(2), try row.bytes(3), told)
      else { return nil }
      return PanelV1.PublishedRound(
        panel: fixed.panel, round: id, title: told.told(fixed.title, .line),
        closesAtMs: fixed.closesAtMs)
    }.compactMap(\.self)
  }

  /// The result of a closed round that was prepared as public; nil of any other.
  ///
  /// Its row says so, and its manifest, which members read before they answered and whose digest
  /// stands in the log: neither a row that somebody put in nor a manifest that somebody wrote
  /// publishes anything.
  fileprivate mutating func publishedResult(
    of round: UInt128, _ told: ToldTexts
  ) throws(PostgresError) -> [UInt8]? {
    guard let row = try self.round(round), row.kind == .panel, row.state == .closed,
      let stored = try self.query(
        """
        SELECT e.stored FROM published_round AS o, log_entry AS e JOIN log_leaf AS l
          ON l.entry = e.entry AND l.hash = sha256('\\x00'::bytea || e.stored)
        WHERE e.entry = $1 AND o.round = $2
        """, .uuid(row.announcement), .uuid(round)
      ).optional({ found throws(PostgresError) in try found.bytes(0) }),
      PanelV1.Manifest(
        publicOf: round, row.manifest, announcedAs: row.announcement, stored, told) != nil
    else { return nil }
    return row.result
  }

  /// Notes that a result was read today; false where the log has that already.
  fileprivate mutating func noteReading(
    of round: UInt128, _ entry: UInt128
  ) throws(PostgresError) -> Bool {
    let inserted = try self.execute(
      """
      INSERT INTO published_read (round, on_day, entry)
      VALUES ($1, (clock_timestamp() AT TIME ZONE 'UTC')::date, $2) ON CONFLICT DO NOTHING
      """, .uuid(round), .uuid(entry))
    if inserted == 1 { return true }
    // The lock is a statement of its own: what its holder committed is seen by the next.
    try self.execute(
      """
      SELECT 1 FROM published_read
      WHERE round = $1 AND on_day = (clock_timestamp() AT TIME ZONE 'UTC')::date FOR UPDATE
      """, .uuid(round))
    if try self.wasReadToday(round) { return false }
    try self.execute(
      """
      UPDATE published_read SET entry = $2
      WHERE round = $1 AND on_day = (clock_timestamp() AT TIME ZONE 'UTC')::date
      """, .uuid(round), .uuid(entry))
    return true
  }

  /// Whether the log has a record of today: its entry waits or is stored, and its header says this
  /// day and no time of it, as those of nobody's calls do. Rows for days to come, put in by
  /// somebody, have none.
  fileprivate mutating func wasReadToday(_ round: UInt128) throws(PostgresError) -> Bool {
    try self.query(
      """
      SELECT 1 FROM published_read AS p
      WHERE p.round = $1 AND p.on_day = (clock_timestamp() AT TIME ZONE 'UTC')::date
        AND EXISTS (
          SELECT FROM (SELECT stored FROM log_waiting WHERE entry = p.entry
            UNION ALL SELECT stored FROM log_entry WHERE entry = p.entry) AS record
          WHERE substring(stored FROM 5 FOR 8)
            = int8send((p.on_day - DATE '1970-01-01')::bigint * 86400000))
      """, .uuid(round)
    ).count == 1
  }
}
