import Domain
import RPC
import ServiceKit
import Synchronization
import Testing
import Vault
import Wire

@testable import cases

/// Needs, the one plan, goals, contacts and notes.
@Suite struct CaseworkTests {
  @Test func aNeedIsStatedThenClarifiedAndKeepsItsWords() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let household = try await team.open().household
      let need = try await team.state("de deurwaarder belt", .finances, of: household)
      let clarified = try await team.clarify(need.id, "huurachterstand", of: household)
      #expect(clarified.version == 2)
      let shown = try await team.get(household).needs
      #expect(shown.map(\.stated) == ["de deurwaarder belt"])
      #expect(shown.map(\.clarified) == ["huurachterstand"])
      #expect(shown.map(\.state) == [.clarified])
    }
  }

  @Test func aSecondPlanIsRefusedAndTheFirstStands() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let household = try await team.open().household
      let need = try await team.state("de deurwaarder belt", .finances, of: household)
      let unclear = try await refusal { () async throws(RPCError) in
        try await team.plan(of: household)
      }
      #expect(unclear == RPCError(.failedPrecondition, Reason("need_not_clarified")))
      _ = try await team.clarify(need.id, "huurachterstand", of: household)
      let plan = try await team.plan(of: household)
      let second = try await refusal { () async throws(RPCError) in
        try await team.plan(of: household)
      }
      #expect(second == RPCError(.failedPrecondition, Reason("plan_active")))
      #expect(try await team.get(household).plan?.id == plan.id)
      #expect(
        world.consent.state.withLock { $0.houses[household]?.evaluationOn }
          == Coordinator.evaluationOn)
    }
  }

  @Test func anEvaluationDateThatConsentMissedIsToldLater() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let household = try await team.open().household
      let need = try await team.state("de deurwaarder belt", .finances, of: household)
      _ = try await team.clarify(need.id, "huurachterstand", of: household)
      world.consent.fail(
        ConsentV1.Directory.setEvaluation.name, with: RPCError(.internal))
      _ = try await team.plan(of: household)
      #expect(try await world.count("SELECT count(*) FROM evaluation_to_tell") == 1)
      try await Reconciler(world.read).reconcile(olderThan: .zero)
      #expect(try await world.count("SELECT count(*) FROM evaluation_to_tell") == 0)
      #expect(
        world.consent.state.withLock { $0.houses[household]?.evaluationOn }
          == Coordinator.evaluationOn)
    }
  }

  @Test func goalsBelongToSomebodyOfTheHouseholdAndEndWithThePlan() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let opened = try await team.open()
      let household = opened.household
      let need = try await team.state("de deurwaarder belt", .finances, of: household)
      _ = try await team.clarify(need.id, "huurachterstand", of: household)
      let plan = try await team.plan(of: household).id
      var goal = CasesV1.AddGoalRequest(
        household: household, plan: plan, owner: 999, wording: "rust", agreed: .notYet)
      let strangers = goal
      let stranger = try await refusal { () async throws(RPCError) in
        try await team.add(strangers)
      }
      #expect(stranger == RPCError(.failedPrecondition, Reason("not_goal_owner")))
      goal.owner = opened.people[0]
      _ = try await team.add(goal)
      #expect(try await team.get(household).goals.map(\.wording) == ["rust"])
      goal.agreed = .yes
      let agreed = goal
      let reported = try await refusal { () async throws(RPCError) in try await team.add(agreed) }
      #expect(reported == RPCError(.failedPrecondition, Reason("not_goal_owner")))
      let evaluated = try await world.call(
        CasesV1.Cases.evaluatePlan,
        CasesV1.EvaluatePlanRequest(
          household: household, plan: plan, outcome: "het gaat beter",
          nextEvaluationOn: Coordinator.evaluationOn), team.token)
      #expect(evaluated.reply.version == 2)
      let shown = try await team.get(household)
      #expect(shown.plan?.agreements == "rommelzolder")
      #expect(shown.evaluations.map(\.outcome) == ["het gaat beter"])
      _ = try await world.call(
        CasesV1.Cases.endPlan, CasesV1.EndPlanRequest(household: household, plan: plan), team.token)
      let ended = try await team.get(household)
      #expect(ended.plan == nil)
      #expect(ended.goals.isEmpty)
    }
  }

  @Test func presenceHoldsNoNarrative() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let household = try await team.open().household
      func add(_ kind: CasesV1.ContactKind, _ time: CasesV1.TimeKind, _ text: String)
        async throws(RPCError)
      {
        _ = try await world.call(
          CasesV1.Cases.addContact,
          CasesV1.AddContactRequest(
            household: household, kind: kind, time: time, minutes: 20, narrative: text), team.token)
      }
      let refused = try await refusal { () async throws(RPCError) in
        try await add(.presence, .presence, "zonnebloem")
      }
      #expect(refused == RPCError(.failedPrecondition, Reason("no_narrative_in_presence")))
      try await add(.presence, .presence, "")
      try await add(.homeVisit, .individual, "zonnebloem")
      let contacts = try await team.get(household).contacts
      #expect(Set(contacts.map(\.narrative)) == ["", "zonnebloem"])
      #expect(contacts.first { $0.narrative.isEmpty }?.kind == .presence)
    }
  }

  @Test func ofTwoWritersOfOneNeedOneIsToldToAskAgain() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let household = try await team.open().household
      let need = try await team.state("de deurwaarder belt", .finances, of: household).id
      let seed = UInt64.random(in: .min ... .max)
      let outcomes = await withTaskGroup(of: RPCError?.self) { group in
        for writer in 0..<4 {
          group.addTask {
            do throws(RPCError) {
              _ = try await team.clarify(need, "versie \(writer) \(seed)", of: household)
              return nil
            } catch { return error }
          }
        }
        return await group.reduce(into: [RPCError?]()) { $0.append($1) }
      }
      let refused = outcomes.compactMap { $0 }
      #expect(refused.allSatisfy { $0 == RPCError(.aborted, Reason("version_changed")) })
      let won = outcomes.count - refused.count
      #expect(won >= 1)
      #expect(try await team.get(household).needs.first?.clarifiedVersion == UInt32(won))
    }
  }

  @Test func whoeverSeesNoFinancesIsTheyListedAsWithheldEvenWhereThereAreNone() async throws {
    try await CasesWorld.with { world in
      let nurse = world.consent.token(for: 120, as: .nurse, of: CasesWorld.team)
      let opened = try await world.call(CasesV1.Cases.openHousehold, Fiction.request, nurse).reply
      let request = CasesV1.GetHouseholdRequest(household: opened.household)
      let shown = try await world.call(CasesV1.Cases.getHousehold, request, nurse).reply
      #expect(shown.withheld.contains(.finances))
      #expect(!shown.withheld.contains(.housing))
      let refused = try await refusal { () async throws(RPCError) in
        try await world.call(
          CasesV1.Cases.stateNeed,
          CasesV1.StateNeedRequest(
            household: opened.household, domain: .finances, subtype: .debts, stated: "x"), nurse)
      }
      #expect(refused == RPCError(.permissionDenied, Reason("role_never")))
    }
  }
}
