import Domain
import Postgres
import TestKit
import Testing
import Vault

@testable import consent

@Suite("The facts of the policy")
struct PolicyFactsTests {
  @Test("are what was stored, opened and verified, in one pipeline")
  func loaded() async throws {
    try await PolicyWorld.run { world in
      let family = try await PolicyFamily.settle(in: world)
      let facts = try await world.facts(family.subjects)
      let household = try #require(facts.households[family.household])
      #expect(household.headMatches && household.state == .open)
      #expect(household.members.count == 2)
      #expect(household.members.allSatisfy { $0.birthDate == AmsterdamDate("1980-02-29") })
      #expect(Set(household.relations.map(\.kind)) == [.coordinator, .worker])
      let grant = try #require(household.grants.first)
      #expect(grant.purpose == .housingStability && grant.categories == [.identity, .housing])
      #expect(grant.state == .given && grant.version == 3 && grant.signatures.count == 2)
      #expect(facts.actors[family.coordinator]?.hats.first?.role == .generalist)
      #expect(facts.actors[family.coordinator]?.headMatches == true)
      #expect(facts.organisations[family.partner]?.tier == .dailyLife)
      #expect(facts.organisations[family.team]?.standing == .team)
      #expect(household.scopes.count == 3 && household.wrapped.count == 3)
      // A no is about one's own and what is joint, not about another's own.
      #expect(household.scopes[family.adult]?.denies.isEmpty == true)
      #expect(household.scopes[family.otherAdult]?.denies.count == 1)
      #expect(household.joint?.denies.count == 1)
    }
  }

  @Test("know nothing of a household that is not there")
  func unknown() async throws {
    try await PolicyWorld.run { world in
      let facts = try await world.facts(Subjects(actors: [1], organisations: [2], households: [3]))
      #expect(facts.actors.isEmpty && facts.organisations.isEmpty && facts.households.isEmpty)
    }
  }

  /// What an administrator of the database might do to each table.
  static let edits: [StaticString] = [
    "UPDATE organisation SET tier = 'specialist'",
    "UPDATE organisation SET until_at = NULL, from_at = '2001-01-01'",
    "UPDATE organisation SET name = name || 'x'",
    "UPDATE actor SET contract_until = '2090-01-01'", "UPDATE actor SET kind = 'resident'",
    "UPDATE actor SET person = gen_random_uuid() WHERE person IS NULL",
    "UPDATE actor SET uri_index = gen_random_uuid()", "DELETE FROM hat",
    "UPDATE hat SET role = 'administrator'", "UPDATE hat SET role = 'nobody'",
    "UPDATE hat SET until_at = '2090-01-01'",
    "INSERT INTO hat SELECT actor, gen_random_uuid(), organisation, team, role, NULL, from_at, NULL FROM hat",
  ]

  static let householdEdits: [StaticString] = [
    "UPDATE scope SET team = 'south'", "UPDATE scope SET state = 1",
    "UPDATE scope SET evaluation_on = evaluation_on + 1", "UPDATE scope SET revision = 2",
    "UPDATE scope SET head = NULL", "UPDATE scope SET opened_by = gen_random_uuid()",
    "DELETE FROM member WHERE person = (SELECT min(person::text)::uuid FROM member)",
    "UPDATE member SET left_at = clock_timestamp()", "UPDATE member SET version = 2",
    "UPDATE member SET sealed = overlay(sealed placing '\\x00' from 60)",
    "INSERT INTO member SELECT household, gen_random_uuid(), sealed, 1, joined_at FROM member LIMIT 1",
    "UPDATE relation SET until_at = '2090-01-01'", "UPDATE relation SET kind = 2 WHERE kind = 1",
    "UPDATE relation SET actor = gen_random_uuid() WHERE kind = 1", "DELETE FROM relation",
    "INSERT INTO relation VALUES ((SELECT household FROM relation LIMIT 1), gen_random_uuid(), 2)",
    "UPDATE share SET state = 1", "UPDATE share SET until_at = '2090-01-01'",
    "UPDATE share SET version = 4", "UPDATE share SET from_at = from_at - INTERVAL '1 day'",
    "DELETE FROM share", "UPDATE share SET withdrawn_by = gen_random_uuid()",
    "INSERT INTO share SELECT household, gen_random_uuid(), organisation, state, version, sealed, from_at, until_at, proposed_by FROM share",
    "DELETE FROM confirmation WHERE subject = (SELECT min(subject::text)::uuid FROM confirmation)",
    "UPDATE confirmation SET at = at + INTERVAL '1 hour'",
    "UPDATE confirmation SET how = 2, evidence = decode(repeat('ab', 32), 'hex')",
    "INSERT INTO confirmation SELECT household, share, gen_random_uuid(), signer, how, evidence, recorded_by FROM confirmation LIMIT 1",
    "DELETE FROM refusal", "UPDATE refusal SET until_at = clock_timestamp()",
    "UPDATE refusal SET organisation = (SELECT id FROM organisation LIMIT 1)",
    "UPDATE invitation SET expires_at = '2090-01-01'", "DELETE FROM invitation",
    "UPDATE reference SET reference_index = gen_random_uuid()", "DELETE FROM reference",
    "INSERT INTO reference SELECT household, organisation, gen_random_uuid() FROM reference",
  ]

  @Test("Z14 do not match after any edit by SQL, in any table and column")
  func edited() async throws {
    try await PolicyWorld.run { world in
      let family = try await PolicyFamily.settle(in: world)
      for edit in Self.edits {
        let facts = try await Self.facts(after: edit, family, world)
        let isActor = facts.actors.values.allSatisfy(\.headMatches)
        let isOrganisation = facts.organisations.values.allSatisfy(\.headMatches)
        #expect(!(isActor && isOrganisation), "\(edit)")
      }
      for edit in Self.householdEdits {
        let household = try #require(
          try await Self.facts(after: edit, family, world).households[family.household])
        #expect(!household.headMatches, "\(edit)")
        #expect(household.scopes.values.allSatisfy { !$0.headMatches && $0.grants.isEmpty })
      }
      #expect(
        try await world.facts(family.subjects).households[family.household]?.headMatches == true)
    }
  }

  /// What the gate would read after an edit, which is then undone.
  private static func facts(
    after edit: StaticString, _ family: PolicyFamily, _ world: PolicyWorld
  ) async throws -> PolicyFacts {
    let keys = world.keys
    return try await world.write { tx throws(PostgresError) in
      let count = try tx.execute(edit)
      #expect(count > 0, "\(edit)")
      let facts = try PolicyFacts.load(family.subjects, keys: keys, &tx)
      tx.abandon()
      return facts
    }
  }

  @Test("do not match when sealed facts of another row are put in place, and the head with them")
  func movedSeal() async throws {
    try await PolicyWorld.run { world in
      let family = try await PolicyFamily.settle(in: world)
      try await world.tamper(
        """
        UPDATE member SET sealed = (SELECT sealed FROM member WHERE person = \
        \(family.otherAdult.sqlText)::uuid) WHERE person = \(family.adult.sqlText)::uuid
        """)
      // Even whoever could seal heads cannot move a birth date to somebody else.
      try await world.reseal(family.subjects)
      let facts = try await world.facts(family.subjects)
      #expect(facts.households[family.household]?.headMatches == false)
    }
  }
}
