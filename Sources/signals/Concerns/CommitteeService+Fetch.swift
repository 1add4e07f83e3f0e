internal import Daemon
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension CommitteeService {
  /// Tells filings that the log has, from a position on, with what the service still holds of each:
  /// a filing without a letter is what the committee looks for first.
  ///
  /// One call tells so many as half of its time allows, and the next one goes on behind them; that
  /// somebody fetched is in the log before anything is told, and membership is asked each time.
  func fetch(
    _ request: SignalsV1.FetchConcernsRequest, _ call: Call,
    _ items: ReplyStream<SignalsV1.FetchedConcern>
  ) async throws(RPCError) {
    let member = try await self.member(call)
    let began = ContinuousClock.now
    let halfway = began + began.duration(to: member.deadline) / 2
    let page = FilingPage(after: request.after, countMax: self.fetchCountMax)
    let filings: [LoggedFiling]
    do throws(PostgresError) {
      filings = try await self.read.log.commit(deadline: member.deadline) {
        (transaction, recorder) throws(PostgresError) -> [LoggedFiling] in
        recorder.plainEvent("concerns_fetched", member, object: member.actor)
        recorder.access(member.stamp, household: nil, touched: [])
        return try transaction.filings(page)
      }.answer
    } catch { throw RPCError(error).afterDecision }
    var patience = Self.waitCountMax
    for filing in filings {
      try await items.send(try await self.fetched(filing, &patience, call))
      if ContinuousClock.now >= halfway { return }
    }
  }

  /// How often one call waits for a tombstone to come into the tree.
  private static let waitCountMax = 12

  private func fetched(
    _ filing: LoggedFiling, _ patience: inout Int, _ call: Call
  ) async throws(RPCError) -> SignalsV1.FetchedConcern {
    let identity = self.read.log.identity
    let held = try await self.look(call) { (transaction) throws(PostgresError) in
      let burial = try transaction.burial(of: filing.mark, identity)
      return HeldConcern(
        concern: try transaction.concern(filing.mark), burial: burial,
        state: try transaction.loggedState(of: filing.mark, burial),
        tombstone: try transaction.logged(burial ?? 0),
        messages: try transaction.reporterMessages(filing.mark))
    }
    let proof = try await self.proof(of: filing.entry, call)
    var tombstone: SignalsV1.LoggedConcern?
    if let burial = held.burial, let logged = held.tombstone {
      var shown = try await self.proof(of: burial, call)
      // Deleted just now: its entry comes into the tree within a second or two.
      while shown == nil, patience > 0 {
        patience -= 1
        do { try await Task.sleep(for: .milliseconds(250)) } catch {
          throw RPCError(.cancelled)
        }
        shown = try await self.proof(of: burial, call)
      }
      tombstone = SignalsV1.LoggedConcern(stored: logged.stored, proof: shown ?? "")
    }
    let concern = held.concern
    return SignalsV1.FetchedConcern(
      mark: filing.mark,
      filing: SignalsV1.LoggedConcern(stored: filing.stored, proof: proof ?? ""),
      entryKey: concern?.entryKey ?? [], filedDayMs: filing.dayMs,
      state: concern == nil ? nil : held.state, mailbox: concern?.mailbox,
      address: concern?.address ?? [], writingTag: concern?.writingTag ?? [],
      letter: concern?.letter ?? [], messages: held.messages, tombstone: tombstone,
      position: filing.position)
  }

  private func look<Answer: Sendable>(
    _ call: Call, _ body: @escaping @Sendable (inout Transaction) throws(PostgresError) -> Answer
  ) async throws(RPCError) -> Answer {
    do throws(PostgresError) {
      return try await self.read.log.pool.transaction(.readOnly, deadline: call.instant, body)
    } catch { throw RPCError(error).afterDecision }
  }

  private func proof(of entry: UInt128, _ call: Call) async throws(RPCError) -> String? {
    do throws(PostgresError) {
      return try await self.proofs.proof(of: entry, deadline: call.instant)
    } catch { throw RPCError(error).afterDecision }
  }
}

/// What the service holds of a filing.
private struct HeldConcern: Sendable {
  let concern: ConcernRow?
  /// The entry of its deletion, if two members deleted it.
  let burial: UInt128?
  let state: SignalsV1.ConcernState
  let tombstone: LoggedEntry?
  let messages: [SignalsV1.ConcernAnswer]
}

extension Transaction {
  /// An entry's bytes as they are stored, in the tree or on the way into it.
  fileprivate mutating func logged(_ entry: UInt128) throws(PostgresError) -> LoggedEntry? {
    try self.query("SELECT stored FROM log_entry WHERE entry = $1", .uuid(entry)).optional {
      row throws(PostgresError) in LoggedEntry(entry: entry, stored: try row.bytes(0))
    }
  }

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
