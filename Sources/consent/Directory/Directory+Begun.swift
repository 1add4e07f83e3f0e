internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

// What stands alone is begun before anything is sealed under it. It stays once signals has said
// that something is, and is taken back when signals says, in time, that nothing was or will be.
// docs/formats/signals.md §2.

extension Directory {
  /// The scopes that signals began and has not confirmed, a thousand at a time, in their order.
  func listBegunScopes(
    _ request: ConsentV1.ListBegunScopesRequest, _ service: LoneService,
    deadline: ContinuousClock.Instant
  ) async throws(RPCError) -> ConsentV1.ListBegunScopesReply {
    try Self.checkIsSignals(service)
    do throws(PostgresError) {
      let scopes = try await self.change.log.pool.transaction(
        .readOnly, deadline: deadline
      ) { (tx) throws(PostgresError) in
        try tx.query(
          """
          SELECT scope, begun_on < (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date - 1
          FROM begun_scope WHERE scope > $1 ORDER BY scope LIMIT 1000
          """, .uuid(request.after)
        ).map { row throws(PostgresError) in
          ConsentV1.BegunScope(scope: try row.uuid(0), isOver: try row.bool(1))
        }
      }
      return ConsentV1.ListBegunScopesReply(scopes: scopes)
    } catch { throw RPCError(error) }
  }

  /// Hears of which scopes something is sealed: they stay. Said again it changes nothing, so no
  /// command is kept; and as it gives and takes nothing, neither revision nor log say it.
  func confirmScopes(
    _ request: ConsentV1.ConfirmScopesRequest, _ asking: LoneAsking
  ) async throws(RPCError) -> ConsentV1.ConfirmScopesReply {
    try Self.checkIsSignals(asking.service)
    do throws(PostgresError) {
      let count = try await self.change.log.pool.transaction(deadline: asking.deadline) {
        (tx) throws(PostgresError) in
        try tx.execute("DELETE FROM begun_scope WHERE scope = ANY($1)", .uuids(request.scopes))
      }
      return ConsentV1.ConfirmScopesReply(count: UInt32(clamping: count))
    } catch { throw RPCError(error) }
  }

  /// Takes back a scope under which nothing was sealed: its key goes, its id is not used again.
  ///
  /// Only one that was never confirmed, and only after its term: one that was is erased by its own
  /// way, and one of today may be somebody's who files just now. The key goes from the tables alone
  /// and not from the ring, as there is nothing that it opens: should signals have been made to
  /// believe so, a backup of this database brings it back.
  func abandonScope(
    _ request: ConsentV1.AbandonScopeRequest, _ asking: LoneAsking
  ) async throws(RPCError) -> ConsentV1.Done {
    try Self.checkIsSignals(asking.service)
    return try await self.change.performAlone(asking, request.scope) {
      (tx, facts) throws(PostgresError) in
      let scope = request.scope
      guard let row = facts.rows.households[scope]?.scopes.first(where: { $0.id == scope }),
        row.isLone
      else { return .denied(Domain.Refusal(.scopeUnknown)) }
      let count = try tx.execute(
        """
        DELETE FROM begun_scope
        WHERE scope = $1
          AND begun_on < (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date - 1
        """, .uuid(scope))
      guard count == 1 else { return .refused(Domain.Refusal(.alreadyAgreed)) }
      tx.eraseScopes(of: scope)
      return .accepted(
        .init(event: "scope_abandoned", object: scope, reply: ConsentV1.Done.made))
    }
  }

  static func checkIsSignals(_ service: LoneService) throws(RPCError) {
    guard service.name == .signals else {
      throw RPCError(.permissionDenied, Reason("chain_not_allowed"))
    }
  }
}

extension Transaction {
  /// Notes of scopes that are begun that nothing is sealed under them yet.
  mutating func begin(_ scopes: [UInt128]) {
    _ = self.send(
      """
      INSERT INTO begun_scope (scope, begun_on)
      SELECT u.id, (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
      FROM unnest($1::uuid[]) AS u (id)
      """, .uuids(scopes))
  }
}
