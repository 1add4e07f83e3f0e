import Daemon
import Domain
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent

@Suite("Grants")
struct GrantTests {
  private static let confirm = ConsentV1.Grants.confirm.name
  private static let withdraw = ConsentV1.Grants.withdraw.name

  private static func proposal(_ asks: Asks) async throws -> ConsentV1.GrantReply {
    let name = "daily_life-\(asks.family.partner)"
    let today = try await asks.world.facts(Subjects()).moment.date
    let until = try #require(today.adding(months: 1))
    return try await asks.grants.propose(
      ConsentV1.ProposeGrantRequest(
        household: asks.family.household, organisation: name, purpose: .housingStability,
        categories: [.housing, .identity], until: until.wire, basis: .consent, kind: .gdpr),
      asks.asking(asks.family.coordinator, .generalist, ConsentV1.Grants.propose.name))
  }

  private static func yes(
    _ grant: UInt128, _ person: UInt128, paper: [UInt8]? = nil
  ) -> ConsentV1.ConfirmGrantRequest {
    ConsentV1.ConfirmGrantRequest(
      grant: grant, person: person, how: paper == nil ? .residentCredential : .witnessedPaper,
      evidence: paper ?? [])
  }

  /// Ends the grant that the family starts with.
  private static func clear(_ asks: Asks) async throws {
    for person in [asks.family.resident, asks.family.otherResident] {
      _ = try await asks.grants.withdraw(
        ConsentV1.WithdrawRequest(grant: asks.family.grant),
        asks.asking(person, .resident, Self.withdraw))
    }
  }

  @Test("give what is somebody's own on their yes, and what is joint on every adult's")
  func credentials() async throws {
    try await Asks.run { asks in
      let family = asks.family
      try await Self.clear(asks)
      let proposed = try await Self.proposal(asks)
      #expect(proposed.state == .proposed)
      #expect(proposed.waitingFor == [family.adult, family.otherAdult].sorted())
      // C09: a worker says nobody's yes.
      let alone = await refusal {
        _ = try await asks.grants.confirm(
          Self.yes(proposed.grant, family.adult),
          asks.asking(family.coordinator, .generalist, Self.confirm))
      }
      #expect(alone == .permissionDenied)
      // Nor does one resident say another's.
      let another = await refusal {
        _ = try await asks.grants.confirm(
          Self.yes(proposed.grant, family.adult),
          asks.asking(family.otherResident, .resident, Self.confirm))
      }
      #expect(another == .permissionDenied)
      let first = try await asks.grants.confirm(
        Self.yes(proposed.grant, family.adult),
        asks.asking(family.resident, .resident, Self.confirm))
      // Her own waits for nobody, and whose yes is missing she is not told.
      #expect(first.state == .active && first.waitingFor.isEmpty)
      #expect(try await asks.partnerMay(family.adult))
      #expect(try await !asks.partnerMay(family.otherAdult))
      #expect(try await !asks.partnerMay(family.household))
      let second = try await asks.grants.confirm(
        Self.yes(proposed.grant, family.otherAdult),
        asks.asking(family.otherResident, .resident, Self.confirm))
      #expect(second.state == .active && second.waitingFor.isEmpty)
      #expect(try await asks.partnerMay(family.otherAdult))
      #expect(try await asks.partnerMay(family.household))
    }
  }

  private static func record(
    _ asks: Asks, _ grant: UInt128, _ actor: UInt128, _ role: Domain.Role, _ form: [UInt8]
  ) async throws -> ConsentV1.GrantReply {
    try await asks.grants.confirm(
      Self.yes(grant, asks.family.adult, paper: form), asks.asking(actor, role, Self.confirm))
  }

  @Test("C09 count a form once two workers have seen the same one")
  func paper() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let grant = try await Self.proposal(asks).grant
      let form = [UInt8](repeating: 7, count: 32)
      let empty = await refusal {
        _ = try await Self.record(asks, grant, family.coordinator, .generalist, [])
      }
      #expect(empty == .failedPrecondition)
      let first = try await Self.record(asks, grant, family.coordinator, .generalist, form)
      #expect(first.waitingFor.contains(family.adult))
      // The same worker twice is one pair of eyes.
      let same = await refusal {
        _ = try await Self.record(asks, grant, family.coordinator, .generalist, form)
      }
      #expect(same == .failedPrecondition)
      // Another form is another first sight.
      let other = try await Self.record(
        asks, grant, family.worker, .nurse, [UInt8](repeating: 8, count: 32))
      #expect(other.waitingFor.contains(family.adult))
      let seen = try await Self.record(
        asks, grant, family.coordinator, .generalist, [UInt8](repeating: 8, count: 32))
      #expect(seen.waitingFor == [family.otherAdult])
    }
  }

  @Test("C08, C10 end what is one's own and joint at once, and leave another's own")
  func withdrawing() async throws {
    try await Asks.run { asks in
      let family = asks.family
      #expect(try await asks.partnerMay(family.household))
      let request = ConsentV1.WithdrawRequest(grant: family.grant)
      let reply = try await asks.grants.withdraw(
        request, asks.asking(family.resident, .resident, Self.withdraw))
      #expect(reply.grants == [family.grant])
      #expect(try await !asks.partnerMay(family.household))
      #expect(try await !asks.partnerMay(family.adult))
      #expect(try await asks.partnerMay(family.otherAdult))
      // Again is no error, and the other adult's no ends the rest.
      _ = try await asks.grants.withdraw(
        request, asks.asking(family.resident, .resident, Self.withdraw))
      _ = try await asks.grants.withdraw(
        ConsentV1.WithdrawRequest(grant: family.grant, person: family.otherAdult),
        asks.asking(family.coordinator, .generalist, Self.withdraw))
      #expect(try await !asks.partnerMay(family.otherAdult))
      // One for the no of each: to a grant that stood on, and then to all that was left.
      #expect(
        asks.world.keys.ring.tombstones.map(\.id)
          == [Withdrawals.id(ofNoBy: family.adult, to: family.grant), family.grant])
      let unknown = await refusal {
        _ = try await asks.grants.withdraw(
          ConsentV1.WithdrawRequest(grant: Random.id()),
          asks.asking(family.resident, .resident, Self.withdraw))
      }
      #expect(unknown == .permissionDenied)
    }
  }

  @Test("C07 are permitted nowhere after the reply to their withdrawal")
  func race() async throws {
    try await Asks.run { asks in
      let (family, keys) = (asks.family, asks.world.keys)
      try await withThrowingTaskGroup(of: (ContinuousClock.Instant, isPermit: Bool)?.self) {
        group in
        for _ in 0..<6 {
          group.addTask {
            var last: (ContinuousClock.Instant, isPermit: Bool)?
            while true {
              let seen = try await asks.world.write { tx throws(PostgresError) in
                Locks.share(family.subjects, &tx)
                let facts = try PolicyFacts.load(family.subjects, keys: keys, &tx)
                let isPermit = Asks.partnerMay(family.household, family, facts)
                // The decision takes a while to be written: what a missing lock would let through.
                try tx.execute("SELECT pg_sleep(0.02)")
                return (ContinuousClock.now, isPermit: isPermit)
              }
              if !seen.isPermit { return last }
              last = seen
            }
          }
        }
        // Let them permit first.
        for _ in 0..<3 { _ = try await asks.world.facts(family.subjects) }
        for person in [family.resident, family.otherResident] {
          _ = try await asks.grants.withdraw(
            ConsentV1.WithdrawRequest(grant: family.grant),
            asks.asking(person, .resident, Self.withdraw))
        }
        let replied = ContinuousClock.now
        for try await last in group {
          if let last { #expect(last.0 < replied) }
        }
      }
    }
  }

  @Test("are refused by a no that comes later, and say so to nobody")
  func denying() async throws {
    try await Asks.run { asks in
      let family = asks.family
      _ = try await asks.grants.deny(
        ConsentV1.DenyRequest(household: family.household, person: family.adult),
        asks.asking(family.resident, .resident, ConsentV1.Grants.deny.name))
      #expect(try await !asks.partnerMay(family.household))
      #expect(try await !asks.partnerMay(family.adult))
      #expect(try await asks.partnerMay(family.otherAdult))
    }
  }
}
