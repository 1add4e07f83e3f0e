import Daemon
import Domain
import Ledger
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent

/// Who works with a household, and who is of it.
@Suite("A household of the directory")
struct MembershipTests {
  @Test("takes a worker in by its coordinator, once")
  func relate() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let name = ConsentV1.Directory.relate.name
      let end = ConsentV1.Directory.endRelation.name
      _ = try await asks.directory.endRelation(
        ConsentV1.EndRelationRequest(household: family.household, actor: family.worker),
        asks.asking(family.coordinator, .generalist, end))
      let request = ConsentV1.RelateRequest(
        household: family.household, actor: family.worker, kind: .worker)
      #expect(
        await refusal {
          _ = try await asks.directory.relate(
            request, asks.asking(family.worker, .nurse, name))
        } == .permissionDenied)
      let command = Random.id()
      let done = try await asks.directory.relate(
        request, asks.asking(family.coordinator, .generalist, name, command: command))
      #expect(
        try await asks.directory.relate(
          request, asks.asking(family.coordinator, .generalist, name, command: command)) == done)
      #expect(
        await refusal {
          _ = try await asks.directory.relate(
            request, asks.asking(family.coordinator, .generalist, name))
        } == .failedPrecondition)
      // A resident works with no household, and there is one coordinator.
      for (actor, kind) in [
        (family.resident, ConsentV1.RelationKind.worker), (family.worker, .coordinator),
      ] {
        #expect(
          await refusal {
            _ = try await asks.directory.relate(
              ConsentV1.RelateRequest(household: family.household, actor: actor, kind: kind),
              asks.asking(family.coordinator, .generalist, name))
          } == .failedPrecondition)
      }
    }
  }

  @Test("takes members in and lets them go, and an open date moves")
  func members() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let child = Random.id()
      func asking(_ method: String, command: UInt128 = Random.id()) -> Asking {
        asks.asking(
          family.coordinator, .generalist, method, command: command, peer: .service(.cases),
          asked: CasesV1.Cases.setPlan.name)
      }
      let add = ConsentV1.AddMemberRequest(
        household: family.household,
        member: .init(
          person: child, birthDate: Date(year: 2020, month: 5, day: 1),
          authorities: [.init(holder: family.adult, kind: .custody)]))
      let command = Random.id()
      let done = try await asks.directory.addMember(
        add, asking(ConsentV1.Directory.addMember.name, command: command))
      #expect(
        try await asks.directory.addMember(
          add, asking(ConsentV1.Directory.addMember.name, command: command)) == done)
      let facts = try await asks.world.facts(family.subjects)
      #expect(facts.households[family.household]?.members.count == 3)
      #expect(facts.households[family.household]?.scopes[child] != nil)
      #expect(
        await refusal {
          _ = try await asks.directory.addMember(
            add, asking(ConsentV1.Directory.addMember.name))
        } == .failedPrecondition)

      let remove = ConsentV1.RemoveMemberRequest(household: family.household, person: child)
      let name = ConsentV1.Directory.removeMember.name
      #expect(
        await refusal {
          _ = try await asks.directory.removeMember(
            remove, asks.asking(family.resident, .resident, name))
        } == .permissionDenied)
      _ = try await asks.directory.removeMember(
        remove, asks.asking(family.coordinator, .generalist, name))
      #expect(
        await refusal {
          _ = try await asks.directory.removeMember(
            remove, asks.asking(family.coordinator, .generalist, name))
        } == .failedPrecondition)
    }
  }

  @Test("has an evaluation date that is not in the past")
  func evaluation() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let today = try await asks.world.facts(Subjects()).moment.date
      func set(_ date: AmsterdamDate?, _ command: UInt128) async throws -> ConsentV1.Done {
        try await asks.directory.setEvaluation(
          ConsentV1.SetEvaluationRequest(
            household: family.household, evaluationOn: try #require(date).wire),
          asks.asking(
            family.coordinator, .generalist, ConsentV1.Directory.setEvaluation.name,
            command: command, peer: .service(.cases), asked: CasesV1.Cases.setPlan.name))
      }
      let command = Random.id()
      #expect(
        try await set(today.adding(months: 2), command) == set(today.adding(months: 2), command))
      let past = await refusal {
        _ = try await set(AmsterdamDate(dayNumber: today.dayNumber - 1), Random.id())
      }
      #expect(past == .failedPrecondition)
    }
  }

  @Test("shows in the log who changed it, and one line for each whom it concerns")
  func records() async throws {
    try await Asks.run { asks in
      let family = asks.family
      _ = try await asks.directory.removeMember(
        ConsentV1.RemoveMemberRequest(household: family.household, person: family.adult),
        asks.asking(
          family.coordinator, .generalist, ConsentV1.Directory.removeMember.name))
      let stored = try await asks.world.write { tx throws(PostgresError) in
        try tx.query("SELECT stored FROM log_entry").map { row throws(PostgresError) in
          try row.bytes(0)
        }
      }
      let kinds = try stored.map { try Entry(decoding: $0).header.kind }
      // Decision, access, a line for the household and one for the person, and the event.
      #expect(kinds.count { $0 == .decision } == 1)
      #expect(kinds.count { $0 == .access } == 1)
      #expect(kinds.count { $0 == .processing } == 2)
      #expect(kinds.count { $0 == .event } == 1)
    }
  }
}
