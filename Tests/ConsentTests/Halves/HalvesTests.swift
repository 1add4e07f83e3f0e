import Daemon
import Domain
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import cases
@testable import consent

@Suite("What consent and cases do together")
struct HalvesTests {
  private static let cut: StaticString = """
    CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'cut'; END $$
    """

  @Test("is undone when cases was cut off before its commit, whoever comes late")
  func undone() async throws {
    try await CasesProcess.with { process, _, session in
      try await process.tamper(Self.cut)
      try await process.tamper(
        "CREATE TRIGGER cut BEFORE INSERT ON household EXECUTE FUNCTION cut()")
      let command = Random.id()
      await #expect(throws: RPCError.self) { try await process.open(session, command: command) }
      let house = process.house
      #expect(try await house.count("SELECT count(*) FROM scope WHERE state = 1") == 2)
      try await process.tamper("DROP TRIGGER cut ON household")

      // Too young to be anybody's remains.
      try await Reconciler(process.read).reconcile(olderThan: .seconds(3_600))
      #expect(try await house.count("SELECT count(*) FROM scope WHERE state = 1") == 2)
      for _ in 0..<2 { try await Reconciler(process.read).reconcile(olderThan: .zero) }
      #expect(
        try await house.count(
          "SELECT count(*) FROM scope WHERE state = 3 AND wrapped_key IS NULL") == 2)
      #expect(try await process.count("SELECT count(*) FROM household") == 0)
      // Late, the same command finds its household gone, and stores nothing.
      await #expect(throws: RPCError.self) { try await process.open(session, command: command) }
      #expect(try await process.count("SELECT count(*) FROM household") == 0)
    }
  }

  @Test("is settled when cases had committed")
  func settled() async throws {
    try await CasesProcess.with { process, worker, session in
      let house = process.house
      try await house.tamper(
        """
        CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'cut'; END $$
        """)
      try await house.tamper(
        """
        CREATE TRIGGER cut BEFORE UPDATE ON scope FOR EACH ROW WHEN (NEW.state = 2)
        EXECUTE FUNCTION cut()
        """)
      let command = Random.id()
      // What became of the answer is not the point: the household is stored here, and half there.
      _ = try? await process.open(session, command: command)
      #expect(try await process.count("SELECT count(*) FROM household") == 1)
      #expect(try await house.count("SELECT count(*) FROM scope WHERE state = 1") == 2)
      try await house.tamper("DROP TRIGGER cut ON scope")

      for _ in 0..<2 { try await Reconciler(process.read).reconcile(olderThan: .zero) }
      #expect(try await house.count("SELECT count(*) FROM scope WHERE state = 2") == 2)
      // Its opener works with it, and the same command again is the same household.
      let again = try await process.open(session, command: command)
      let facts = try await house.facts(of: again.household)
      #expect(facts?.state == .open && facts?.headMatches == true)
      #expect(facts?.relations.map(\.actor.value) == [worker.actor])
      #expect(try await process.count("SELECT count(*) FROM household") == 1)
    }
  }

  @Test("a service alone settles nothing but what it left provisional, by its own command")
  func limits() async throws {
    try await CasesProcess.with { process, worker, session in
      let command = Random.id()
      let open = try await process.open(session, command: command).household
      func settle(
        _ household: UInt128, _ command: UInt128, abandon: Bool
      ) async throws -> ConsentV1.Done {
        try await process.alone(
          ConsentV1.Directory.settleHousehold,
          ConsentV1.SettleHouseholdRequest(
            household: household, command: command, abandon: abandon), command: Random.id())
      }
      // What is open stays open, by whatever command.
      let abandoning = await refusal { _ = try await settle(open, command, abandon: true) }
      #expect(abandoning == .failedPrecondition)
      for (household, command) in [(open, Random.id()), (Random.id(), command)] {
        let unknown = await refusal { _ = try await settle(household, command, abandon: false) }
        #expect(unknown == .permissionDenied)
      }
      // Everything else of the directory takes a person.
      let member = await refusal {
        _ = try await process.alone(
          ConsentV1.Directory.removeMember,
          ConsentV1.RemoveMemberRequest(household: open, person: Random.id()),
          command: Random.id())
      }
      #expect(member != nil)
      let facts = try await process.house.facts(of: open)
      #expect(facts?.state == .open && facts?.members.count == 1)
      _ = worker
    }
  }

  @Test("an evaluation date arrives later without its person, and reaches no further than a grant")
  func evaluation() async throws {
    try await CasesProcess.with { process, _, session in
      let open = try await process.open(session, command: Random.id()).household
      let today = try await process.house.today()
      func tell(_ months: Int, _ command: UInt128 = Random.id()) async throws -> ConsentV1.Done {
        let date = try #require(today.adding(months: months))
        return try await process.alone(
          ConsentV1.Directory.setEvaluation,
          ConsentV1.SetEvaluationRequest(household: open, evaluationOn: date.wire),
          command: command)
      }
      let command = Random.id()
      #expect(try await tell(6, command) == tell(6, command))
      #expect(try await process.house.facts(of: open)?.evaluationEnds != nil)
      #expect(await refusal { _ = try await tell(13) } == .failedPrecondition)
    }
  }

  @Test("another service, a partner's and a person's certificate are not cases alone")
  func others() async throws {
    try await CasesProcess.with { process, _, _ in
      let house = process.house
      var routes = Routes()
      DirectoryRoutes(
        directory: Directory(change: PolicyChange(keys: house.keys, log: house.log)),
        verifier: house.verifier
      ).add(to: &routes)
      for uri in [
        "sluis://team/service/signals", "sluis://huisarts/service/cases", "sluis://team/user/cases",
      ] {
        let client = InProcess.client(
          of: routes, as: try house.authority.issue(uri).peer, group: EventLoops.shared)
        let listing = await refusal {
          _ = try await client.call(
            ConsentV1.Directory.listProvisional,
            ConsentV1.ListProvisionalRequest(olderThanMs: 0),
            CallOptions(lasting: .seconds(20)))
        }
        #expect(listing == .permissionDenied)
        var options = CallOptions(lasting: .seconds(20))
        options.commandID = Random.id()
        let settling = await refusal {
          _ = try await client.call(
            ConsentV1.Directory.settleHousehold,
            ConsentV1.SettleHouseholdRequest(
              household: Random.id(), command: Random.id(), abandon: true), options)
        }
        #expect(settling == .permissionDenied || settling == .unauthenticated)
        await client.shutdown()
      }
    }
  }

  @Test("nothing is answered to cases alone while ring and database disagree")
  func notReady() async throws {
    try await House.with { house in
      var routes = Routes()
      DirectoryRoutes(
        directory: Directory(change: PolicyChange(keys: house.keys, log: house.log)),
        verifier: CallerVerifier(
          keys: house.keys, organisation: House.organisation, isReady: { false })
      ).add(to: &routes)
      let client = InProcess.client(
        of: routes, as: try house.authority.issue("sluis://team/service/cases").peer,
        group: EventLoops.shared)
      var options = CallOptions(lasting: .seconds(20))
      let codes = [
        await refusal {
          _ = try await client.call(
            ConsentV1.Directory.listErased, ConsentV1.ListErasedRequest(after: Random.id()),
            options)
        },
        await refusal {
          _ = try await client.call(
            ConsentV1.Directory.listProvisional,
            ConsentV1.ListProvisionalRequest(olderThanMs: 0), options)
        },
      ]
      #expect(codes == [.unavailable, .unavailable])
      options.commandID = Random.id()
      let changes = [
        await refusal {
          _ = try await client.call(
            ConsentV1.Directory.settleHousehold,
            ConsentV1.SettleHouseholdRequest(
              household: Random.id(), command: Random.id(), abandon: true), options)
        },
        await refusal {
          _ = try await client.call(
            ConsentV1.Directory.setEvaluation,
            ConsentV1.SetEvaluationRequest(
              household: Random.id(), evaluationOn: Wire.Date(year: 2030, month: 1, day: 1)),
            options)
        },
      ]
      #expect(changes == [.unavailable, .unavailable])
      await client.shutdown()
    }
  }
}
