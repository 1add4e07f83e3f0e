import Domain
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent

@Suite("A partner's reference")
struct PartnerTests {
  @Test("opens what a grant gives, and tells nothing where there is none")
  func shapes() async throws {
    try await House.with { house in
      let worker = try await house.addPerson("anna", .generalist)
      let (granted, bare) = (
        try await house.addHousehold(worker), try await house.addHousehold(worker)
      )
      let housing = Random.id()
      try await house.addOrganisation(housing, "woonstad", tier: "daily_life")
      let partner = try await house.addPerson(
        "willem", .partnerUser, of: housing, at: "sluis://woonstad/user/willem")
      let (known, ungranted) = (Random.id(), Random.id())
      _ = try await house.share(granted, with: housing, as: known, isGranted: true)
      _ = try await house.share(bare, with: housing, as: ungranted, isGranted: false)
      let asker = try await Asker(house, partner)

      func resolve(
        _ reference: UInt128, _ asked: [Wire.Category]
      ) async throws -> ConsentV1.ResolveReply {
        try await asker.cases.client.call(
          ConsentV1.Gate.resolve,
          ConsentV1.ResolveRequest(
            serviceSession: asker.cases.session, reference: reference, asked: asked),
          asker.session.options(GateTests.fetch, purpose: "housing_stability")
        ).reply
      }
      let yes = try await resolve(known, [.housing])
      #expect(yes.outcome == 7)
      #expect(yes.household == granted.household)
      #expect(yes.scopes.map(\.scope).contains(granted.household))

      // Made up, known without a grant, outside the grant, never for this tier: one shape.
      for (reference, category) in [
        (Random.id(), Wire.Category.housing), (ungranted, .housing), (known, .mentalHealth),
        (known, .narrative), (Random.id(), .narrative),
      ] {
        let no = try await resolve(reference, [category])
        #expect(no.outcome == 1)
        #expect(no.reasons == ["not_permitted"])
        #expect(no.household == nil && no.scopes == [])
        #expect(no.decision != 0)
        var shape = no
        shape.decision = 1
        shape.requestDigest = []
        #expect(shape == ConsentV1.ResolveReply(
          outcome: 1, reasons: ["not_permitted"], decision: 1, requestDigest: []))
      }

      // The tags that were told open the parts, under the reference, until the grant ends.
      let tag = try #require(yes.scopes.first { $0.scope == granted.household }?.tags.first)
      let part = ConsentV1.Part(
        scope: granted.household, table: "need", row: Random.id(), version: 1, mode: .read,
        tag: tag)
      let open = try await asker.open(
        ConsentV1.OpenRequest(
          serviceSession: asker.cases.session, reference: known, parts: [part]),
        asker.session.options(GateTests.fetch, purpose: "housing_stability"))
      #expect(open.outcome == 7)
      #expect(open.household == granted.household)
      #expect(open.grants.count == 1)
      #expect(open.useUntilMs > 0)
      await asker.leave()
    }
  }

  /// The question's transaction has begun, and its `now()` stands still, when its grant ends.
  @Test(
    "C04 opens nothing once its grant has ended, however early the question began",
    arguments: [("1 hour", 7), ("0 s", 1)] as [(String, UInt32)])
  func endedMeanwhile(left: String, outcome: UInt32) async throws {
    try await House.with { house in
      let worker = try await house.addPerson("anna", .generalist)
      let family = try await house.addHousehold(worker)
      let housing = Random.id()
      try await house.addOrganisation(housing, "woonstad", tier: "daily_life")
      let partner = try await house.addPerson(
        "willem", .partnerUser, of: housing, at: "sluis://woonstad/user/willem")
      let reference = Random.id()
      _ = try await house.share(family, with: housing, as: reference, isGranted: true)
      let asker = try await Asker(house, partner)
      let isLocked = Flag()
      async let ending: Void = house.end(family, in: left, lockedAt: isLocked)
      try await eventually { isLocked.isRaised }
      let reply = try await asker.resolve(
        ConsentV1.ResolveRequest(
          serviceSession: asker.cases.session, reference: reference, asked: [.housing]))
      try await ending
      #expect(reply.outcome == outcome)
      #expect(reply.reasons == (outcome == 7 ? [] : ["not_permitted"]))
      await asker.leave()
    }
  }

  @Test("opens nothing once its grant was edited with SQL, and raises an alarm")
  func editedGrant() async throws {
    try await House.with { house in
      let worker = try await house.addPerson("anna", .generalist)
      let family = try await house.addHousehold(worker)
      let housing = Random.id()
      try await house.addOrganisation(housing, "woonstad", tier: "daily_life")
      let partner = try await house.addPerson(
        "willem", .partnerUser, of: housing, at: "sluis://woonstad/user/willem")
      let reference = Random.id()
      _ = try await house.share(family, with: housing, as: reference, isGranted: true)
      let asker = try await Asker(house, partner)
      let request = ConsentV1.ResolveRequest(
        serviceSession: asker.cases.session, reference: reference, asked: [.housing])
      let before = try await asker.resolve(request)
      #expect(before.outcome == 7)
      let entries = try await house.count("SELECT count(*) FROM log_entry")
      try await house.tamper("UPDATE share SET until_at = until_at + interval '1 year'")
      let after = try await asker.resolve(request)
      #expect(after.outcome == 1)
      #expect(after.reasons == ["not_permitted"])
      #expect(after.household == nil && after.scopes == [])
      // The decision, and the alarm about the household.
      #expect(try await house.count("SELECT count(*) FROM log_entry") == entries + 2)
      await asker.leave()
    }
  }
}

extension Asker {
  /// Asks, as a partner, what a reference opens.
  fileprivate func resolve(
    _ request: ConsentV1.ResolveRequest
  ) async throws -> ConsentV1.ResolveReply {
    try await self.cases.client.call(
      ConsentV1.Gate.resolve, request,
      self.session.options(GateTests.fetch, purpose: "housing_stability")
    ).reply
  }
}

extension House {
  /// Lets the grants of a household end `left` from the moment at which a question waits for it.
  fileprivate func end(_ family: Home, in left: String, lockedAt isLocked: Flag) async throws {
    try await self.pool.transaction(deadline: Self.soon) { [keys] (tx) throws(PostgresError) in
      let subjects = Subjects(households: [family.household])
      Locks.exclude(subjects, &tx)
      try tx.execute("SELECT 1")
      isLocked.raise()
      try tx.execute(
        """
        DO $$ BEGIN
          WHILE NOT EXISTS (
            SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database =
              (SELECT oid FROM pg_database WHERE datname = current_database()))
          LOOP PERFORM pg_sleep(0.002); END LOOP;
        END $$
        """)
      try tx.execute(
        "UPDATE share SET until_at = clock_timestamp() + $1::text::interval", .text(left))
      _ = try Heads.reseal(subjects, revision: 1, keys: keys, &tx)
    }
  }
}
