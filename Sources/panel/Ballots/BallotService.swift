internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// The methods of `sluis.panel.v1.Ballot`: for nobody in particular.
///
/// Nothing about a call is kept or logged, so that a stored answer has no caller, time or order;
/// but that a published result was read on some day.
struct BallotService: Sendable {
  let log: AuditLog
  let keys: PanelKeys
  let told = ToldTexts()

  func add(to routes: inout Routes) {
    routes.answer(PanelV1.Ballot.getRound) { request, call async throws(RPCError) in
      try await self.getRound(request, call)
    }
    routes.answer(PanelV1.Ballot.getLog) { request, call async throws(RPCError) in
      try await self.getLog(request, call)
    }
    routes.answer(PanelV1.Ballot.redeem) { request, call async throws(RPCError) in
      Outcome(PanelV1.RedeemReply(redemption: try await self.redeem(request, call)))
    }
    routes.answer(PanelV1.Ballot.listSpent) { request, call async throws(RPCError) in
      try await self.listSpent(request, call)
    }
    routes.answer(PanelV1.Ballot.listPublished) { request, call async throws(RPCError) in
      try await self.listPublished(request, call)
    }
    routes.answer(PanelV1.Ballot.getPublished) { request, call async throws(RPCError) in
      try await self.getPublished(request, call)
    }
    routes.answer(PanelV1.Ballot.listAdvice) { request, call async throws(RPCError) in
      try await self.listAdvice(request, call)
    }
  }

  func perform<Answer: Sendable>(
    _ access: Access = .readOnly, _ call: Call,
    _ body: @escaping @Sendable (inout Transaction) throws(PostgresError) -> Answer
  ) async throws(RPCError) -> Answer {
    do throws(PostgresError) {
      return try await self.log.pool.transaction(access, deadline: call.instant, body)
    } catch { throw RPCError(error) }
  }

  /// A round as it was announced, with the log entry that proves it once there is one: whole, also
  /// of before its texts were looked at, as its digest is what the round after it goes on from.
  private func getRound(
    _ request: PanelV1.GetRoundRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<PanelV1.GetRoundReply> {
    let reply = try await self.perform(.readOnly, call) {
      (transaction) throws(PostgresError) -> PanelV1.GetRoundReply? in
      guard let round = try transaction.round(request.round) else { return nil }
      let stored = try transaction.query(
        "SELECT stored FROM log_entry JOIN log_leaf USING (entry) WHERE entry = $1",
        .uuid(round.announcement)
      ).optional { row throws(PostgresError) in try row.bytes(0) }
      return PanelV1.GetRoundReply(
        manifest: round.manifest, announcement: stored ?? [], state: round.state)
    }
    guard let reply else { throw RPCError(.notFound, .roundUnknown) }
    return Outcome(reply)
  }

  /// A page of the log's leaves, so that a member's machine can see for itself, and as nobody, that
  /// one round was announced and no second one.
  private func getLog(
    _ request: PanelV1.GetLogRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<PanelV1.GetLogReply> {
    let page: LeafPage?
    do throws(PostgresError) {
      page = try await self.log.leaves(from: request.from, deadline: call.instant)
    } catch { throw RPCError(error) }
    guard let page else { throw RPCError(.failedPrecondition, Reason("not_sequenced_yet")) }
    return Outcome(
      PanelV1.GetLogReply(
        note: page.note, verifierKey: page.verifierKey, leaves: page.leaves))
  }

  /// Takes one answer for one token.
  private func redeem(
    _ request: PanelV1.RedeemRequest, _ call: Call
  ) async throws(RPCError) -> PanelV1.Redemption {
    let issuing = try await self.perform(.readOnly, call) {
      (transaction) throws(PostgresError) -> OpenQuestion? in
      try transaction.openQuestion(request.question)
    }
    guard let issuing else { return .invalid }
    guard issuing.isOpen, let wrapped = issuing.wrapped else { return .notOpen }
    let held: PanelKeys.Held
    do throws(VaultError) {
      held = try self.keys.issuing(request.question, wrapped: wrapped)
    } catch { throw RPCError(.unavailable, Reason("issuing_key")) }
    let input = Token.input(question: request.question, serial: request.serial)
    guard held.key.verify(request.token, of: input) else { return .invalid }
    let spent = Token.spent(question: request.question, serial: request.serial)
    return try await self.perform(.readWrite, call) {
      (transaction) throws(PostgresError) -> PanelV1.Redemption in
      try transaction.redeem(request, spent)
    }
  }

  /// The spent values of a question whose result is published: who answered finds theirs, and
  /// anybody can count. Of another question there is no list: its length would be the turnout. Nor
  /// is there one of a reflection, which is not everybody's.
  private func listSpent(
    _ request: PanelV1.ListSpentRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<PanelV1.ListSpentReply> {
    let reply = try await self.perform(.readOnly, call) {
      (transaction) throws(PostgresError) -> PanelV1.ListSpentReply? in
      let bytes = try transaction.query(
        """
        SELECT r.result FROM question q JOIN round r ON r.id = q.round
        WHERE q.id = $1 AND r.kind = 1 AND r.result IS NOT NULL
        """, .uuid(request.question)
      ).optional { row throws(PostgresError) in try row.bytes(0) }
      guard let bytes, let result = try? PanelV1.Result(decoding: bytes),
        result.questions.contains(where: { $0.question == request.question && $0.isPublished })
      else { return nil }
      let spent = try transaction.query(
        "SELECT value FROM spent WHERE question = $1 ORDER BY value LIMIT $2",
        .uuid(request.question), .int8(Int64(PanelRound.spentCountMax))
      ).map { row throws(PostgresError) in try row.bytes(0) }
      let salt = try transaction.query(
        "SELECT salt FROM question WHERE id = $1", .uuid(request.question)
      ).only { row throws(PostgresError) in try row.bytes(0) }
      return PanelV1.ListSpentReply(spent: spent, salt: salt)
    }
    guard let reply else { throw RPCError(.notFound, .nothingPublished) }
    return Outcome(reply)
  }

  /// Advice and answers of a panel; what is late, answered or not, is late for everybody to see,
  /// and stands in front, the latest first, so that none is hidden behind what was said after it.
  private func listAdvice(
    _ request: PanelV1.ListAdviceRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<PanelV1.ListAdviceReply> {
    let advice = try await self.perform(.readOnly, call) {
      (transaction) throws(PostgresError) -> [PanelV1.Advice] in
      try transaction.query(
        """
        SELECT id, text, respond_by::text, coalesce(response, ''),
          coalesce(responded_on::text, ''),
          coalesce(responded_on, (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date)
            > respond_by
        FROM advice WHERE panel = $1
        ORDER BY greatest(0, coalesce(responded_on,
            (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date) - respond_by) DESC,
          given_at DESC, id
        LIMIT 200
        """, .uuid(request.panel)
      ).map { row throws(PostgresError) in
        guard let respondBy = AmsterdamDate(try row.text(2)) else { throw .shape(column: 2) }
        return PanelV1.Advice(
          id: try row.uuid(0), text: try row.text(1), respondBy: respondBy.onWire,
          response: try row.text(3),
          respondedOn: AmsterdamDate(try row.text(4))?.onWire, isLate: try row.bool(5))
      }
    }
    // Beside the database: it may be much to look at.
    let told = advice.map { one in
      var one = one
      one.text = self.told.told(one.text, .advice)
      one.response = self.told.told(one.response, .advice)
      return one
    }
    return Outcome(PanelV1.ListAdviceReply(advice: told))
  }
}

extension AmsterdamDate {
  var onWire: Date {
    Date(year: UInt32(self.year), month: UInt32(self.month), day: UInt32(self.day))
  }
}
