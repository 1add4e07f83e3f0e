internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension CasesService {
  /// Makes the household's one plan, and tells consent when it is evaluated.
  func setPlan(
    _ request: CasesV1.SetPlanRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<CasesV1.Written> {
    let ids = try self.commandIds(of: call)
    let (id, household) = (ids.id(0), request.household)
    let date = try AmsterdamDate.reading(request.evaluationOn)
    let record = CasesV1.Plan(
      id: id, state: .active, evaluationOn: request.evaluationOn, agreements: request.agreements)
    guard request.agreements.isEmpty || TextRule.note.accepts(request.agreements) else {
      throw .precondition([.textInvalid])
    }
    let drafts = try Self.drafts(record, id, of: household)
    let pass = try await self.write.pass(for: drafts, of: household, for: call)
    try Self.requireProfessional(pass.role)
    let parts = try self.write.seal(drafts, with: pass)
    let evaluation = EvaluationNews(household: household, date: date, command: ids.command("tell"))
    let outcome = try await self.write.commit(
      AuditedWrite.Change(event: "plan_set", household: household, object: id), parts, drafts,
      with: pass, for: call,
      clear: { (transaction) throws(PostgresError) in
        try transaction.clearDigests(["plan"], [id], in: household)
      },
      rules: { (transaction) throws(PostgresError) in
        let plans = try transaction.lockPlans(of: household)
        let needs = try transaction.openNeeds(of: household)
        let today = try transaction.moment().date
        let ruling = Plan.make(
          id: PlanId(id), after: plans, for: needs, evaluatesOn: date, today: today)
        guard ruling.refusal == nil else { return ruling.error }
        _ = transaction.send(
          """
          INSERT INTO plan (household, id, state, evaluation_on)
          VALUES ($1, $2, 1, $3::text::date)
          """, .uuid(household), .uuid(id), .text(date.text))
        transaction.queue(evaluation)
        return nil
      }, reply: { CasesV1.Written(id: id, entry: $0, version: 1) })
    await self.tell(evaluation, for: call)
    return outcome
  }

  /// Ends the plan. Nothing sealed changes: that it has ended is a clear fact.
  func endPlan(
    _ request: CasesV1.EndPlanRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<CasesV1.Written> {
    let (household, id) = (request.household, request.plan)
    let command = try self.commandIds(of: call).command("tell")
    let pass = try await self.write.pass(for: [], of: household, asked: [.plan], for: call)
    try Self.requireProfessional(pass.role)
    return try await self.write.commit(
      AuditedWrite.Change(
        event: "plan_ended", household: household, object: id,
        touched: [Touched(scope: household, category: .plan)]),
      [], [], with: pass, for: call,
      clear: { (transaction) throws(PostgresError) in
        try transaction.clearDigests(["plan"], [id], in: household)
      },
      rules: { (transaction) throws(PostgresError) in
        let plans = try transaction.lockPlans(of: household)
        let moment = try transaction.moment()
        guard let plan = plans.first(where: { $0.id == PlanId(id) }) else {
          return .precondition([.planClosed])
        }
        let ruling = plan.closed(at: moment.instant)
        guard ruling.refusal == nil else { return ruling.error }
        // The reconciler tells it: a date that has passed is nothing that a person may set.
        if let passed = AmsterdamDate(dayNumber: moment.date.dayNumber - 1) {
          transaction.queue(EvaluationNews(household: household, date: passed, command: command))
        }
        _ = transaction.send(
          """
          UPDATE plan SET state = 2, revision = revision + 1 WHERE household = $1 AND id = $2
          """, .uuid(household), .uuid(id))
        return nil
      }, reply: { CasesV1.Written(id: id, entry: $0) })
  }

  /// A plan is made, evaluated and ended by the team: a resident's part in it is the goals, and a
  /// no.
  static func requireProfessional(_ role: String) throws(RPCError) {
    guard Role(rawValue: role)?.isProfessional == true else {
      throw RPCError(.permissionDenied, reasons: [ReasonCode.roleNever.rawValue])
    }
  }
}
