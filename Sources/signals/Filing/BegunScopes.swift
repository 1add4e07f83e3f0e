internal import Daemon
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// What came of the scopes that consent began for filings, splits and rounds: it is told which have
/// something sealed under them, and takes the others back after their term
/// (docs/formats/signals.md §2).
struct BegunScopes: Sendable {
  let read: AuditedRead
  /// Of scopes that consent does not take back now.
  private let respites = Respites()

  init(read: AuditedRead) { self.read = read }

  /// How many are taken back in one round: each is a change of consent's policy of its own.
  private static let abandonedCountMax = 64

  /// One round. Every step may be repeated, so an error leaves nothing to clean up.
  ///
  /// - Parameter now: what consent said no to is asked again by it.
  func settle(at now: ContinuousClock.Instant) async throws(RPCError) {
    // One that cannot be settled now keeps no other waiting.
    var failure: RPCError?
    var left = Self.abandonedCountMax
    // Nobody draws it, and an id of zero is none.
    var after: UInt128 = 1
    var waiting: [Boxed] = []
    while true {
      let page = try await self.read.gate.consent.call(
        ConsentV1.Directory.listBegunScopes, ConsentV1.ListBegunScopesRequest(after: after),
        CallOptions(lasting: MoveSignal.stepDuration)
      ).reply.scopes
      waiting += page.map { Boxed($0.scope) }
      do throws(RPCError) { try await self.settle(page, &left, at: now) } catch {
        failure = error
      }
      guard let last = page.last, page.count == 1_000 else { break }
      after = last.scope
    }
    self.respites.keep(waiting)
    if let failure { throw failure }
  }

  /// - Parameter left: how many may be taken back still.
  private func settle(
    _ page: [ConsentV1.BegunScope], _ left: inout Int, at now: ContinuousClock.Instant
  ) async throws(RPCError) {
    let scopes = page.map(\.scope)
    let filed: Set<UInt128>
    do throws(PostgresError) {
      filed = try await self.read.log.pool.transaction(
        .readOnly, deadline: .now + MoveSignal.stepDuration
      ) { (transaction) throws(PostgresError) in try transaction.filed(among: scopes) }
    } catch { throw RPCError(error) }
    try await self.confirm(filed)
    // In any order, so that what cannot be taken back keeps no other waiting.
    let over = page.filter { one in
      one.isOver && !filed.contains(one.scope) && self.respites.isOver(Boxed(one.scope), at: now)
    }.shuffled().prefix(left)
    left -= over.count
    var failure: RPCError?
    for scope in try await self.close(over.map(\.scope)).map(Boxed.init) {
      do throws(RPCError) { try await self.abandon(scope) } catch {
        // Where nobody answered, nobody wrote it down either: that is asked in the next round.
        if error.isAnswer { self.respites.lengthen(scope, at: now) }
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private func confirm(_ filed: Set<UInt128>) async throws(RPCError) {
    guard !filed.isEmpty else { return }
    _ = try await self.read.gate.consent.call(
      ConsentV1.Directory.confirmScopes, ConsentV1.ConfirmScopesRequest(scopes: filed.sorted()),
      Self.options())
  }

  /// Sees to it that nothing is filed under `scopes` any more, whoever is at it.
  ///
  /// - Returns: those under which nothing was.
  private func close(_ scopes: [UInt128]) async throws(RPCError) -> [UInt128] {
    guard !scopes.isEmpty else { return [] }
    do throws(PostgresError) {
      return try await self.read.log.commit(deadline: .now + MoveSignal.stepDuration) {
        (transaction, recorder) throws(PostgresError) in
        let (unfiled, closed) = try transaction.closeFiling(under: scopes)
        // Closed before, where consent has not heard of it yet.
        guard !closed.isEmpty else {
          transaction.abandon()
          return unfiled
        }
        for scope in closed { recorder.byItself("filing_abandoned", scope) }
        return unfiled
      }.answer
    } catch { throw RPCError(error) }
  }

  private func abandon(_ scope: Boxed) async throws(RPCError) {
    do throws(RPCError) {
      _ = try await self.read.gate.consent.call(
        ConsentV1.Directory.abandonScope, ConsentV1.AbandonScopeRequest(scope: scope.value),
        Self.options())
    } catch {
      if error.reasons.contains(Reason("head_mismatch")) { self.read.log.metUnopened() }
      throw error
    }
  }

  private static func options() -> CallOptions {
    var options = CallOptions(lasting: MoveSignal.stepDuration)
    options.commandID = Random.id()
    return options
  }
}

extension RPCError {
  /// It broke off before, and so long ago that its scope was taken back: under another command it
  /// is another signal.
  static let filingAbandoned = RPCError(.aborted, Reason("command_abandoned"))
}

extension Transaction {
  /// Says that something is being filed under `scopes` in this transaction, so that none of them is
  /// taken back before it is over.
  ///
  /// - Returns: what ``abandoned(_:)`` reads; nothing waits for it yet.
  mutating func file(under scopes: [UInt128]) -> Pending {
    // Shared: filings do not wait for each other. Looked up behind it, in a statement of its own,
    // which sees what was committed before the lock was given.
    _ = self.send("SELECT pg_advisory_xact_lock_shared($1)", .int8(Self.filingKey))
    return self.send(
      "SELECT scope FROM abandoned_scope WHERE scope = ANY($1)", .uuids(scopes))
  }

  /// Which scopes were taken back before.
  mutating func abandoned(_ asked: Pending) throws(PostgresError) -> Set<UInt128> {
    Set(try self.rows(asked).map { row throws(PostgresError) in try row.uuid(0) })
  }

  /// Whether something may be filed under `scope`, as ``file(under:)`` of one.
  mutating func mayFile(under scope: UInt128) throws(PostgresError) -> Bool {
    try self.abandoned(self.file(under: [scope])).isEmpty
  }

  /// Waits until whatever is being filed is, and then lets nothing more be filed under those of
  /// `scopes` under which nothing was.
  ///
  /// - Returns: these, and which of them were not closed before.
  fileprivate mutating func closeFiling(
    under scopes: [UInt128]
  ) throws(PostgresError) -> (unfiled: [UInt128], closed: [UInt128]) {
    _ = self.send("SELECT pg_advisory_xact_lock($1)", .int8(Self.filingKey))
    let filed = try self.filed(among: scopes)
    let unfiled = scopes.filter { !filed.contains($0) }
    let closed = try self.query(
      """
      INSERT INTO abandoned_scope (scope) SELECT u.id FROM unnest($1::uuid[]) AS u (id)
      ON CONFLICT DO NOTHING RETURNING scope
      """, .uuids(unfiled)
    ).map { row throws(PostgresError) in try row.uuid(0) }
    return (unfiled, closed)
  }

  /// Under which of `scopes` something is or was sealed: a signal, whatever became of it, and a
  /// round that was started.
  fileprivate mutating func filed(
    among scopes: [UInt128]
  ) throws(PostgresError) -> Set<UInt128> {
    let rows = try self.query(
      """
      SELECT u.id FROM unnest($1::uuid[]) AS u (id), LATERAL (
        SELECT 1 FROM signal WHERE id = u.id
        UNION ALL SELECT 1 FROM part WHERE scope = u.id
        UNION ALL SELECT 1 FROM round WHERE id = u.id AND state <> 1
        LIMIT 1) AS f
      """, .uuids(scopes)
    ).map { row throws(PostgresError) in try row.uuid(0) }
    return Set(rows)
  }

  /// The ASCII bytes of "sluisfil".
  private static var filingKey: Int64 { 0x736C_7569_7366_696C }
}
