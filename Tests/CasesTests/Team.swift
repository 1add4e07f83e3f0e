import Domain
import RPC
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

  func open() async throws(RPCError) -> CasesV1.OpenHouseholdReply {
    try await self.world.call(CasesV1.Cases.openHousehold, Fiction.request, self.token).reply
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
    let date = StandInConsent.moment().date.adding(months: 3) ?? StandInConsent.moment().date
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

  func get(_ household: UInt128) async throws(RPCError) -> CasesV1.GetHouseholdReply {
    try await self.world.call(
      CasesV1.Cases.getHousehold, CasesV1.GetHouseholdRequest(household: household), self.token
    ).reply
  }
}
