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

/// What ends with something else, what is asked again, and how much of one kind there may be.
@Suite("Limits of policy")
struct LimitTests {
  private static func partner(_ asks: Asks) -> String { "daily_life-\(asks.family.partner)" }

  private static func invite(_ asks: Asks, command: UInt128 = Random.id()) async throws {
    _ = try await asks.grants.invite(
      ConsentV1.InviteRequest(
        household: asks.family.household, organisation: Self.partner(asks),
        purpose: .housingStability),
      asks.asking(
        asks.family.coordinator, .generalist, ConsentV1.Grants.invite.name, command: command))
  }

  private static func decisions(_ asks: Asks) async throws -> Int {
    let stored = try await asks.world.write { tx throws(PostgresError) in
      try tx.query("SELECT stored FROM log_entry").map { row throws(PostgresError) in
        try row.bytes(0)
      }
    }
    return try stored.count { try Entry(decoding: $0).header.kind == .decision }
  }

  @Test("a grant ends with the evaluation, also one that was given until later")
  func evaluation() async throws {
    try await Asks.run { asks in
      let (family, keys) = (asks.family, asks.world.keys)
      #expect(try await asks.partnerMay(family.household))
      let today = try await asks.world.facts(Subjects()).moment.date
      for (offset, isPermitted) in [(0, true), (-1, false), (5, true)] {
        try await asks.world.write { tx throws(PostgresError) in
          let household = Subjects(households: [family.household])
          Locks.exclude(household, &tx)
          tx.setEvaluation(of: family.household, day: Int32(today.dayNumber + offset))
          _ = try Heads.reseal(household, revision: 1, keys: keys, &tx)
        }
        #expect(try await asks.partnerMay(family.household) == isPermitted)
      }
    }
  }

  @Test("E04 a stored reply is for who may still ask, and asking is logged")
  func repeated() async throws {
    try await Asks.run { asks in
      let (family, command) = (asks.family, Random.id())
      try await Self.invite(asks, command: command)
      try await Self.invite(asks, command: command)
      #expect(try await Self.decisions(asks) == 2)
      _ = try await asks.directory.endContract(
        ConsentV1.EndContractRequest(actor: family.coordinator),
        asks.asking(
          family.administrator, .administrator, ConsentV1.Directory.endContract.name))
      let before = try await Self.decisions(asks)
      #expect(
        await refusal { try await Self.invite(asks, command: command) } == .permissionDenied)
      #expect(try await Self.decisions(asks) == before + 1)
      // Nor with a proof that was used.
      let asking = asks.asking(
        family.worker, .nurse, ConsentV1.Directory.endRelation.name)
      let request = ConsentV1.EndRelationRequest(
        household: family.household, actor: family.worker)
      _ = try await asks.directory.endRelation(request, asking)
      #expect(
        await refusal { _ = try await asks.directory.endRelation(request, asking) }
          == .unauthenticated)
    }
  }

  /// Rows by the dozen, in one transaction: a log that nobody sequences stops after five seconds.
  private static func fill(
    _ asks: Asks,
    _ body: @escaping @Sendable (
      HouseholdFacts, Int64, inout Transaction
    ) throws(PostgresError) -> Void
  ) async throws {
    let (family, keys) = (asks.family, asks.world.keys)
    try await asks.world.write { tx throws(PostgresError) in
      let household = Subjects(households: [family.household])
      Locks.exclude(household, &tx)
      let facts = try PolicyFacts.load(household, keys: keys, &tx)
      guard let known = facts.households[family.household] else { throw .unavailable }
      try body(known, facts.moment.instant.microseconds, &tx)
      _ = try Heads.reseal(household, revision: 1, keys: keys, &tx)
    }
  }

  @Test("invitations that wait are counted, and those that are over go")
  func invitations() async throws {
    try await Asks.run { asks in
      let family = asks.family
      // One that the world begins with.
      try await Self.fill(asks) { _, nowUs, tx throws(PostgresError) in
        for _ in 2..<Grants.invitationCountMax {
          tx.insertInvitation(
            Random.id(), to: family.household, organisation: family.partner, purpose: 3,
            expiresUs: nowUs + 60_000_000)
        }
      }
      try await Self.invite(asks)
      #expect(await refusal { try await Self.invite(asks) } == .failedPrecondition)
      try await asks.world.tamper("UPDATE invitation SET expires_at = clock_timestamp()")
      try await asks.world.reseal(family.subjects)
      try await Self.invite(asks)
      try await asks.world.tamper(
        "DO $$ BEGIN IF (SELECT count(*) FROM invitation) <> 1 THEN RAISE 'kept'; END IF; END $$")
    }
  }

  @Test("so are noes that stand, of each who said them: nobody silences anybody else")
  func denials() async throws {
    try await Asks.run { asks in
      let (family, keys) = (asks.family, asks.world.keys)
      try await Self.fill(asks) { known, nowUs, tx throws(PostgresError) in
        let terms = ConsentV1.DenyTerms(categories: [.finances], purpose: 0).encoded()
        // As many as one may have, and as many of somebody who is erased.
        for speaker in [family.adult, family.household] {
          for _ in 0..<Grants.denialCountMax {
            let id = Random.id()
            tx.insertRefusal(
              id, of: speaker, saidBy: speaker, in: family.household, organisation: nil,
              sealed: try known.seal(terms, "refusal", id, keys), fromUs: nowUs)
          }
        }
      }
      func deny(_ person: UInt128, as actor: UInt128, _ categories: [Wire.Category] = [])
        async throws
      {
        _ = try await asks.grants.deny(
          ConsentV1.DenyRequest(
            household: family.household, person: person, categories: categories),
          asks.asking(actor, .resident, ConsentV1.Grants.deny.name))
      }
      func count() async throws -> Int {
        try await asks.world.facts(family.subjects).households[family.household]?.denials.count ?? 0
      }
      #expect(
        await refusal { try await deny(family.adult, as: family.resident) } == .failedPrecondition)
      // The world begins with one no of theirs.
      let before = try await count()
      for category in [Wire.Category.housing, .contactDetails, .housing] {
        try await deny(family.otherAdult, as: family.otherResident, [category])
      }
      // What stands already is said once.
      #expect(try await count() == before + 2)
      for categories in [[], [Wire.Category.identity], []] {
        try await deny(family.otherAdult, as: family.otherResident, categories)
      }
      #expect(try await count() == before + 3)
      #expect(try await !asks.partnerMay(family.otherAdult))
    }
  }

  @Test("C24 so are grants that are open")
  func grants() async throws {
    try await Asks.run { asks in
      let (family, keys) = (asks.family, asks.world.keys)
      let today = try await asks.world.facts(Subjects()).moment.date
      let until = try #require(today.adding(months: 1))
      try await Self.fill(asks) { known, nowUs, tx throws(PostgresError) in
        let terms = ConsentV1.GrantTerms(
          purpose: .housingStability, categories: [.housing], basis: .consent, kind: .gdpr)
        for _ in 2..<Grants.grantCountMax {
          let id = Random.id()
          let grant = Grant(
            id: GrantId(id), version: 1, recipient: OrganisationId(family.partner),
            purpose: .housingStability, categories: [.housing], kind: .gdprConsent,
            basis: .consent, from: Instant(microseconds: nowUs),
            until: Instant(microseconds: nowUs + 3_600_000_000), signatures: [], state: .proposed)
          tx.insertShare(
            grant, in: family.household,
            sealed: try known.seal(terms.encoded(), "share", id, keys),
            proposedBy: family.coordinator)
        }
      }
      func propose() async throws {
        _ = try await asks.grants.propose(
          ConsentV1.ProposeGrantRequest(
            household: family.household, organisation: Self.partner(asks),
            purpose: .housingStability, categories: [.housing], until: until.wire,
            basis: .consent, kind: .gdpr),
          asks.asking(family.coordinator, .generalist, ConsentV1.Grants.propose.name))
      }
      try await propose()
      #expect(await refusal { try await propose() } == .failedPrecondition)
      // One that is put aside makes room.
      try await asks.world.tamper(
        "UPDATE share SET state = 4 WHERE id = \(family.grant.sqlText)")
      try await asks.world.reseal(family.subjects)
      try await propose()
    }
  }

  @Test("so are people who work with a household")
  func relations() async throws {
    try await Asks.run { asks in
      let family = asks.family
      try await Self.fill(asks) { _, nowUs, tx throws(PostgresError) in
        tx.endRelations(of: family.worker, to: family.household, kind: .worker, atUs: nowUs)
        for _ in 1..<Directory.relationCountMax {
          tx.insertRelation(.worker, Random.id(), to: family.household, fromUs: nowUs)
        }
      }
      #expect(
        await refusal {
          _ = try await asks.directory.relate(
            ConsentV1.RelateRequest(
              household: family.household, actor: family.worker, kind: .worker),
            asks.asking(
              family.coordinator, .generalist, ConsentV1.Directory.relate.name))
        } == .failedPrecondition)
    }
  }
}
