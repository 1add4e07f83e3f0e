import Domain
import RPC
import ServiceKit
import Synchronization
import Testing
import Vault
import Wire

@testable import cases

/// Households: opened across two services, shown to whoever may see them.
@Suite struct HouseholdTests {
  @Test func whatIsEnteredIsShownToItsCoordinator() async throws {
    try await CasesWorld.with { world in
      let token = world.consent.token(for: 100, as: .generalist, of: CasesWorld.team)
      let opened = try await world.call(CasesV1.Cases.openHousehold, Fiction.request, token)
      #expect(!opened.receipt.isEmpty)
      let shown = try await world.call(
        CasesV1.Cases.getHousehold,
        CasesV1.GetHouseholdRequest(household: opened.reply.household), token)
      #expect(shown.reply.people.map(\.givenName) == ["Fatma"])
      #expect(shown.reply.people.first?.bsn == "111222333")
      #expect(shown.reply.people.first?.address?.postcode == "3511AB")
      #expect(!shown.receipt.isEmpty)
      #expect(shown.reply.withheld.isEmpty && shown.reply.former.isEmpty)
    }
  }

  @Test func whoLeftIsShownAsOneWhoLeft() async throws {
    try await CasesWorld.with { world in
      let token = world.consent.token(for: 100, as: .generalist, of: CasesWorld.team)
      let opened = try await world.call(CasesV1.Cases.openHousehold, Fiction.request, token)
      let request = CasesV1.GetHouseholdRequest(household: opened.reply.household)
      let person = try #require(opened.reply.people.first)
      world.consent.state.withLock { $0.houses[opened.reply.household]?.former = [person] }
      let shown = try await world.call(CasesV1.Cases.getHousehold, request, token)
      #expect(shown.reply.people.map(\.id) == [person])
      #expect(shown.reply.former == [person])
    }
  }

  @Test func anotherTeamsHouseholdIsRefusedLikeOneThatDoesNotExist() async throws {  // Z01
    try await CasesWorld.with { world in
      let token = world.consent.token(for: 100, as: .generalist, of: CasesWorld.team)
      let opened = try await world.call(CasesV1.Cases.openHousehold, Fiction.request, token)
      let colleague = world.consent.token(for: 110, as: .nurse, of: CasesWorld.team)
      let hidden = try await refusal { () async throws(RPCError) in
        try await world.call(
          CasesV1.Cases.getHousehold,
          CasesV1.GetHouseholdRequest(household: opened.reply.household), colleague)
      }
      let absent = try await refusal { () async throws(RPCError) in
        try await world.call(
          CasesV1.Cases.getHousehold, CasesV1.GetHouseholdRequest(household: Random.id()),
          colleague)
      }
      #expect(hidden == absent)
      #expect(hidden == RPCError(.permissionDenied, Reason("no_relation")))
    }
  }
}
