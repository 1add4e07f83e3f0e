internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

// What cases does alone, with nobody's proof, to finish or undo what it was cut off in. It reads no
// content that way, gets no key, and gives nobody anything they did not ask for with a proof.

extension Directory {
  /// Households that cases began to open and nobody settled, for its reconciler.
  func listProvisional(
    _ request: ConsentV1.ListProvisionalRequest, _ service: LoneService,
    deadline: ContinuousClock.Instant
  ) async throws(RPCError) -> ConsentV1.ListProvisionalReply {
    try Self.checkIsCases(service)
    do {
      let households = try await self.change.log.pool.transaction(
        .readOnly, deadline: deadline
      ) { (tx) throws(PostgresError) in
        try tx.query(
          """
          SELECT household, command, opened_by FROM scope
          WHERE state = 1 AND id = household
            AND opened_at < clock_timestamp() - $1 * interval '1 millisecond'
          ORDER BY opened_at LIMIT 1000
          """, .int8(Int64(request.olderThanMs))
        ).map { row throws(PostgresError) in
          ConsentV1.Provisional(
            household: try row.uuid(0), command: try row.uuid(1), actor: try row.uuid(2))
        }
      }
      return ConsentV1.ListProvisionalReply(households: households)
    } catch { throw RPCError(error) }
  }

  /// The scopes that were erased, a thousand at a time, for cases to drop what lies in clear.
  func listErased(
    _ request: ConsentV1.ListErasedRequest, _ service: LoneService,
    deadline: ContinuousClock.Instant
  ) async throws(RPCError) -> ConsentV1.ListErasedReply {
    try Self.checkIsCases(service)
    do {
      let scopes = try await self.change.log.pool.transaction(
        .readOnly, deadline: deadline
      ) { (tx) throws(PostgresError) in
        try tx.query(
          "SELECT id FROM scope WHERE state = 3 AND id > $1 ORDER BY id LIMIT 1000",
          .uuid(request.after)
        ).map { row throws(PostgresError) in try row.uuid(0) }
      }
      return ConsentV1.ListErasedReply(scopes: scopes)
    } catch { throw RPCError(error) }
  }

  /// Completes or cancels a household that cases opened for a person and did not settle.
  ///
  /// Only a provisional one, and only by the command that opened it: what is open is not touched,
  /// and nothing is opened that no person asked for. A second time changes nothing.
  func settleHousehold(
    _ request: ConsentV1.SettleHouseholdRequest, alone asking: LoneAsking
  ) async throws(RPCError) -> ConsentV1.Done {
    try Self.checkIsCases(asking.service)
    return try await self.change.performAlone(asking, request.household) {
      (tx, facts) throws(PostgresError) in
      let rows = facts.rows.households[request.household]
      // One that does not exist and one of another command are the same.
      guard let own = rows?.scopes.first(where: { $0.id == request.household }),
        own.command == request.command
      else { return .denied(Domain.Refusal(.scopeUnknown)) }
      return Self.settle(request, own, &tx)
    }
  }

  /// Hears of a plan's evaluation date that did not arrive with its person's proof.
  ///
  /// At most twelve months from now, which is as long as a grant may last; a date that has passed
  /// by now only narrows.
  func setEvaluation(
    _ request: ConsentV1.SetEvaluationRequest, alone asking: LoneAsking
  ) async throws(RPCError) -> ConsentV1.Done {
    try Self.checkIsCases(asking.service)
    return try await self.change.performAlone(asking, request.household) {
      (tx, facts) throws(PostgresError) in
      guard let known = facts.households[request.household], known.state == .open else {
        return .denied(Domain.Refusal(.scopeUnknown))
      }
      guard let date = AmsterdamDate(request.evaluationOn) else { return .wrong(.evaluationOn) }
      guard let last = facts.moment.date.adding(months: 12), date <= last else {
        return .refused(Domain.Refusal(.dateTooFar))
      }
      tx.setEvaluation(of: request.household, day: Int32(date.dayNumber))
      return .accepted(
        .init(
          event: "evaluation_set", household: request.household, reply: ConsentV1.Done.made))
    }
  }

  static func checkIsCases(_ service: LoneService) throws(RPCError) {
    guard service.name == .cases else {
      throw RPCError(.permissionDenied, Reason("chain_not_allowed"))
    }
  }

  /// Takes a provisional household to where the request wants it; one that is there stays.
  static func settle(
    _ request: ConsentV1.SettleHouseholdRequest, _ own: ScopeRow, _ tx: inout Transaction
  ) -> ChangeRuling<ConsentV1.Done> {
    let wanted: ScopeRow.State = request.abandon ? .erased : .open
    if own.state != wanted.rawValue {
      // What is open is erased by Erase, and what was undone is not brought back.
      guard own.state == ScopeRow.State.provisional.rawValue else {
        return .refused(Domain.Refusal(request.abandon ? .alreadyAgreed : .scopeUnknown))
      }
      if request.abandon {
        tx.eraseScopes(of: request.household)
      } else {
        tx.openScopes(of: request.household)
      }
    }
    return .accepted(
      .init(
        event: request.abandon ? "household_abandoned" : "household_settled",
        household: request.household, reply: ConsentV1.Done.made))
  }
}
