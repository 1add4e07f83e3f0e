internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension CasesService {
  /// Writes down what the evaluation brought, as a record of its own, and when the next one is: the
  /// plan's text stays as it was agreed.
  func evaluatePlan(
    _ request: CasesV1.EvaluatePlanRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<CasesV1.Written> {
    let ids = try self.commandIds(of: call)
    let (household, id) = (request.household, request.plan)
    let next = try AmsterdamDate.reading(request.nextEvaluationOn)
    guard TextRule.note.accepts(request.outcome) else { throw .precondition([.textInvalid]) }
    let rewriting: Rewriting<CasesV1.Plan> = try await self.rewriting(
      id, of: household, or: .planClosed, for: call)
    let drafts = try Self.drafts(request, ids.id(0), rewriting)
    let pass = try await self.write.pass(for: drafts, of: household, for: call)
    try Self.requireProfessional(pass.role)
    let parts = try self.write.seal(drafts, with: pass)
    let evaluation = EvaluationNews(household: household, date: next, command: ids.command("tell"))
    let version = rewriting.part.ref.version + 1
    let outcome = try await self.write.commit(
      AuditedWrite.Change(event: "plan_evaluated", household: household, object: id), parts,
      drafts, with: pass, for: call,
      clear: { (transaction) throws(PostgresError) in
        try transaction.clearDigests(["plan", "evaluation"], [id, ids.id(0)], in: household)
      },
      rules: { (transaction) throws(PostgresError) in
        let plans = try transaction.lockPlans(of: household)
        let today = try transaction.moment().date
        guard let plan = plans.first(where: { $0.id == PlanId(id) }) else {
          return .precondition([.planClosed])
        }
        let ruling = plan.evaluated(next: next, today: today)
        guard ruling.refusal == nil else { return ruling.error }
        _ = transaction.send(
          """
          UPDATE plan SET evaluation_on = $3::text::date, revision = revision + 1
          WHERE household = $1 AND id = $2
          """, .uuid(household), .uuid(id), .text(next.text))
        _ = transaction.send(
          """
          INSERT INTO evaluation (household, id, plan, at) VALUES ($1, $2, $3, clock_timestamp())
          """, .uuid(household), .uuid(ids.id(0)), .uuid(id))
        transaction.queue(evaluation)
        return nil
      }, reply: { CasesV1.Written(id: id, entry: $0, version: version) })
    await self.tell(evaluation, for: call)
    return outcome
  }

  /// The plan with its next date, and what this evaluation brought.
  private static func drafts(
    _ request: CasesV1.EvaluatePlanRequest, _ id: UInt128, _ rewriting: Rewriting<CasesV1.Plan>
  ) throws(RPCError) -> [PartDraft] {
    var plan = rewriting.record
    let evaluation = CasesV1.Evaluation(
      id: id, plan: plan.id, dueOn: plan.evaluationOn, outcome: request.outcome)
    plan.evaluationOn = request.nextEvaluationOn
    do {
      let next = try PartDraft.next(of: rewriting.part, plan)
      return [next] + (try PartDraft.new(evaluation, row: id, scope: request.household))
    } catch { throw RPCError(.invalidArgument, .payloadMalformed) }
  }
}
