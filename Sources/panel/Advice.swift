internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// "You said, we did": what a panel advises, until when it is answered, and whether it was.
extension PanelService {
  func addAdvice(
    _ request: PanelV1.AddAdviceRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<PanelV1.Written> {
    let asker = try await self.asker(call)
    try Self.check(request.text)
    guard
      let respondBy = AmsterdamDate(
        year: Int(request.respondBy.year), month: Int(request.respondBy.month),
        day: Int(request.respondBy.day))
    else { throw RPCError(.invalidArgument, Reason("date_invalid")) }
    let advice = Random.id()
    return try await self.change(asker, call) {
      (transaction, recorder) throws(PostgresError) -> ChangeEnd<PanelV1.Written> in
      guard try transaction.isPanel(request.panel) else {
        return .refused(RPCError(.notFound, .panelUnknown))
      }
      guard try transaction.concerns(asker, request.panel) else {
        return .refused(RPCError(.permissionDenied, .notAMember))
      }
      // Today at the earliest, within a year, by the days of Amsterdam.
      let inserted = try transaction.execute(
        """
        INSERT INTO advice (panel, id, text, respond_by)
        SELECT $1, $2, $3, $4::text::date
        FROM (SELECT (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date AS today) AS now
        WHERE $4::text::date >= today AND $4::text::date <= today + 366
        """, .uuid(request.panel), .uuid(advice), .text(request.text), .text(respondBy.text))
      guard inserted == 1 else { return .refused(RPCError(.answerDayInvalid)) }
      let entry = recorder.panelEvent(
        "advice_given", asker, object: advice,
        rows: try transaction.clearDigests(["advice"], [advice]))
      return .done(PanelV1.Written(id: advice, entry: entry))
    }
  }

  /// Answers advice, once. The date is the database's: late is late.
  func respond(
    _ request: PanelV1.RespondRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<PanelV1.Written> {
    let asker = try await self.asker(call)
    try asker.must(asker.role.answersForPanel)
    try Self.check(request.text)
    return try await self.change(asker, call) {
      (transaction, recorder) throws(PostgresError) -> ChangeEnd<PanelV1.Written> in
      let updated = try transaction.execute(
        """
        UPDATE advice SET response = $2,
          responded_on = (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
        WHERE id = $1 AND response IS NULL
        """, .uuid(request.advice), .text(request.text))
      guard updated == 1 else {
        let known = try transaction.query(
          "SELECT 1 FROM advice WHERE id = $1", .uuid(request.advice)
        ).count
        return .refused(
          known == 1
            ? RPCError(.alreadyExists, Reason("already_answered"))
            : RPCError(.notFound, Reason("advice_unknown")))
      }
      let entry = recorder.panelEvent(
        "advice_answered", asker, object: request.advice,
        rows: try transaction.clearDigests(["advice_response"], [request.advice]))
      return .done(PanelV1.Written(id: request.advice, entry: entry))
    }
  }

  private static func check(_ text: String) throws(RPCError) {
    guard TextRule.advice.accepts(text) else { throw RPCError(.textInvalid) }
    guard Screening.all(in: text).isEmpty else { throw RPCError(.personalData) }
  }
}
