internal import Daemon
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension CommitteeService {
  /// Tells every filing that the log has, with what the service still holds of it: a filing without
  /// a letter is what the committee looks for first.
  ///
  /// That somebody fetched is in the log before anything is told.
  func fetch(
    _ call: Call, _ items: ReplyStream<SignalsV1.FetchedConcern>
  ) async throws(RPCError) {
    let member = try await self.member(call)
    let filings: [LoggedFiling]
    do throws(PostgresError) {
      filings = try await self.read.log.commit(deadline: member.deadline) {
        (transaction, recorder) throws(PostgresError) -> [LoggedFiling] in
        recorder.plainEvent("concerns_fetched", member, object: member.actor)
        recorder.access(member.stamp, household: nil, touched: [])
        return try transaction.filings()
      }.answer
    } catch { throw RPCError(error).afterDecision }
    for filing in filings { try await items.send(try await self.fetched(filing, call)) }
  }

  private func fetched(
    _ filing: LoggedFiling, _ call: Call
  ) async throws(RPCError) -> SignalsV1.FetchedConcern {
    let proof: String?
    let (concern, messages): (ConcernRow?, [SignalsV1.ConcernAnswer])
    do throws(PostgresError) {
      proof = try await self.proofs.proof(of: filing.entry, deadline: call.instant)
      (concern, messages) = try await self.read.log.pool.transaction(
        .readOnly, deadline: call.instant
      ) { (transaction) throws(PostgresError) in
        (try transaction.concern(filing.mark), try transaction.reporterMessages(filing.mark))
      }
    } catch { throw RPCError(error).afterDecision }
    return SignalsV1.FetchedConcern(
      mark: filing.mark,
      filing: SignalsV1.LoggedConcern(stored: filing.stored, proof: proof ?? ""),
      entryKey: concern?.entryKey ?? [], filedDayMs: filing.dayMs, state: concern?.state,
      mailbox: concern?.mailbox, address: concern?.address ?? [],
      writingTag: concern?.writingTag ?? [], letter: concern?.letter ?? [], messages: messages)
  }
}

extension Transaction {
  fileprivate mutating func reporterMessages(
    _ mark: UInt128
  ) throws(PostgresError) -> [SignalsV1.ConcernAnswer] {
    try self.query(
      """
      SELECT id, sealed FROM concern_message WHERE mark = $1 AND NOT is_answer
      ORDER BY written_on, id LIMIT 30
      """, .uuid(mark)
    ).map { row throws(PostgresError) in
      SignalsV1.ConcernAnswer(id: try row.uuid(0), sealed: try row.bytes(1))
    }
  }
}
