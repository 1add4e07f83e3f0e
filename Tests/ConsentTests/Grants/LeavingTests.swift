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

/// Finding 3: nobody's no is undone by their going.
@Suite("Who said no and goes")
struct LeavingTests {
  enum No: CaseIterable { case withdrawn, denied, neverAsked }
  enum Going: CaseIterable { case removed, erased }

  private static func say(_ no: No, _ asks: Asks) async throws {
    let family = asks.family
    switch no {
    case .withdrawn:
      _ = try await asks.grants.withdraw(
        ConsentV1.WithdrawRequest(grant: family.grant),
        asks.asking(family.resident, .resident, ConsentV1.Grants.withdraw.name))
    case .denied:
      _ = try await asks.grants.deny(
        ConsentV1.DenyRequest(household: family.household, person: family.adult),
        asks.asking(family.resident, .resident, ConsentV1.Grants.deny.name))
    case .neverAsked:
      try await asks.world.tamper(
        "DELETE FROM confirmation WHERE signer = \(family.adult.sqlText)")
      try await asks.world.reseal(family.subjects)
    }
  }

  static func go(_ going: Going, _ person: UInt128, _ asks: Asks) async throws {
    switch going {
    case .removed:
      _ = try await asks.directory.removeMember(
        ConsentV1.RemoveMemberRequest(household: asks.family.household, person: person),
        asks.asking(
          asks.family.coordinator, .generalist, ConsentV1.Directory.removeMember.name))
    case .erased:
      try await asks.askErasure(of: person, version: 2)
      try await Erasure(log: asks.change.log, keys: asks.world.keys).resume()
    }
  }

  static let ways = No.allCases.flatMap { no in Going.allCases.map { (no, $0) } }

  @Test("leaves what was joint shut, and what others gave of their own open", arguments: Self.ways)
  func leaving(no: No, going: Going) async throws {
    try await Asks.run { asks in
      let family = asks.family
      #expect(try await asks.partnerMay(family.household))
      try await Self.say(no, asks)
      #expect(try await !asks.partnerMay(family.household))
      try await Self.go(going, family.adult, asks)
      #expect(try await !asks.partnerMay(family.household))
      #expect(try await asks.partnerMay(family.otherAdult))
      // Nor by the yes, once more, of who is left.
      _ = await refusal {
        _ = try await asks.grants.confirm(
          ConsentV1.ConfirmGrantRequest(
            grant: family.grant, person: family.otherAdult, how: .residentCredential),
          asks.asking(family.otherResident, .resident, ConsentV1.Grants.confirm.name))
      }
      #expect(try await !asks.partnerMay(family.household))
    }
  }

  @Test("with a yes, takes no data of others along", arguments: Going.allCases)
  func agreed(going: Going) async throws {
    try await Asks.run { asks in
      try await Self.go(going, asks.family.adult, asks)
      #expect(try await asks.partnerMay(asks.family.household))
      #expect(try await asks.partnerMay(asks.family.otherAdult))
      #expect(try await !asks.partnerMay(asks.family.adult))
    }
  }

  @Test("and is erased is named by no row any more, and their no stays as nobody's")
  func nameless() async throws {
    try await Asks.run { asks in
      let family = asks.family
      try await Self.say(.denied, asks)
      try await Self.say(.withdrawn, asks)
      try await Self.go(.erased, family.adult, asks)
      for table in ["member", "confirmation", "refusal", "share"] {
        let columns =
          switch table {
          case "member": ["person"]
          case "confirmation": ["subject", "signer"]
          case "refusal": ["person", "said_by"]
          default: ["withdrawn_by"]
          }
        for column in columns {
          try await asks.world.tamper(
            """
            DO $$ BEGIN IF EXISTS (SELECT FROM \(table) WHERE \(column) = \(family.adult.sqlText))
              THEN RAISE 'named in \(table)'; END IF; END $$
            """)
        }
      }
      let facts = try await asks.world.facts(family.subjects)
      let household = try #require(facts.households[family.household])
      #expect(household.headMatches)
      #expect(household.denials.contains { $0.person == family.household })
    }
  }

  @Test("whom the data does not concern, lacks no yes")
  func child() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let child = try await asks.addChild(
        born: Date(year: 2019, month: 1, day: 1), guardians: [family.adult])
      let today = try await asks.world.facts(Subjects()).moment.date
      let until = try #require(today.adding(months: 1))
      let proposed = try await asks.grants.propose(
        ConsentV1.ProposeGrantRequest(
          household: family.household, organisation: "daily_life-\(family.partner)",
          purpose: .housingStability, categories: [.housing], until: until.wire, basis: .consent,
          kind: .gdpr),
        asks.asking(family.coordinator, .generalist, ConsentV1.Grants.propose.name))
      func mark() async throws -> [UInt128] {
        let facts = try await asks.world.facts(family.subjects)
        return facts.households[family.household]?
          .grantsLacking(child, at: facts.moment) ?? []
      }
      // Housing of the household is no child's to say yes to: it lacks nothing.
      #expect(try await !mark().contains(proposed.grant))
      try await Self.go(.removed, child, asks)
      #expect(try await mark().isEmpty)
    }
  }
}
