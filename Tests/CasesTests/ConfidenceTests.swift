import Domain
import RPC
import ServiceKit
import Testing
import Vault
import Wire

@testable import cases

/// What one of a household told is not read by another of it.
@Suite struct ConfidenceTests {
  /// A family whose coordinator wrote about all and about one of them.
  struct Home {
    let household: UInt128
    let people: [UInt128]

    init(_ world: CasesWorld) async throws {
      let team = Coordinator(world)
      let opened = try await team.open(Fiction.family)
      (self.household, self.people) = (opened.household, opened.people)
      _ = try await team.note("zonnebloem", of: self.household)
      _ = try await team.note(
        "wil weg, heeft vrijdag een plek", of: self.household, about: people[0])
      _ = try await team.note("vertelde op school", of: self.household, about: people[2])
      _ = try await team.state("durft niet naar huis", .safety, of: self.household)
      _ = try await team.state("rommelzolder", .housing, of: self.household)
      for person in [self.people[0], nil] {
        _ = try await world.call(
          CasesV1.Cases.addContact,
          CasesV1.AddContactRequest(
            household: self.household, kind: .presence, time: .presence,
            minutes: person == nil ? 10 : 20, about: person), team.token)
      }
    }
  }

  private func shown(
    _ world: CasesWorld, to place: Int, of home: Home
  ) async throws -> CasesV1.GetHouseholdReply {
    let token = world.consent.token(
      for: 400 + UInt128(place), as: .resident, of: CasesWorld.team, person: home.people[place])
    return try await Coordinator(world).get(home.household, as: token)
  }

  @Test func anAdultReadsNeitherNotesNorSafetyOfTheHousehold() async throws {  // T5
    try await CasesWorld.with { world in
      let home = try await Home(world)
      let shown = try await self.shown(world, to: 1, of: home)
      #expect(shown.notes.isEmpty)
      #expect(shown.needs.map(\.stated) == ["rommelzolder"])
      #expect(shown.contacts.map(\.minutes) == [10])
      #expect(Set([.narrative, .safety, .domesticRelations]).isSubset(of: shown.withheld))
      #expect(shown.people.map(\.id).contains(home.people[1]))
      // Whoever told it reads it, and the team reads all.
      let own = try await self.shown(world, to: 0, of: home)
      #expect(own.notes.map(\.text) == ["wil weg, heeft vrijdag een plek"])
      #expect(own.notes.map(\.about) == [home.people[0]])
      #expect(Set(own.contacts.map(\.minutes)) == [10, 20])
      let all = try await Coordinator(world).get(home.household)
      #expect(all.notes.count == 3)
      #expect(all.needs.count == 2)
    }
  }

  @Test func aChildSeesNoContactsOfTheHousehold() async throws {
    try await CasesWorld.with { world in
      let home = try await Home(world)
      let shown = try await self.shown(world, to: 2, of: home)
      #expect(shown.contacts.isEmpty)
      #expect(shown.needs.isEmpty)
      #expect(shown.notes.map(\.text) == ["vertelde op school"])
      #expect(shown.people.map(\.id) == [home.people[2]])
    }
  }

  @Test func nothingIsWrittenAboutSomebodyElse() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let household = try await team.open().household
      let other = try await team.open(Fiction.family).people[1]
      let refused = try await refusal { () async throws(RPCError) in
        try await team.note("zonnebloem", of: household, about: other)
      }
      #expect(refused == RPCError(.failedPrecondition, Reason("not_a_member")))
      #expect(try await world.count("SELECT count(*) FROM note") == 0)
    }
  }
}
