import Domain
import RPC
import ServiceKit
import Synchronization
import Testing
import Vault
import Wire

@testable import cases

/// One command that skips a clarification. A class, as docs/decisions/0004 asks.
private final class Skip: Sendable {
  private let team: Coordinator
  private let request: CasesV1.ClarifyNeedRequest
  private let command = Random.id()

  init(_ team: Coordinator, _ need: UInt128, _ household: UInt128) {
    self.team = team
    self.request = CasesV1.ClarifyNeedRequest(
      household: household, need: need, skippedBecause: "haast")
  }

  func send() async throws(RPCError) -> CasesV1.Written {
    try await self.team.world.call(
      CasesV1.Cases.clarifyNeed, self.request, self.team.token, command: self.command
    ).reply
  }
}

/// Who decides on a plan, who agrees to a goal, and what a repeated command answers.
@Suite struct PlanTests {
  private func resident(_ world: CasesWorld, _ person: UInt128) -> [UInt8] {
    world.consent.token(for: 400 &+ person, as: .resident, of: CasesWorld.team, person: person)
  }

  @Test func aResidentNeitherMakesNorEvaluatesNorEndsThePlan() async throws {
    try await CasesWorld.with { world in
      let (opened, plan) = try await Coordinator(world).planned()
      let (household, token) = (opened.household, self.resident(world, opened.people[0]))
      let never = RPCError(.permissionDenied, Reason("role_never"))
      let ended = try await refusal { () async throws(RPCError) in
        try await world.call(
          CasesV1.Cases.endPlan, CasesV1.EndPlanRequest(household: household, plan: plan), token)
      }
      let evaluated = try await refusal { () async throws(RPCError) in
        try await world.call(
          CasesV1.Cases.evaluatePlan,
          CasesV1.EvaluatePlanRequest(
            household: household, plan: plan, outcome: "a",
            nextEvaluationOn: Coordinator.evaluationOn), token)
      }
      let made = try await refusal { () async throws(RPCError) in
        try await world.call(
          CasesV1.Cases.setPlan,
          CasesV1.SetPlanRequest(household: household, evaluationOn: Coordinator.evaluationOn),
          token)
      }
      #expect([ended, evaluated, made] == [never, never, never])
      #expect(try await world.count("SELECT count(*) FROM plan WHERE state = 1") == 1)
    }
  }

  @Test func onlyItsOwnerAgreesToAGoal() async throws {  // product 5
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let (opened, plan) = try await team.planned(Fiction.family)
      let household = opened.household
      let (owner, other) = (opened.people[0], opened.people[1])
      func add(_ agreed: CasesV1.Agreed, as token: [UInt8]) async throws(RPCError) -> UInt128 {
        try await world.call(
          CasesV1.Cases.addGoal,
          CasesV1.AddGoalRequest(
            household: household, plan: plan, owner: owner, wording: "rust", agreed: agreed), token
        ).reply.id
      }
      let notOwner = RPCError(.failedPrecondition, Reason("not_goal_owner"))
      for token in [team.token, self.resident(world, other)] {
        let refused = try await refusal { () async throws(RPCError) in
          try await add(.yes, as: token)
        }
        #expect(refused == notOwner)
      }
      let own = self.resident(world, owner)
      _ = try await add(.yes, as: own)
      let proposed = try await add(.notYet, as: team.token)
      func agree(_ token: [UInt8], _ command: UInt128) async throws(RPCError) -> CasesV1.Written {
        try await world.call(
          CasesV1.Cases.agreeGoal,
          CasesV1.AgreeGoalRequest(household: household, goal: proposed), token, command: command
        ).reply
      }
      for token in [team.token, self.resident(world, other)] {
        let refused = try await refusal { () async throws(RPCError) in
          try await agree(token, Random.id())
        }
        #expect(refused == notOwner)
      }
      let command = Random.id()
      let agreed = try await agree(own, command)
      #expect(try await agree(own, command) == agreed)
      #expect(try await team.get(household).goals.allSatisfy { $0.agreed == .yes })
    }
  }

  @Test func aPlanIsEvaluatedAsOftenAsItTakes() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let (opened, plan) = try await team.planned()
      let outcome = String(repeating: "a", count: 4_000)
      for _ in 0..<10 {
        _ = try await world.call(
          CasesV1.Cases.evaluatePlan,
          CasesV1.EvaluatePlanRequest(
            household: opened.household, plan: plan, outcome: outcome,
            nextEvaluationOn: Coordinator.evaluationOn), team.token)
      }
      let shown = try await team.get(opened.household)
      #expect(shown.plan?.agreements == "rommelzolder")
      #expect(shown.evaluations.count == 10)
    }
  }

  @Test func aRepeatedCommandIsAnsweredAsBefore() async throws {  // G4
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let household = try await team.open().household
      let need = try await team.state("de deurwaarder belt", .finances, of: household).id
      let skip = Skip(team, need, household)
      let first = try await skip.send()
      _ = try await team.clarify(need, "huurachterstand", of: household)
      #expect(try await skip.send() == first)
      #expect(try await team.get(household).needs.map(\.state) == [.clarified])
    }
  }

  @Test func aDateThatArrivesLateIsTakenBack() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let (opened, plan) = try await team.planned()
      let reconciler = Reconciler(world.read)
      func told() -> Wire.Date? {
        world.consent.state.withLock { $0.houses[opened.household]?.evaluationOn }
      }
      let today = Moment.now.date
      let late = try #require(today.adding(months: 6))
      try await reconciler.tell(
        EvaluationNews(household: opened.household, date: late, command: Random.id()))
      #expect(told() == late.onWire)
      try await reconciler.reconcile(olderThan: .zero)
      #expect(told() == Coordinator.evaluationOn)
      // Of a plan that ended nothing is granted any more, and no late date brings it back.
      _ = try await world.call(
        CasesV1.Cases.endPlan, CasesV1.EndPlanRequest(household: opened.household, plan: plan),
        team.token)
      for _ in 0..<2 {
        try await reconciler.reconcile(olderThan: .zero)
        #expect(told().flatMap { AmsterdamDate($0) }.map { $0 < today } == true)
        try await reconciler.tell(
          EvaluationNews(household: opened.household, date: late, command: Random.id()))
      }
    }
  }

  @Test func aDateThatConsentRefusesKeepsNoOtherWaiting() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let method = ConsentV1.Directory.setEvaluation.name
      world.consent.fail(method, with: RPCError(.internal), RPCError(.internal))
      for _ in 0..<2 { _ = try await team.planned() }
      #expect(try await world.count("SELECT count(*) FROM evaluation_to_tell") == 2)
      world.consent.fail(method, with: RPCError(.failedPrecondition, Reason("date_too_far")))
      try await Reconciler(world.read).reconcile(olderThan: .zero)
      #expect(try await world.count("SELECT count(*) FROM evaluation_to_tell") == 0)
      let told = world.consent.state.withLock { $0.houses.values.compactMap(\.evaluationOn) }
      #expect(told == [Coordinator.evaluationOn])
    }
  }

  @Test func aClearDateThatIsNotTheSealedOneIsNotShown() async throws {  // T6
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let household = try await team.planned().opened.household
      try await world.tamper("UPDATE plan SET evaluation_on = evaluation_on + 1")
      let refused = try await refusal { () async throws(RPCError) in try await team.get(household) }
      #expect(refused == RPCError(.dataLoss, Reason("clear_row_differs")))
    }
  }
}
