internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension CasesService {
  /// Adds a goal of one of the people to the active plan; agreed when its owner is who asks.
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
    guard request.agreed == .notYet || pass.person == owner else {
      throw .precondition([.notGoalOwner])
    }
    let parts = try self.write.seal(drafts, with: pass)
    return try await self.write.commit(
      AuditedWrite.Change(event: "goal_added", household: household, object: id), parts, drafts,
      with: pass, for: call,
      clear: { (transaction) throws(PostgresError) in
        try transaction.clearDigests(["goal"], [id], in: household)
      },
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

  /// Records that its owner agrees to a goal as it is worded.
  func agreeGoal(
    _ request: CasesV1.AgreeGoalRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<CasesV1.Written> {
    let (household, id) = (request.household, request.goal)
    let rewriting: Rewriting<CasesV1.Goal> = try await self.rewriting(
      id, of: household, or: .goalUnknown, for: call)
    if let before: Outcome<CasesV1.Written> = try await self.write.repeated(
      call, by: rewriting.asker.actor)
    {
      return before
    }
    var record = rewriting.record
    let known = Goal(
      id: GoalId(id), owner: PersonId(record.owner ?? 0),
      agreement: record.agreed == .yes ? .agreed(at: Instant(microseconds: 0)) : .notYet)
    // Nobody has the id 0: who is no data subject owns nothing.
    _ = try known.agreed(
      by: PersonId(rewriting.asker.person ?? 0), at: Instant(microseconds: 0)
    ).get()
    record.agreed = .yes
    let draft: PartDraft
    do { draft = try PartDraft.next(of: rewriting.part, record) } catch {
      throw RPCError(.invalidArgument, .payloadMalformed)
    }
    let pass = try await self.write.pass(for: [draft], of: household, for: call)
    let parts = try self.write.seal([draft], with: pass)
    let plan = PlanId(record.plan)
    return try await self.write.commit(
      AuditedWrite.Change(event: "goal_agreed", household: household, object: id), parts, [draft],
      with: pass, for: call,
      rules: { (transaction) throws(PostgresError) in
        let plans = try transaction.lockPlans(of: household)
        let isOpen = plans.contains { $0.id == plan && $0.state == .active }
        return isOpen ? nil : .precondition([.planClosed])
      }, reply: { CasesV1.Written(id: id, entry: $0, version: draft.version) })
  }
}
