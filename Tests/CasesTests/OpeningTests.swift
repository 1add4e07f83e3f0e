import Domain
import RPC
import ServiceKit
import Synchronization
import Testing
import Vault
import Wire

@testable import cases

/// One command across two services: whatever fails on the way, it ends whole or not at all.
@Suite struct OpeningTests {
  /// The calls to consent that a household's opening makes, in this order.
  static let steps = [
    ConsentV1.Index.evaluate.name, ConsentV1.Directory.beginHousehold.name,
    ConsentV1.Gate.open.name, ConsentV1.Directory.settleHousehold.name,
  ]

  @Test(arguments: Self.steps)
  func aCutIsMendedBySendingTheSameCommandAgain(_ step: String) async throws {  // G4
    try await CasesWorld.with { world in
      let token = Coordinator(world).token
      let command = Random.id()
      world.consent.fail(step, with: RPCError(.internal))
      // Once it is stored it is opened, and settled later: told so, nobody enters it twice.
      let isStored = step == ConsentV1.Directory.settleHousehold.name
      do throws(RPCError) {
        _ = try await world.call(
          CasesV1.Cases.openHousehold, Fiction.request, token, command: command)
        #expect(isStored)
      } catch { #expect(error.code == .internal && !isStored) }
      let first = try await world.call(
        CasesV1.Cases.openHousehold, Fiction.request, token, command: command)
      let again = try await world.call(
        CasesV1.Cases.openHousehold, Fiction.request, token, command: command)
      #expect(first.reply == again.reply)
      #expect(try await world.count("SELECT count(*) FROM household") == 1)
      try await Reconciler(world.read).reconcile(olderThan: .zero)
      #expect(world.consent.state.withLock { $0.houses.values.map(\.isProvisional) } == [false])
    }
  }

  @Test(arguments: Self.steps)
  func aCutIsFinishedOrUndoneByTheReconciler(_ step: String) async throws {
    try await CasesWorld.with { world in
      let token = Coordinator(world).token
      let command = Random.id()
      world.consent.fail(step, with: RPCError(.internal))
      do throws(RPCError) {
        _ = try await world.call(
          CasesV1.Cases.openHousehold, Fiction.request, token, command: command)
      } catch { #expect(error.code == .internal) }
      try await Reconciler(world.read).reconcile(olderThan: .zero)
      let houses = world.consent.state.withLock { $0.houses.values.map(\.isProvisional) }
      let stored = try await world.count("SELECT count(*) FROM household")
      #expect(houses == (stored == 1 ? [false] : []))
      #expect((stored == 1) == (step == ConsentV1.Directory.settleHousehold.name))
      guard step == ConsentV1.Gate.open.name else { return }
      // A writer of the undone command that comes late finds the mark.
      let late = try await refusal { () async throws(RPCError) in
        try await world.call(CasesV1.Cases.openHousehold, Fiction.request, token, command: command)
      }
      #expect(late == RPCError(.aborted, Reason("command_abandoned")))
    }
  }

  @Test func whoSearchedTooOftenHasBegunNothing() async throws {
    try await CasesWorld.with { world in
      let tooMany = RPCError(.resourceExhausted, Reason("too_many_searches"))
      world.consent.fail(ConsentV1.Index.evaluate.name, with: tooMany)
      let refused = try await refusal { () async throws(RPCError) in
        try await Coordinator(world).open()
      }
      #expect(refused == tooMany)
      #expect(world.consent.calls(of: ConsentV1.Directory.beginHousehold.name) == 0)
    }
  }

  @Test func whoLivesInAnotherHouseholdIsSaidWithItsTeam() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let first = try await team.open()
      #expect(first.known.isEmpty)
      // By number, though spelt otherwise; by name and birth date, though without a number.
      var numbered = Fiction.adult
      numbered.givenName = "Fadime"
      var named = Fiction.adult
      named.bsn = ""
      var request = CasesV1.OpenHouseholdRequest(
        people: [numbered, Fiction.otherAdult], team: "oost", unlessKnown: true)
      for person in [numbered, named] {
        request.people[0] = person
        let opened = try await team.open(request)
        let ids = opened.known.map(\.person)
        #expect(ids.contains(opened.people[0]))
        // The second one was in nobody's household the first time.
        #expect(Set(opened.known.map(\.team)).contains("west"))
        _ = try await team.get(opened.household)
        request.team = "noord"
      }
      // Who left lives there no longer.
      world.consent.state.withLock { state in
        for (id, house) in state.houses {
          state.houses[id]?.former = Set(house.members.map(\.person.value))
        }
      }
      request.team = "west"
      #expect(try await team.open(request).known.isEmpty)
    }
  }

  @Test func twoColleaguesWhoOpenOneFamilyAtOnceOpenItOnce() async throws {
    try await CasesWorld.with { world in
      let token = Coordinator(world).token
      var request = Fiction.family
      request.unlessKnown = true
      // The colleague is done between the first look and the storing.
      world.consent.state.withLock { state in
        state.beforeBegin = { [request] in
          let opened = try? await world.call(CasesV1.Cases.openHousehold, request, token)
          #expect(opened?.reply.known.isEmpty == true)
        }
      }
      let command = Random.id()
      for expected in [
        RPCError(.aborted, Reason("version_changed")),
        RPCError(.failedPrecondition, Reason("known_in_team")),
      ] {
        let refused = try await refusal { () async throws(RPCError) in
          try await world.call(CasesV1.Cases.openHousehold, request, token, command: command)
        }
        #expect(refused == expected)
      }
      #expect(try await world.count("SELECT count(*) FROM household") == 1)
    }
  }

  @Test func whoStoresTheSamePeopleWaitsUntilTheyAreStored() async throws {
    try await CasesWorld.with { world in
      try await world.tamper("CREATE TABLE held (key bigint)")
      // What is held at the moment at which a household is stored, and until its transaction ends.
      try await world.tamper(
        """
        CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          INSERT INTO held SELECT objid FROM pg_locks
          WHERE locktype = 'advisory' AND classid = x'706F696E'::int::oid AND mode = 'ExclusiveLock'
            AND granted AND pid = pg_backend_pid();
          RETURN NEW;
        END $$
        """)
      try await world.tamper(
        "CREATE TRIGGER hold BEFORE INSERT ON household FOR EACH ROW EXECUTE FUNCTION hold()")
      _ = try await Coordinator(world).open()
      // Of each thing that they can be found by, whose last four bytes name it.
      let same = """
        SELECT count(*) FROM held FULL JOIN (
          SELECT DISTINCT ('x' || encode(substr(point, length(point) - 3), 'hex'))::bit(32)::bigint
            AS key FROM person_index
        ) AS p USING (key)
        WHERE held.key IS NULL OR p.key IS NULL
        """ as StaticString
      #expect(try await world.count(same) == 0)
      #expect(try await world.count("SELECT count(*) FROM held") == 2)
    }
  }

  @Test func aSecondHouseholdOfOneTeamIsOpenedOnlyWhenItIsSaid() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      _ = try await team.open()
      let token = team.token
      var request = Fiction.family
      request.unlessKnown = true
      let command = Random.id()
      let refused = try await refusal { () async throws(RPCError) in
        try await world.call(CasesV1.Cases.openHousehold, request, token, command: command)
      }
      #expect(refused == RPCError(.failedPrecondition, Reason("known_in_team")))
      #expect(world.consent.calls(of: ConsentV1.Directory.beginHousehold.name) == 1)
      request.unlessKnown = false
      let again = Random.id()
      let opened = try await world.call(
        CasesV1.Cases.openHousehold, request, token, command: again
      ).reply
      #expect(opened.known.map(\.team) == ["west"])
      #expect(opened.known.map(\.person) == [opened.people[0]])
      // Sent again it is the same answer, and no household of its own stands in the way.
      let repeated = try await world.call(
        CasesV1.Cases.openHousehold, request, token, command: again
      ).reply
      #expect(repeated == opened)
      #expect(try await world.count("SELECT count(*) FROM household") == 2)
    }
  }

  @Test func oneCommandMeansOneThing() async throws {  // G4
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let household = try await team.open().household
      let command = Random.id()
      let first = try await team.state("a", .housing, of: household, command: command)
      let again = try await team.state("a", .housing, of: household, command: command)
      #expect(first == again)
      #expect(try await world.count("SELECT count(*) FROM need") == 1)
      let other = try await refusal { () async throws(RPCError) in
        try await team.state("b", .housing, of: household, command: command)
      }
      #expect(other == RPCError(.alreadyExists, Reason("command_id_taken")))
    }
  }

  @Test func emptyAndImpossibleHouseholdsAreRefused() async throws {  // P08
    try await CasesWorld.with { world in
      let token = Coordinator(world).token
      var future = Fiction.adult
      future.birthDate = Date(year: 2200, month: 1, day: 1)
      var impossible = Fiction.adult
      impossible.birthDate = Date(year: 1984, month: 2, day: 30)
      var orphan = Fiction.adult
      orphan.guardians = [7]
      var number = Fiction.adult
      number.bsn = "111222334"
      let expected: [(CasesV1.NewPerson?, StatusCode)] = [
        (nil, .invalidArgument), (future, .failedPrecondition), (impossible, .invalidArgument),
        (orphan, .invalidArgument), (number, .invalidArgument),
      ]
      for (person, code) in expected {
        let refused = try await refusal { () async throws(RPCError) in
          try await world.call(
            CasesV1.Cases.openHousehold,
            CasesV1.OpenHouseholdRequest(people: person.map { [$0] } ?? [], team: "west"), token)
        }
        #expect(refused.code == code)
      }
      #expect(world.consent.calls(of: ConsentV1.Directory.beginHousehold.name) == 0)
    }
  }
}
