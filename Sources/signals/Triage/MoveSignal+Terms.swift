internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

// Signals about persons are kept for a term after closing (docs/formats/signals.md §5).
extension MoveSignal {
  static let termGround = "term_over"
  private static let batchCount: Int32 = 200

  /// Deletes what is kept of closed signals whose term is over, and has their keys destroyed: what
  /// was told, who it was about, who told it, the mailbox and its messages. The row stays, with
  /// what is counted.
  func endTerms() async throws(RPCError) {
    // Those that were altered end no term, and stand in nobody's way: they are looked at apart.
    let altered = self.alarmed.all(in: .signal)
    let over = try await self.over(altered, isAmong: false) + self.over(altered, isAmong: true)
    var failure: RPCError?
    for signal in over {
      do throws(RPCError) { try await self.endTerm(of: signal) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Closed signals whose term is over, the longest first, of `altered` or of all others.
  private func over(
    _ altered: [UInt128], isAmong: Bool
  ) async throws(RPCError) -> [Boxed] {
    try await self.transaction { (transaction) throws(PostgresError) in
      try transaction.query(
        """
        SELECT id FROM signal
        WHERE about = 2 AND state = 6 AND erased_on IS NULL AND closed_on
          + CASE WHEN outcome = $1::int4 THEN $2::int4 ELSE $3::int4 END
          < (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
          AND (id = ANY ($5::uuid[])) = $6
        ORDER BY closed_on LIMIT $4::int4
        """, .int4(SignalOutcome.declined.rawValue), .int4(SignalOutcome.declined.keptDayCount),
        .int4(SignalOutcome.resolved.keptDayCount), .int4(Self.batchCount),
        .uuids(altered), .bool(isAmong)
      ).map { row throws(PostgresError) in Boxed(try row.uuid(0)) }
    }
  }

  private func endTerm(of signal: Boxed) async throws(RPCError) {
    let identity = self.read.log.identity
    let isVouched: Bool
    do throws(PostgresError) {
      isVouched = try await self.read.log.commit(deadline: .now + Self.stepDuration) {
        (transaction, recorder) throws(PostgresError) -> Bool in
        guard let row = try transaction.signal(signal.value, identity, isLocked: true),
          row.isVouched
        else {
          transaction.abandon()
          return false
        }
        // Reopened or emptied meanwhile.
        guard row.state == .closed, try transaction.markErased(signal.value) else {
          transaction.abandon()
          return true
        }
        var rows = try transaction.vouch(for: .signal, signal.value, identity)
        rows += try transaction.deleteMailbox(of: signal.value)
        if row.outcome != .household {
          rows += try transaction.deleteParts(of: signal.value)
          rows += try transaction.eraseLater(signal.value, ground: Self.termGround, identity)
        }
        recorder.byItself("signal_term_over", signal.value, rows: rows)
        return true
      }.answer
    } catch { throw RPCError(error) }
    guard !isVouched else { return }
    // Whoever wrote an early day of closing would have the service destroy what it is to keep.
    throw await self.read.rowAltered(signal.value, of: .signal, nil, unless: self.alarmed)
  }
}

extension Transaction {
  /// - Returns: whether it was not marked yet.
  fileprivate mutating func markErased(_ signal: UInt128) throws(PostgresError) -> Bool {
    try self.execute(
      """
      UPDATE signal SET revision = revision + 1, offer = NULL,
        erased_on = (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
      WHERE id = $1 AND erased_on IS NULL
      """, .uuid(signal)) == 1
  }

  /// Deletes where a reporter was answered, and the answers.
  ///
  /// - Returns: what the log says of it, as removed.
  fileprivate mutating func deleteMailbox(
    of signal: UInt128
  ) throws(PostgresError) -> [LedgerV1.RowDigest] {
    let rows = try self.removedDigests(["feedback", "mailbox"], [signal])
    try self.execute("DELETE FROM feedback WHERE signal = $1", .uuid(signal))
    try self.execute("DELETE FROM mailbox WHERE signal = $1", .uuid(signal))
    return rows
  }
}
