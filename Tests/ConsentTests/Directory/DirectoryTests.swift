import Daemon
import Domain
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent

@Suite("The directory")
struct DirectoryTests {
  @Test("G4 does a command once, whoever sends it how often")
  func once() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let (name, command) = (ConsentV1.Directory.endRelation.name, Random.id())
      let request = ConsentV1.EndRelationRequest(
        household: family.household, actor: family.worker)
      let replies = try await withThrowingTaskGroup(of: [UInt8].self) { group in
        for _ in 0..<32 {
          group.addTask {
            try await asks.directory.endRelation(
              request, asks.asking(family.coordinator, .generalist, name, command: command)
            ).encoded()
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(replies.count == 32 && Set(replies).count == 1)
      let other = await refusal {
        _ = try await asks.directory.endRelation(
          request,
          asks.asking(family.coordinator, .generalist, name, command: command, body: [2]))
      }
      #expect(other == .alreadyExists)
      let revision = try await asks.world.facts(Subjects()).revision
      #expect(revision == 2)
    }
  }

  @Test("has one coordinator, however many hand over at once")
  func handOver() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let name = ConsentV1.Directory.handOver.name
      let outcomes = await withTaskGroup(of: StatusCode?.self) { group in
        for _ in 0..<8 {
          group.addTask {
            await refusal {
              _ = try await asks.directory.handOver(
                ConsentV1.HandOverRequest(household: family.household, to: family.worker),
                asks.asking(family.coordinator, .generalist, name))
            }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.count { $0 == nil } == 1)
      #expect(outcomes.allSatisfy { $0 == nil || $0 == .permissionDenied })
      let facts = try await asks.world.facts(family.subjects)
      let current = facts.households[family.household]?.relations
        .filter { $0.period.contains(facts.moment.instant) }
      #expect(current?.map(\.actor.value) == [family.worker])
      #expect(current?.map(\.kind) == [.coordinator])
    }
  }

  @Test("changes nothing of rows that somebody else wrote")
  func tampered() async throws {
    try await Asks.run { asks in
      let family = asks.family
      try await asks.world.tamper("UPDATE share SET until_at = '2090-01-01'")
      let code = await refusal {
        _ = try await asks.directory.endRelation(
          ConsentV1.EndRelationRequest(household: family.household, actor: family.worker),
          asks.asking(
            family.coordinator, .generalist, ConsentV1.Directory.endRelation.name))
      }
      #expect(code == .permissionDenied)
      let facts = try await asks.world.facts(family.subjects)
      #expect(facts.households[family.household]?.headMatches == false)
    }
  }

  @Test("is an administrator's to change, and a proof's to use once")
  func administrators() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let name = ConsentV1.Directory.registerOrganisation.name
      let request = ConsentV1.RegisterOrganisationRequest(
        name: "huisarts", displayName: "Huisarts (fictional)", tier: "basic_care")
      let worker = await refusal {
        _ = try await asks.directory.registerOrganisation(
          request, asks.asking(family.coordinator, .generalist, name))
      }
      #expect(worker == .permissionDenied)
      let asking = asks.asking(family.administrator, .administrator, name)
      let made = try await asks.directory.registerOrganisation(request, asking)
      let facts = try await asks.world.facts(Subjects(organisations: [made.id]))
      #expect(facts.organisations[made.id]?.tier == .basicCare)
      #expect(facts.organisations[made.id]?.headMatches == true)
      let replayed = Asking(
        caller: asking.caller,
        command: Command(
          caller: family.administrator, id: Random.id(), method: name, digest: Random.bytes(32)),
        deadline: PolicyWorld.soon)
      let code = await refusal {
        _ = try await asks.directory.registerOrganisation(request, replayed)
      }
      #expect(code == .unauthenticated)
    }
  }

  @Test("opens a household for good, or takes its keys away again", arguments: [false, true])
  func households(isAbandoned: Bool) async throws {
    try await Asks.run { asks in
      let family = asks.family
      let (household, person, command) = (Random.id(), Random.id(), Random.id())
      func asking(_ method: String) -> Asking {
        asks.asking(
          family.coordinator, .generalist, method, peer: .service(.cases),
          asked: CasesV1.Cases.openHousehold.name)
      }
      var request = ConsentV1.BeginHouseholdRequest(
        household: household,
        members: [.init(person: person, birthDate: Date(year: 1990, month: 1, day: 1))],
        team: "norht", command: command)
      // Nobody wears a hat of such a team.
      let misspelt = request
      let refused = await refusal {
        _ = try await asks.directory.beginHousehold(
          misspelt, asking(ConsentV1.Directory.beginHousehold.name))
      }
      #expect(refused == .failedPrecondition)
      request.team = "north"
      _ = try await asks.directory.beginHousehold(
        request, asking(ConsentV1.Directory.beginHousehold.name))
      let begun = try await asks.world.facts(Subjects(households: [household]))
      #expect(begun.households[household]?.state == .provisional)
      #expect(begun.households[household]?.headMatches == true)
      #expect(begun.households[household]?.scopes.keys.sorted() == [household, person].sorted())
      for _ in 0..<2 {
        _ = try await asks.directory.settleHousehold(
          ConsentV1.SettleHouseholdRequest(
            household: household, command: command, abandon: isAbandoned),
          asking(ConsentV1.Directory.settleHousehold.name))
      }
      let settled = try await asks.world.facts(Subjects(households: [household]))
      #expect(settled.households[household]?.state == (isAbandoned ? nil : .open))
      let rows = settled.rows.households[household]?.scopes
      #expect(rows?.allSatisfy { ($0.wrapped == nil) == isAbandoned } == true)
    }
  }
}
