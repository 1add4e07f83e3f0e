import Daemon
import Domain
import Postgres
import TestKit
import Testing
import Vault

@testable import consent

/// No handler says what it narrows: the rows do. So each column of a policy table is one that can
/// narrow, and is found, or one of which it is said here why it cannot.
@Suite("Every column of a policy table")
struct NarrowingColumnsTests {
  private static let narrows: [(column: String, kind: Narrowing.Kind, sql: String)] = [
    ("organisation.until_at", .organisation,
      "UPDATE organisation SET until_at = now() WHERE tier <> 'team'"),
    ("actor.contract_until", .contract,
      "UPDATE actor SET contract_until = now() + interval '1 day'"),
    ("actor.vouched_for", .credential,
      "UPDATE actor SET vouched_for = decode(repeat('ab', 32), 'hex')"),
    ("actor.vouched_by", .credential, "UPDATE actor SET vouched_by = NULL"),
    ("hat.until_at", .hat, "UPDATE hat SET until_at = now() + interval '1 day'"),
    ("internship.supervisor", .supervisor, "UPDATE internship SET supervisor = gen_random_uuid()"),
    ("internship.supervisor_hat", .supervisor,
      "UPDATE internship SET supervisor_hat = gen_random_uuid()"),
    ("internship.is_present", .supervision, "UPDATE internship SET is_present = false"),
    ("scope.team", .team, "UPDATE scope SET team = 'zuid' WHERE kind = 3"),
    ("scope.tells_reporter", .reporter, "UPDATE scope SET tells_reporter = 0 WHERE kind = 3"),
    ("scope.evaluation_on", .grants,
      "UPDATE scope SET evaluation_on = evaluation_on - 1 WHERE evaluation_on IS NOT NULL"),
    ("member.sealed", .authority, "UPDATE member SET sealed = sealed || '\\x00'"),
    ("member.left_at", .member, "UPDATE member SET left_at = now()"),
    ("relation.until_at", .relation, "UPDATE relation SET until_at = now() + interval '1 day'"),
    ("share.is_joint_over", .joint, "UPDATE share SET is_joint_over = true"),
    ("refusal.id", .refusal,
      """
      INSERT INTO refusal (household, id, person, said_by, sealed)
      SELECT household, gen_random_uuid(), person, said_by, sealed FROM refusal
      """),
  ]

  /// Why no method of ours takes access away by it without a tombstone.
  private static let cannot: [String: String] = [
    "organisation.id": "never changes", "organisation.name": "no method writes it again",
    "organisation.display_name": "no method writes it again",
    "organisation.tier": "no method writes it again",
    "organisation.from_at": "no method writes it again", "organisation.bucket": "opens nothing",
    "organisation.wrapped_key": "erasure's own tombstone", "organisation.revision": "the head's",
    "organisation.head": "the head's",
    "actor.id": "never changes", "actor.organisation": "no method writes it again",
    "actor.uri_index": "no method writes it again", "actor.kind": "no method writes it again",
    "actor.person": "no method writes it again", "actor.contract_from": "no method writes it again",
    "actor.registered_by": "no method writes it again", "actor.sealed": "decides nothing",
    "actor.revision": "the head's", "actor.head": "the head's",
    "hat.actor": "never changes", "hat.id": "never changes",
    "hat.organisation": "no method writes it again", "hat.team": "no method writes it again",
    "hat.role": "no method writes it again", "hat.supervisor": "decides nothing any more",
    "hat.from_at": "written again only of a word, which nobody wears",
    "hat.named_by": "no method writes it again", "hat.seconded_by": "makes a hat of a word",
    "internship.actor": "never changes", "internship.hat": "never changes",
    "internship.track": "no method writes it again",
    "internship.day": "supervision of another day is over by itself",
    "scope.id": "never changes", "scope.kind": "never changes", "scope.household": "never changes",
    "scope.state": "opened, or erased with a tombstone of its own", "scope.bucket": "opens nothing",
    "scope.wrapped_key": "erasure's own tombstone", "scope.command": "decides nothing",
    "scope.opened_by": "no method writes it again", "scope.opened_at": "decides nothing",
    "scope.agreement": "no method writes it again",
    "scope.origin": "written once; says whose looks a report tells of",
    "scope.revision": "the head's", "scope.head": "the head's",
    "member.household": "never changes", "member.person": "never changes",
    "member.version": "goes with what is sealed", "member.joined_at": "no method writes it again",
    "relation.household": "never changes", "relation.actor": "never changes",
    "relation.kind": "no method writes it again", "relation.from_at": "never changes",
    "relation.said_by": "of a word, which lets nobody see anything",
    "share.household": "never changes", "share.id": "never changes",
    "share.organisation": "no method writes it again",
    "share.state": "given, or withdrawn with a tombstone of its own",
    "share.version": "goes with the state", "share.sealed": "no method writes it again",
    "share.from_at": "no method writes it again", "share.until_at": "no method writes it again",
    "share.proposed_by": "decides nothing", "share.proposed_at": "decides nothing",
    "share.withdrawn_by": "withdrawn with a tombstone of its own",
    "share.withdrawn_at": "withdrawn with a tombstone of its own",
    "confirmation.household": "taken back with a tombstone of its own",
    "confirmation.share": "taken back with a tombstone of its own",
    "confirmation.subject": "taken back with a tombstone of its own",
    "confirmation.signer": "taken back with a tombstone of its own",
    "confirmation.how": "no method writes it again",
    "confirmation.evidence": "no method writes it again",
    "confirmation.recorded_by": "no method writes it again",
    "confirmation.witnessed_by": "only ever witnessed",
    "confirmation.at": "no method writes it again",
    "refusal.household": "never changes", "refusal.person": "nobody's, of who is erased",
    "refusal.said_by": "nobody's, of who is erased", "refusal.recorded_by": "decides nothing",
    "refusal.organisation": "no method writes it again",
    "refusal.sealed": "no method writes it again", "refusal.from_at": "no method writes it again",
    "refusal.until_at": "a no that ends gives more",
    "invitation.household": "never changes", "invitation.code_index": "gives a reference, no data",
    "invitation.organisation": "never changes", "invitation.purpose": "never changes",
    "invitation.expires_at": "no method writes it again",
    "reference.household": "never changes", "reference.organisation": "never changes",
    "reference.reference_index": "a name, and no access",
  ]

  private static let tables = [
    "organisation", "actor", "hat", "internship", "scope", "member", "relation", "share",
    "confirmation", "refusal", "invitation", "reference",
  ]

  @Test("is looked at, or cannot narrow")
  func complete() async throws {
    try await PolicyWorld.run { world in
      let found = try await world.write { tx throws(PostgresError) in
        try tx.query(
          """
          SELECT table_name || '.' || column_name FROM information_schema.columns
          WHERE table_schema = 'public' AND table_name = ANY($1)
          """, .texts(Self.tables)
        ).map { row throws(PostgresError) in try row.text(0) }
      }
      let known = Set(Self.narrows.map(\.column)).union(Self.cannot.keys)
      #expect(Set(found).symmetricDifference(known).sorted() == [])
      #expect(Set(Self.narrows.map(\.column)).isDisjoint(with: Self.cannot.keys))
      #expect(Set(Self.narrows.map(\.kind)) == Set(Narrowing.Kind.allCases))
    }
  }

  @Test("that can narrow is found to")
  func narrowing() async throws {
    try await Asks.run { asks in
      let (world, family, keys) = (asks.world, asks.family, asks.world.keys)
      let box = Ids([Random.id(), Random.id()])
      var subjects = family.subjects
      subjects.actors.insert(box.ids[0])
      subjects.households.insert(box.ids[1])
      try await world.write { tx throws(PostgresError) in
        tx.insertActor(
          .init(
            id: box.ids[0], organisation: family.team, uriIndex: Random.id(), kind: "user",
            person: nil, fromUs: 0, untilUs: nil, sealed: [1]))
        tx.insertHat(
          .init(
            actor: box.ids[0], id: box.ids[0], organisation: family.team, team: "north",
            role: "intern", supervisor: nil, fromUs: 0, untilUs: nil))
        tx.insertInternship(of: box.ids[0], hat: box.ids[0], track: "social")
        guard let key = try keys.newScopeKeys([box.ids[1]], &tx)?.first else {
          throw .unavailable
        }
        tx.insertScope(
          .init(
            id: box.ids[1], kind: .signal, household: box.ids[1], state: .open, key: key,
            team: "north", command: 7, openedBy: family.team, tellsReporter: true))
      }
      try await world.tamper("UPDATE internship SET is_present = true")
      let all = subjects
      for (column, kind, sql) in Self.narrows {
        let before = try await world.facts(all).rows
        try await world.tamper(sql)
        let found = Narrowing.between(before, try await world.facts(all).rows)
        #expect(found.contains { $0.kind == kind }, "\(column)")
      }
    }
  }
}
