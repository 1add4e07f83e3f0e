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

/// Finding 4: custody, curatorship and death, as they change over the years.
@Suite("Who decides for whom")
struct AuthorityTests {
  private static let young = Date(year: 2019, month: 1, day: 1)

  private static func end(
    _ asks: Asks, _ child: UInt128, _ holder: UInt128, as actor: UInt128? = nil,
    _ role: Domain.Role = .generalist
  ) -> Deed<ConsentV1.Done> {
    Deed {
      try await asks.directory.endAuthority(
        ConsentV1.EndAuthorityRequest(
          household: asks.family.household, person: child, holder: holder, kind: .custody),
        asks.asking(
          actor ?? asks.family.coordinator, role, ConsentV1.Directory.endAuthority.name))
    }
  }

  private static func begin(
    _ asks: Asks, _ person: UInt128, _ holder: UInt128,
    _ kind: ConsentV1.AuthorityKind = .custody, as actor: UInt128? = nil,
    _ role: Domain.Role = .generalist
  ) -> Deed<ConsentV1.Done> {
    Deed {
      try await asks.directory.beginAuthority(
        ConsentV1.BeginAuthorityRequest(
          household: asks.family.household, person: person, holder: holder, kind: kind),
        asks.asking(
          actor ?? asks.family.coordinator, role, ConsentV1.Directory.beginAuthority.name))
    }
  }

  @Test("ends with the coordinator's record, for the gate's very next answer (C16)")
  func ended() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let child = try await asks.addChild(
        born: Self.young, guardians: [family.adult, family.otherAdult])
      #expect(
        try await asks.residentReads(.physicalHealth, of: child, as: family.otherResident) == [])
      // Neither a worker nor the other parent ends it.
      for (actor, role) in [(family.worker, Domain.Role.nurse), (family.resident, .resident)] {
        #expect(
          await refusal {
            try await Self.end(asks, child, family.otherAdult, as: actor, role).done()
          }
            == .permissionDenied)
      }
      try await Self.end(asks, child, family.otherAdult).done()
      #expect(
        try await asks.residentReads(.physicalHealth, of: child, as: family.otherResident)
          == [.notOwnData])
      #expect(try await asks.residentReads(.physicalHealth, of: child, as: family.resident) == [])
      #expect(
        await refusal { try await Self.end(asks, child, family.otherAdult).done() }
          == .failedPrecondition)
      // Begun again it is a new one.
      try await Self.begin(asks, child, family.otherAdult).done()
      #expect(
        try await asks.residentReads(.physicalHealth, of: child, as: family.otherResident) == [])
    }
  }

  @Test("tells who left, and kept custody, nothing of where the child is")
  func whereabouts() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let child = try await asks.addChild(
        born: Self.young, guardians: [family.adult, family.otherAdult])
      #expect(try await asks.residentReads(.identity, of: child, as: family.otherResident) == [])
      _ = try await asks.directory.removeMember(
        ConsentV1.RemoveMemberRequest(household: family.household, person: family.otherAdult),
        asks.asking(
          family.coordinator, .generalist, ConsentV1.Directory.removeMember.name))
      for category in [Domain.Category.identity, .contactDetails, .housing] {
        #expect(
          try await asks.residentReads(category, of: child, as: family.otherResident)
            == [.notOwnData])
        #expect(try await asks.residentReads(category, of: child, as: family.resident) == [])
      }
      #expect(
        try await asks.residentReads(.physicalHealth, of: child, as: family.otherResident) == [])
    }
  }

  @Test("is held by anybody but the person, custody over minors, and once by each")
  func rules() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let child = try await asks.addChild(born: Self.young, guardians: [family.adult])
      let outsider = Random.id()
      for (person, holder, kind) in [
        (child, child, ConsentV1.AuthorityKind.custody), (child, family.adult, .custody),
        (family.adult, outsider, .custody), (Random.id(), outsider, .custody),
      ] {
        #expect(
          await refusal { try await Self.begin(asks, person, holder, kind).done() }
            == .failedPrecondition)
      }
      #expect(
        await refusal {
          try await Self.begin(asks, child, outsider, .custody, as: family.worker, .nurse).done()
        } == .permissionDenied)
      try await Self.begin(asks, child, outsider).done()
      // A curator decides instead of an adult: their own credential says yes no longer.
      try await Self.begin(asks, family.adult, outsider, .curatorship).done()
      #expect(
        await refusal {
          _ = try await asks.grants.confirm(
            ConsentV1.ConfirmGrantRequest(
              grant: family.grant, person: family.adult, how: .residentCredential),
            asks.asking(family.resident, .resident, ConsentV1.Grants.confirm.name))
        } == .failedPrecondition)
      #expect(try await !asks.partnerMay(family.adult))
    }
  }

  @Test("C24 many that ended leave a row that opens still")
  func many() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let child = try await asks.addChild(born: Self.young, guardians: [family.adult])
      for _ in 0..<17 {
        let holder = Random.id()
        // A log of its own each time: one that nobody sequences stops after five seconds.
        let next = Asks(
          world: asks.world, family: family,
          change: PolicyChange(keys: asks.world.keys, log: try Asks.log(asks.world)))
        try await Self.begin(next, child, holder).done()
        try await Self.end(next, child, holder).done()
      }
      let facts = try await asks.world.facts(family.subjects)
      let member = facts.households[family.household]?.members.first { $0.person.value == child }
      #expect(facts.households[family.household]?.headMatches == true)
      #expect(member?.authorities.count == Household.authorityCountMax)
      #expect(
        member?.authorities(.custody, at: facts.moment.instant).map(\.holder.value)
          == [family.adult])
    }
  }

  @Test("a death ends membership, credential and custody, and opens nothing")
  func death() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let child = try await asks.addChild(
        born: Self.young, guardians: [family.adult, family.otherAdult])
      let name = ConsentV1.Directory.recordDeath.name
      // Their yes had been taken back: what is joint stays shut when they die.
      _ = try await asks.grants.withdraw(
        ConsentV1.WithdrawRequest(grant: family.grant),
        asks.asking(family.resident, .resident, ConsentV1.Grants.withdraw.name))
      let request = ConsentV1.RecordDeathRequest(
        household: family.household, person: family.adult)
      #expect(
        await refusal {
          _ = try await asks.directory.recordDeath(
            request, asks.asking(family.worker, .nurse, name))
        } == .permissionDenied)
      _ = try await asks.directory.recordDeath(
        request, asks.asking(family.coordinator, .generalist, name))
      let facts = try await asks.world.facts(family.subjects)
      let household = try #require(facts.households[family.household])
      let dead = household.members.first { $0.person.value == family.adult }
      let orphan = household.members.first { $0.person.value == child }
      #expect(household.headMatches && dead?.isDeceased == true)
      #expect(dead?.membership.contains(facts.moment.instant) == false)
      #expect(
        orphan?.authorities(.custody, at: facts.moment.instant).map(\.holder.value)
          == [family.otherAdult])
      #expect(
        try await asks.residentReads(.physicalHealth, of: child, as: family.resident)
          == [.contractEnded])
      #expect(try await !asks.partnerMay(family.household))
      #expect(try await asks.partnerMay(family.otherAdult))
      #expect(
        await refusal {
          _ = try await asks.directory.addMember(
            ConsentV1.AddMemberRequest(
              household: family.household,
              member: .init(person: family.adult, birthDate: Date(year: 1980, month: 2, day: 29))),
            asks.asking(
              family.coordinator, .generalist, ConsentV1.Directory.addMember.name,
              peer: .service(.cases), asked: CasesV1.Cases.addPerson.name))
        } == .failedPrecondition)
    }
  }

  @Test("a new member is the coordinator's to take in")
  func joining() async throws {
    try await Asks.run { asks in
      let family = asks.family
      for (actor, role) in [(family.worker, Domain.Role.nurse), (family.resident, .resident)] {
        #expect(
          await refusal {
            _ = try await asks.directory.addMember(
              ConsentV1.AddMemberRequest(
                household: family.household,
                member: .init(person: Random.id(), birthDate: Self.young)),
              asks.asking(
                actor, role, ConsentV1.Directory.addMember.name, peer: .service(.cases),
                asked: CasesV1.Cases.addPerson.name))
          } == .permissionDenied)
      }
    }
  }
}
