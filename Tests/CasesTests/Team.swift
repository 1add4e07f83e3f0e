import Domain
import RPC
import ServiceKit
import Vault
import Wire

/// The coordinator's usual steps, each with its checks left to the test.
struct Coordinator: Sendable {
  let world: CasesWorld
  let token: [UInt8]

  init(_ world: CasesWorld, actor: UInt128 = 100) {
    self.world = world
    self.token = world.consent.token(for: actor, as: .generalist, of: CasesWorld.team)
  }

  func open(
    _ request: CasesV1.OpenHouseholdRequest = Fiction.request
  ) async throws(RPCError) -> CasesV1.OpenHouseholdReply {
    try await self.world.call(CasesV1.Cases.openHousehold, request, self.token).reply
  }

  func note(
    _ text: String, of household: UInt128, about person: UInt128? = nil
  ) async throws(RPCError) -> UInt128 {
    try await self.world.call(
      CasesV1.Cases.addNote,
      CasesV1.AddNoteRequest(household: household, text: text, about: person), self.token
    ).reply.id
  }

  /// A household with a clarified need, and the plan that may follow.
  func planned(
    _ request: CasesV1.OpenHouseholdRequest = Fiction.request
  ) async throws(RPCError) -> (opened: CasesV1.OpenHouseholdReply, plan: UInt128) {
    let opened = try await self.open(request)
    let need = try await self.state("de deurwaarder belt", .finances, of: opened.household)
    _ = try await self.clarify(need.id, "huurachterstand", of: opened.household)
    return (opened, try await self.plan(of: opened.household).id)
  }

  func add(_ goal: CasesV1.AddGoalRequest) async throws(RPCError) -> CasesV1.Written {
    try await self.world.call(CasesV1.Cases.addGoal, goal, self.token).reply
  }

  func state(
    _ text: String, _ domain: Wire.LifeDomain, of household: UInt128, command: UInt128? = nil
  ) async throws(RPCError) -> CasesV1.Written {
    try await self.world.call(
      CasesV1.Cases.stateNeed,
      CasesV1.StateNeedRequest(
        household: household, domain: domain, subtype: .general, stated: text), self.token,
      command: command
    ).reply
  }

  func clarify(
    _ need: UInt128, _ text: String, of household: UInt128
  ) async throws(RPCError) -> CasesV1.Written {
    try await self.world.call(
      CasesV1.Cases.clarifyNeed,
      CasesV1.ClarifyNeedRequest(household: household, need: need, clarified: text), self.token
    ).reply
  }

  /// A date some months ahead, which evaluations may have.
  static var evaluationOn: Date {
    let date = Moment.now.date.adding(months: 3) ?? Moment.now.date
    return Date(year: UInt32(date.year), month: UInt32(date.month), day: UInt32(date.day))
  }

  func plan(of household: UInt128) async throws(RPCError) -> CasesV1.Written {
    try await self.world.call(
      CasesV1.Cases.setPlan,
      CasesV1.SetPlanRequest(
        household: household, evaluationOn: Self.evaluationOn, agreements: "rommelzolder"),
      self.token
    ).reply
  }

  func get(
    _ household: UInt128, before: UInt128? = nil, as token: [UInt8]? = nil
  ) async throws(RPCError) -> CasesV1.GetHouseholdReply {
    try await self.world.call(
      CasesV1.Cases.getHousehold,
      CasesV1.GetHouseholdRequest(household: household, before: before), token ?? self.token
    ).reply
  }
}
