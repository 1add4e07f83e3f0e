import Daemon
import Domain
import Ledger
import Postgres
import TestKit
import Testing
import Vault
import Wire

@testable import RPC
@testable import consent

/// Finding 9: who decides for a child says yes and no wherever they live, and a no can end.
@Suite("Who lives elsewhere")
struct OutsiderTests {
  private static let young = Date(year: 2019, month: 1, day: 1)

  /// A child whose guardians are the adult and somebody elsewhere, who has a credential.
  private struct Scene {
    let asks: Asks
    let child: UInt128
    let guardian: UInt128
    let credential: UInt128

    init(_ asks: Asks) async throws {
      self.asks = asks
      self.guardian = Random.id()
      self.child = try await asks.addChild(
        born: OutsiderTests.young, guardians: [asks.family.adult, self.guardian])
      self.credential = try await asks.addResident(self.guardian)
    }

    var household: UInt128 { self.asks.family.household }

    func confirm(_ signer: UInt128, as actor: UInt128) async throws -> ConsentV1.GrantReply {
      try await self.asks.grants.confirm(
        ConsentV1.ConfirmGrantRequest(
          grant: self.asks.family.grant, person: self.child, how: .residentCredential,
          signer: signer),
        self.asks.asking(actor, .resident, ConsentV1.Grants.confirm.name))
    }

    func withdraw(as actor: UInt128) async throws {
      _ = try await self.asks.grants.withdraw(
        ConsentV1.WithdrawRequest(grant: self.asks.family.grant),
        self.asks.asking(actor, .resident, ConsentV1.Grants.withdraw.name))
    }

    func deny(_ person: UInt128, as actor: UInt128, _ role: Domain.Role = .resident) async throws {
      _ = try await self.asks.grants.deny(
        ConsentV1.DenyRequest(household: self.household, person: person),
        self.asks.asking(actor, role, ConsentV1.Grants.deny.name))
    }

    func list(as actor: UInt128, _ role: Domain.Role = .resident) async throws
      -> ConsentV1.ListGrantsReply
    {
      try await self.asks.grants.list(
        ConsentV1.ListGrantsRequest(household: self.household),
        self.asks.asking(actor, role, ConsentV1.Grants.list.name)
      ).reply
    }

    func denial(of person: UInt128) async throws -> UInt128 {
      let facts = try await self.asks.world.facts(self.asks.family.subjects)
      let denials = facts.households[self.household]?.denials(at: facts.moment) ?? []
      return try #require(denials.last { $0.person == person }).deny.id.value
    }

    func end(_ denial: UInt128, as actor: UInt128, _ role: Domain.Role = .resident) async throws {
      _ = try await self.asks.grants.endDenial(
        ConsentV1.EndDenialRequest(household: self.household, denial: denial),
        self.asks.asking(actor, role, ConsentV1.Grants.endDenial.name))
    }
  }

  @Test("and has custody says yes for the child, and takes it back (C12, G23)")
  func consenting() async throws {
    try await Asks.run { asks in
      let scene = try await Scene(asks)
      #expect(try await !asks.partnerMay(scene.child))
      _ = try await scene.confirm(asks.family.adult, as: asks.family.resident)
      // One guardian is not all of them.
      #expect(try await !asks.partnerMay(scene.child))
      let reply = try await scene.confirm(scene.guardian, as: scene.credential)
      #expect(reply.waitingFor.isEmpty)
      #expect(try await asks.partnerMay(scene.child))
      #expect(
        await refusal {
          _ = try await asks.grants.confirm(
            ConsentV1.ConfirmGrantRequest(
              grant: asks.family.grant, person: asks.family.adult, how: .residentCredential,
              signer: scene.guardian),
            asks.asking(scene.credential, .resident, ConsentV1.Grants.confirm.name))
        } == .failedPrecondition)
      try await scene.withdraw(as: scene.credential)
      #expect(try await !asks.partnerMay(scene.child))
      #expect(try await asks.partnerMay(asks.family.adult))
    }
  }

  @Test("and has nothing to do with the household is refused all of it")
  func stranger() async throws {
    try await Asks.run { asks in
      let scene = try await Scene(asks)
      let stranger = try await asks.addResident(Random.id())
      #expect(await refusal { try await scene.withdraw(as: stranger) } == .permissionDenied)
      #expect(
        await refusal { try await scene.deny(scene.child, as: stranger) } == .permissionDenied)
      #expect(await refusal { _ = try await scene.list(as: stranger) } == .permissionDenied)
    }
  }

  @Test("sees what they said yes to, and no other grant of the household (C15)")
  func sight() async throws {
    try await Asks.run { asks in
      let scene = try await Scene(asks)
      #expect(try await scene.list(as: scene.credential).grants.isEmpty)
      _ = try await scene.confirm(scene.guardian, as: scene.credential)
      let seen = try await scene.list(as: scene.credential).grants
      #expect(seen.map(\.id) == [asks.family.grant])
      #expect(seen[0].givenBy == [scene.guardian])
      // The adults' noes and yeses are the team's to see.
      #expect(try await scene.list(as: scene.credential).denials.isEmpty)
      #expect(
        try await scene.list(as: asks.family.coordinator, .generalist).denials.map(\.person)
          == [asks.family.otherAdult])
      #expect(try await scene.list(as: asks.family.resident).denials.isEmpty)
    }
  }

  @Test("a guardian's no for a child stands until that guardian ends it")
  func denying() async throws {
    try await Asks.run { asks in
      let scene = try await Scene(asks)
      _ = try await scene.confirm(asks.family.adult, as: asks.family.resident)
      _ = try await scene.confirm(scene.guardian, as: scene.credential)
      #expect(
        await refusal { try await scene.deny(asks.family.adult, as: scene.credential) }
          == .permissionDenied)
      try await scene.deny(scene.child, as: scene.credential)
      #expect(try await !asks.partnerMay(scene.child))
      #expect(try await !asks.partnerMay(asks.family.household))
      let denial = try await scene.denial(of: scene.child)
      // Neither the other guardian, nor the team.
      for (actor, role) in [
        (asks.family.resident, Domain.Role.resident), (asks.family.coordinator, .generalist),
        (asks.family.otherResident, .resident),
      ] {
        #expect(await refusal { try await scene.end(denial, as: actor, role) } == .permissionDenied)
      }
      try await scene.end(denial, as: scene.credential)
      #expect(try await asks.partnerMay(scene.child))
      #expect(
        await refusal { try await scene.end(denial, as: scene.credential) } == .permissionDenied)
    }
  }

  @Test("the no of a guardian who is one no longer is the others' to end")
  func succeeding() async throws {
    try await Asks.run { asks in
      let scene = try await Scene(asks)
      try await scene.deny(scene.child, as: scene.credential)
      let denial = try await scene.denial(of: scene.child)
      _ = try await asks.directory.endAuthority(
        ConsentV1.EndAuthorityRequest(
          household: scene.household, person: scene.child, holder: scene.guardian, kind: .custody),
        asks.asking(
          asks.family.coordinator, .generalist, ConsentV1.Directory.endAuthority.name))
      #expect(
        await refusal { try await scene.end(denial, as: scene.credential) } == .permissionDenied)
      try await scene.end(denial, as: asks.family.resident)
    }
  }

  @Test("a guardian's no that a worker writes down is that guardian's, and no other's to end")
  func reported() async throws {
    try await Asks.run { asks in
      let (family, scene) = (asks.family, try await Scene(asks))
      func deny(saidBy speaker: UInt128?) async throws {
        _ = try await asks.grants.deny(
          ConsentV1.DenyRequest(
            household: family.household, person: scene.child, saidBy: speaker),
          asks.asking(family.coordinator, .generalist, ConsentV1.Grants.deny.name))
      }
      // A child of that age says none, and who has no authority neither.
      for speaker in [nil, scene.child, family.otherAdult, Random.id()] {
        #expect(await refusal { try await deny(saidBy: speaker) } == .failedPrecondition)
      }
      try await deny(saidBy: scene.guardian)
      let facts = try await asks.world.facts(family.subjects)
      let denial = try #require(
        facts.households[family.household]?.denials.first { $0.person == scene.child })
      #expect(denial.saidBy == scene.guardian)
      #expect(denial.recordedBy == family.coordinator)
      let id = denial.deny.id.value
      #expect(
        await refusal { try await scene.end(id, as: family.resident) } == .permissionDenied)
      // The other guardian sees that somebody said no, and not who.
      let seen = try await scene.list(as: family.resident).denials
      #expect(seen.map(\.id) == [id])
      #expect(seen.map(\.saidBy) == [nil])
      #expect(seen.map(\.isReported) == [true])
      try await scene.end(id, as: scene.credential)
      // A resident says their own.
      #expect(
        await refusal {
          _ = try await asks.grants.deny(
            ConsentV1.DenyRequest(
              household: family.household, person: scene.child, saidBy: scene.guardian),
            asks.asking(family.resident, .resident, ConsentV1.Grants.deny.name))
        } == .permissionDenied)
    }
  }

  @Test("who left says no to what was joint, and ends it again")
  func leaving() async throws {
    try await Asks.run { asks in
      let (family, scene) = (asks.family, try await Scene(asks))
      try await LeavingTests.go(.removed, family.adult, asks)
      #expect(try await asks.partnerMay(family.household))
      try await scene.deny(family.adult, as: family.resident)
      #expect(try await !asks.partnerMay(family.household))
      try await scene.end(try await scene.denial(of: family.adult), as: family.resident)
      #expect(try await asks.partnerMay(family.household))
      // And takes back what they had said yes to.
      try await scene.withdraw(as: family.resident)
      // A worker writes down the no of a member, and of nobody else.
      #expect(
        await refusal { try await scene.deny(family.adult, as: family.coordinator, .generalist) }
          == .failedPrecondition)
    }
  }
}
