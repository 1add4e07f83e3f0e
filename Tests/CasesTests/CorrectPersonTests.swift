import Domain
import RPC
import ServiceKit
import Testing
import Vault
import Wire

@testable import cases

/// What is stored of a person is put right, and they are found by nothing that was wrong.
@Suite struct CorrectPersonTests {
  private static func correction(
    _ opened: CasesV1.OpenHouseholdReply
  ) -> CasesV1.CorrectPersonRequest {
    CasesV1.CorrectPersonRequest(
      household: opened.household, person: opened.people[0], reason: .mistake,
      familyName: "Yıldırım", bsn: "123456782")
  }

  @Test func whatIsLeftOutStaysAndTheIndexForgets() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let opened = try await team.open()
      let before = try #require(try await team.get(opened.household).people.first)
      let written = try await world.call(
        CasesV1.Cases.correctPerson, Self.correction(opened), team.token
      ).reply
      #expect(written.version == 2)
      let after = try #require(try await team.get(opened.household).people.first)
      #expect(after.familyName == "Yıldırım" && after.bsn == "123456782")
      #expect(after.givenName == before.givenName && after.birthDate == before.birthDate)
      #expect(after.address == before.address)
      #expect(after.phone == before.phone && after.email == before.email)
      let searches: [(CasesV1.FindPersonRequest, Bool)] = [
        (.init(by: .bsn("111222333")), false), (.init(by: .bsn("123456782")), true),
        (Self.byName("Yildirimova"), false), (Self.byName("Yıldırım"), true),
      ]
      for (request, isFound) in searches {
        let found = try await world.call(CasesV1.Cases.findPerson, request, team.token).reply.found
        #expect(found.map(\.person) == (isFound ? [opened.people[0]] : []))
      }
      let events = try await Self.events(world, "person_corrected")
      #expect(events.count == 1)
      // What was taken out of the index is logged as gone: else its absence would be damage.
      let index = events[0].rows.filter { $0.table == "person_index" }
      #expect(index.count == 4 && index.count { $0.removed } == 2)
      #expect(events[0].details.isEmpty)
    }
  }

  private static func events(
    _ world: CasesWorld, _ name: String
  ) async throws -> [LedgerV1.Event] {
    return try await world.events().map(\.event).filter { $0.name == name }
  }

  private static func byName(_ family: String) -> CasesV1.FindPersonRequest {
    CasesV1.FindPersonRequest(
      by: .name(
        CasesV1.NameAndBirthDate(
          givenName: "Fatma", familyName: family,
          birthDate: Date(year: 1984, month: 3, day: 9))))
  }

  @Test func aNumberThatIsNotTheirsIsTakenAway() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let opened = try await team.open()
      let request = CasesV1.CorrectPersonRequest(
        household: opened.household, person: opened.people[0], reason: .mistake,
        withoutBSN: true)
      _ = try await world.call(CasesV1.Cases.correctPerson, request, team.token)
      #expect(try await team.get(opened.household).people.first?.bsn.isEmpty == true)
      #expect(try await world.count("SELECT count(*) FROM person_index WHERE kind = 1") == 0)
      #expect(try await world.count("SELECT count(*) FROM person_index") == 1)
    }
  }

  @Test func whatReachesThemNoMoreIsTakenAway() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let opened = try await team.open()
      let first = CasesV1.CorrectPersonRequest(
        household: opened.household, person: opened.people[0], reason: .changed,
        address: CasesV1.Address(street: "Oudegracht", number: "1", postcode: "3511AB", place: "U"),
        phone: "0687654321", email: "fatma@example.org")
      _ = try await world.call(CasesV1.Cases.correctPerson, first, team.token)
      let without = CasesV1.CorrectPersonRequest(
        household: opened.household, person: opened.people[0], reason: .changed,
        withoutAddress: true, withoutPhone: true, withoutEmail: true)
      var (address, phone, email) = (first, first, first)
      address.withoutAddress = true
      phone.withoutPhone = true
      email.withoutEmail = true
      for both in [address, phone, email] {
        let refused = try await refusal { () async throws(RPCError) in
          try await world.call(CasesV1.Cases.correctPerson, both, team.token)
        }
        #expect(refused == RPCError(.invalidArgument, Reason("one_of_two")))
      }
      _ = try await world.call(CasesV1.Cases.correctPerson, without, team.token)
      let after = try #require(try await team.get(opened.household).people.first)
      #expect(after.address == nil && after.phone.isEmpty && after.email.isEmpty)
      #expect(!after.bsn.isEmpty && !after.familyName.isEmpty)
    }
  }

  @Test func aTelephoneNumberThatChangedTouchesNothingElse() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let opened = try await team.open()
      let request = CasesV1.CorrectPersonRequest(
        household: opened.household, person: opened.people[0], reason: .changed,
        phone: "0687654321")
      let evaluated = world.consent.calls(of: ConsentV1.Index.evaluate.name)
      _ = try await world.call(CasesV1.Cases.correctPerson, request, team.token)
      #expect(world.consent.calls(of: ConsentV1.Index.evaluate.name) == evaluated)
      #expect(try await team.get(opened.household).people.first?.phone == "0687654321")
      #expect(
        try await world.count("SELECT count(*) FROM part WHERE tbl = 'person' AND version = 2") == 1
      )
      #expect(try await Self.events(world, "person_changed").count == 1)
    }
  }

  @Test func theSameCommandHappensOnceAndWhatIsWrongIsRefused() async throws {  // G4
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let opened = try await team.open()
      let (request, command) = (Self.correction(opened), Random.id())
      let first = try await world.call(
        CasesV1.Cases.correctPerson, request, team.token, command: command
      ).reply
      let again = try await world.call(
        CasesV1.Cases.correctPerson, request, team.token, command: command
      ).reply
      #expect(first == again)
      var number = request
      number.bsn = "123456789"
      var both = request
      both.withoutBSN = true
      var nobody = request
      nobody.person = Random.id()
      let wrong: [(CasesV1.CorrectPersonRequest, RPCError)] = [
        (number, RPCError(.invalidArgument, Reason("bsn_invalid"))),
        (both, RPCError(.invalidArgument, Reason("one_of_two"))),
        (nobody, RPCError(.failedPrecondition, Reason("not_a_member"))),
        (request, RPCError(.failedPrecondition, Reason("nothing_changed"))),
      ]
      for (request, expected) in wrong {
        let refused = try await refusal { () async throws(RPCError) in
          try await world.call(CasesV1.Cases.correctPerson, request, team.token)
        }
        #expect(refused == expected)
      }
      let stranger = world.consent.token(for: 999, as: .generalist, of: CasesWorld.team)
      let refused = try await refusal { () async throws(RPCError) in
        try await world.call(CasesV1.Cases.correctPerson, number, stranger)
      }
      #expect(refused.code == .permissionDenied)
      #expect(try await Self.events(world, "person_corrected").count == 1)
    }
  }
}
