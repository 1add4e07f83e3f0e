import Daemon
import Domain
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent

/// Inviting, accepting, rehearsing, listing: each once done, once refused, once repeated.
@Suite("Sharing")
struct SharingTests {
  private static func partner(_ asks: Asks) -> String { "daily_life-\(asks.family.partner)" }

  private static func accept(
    _ asks: Asks, _ code: UInt128, _ reference: UInt128, command: UInt128 = Random.id()
  ) async throws -> ConsentV1.Done {
    try await asks.grants.acceptInvitation(
      ConsentV1.AcceptInvitationRequest(code: code, reference: reference),
      asks.asking(
        asks.family.gateway, .gateway, ConsentV1.Grants.acceptInvitation.name, command: command,
        peer: .service(.cases), asked: CasesV1.Partner.acceptInvitation.name))
  }

  @Test("an invitation is the coordinator's, for one partner, and works once")
  func invitation() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let name = ConsentV1.Grants.invite.name
      let request = ConsentV1.InviteRequest(
        household: family.household, organisation: Self.partner(asks),
        purpose: .housingStability)
      #expect(
        await refusal {
          _ = try await asks.grants.invite(request, asks.asking(family.worker, .nurse, name))
        } == .permissionDenied)
      // The team itself is nobody to share with.
      #expect(
        await refusal {
          _ = try await asks.grants.invite(
            ConsentV1.InviteRequest(
              household: family.household, organisation: "team-\(family.team)",
              purpose: .housingStability),
            asks.asking(family.coordinator, .generalist, name))
        } == .failedPrecondition)
      let command = Random.id()
      let invited = try await asks.grants.invite(
        request, asks.asking(family.coordinator, .generalist, name, command: command))
      #expect(
        try await asks.grants.invite(
          request, asks.asking(family.coordinator, .generalist, name, command: command))
          == invited)

      let unknown = await refusal { _ = try await Self.accept(asks, Random.id(), Random.id()) }
      let (accepting, reference) = (Random.id(), Random.id())
      let done = try await Self.accept(asks, invited.code, reference, command: accepting)
      #expect(try await Self.accept(asks, invited.code, reference, command: accepting) == done)
      // Used is as good as never given.
      let used = await refusal { _ = try await Self.accept(asks, invited.code, Random.id()) }
      #expect(unknown != nil && used == unknown)
      // A reference stands for one household, and the answer says no more than that.
      let second = try await asks.grants.invite(
        request, asks.asking(family.coordinator, .generalist, name))
      let taken = await refusal { _ = try await Self.accept(asks, second.code, reference) }
      #expect(taken != .internal)
    }
  }

  @Test("a rehearsal ends with the evaluation, on the last day in Amsterdam")
  func rehearsal() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let name = ConsentV1.Grants.rehearse.name
      let today = try await asks.world.facts(Subjects()).moment.date
      let request = ConsentV1.RehearseRequest(
        household: family.household, organisation: Self.partner(asks),
        purpose: .housingStability, categories: [.housing, .mentalHealth])
      // A summer's day and a winter's: two hours from UTC, and one.
      for months in [1, 3, 5, 7, 9, 11] {
        let date = try #require(today.adding(months: months))
        let household = family.household
        try await asks.world.write { tx throws(PostgresError) in
          tx.setEvaluation(of: household, day: Int32(date.dayNumber))
        }
        try await asks.world.reseal(family.subjects)
        _ = try await asks.grants.rehearse(
          request, asks.asking(family.coordinator, .generalist, name))
        let last = try await asks.world.write { tx throws(PostgresError) in
          let end = try tx.query(
            "SELECT ($1::int4 + DATE '1970-01-02')::timestamp AT TIME ZONE 'Europe/Amsterdam'",
            .int4(Int32(date.dayNumber))
          ).only { row throws(PostgresError) in try row.timestamp(0) }
          return try Grants.lastDay(before: Instant(microseconds: end), &tx)
        }
        #expect(last == date)
      }
      #expect(
        await refusal {
          _ = try await asks.grants.rehearse(
            request, asks.asking(family.gateway, .gateway, name))
        } == .permissionDenied)
      #expect(
        await refusal {
          _ = try await asks.grants.rehearse(
            ConsentV1.RehearseRequest(
              household: family.household, organisation: "niemand", purpose: .housingStability,
              categories: [.housing]),
            asks.asking(family.coordinator, .generalist, name))
        } == .failedPrecondition)
    }
  }

  @Test("lists and refusals are for who works with the household, and its residents")
  func lists() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let (list, refusals) = (ConsentV1.Grants.list.name, ConsentV1.Grants.refusals.name)
      for (actor, role) in [
        (family.coordinator, Domain.Role.generalist), (family.resident, .resident),
      ] {
        _ = try await asks.grants.list(
          ConsentV1.ListGrantsRequest(household: family.household),
          asks.asking(actor, role, list))
        _ = try await asks.grants.refusals(
          ConsentV1.ListRefusalsRequest(household: family.household),
          asks.asking(actor, role, refusals))
      }
      for household in [family.household, Random.id()] {
        #expect(
          await refusal {
            _ = try await asks.grants.list(
              ConsentV1.ListGrantsRequest(household: household),
              asks.asking(family.administrator, .administrator, list))
          } == .permissionDenied)
        #expect(
          await refusal {
            _ = try await asks.grants.refusals(
              ConsentV1.ListRefusalsRequest(household: household),
              asks.asking(family.gateway, .gateway, refusals))
          } == .permissionDenied)
      }
    }
  }
}
