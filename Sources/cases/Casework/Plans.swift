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
    let drafts = try Self.drafts(record, id, of: household)
    let pass = try await self.write.pass(for: drafts, of: household, for: call)
    let parts = try self.write.seal(drafts, with: pass)
    let evaluation = EvaluationNews(household: household, date: date, command: ids.command("tell"))
    let outcome = try await self.write.commit(
      AuditedWrite.Change(event: "plan_set", household: household, object: id), parts, drafts,
      with: pass, for: call,
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
    let pass = try await self.write.pass(for: [], of: household, asked: [.plan], for: call)
    return try await self.write.commit(
      AuditedWrite.Change(
        event: "plan_ended", household: household, object: id,
        touched: [Touched(scope: household, category: .plan)]),
      [], [], with: pass, for: call,
      rules: { (transaction) throws(PostgresError) in
        let plans = try transaction.lockPlans(of: household)
        let instant = try transaction.moment().instant
        guard let plan = plans.first(where: { $0.id == PlanId(id) }) else {
          return .precondition([.planClosed])
        }
        let ruling = plan.closed(at: instant)
        guard ruling.refusal == nil else { return ruling.error }
        _ = transaction.send(
          "UPDATE plan SET state = 2 WHERE household = $1 AND id = $2", .uuid(household), .uuid(id))
        return nil
      }, reply: { CasesV1.Written(id: id, entry: $0) })
  }

  /// Writes down what the evaluation brought, beneath the agreements, and when the next one is.
  func evaluatePlan(
    _ request: CasesV1.EvaluatePlanRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<CasesV1.Written> {
    let ids = try self.commandIds(of: call)
    let (household, id) = (request.household, request.plan)
    let next = try AmsterdamDate.reading(request.nextEvaluationOn)
    guard TextRule.note.accepts(request.outcome) else { throw .precondition([.textInvalid]) }
    let rewriting: Rewriting<CasesV1.Plan> = try await self.rewriting(
      id, of: household, or: .planClosed, for: call)
    var record = rewriting.record
    let heading = "Evaluatie \(record.evaluationOn.text):"
    record.agreements = [record.agreements, "\(heading)\n\(request.outcome)"]
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
    record.evaluationOn = request.nextEvaluationOn
    let draft: PartDraft
    do { draft = try PartDraft.next(of: rewriting.part, record) } catch {
      // All evaluations of a plan together are over the limit of a field.
      throw .precondition([.textInvalid])
    }
    let pass = try await self.write.pass(for: [draft], of: household, for: call)
    let parts = try self.write.seal([draft], with: pass)
    let evaluation = EvaluationNews(household: household, date: next, command: ids.command("tell"))
    let outcome = try await self.write.commit(
      AuditedWrite.Change(event: "plan_evaluated", household: household, object: id), parts,
      [draft], with: pass, for: call,
      rules: { (transaction) throws(PostgresError) in
        let plans = try transaction.lockPlans(of: household)
        let today = try transaction.moment().date
        guard let plan = plans.first(where: { $0.id == PlanId(id) }) else {
          return .precondition([.planClosed])
        }
        let ruling = plan.evaluated(next: next, today: today)
        guard ruling.refusal == nil else { return ruling.error }
        _ = transaction.send(
          "UPDATE plan SET evaluation_on = $3::text::date WHERE household = $1 AND id = $2",
          .uuid(household), .uuid(id), .text(next.text))
        transaction.queue(evaluation)
        return nil
      }, reply: { CasesV1.Written(id: id, entry: $0, version: draft.version) })
    await self.tell(evaluation, for: call)
    return outcome
  }

  /// Adds a goal of one of the people to the active plan.
  ///
  /// That its owner agrees is what whoever writes it was told, and the log says so: residents have
  /// no method of their own for it yet (docs/decisions/0006).
  func addGoal(
    _ request: CasesV1.AddGoalRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<CasesV1.Written> {
    let id = try self.commandIds(of: call).id(0)
    let household = request.household
    guard let owner = request.owner else { throw RPCError(.invalidArgument, .payloadMalformed) }
    let record = CasesV1.Goal(
      id: id, plan: request.plan, owner: owner, wording: request.wording, agreed: request.agreed)
    let drafts = try Self.drafts(record, id, of: household)
    let pass = try await self.write.pass(for: drafts, of: household, for: call)
    let parts = try self.write.seal(drafts, with: pass)
    return try await self.write.commit(
      AuditedWrite.Change(
        event: request.agreed == .yes ? "goal_added_agreement_reported" : "goal_added",
        household: household, object: id), parts, drafts,
      with: pass, for: call,
      rules: { (transaction) throws(PostgresError) in
        let plans = try transaction.lockPlans(of: household)
        let members = try transaction.members(of: household)
        let instant = try transaction.moment().instant
        guard let plan = plans.first(where: { $0.id == PlanId(request.plan) }) else {
          return .precondition([.planClosed])
        }
        let ruling = plan.adding(
          goal: GoalId(id), owner: PersonId(owner), words: request.wording, members: members,
          at: instant)
        guard ruling.refusal == nil else { return ruling.error }
        _ = transaction.send(
          "INSERT INTO goal (household, id, plan) VALUES ($1, $2, $3)", .uuid(household), .uuid(id),
          .uuid(request.plan))
        return nil
      }, reply: { CasesV1.Written(id: id, entry: $0, version: 1) })
  }
}

extension Date {
  /// `yyyy-mm-dd`, or nothing for a date that does not exist.
  fileprivate var text: String { AmsterdamDate(self)?.text ?? "" }
}
