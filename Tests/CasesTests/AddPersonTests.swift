import Domain
import RPC
import ServiceKit
import Synchronization
import Testing
import Vault
import Wire

@testable import cases

/// Somebody joins a household that is open: consent and cases, under one command.
@Suite struct AddPersonTests {
  static let steps = [
    ConsentV1.Index.evaluate.name, ConsentV1.Directory.addMember.name, ConsentV1.Gate.open.name,
  ]

  private static func request(
    _ opened: CasesV1.OpenHouseholdReply
  ) -> CasesV1.AddPersonRequest {
    let born = Moment.now.date.adding(months: -6)
    return CasesV1.AddPersonRequest(
      household: opened.household,
      person: CasesV1.NewPerson(
        givenName: "Sam", familyName: "Yildirimova", birthDate: born?.onWire, bsn: "123456782"),
      guardians: [opened.people[0]])
  }

  @Test func theyAreShownAndFoundAndSealedUnderAKeyOfTheirOwn() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let opened = try await team.open()
      let added = try await world.call(
        CasesV1.Cases.addPerson, Self.request(opened), team.token
      ).reply
      let shown = try await world.call(
        CasesV1.Cases.getHousehold, CasesV1.GetHouseholdRequest(household: opened.household),
        team.token
      ).reply
      #expect(Set(shown.people.map(\.id)) == Set(opened.people + [added.id]))
      #expect(shown.people.contains { $0.id == added.id && $0.givenName == "Sam" })
      let found = try await world.call(
        CasesV1.Cases.findPerson, CasesV1.FindPersonRequest(by: .bsn("123456782")), team.token
      ).reply
      #expect(found.found.map(\.person) == [added.id])
      let scopes = try await world.count(
        "SELECT count(*) FROM part WHERE tbl = 'person' AND scope = id")
      #expect(scopes >= 2)
      let custody = world.consent.state.withLock { state in
        state.houses[opened.household]?.members.last?.authorities.map(\.holder.value)
      }
      #expect(custody == [opened.people[0]])
    }
  }

  @Test(arguments: Self.steps)
  func aCutIsMendedBySendingTheSameCommandAgain(_ step: String) async throws {  // G4
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let opened = try await team.open()
      let (request, command) = (Self.request(opened), Random.id())
      world.consent.fail(step, with: RPCError(.internal))
      let cut = try await refusal { () async throws(RPCError) in
        try await world.call(CasesV1.Cases.addPerson, request, team.token, command: command)
      }
      #expect(cut.code == .internal)
      let first = try await world.call(
        CasesV1.Cases.addPerson, request, team.token, command: command)
      let again = try await world.call(
        CasesV1.Cases.addPerson, request, team.token, command: command)
      #expect(first.reply == again.reply)
      #expect(try await world.count("SELECT count(*) FROM person") == 2)
      let members = world.consent.state.withLock { $0.houses[opened.household]?.members.count }
      #expect(members == 2)
    }
  }

  @Test func whatConsentDoesNotUnderstandIsNamedAsItIsCalledHere() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let opened = try await team.open()
      func wrong(_ field: Reason) -> RPCError {
        RPCError(.invalidArgument, Reason("argument_invalid"), field)
      }
      for (theirs, own) in [
        (Reason("value_of_authorities"), Reason("value_of_guardians")),
        (Reason("value_of_member"), Reason("value_of_person")),
        (Reason("value_of_birth_date"), Reason("value_of_birth_date")),
      ] {
        world.consent.fail(ConsentV1.Directory.addMember.name, with: wrong(theirs))
        let refused = try await refusal { () async throws(RPCError) in
          try await world.call(CasesV1.Cases.addPerson, Self.request(opened), team.token)
        }
        #expect(refused == wrong(own))
      }
      world.consent.fail(
        ConsentV1.Directory.beginHousehold.name, with: wrong(Reason("value_of_members")))
      let refused = try await refusal { () async throws(RPCError) in
        try await world.call(
          CasesV1.Cases.openHousehold,
          CasesV1.OpenHouseholdRequest(people: [Fiction.otherAdult], team: "oost"), team.token)
      }
      #expect(refused == wrong(Reason("value_of_people")))
    }
  }

  @Test func whoTakesThemInHearsWhichTeamHasThemAlready() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let first = try await team.open()
      let second = try await team.open(
        CasesV1.OpenHouseholdRequest(people: [Fiction.otherAdult], team: "oost"))
      let request = CasesV1.AddPersonRequest(household: second.household, person: Fiction.adult)
      // Who may not take them in does not hear it, and consent is not even asked.
      let stranger = Coordinator(world, actor: 200)
      let refused = try await refusal { () async throws(RPCError) in
        try await world.call(CasesV1.Cases.addPerson, request, stranger.token)
      }
      #expect(refused.code == .permissionDenied)
      #expect(world.consent.calls(of: ConsentV1.Directory.listKnown.name) == 0)
      let command = Random.id()
      let added = try await world.call(
        CasesV1.Cases.addPerson, request, team.token, command: command
      ).reply
      #expect(added.known == [CasesV1.KnownElsewhere(person: added.id, team: "west")])
      #expect(!first.people.contains(added.id))
      let again = try await world.call(
        CasesV1.Cases.addPerson, request, team.token, command: command
      ).reply
      #expect(again == added)
      #expect(world.consent.calls(of: ConsentV1.Directory.listKnown.name) == 1)
    }
  }

  @Test func whatCannotBeLookedUpIsSaidAndKeepsNobodyOut() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      _ = try await team.open()
      let second = try await team.open(
        CasesV1.OpenHouseholdRequest(people: [Fiction.otherAdult], team: "oost"))
      let request = CasesV1.AddPersonRequest(household: second.household, person: Fiction.adult)
      let command = Random.id()
      world.consent.fail(ConsentV1.Directory.listKnown.name, with: RPCError(.internal))
      let added = try await world.call(
        CasesV1.Cases.addPerson, request, team.token, command: command
      ).reply
      #expect(added.known.isEmpty && added.knownUnread)
      #expect(try await world.count("SELECT count(*) FROM person") == 3)
      // Asked again the same is said: it was not looked up then, whatever could be now.
      let again = try await world.call(
        CasesV1.Cases.addPerson, request, team.token, command: command
      ).reply
      #expect(again == added)
      #expect(world.consent.calls(of: ConsentV1.Directory.listKnown.name) == 1)
    }
  }

  @Test func aWorkerWhoDoesNotCoordinateStoresNothing() async throws {
    try await CasesWorld.with { world in
      let opened = try await Coordinator(world).open()
      let other = Coordinator(world, actor: 200)
      let refused = try await refusal { () async throws(RPCError) in
        try await world.call(CasesV1.Cases.addPerson, Self.request(opened), other.token)
      }
      #expect(refused.code == .permissionDenied)
      #expect(try await world.count("SELECT count(*) FROM person") == 1)
    }
  }
}
