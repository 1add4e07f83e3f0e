internal import Daemon
internal import Postgres
internal import RPC
internal import Wire

/// The methods of `sluis.cases.v1.Cases`.
struct CasesService: Sendable {
  let read: AuditedRead
  let write: AuditedWrite
  let lookup: HouseholdLookup
  /// Nil where nothing is counted for the neighbourhood analysis.
  let counting: Counting?

  init(_ read: AuditedRead, counting: Counting? = nil) {
    self.read = read
    self.counting = counting
    self.lookup = HouseholdLookup(read.log.pool)
    self.write = AuditedWrite(read)
  }

  var gate: GateClient { self.read.gate }

  func add(to routes: inout Routes) {
    routes.answer(CasesV1.Cases.openHousehold) { request, call async throws(RPCError) in
      try await self.openHousehold(request, call)
    }
    routes.answer(CasesV1.Cases.correctPerson) { request, call async throws(RPCError) in
      try await self.correctPerson(request, call)
    }
    routes.answer(CasesV1.Cases.correctBirthDate) { request, call async throws(RPCError) in
      try await self.correctBirthDate(request, call)
    }
    routes.answer(CasesV1.Cases.addPerson) { request, call async throws(RPCError) in
      try await self.addPerson(request, call)
    }
    routes.disclose(CasesV1.Cases.getHousehold) { request, call async throws(RPCError) in
      try await self.getHousehold(request, call)
    }
    routes.disclose(CasesV1.Cases.findPerson) { request, call async throws(RPCError) in
      try await self.findPerson(request, call)
    }
    routes.disclose(CasesV1.Cases.rehearseShare) { request, call async throws(RPCError) in
      try await self.rehearseShare(request, call)
    }
    routes.answer(CasesV1.Cases.stateNeed) { request, call async throws(RPCError) in
      try await self.stateNeed(request, call)
    }
    routes.answer(CasesV1.Cases.clarifyNeed) { request, call async throws(RPCError) in
      try await self.clarifyNeed(request, call)
    }
    routes.answer(CasesV1.Cases.setPlan) { request, call async throws(RPCError) in
      try await self.setPlan(request, call)
    }
    routes.answer(CasesV1.Cases.evaluatePlan) { request, call async throws(RPCError) in
      try await self.evaluatePlan(request, call)
    }
    routes.answer(CasesV1.Cases.endPlan) { request, call async throws(RPCError) in
      try await self.endPlan(request, call)
    }
    routes.answer(CasesV1.Cases.addGoal) { request, call async throws(RPCError) in
      try await self.addGoal(request, call)
    }
    routes.answer(CasesV1.Cases.agreeGoal) { request, call async throws(RPCError) in
      try await self.agreeGoal(request, call)
    }
    routes.answer(CasesV1.Cases.addContact) { request, call async throws(RPCError) in
      try await self.addContact(request, call)
    }
    routes.answer(CasesV1.Cases.addNote) { request, call async throws(RPCError) in
      try await self.addNote(request, call)
    }
  }

  /// Who asks, by consent's token: what names a command.
  func commandIds(of call: Call) throws(RPCError) -> CommandIds {
    guard let claims = self.gate.session.claims(of: call) else {
      throw RPCError(.unauthenticated, Reason("token_unknown"))
    }
    return CommandIds(service: "cases", actor: claims.actor, command: call.commandID ?? 0)
  }

  /// The same, before consent is told of it.
  ///
  /// - Throws: `ALREADY_EXISTS` when its id stands for something else: nothing is begun that could
  ///   not be ended here.
  func beginningIds(of call: Call) async throws(RPCError) -> CommandIds {
    guard let claims = self.gate.session.claims(of: call) else {
      throw RPCError(.unauthenticated, Reason("token_unknown"))
    }
    let command = self.write.command(call, by: claims.actor)
    let standing = try await self.read.look(for: call) { (transaction) throws(PostgresError) in
      try transaction.standing(of: command)
    }
    if case .taken = standing { throw RPCError(.alreadyExists, .commandIDTaken) }
    return try self.commandIds(of: call)
  }
}
