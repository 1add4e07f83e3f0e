import Daemon
import Domain
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent

@Suite("A withdrawal's tombstone")
struct TombstoneTests {
  private static let withdraw = ConsentV1.Grants.withdraw.name

  private func withdraw(_ asks: Asks, _ person: UInt128) async throws {
    _ = try await asks.grants.withdraw(
      ConsentV1.WithdrawRequest(grant: asks.family.grant),
      asks.asking(person, .resident, Self.withdraw))
  }

  private func agreement(_ asks: Asks) async throws -> RingAgreement {
    try asks.world.keys.ring.reload()
    let keys = asks.world.keys
    return try await asks.world.write { tx throws(PostgresError) in
      try RingAgreement.read(keys, &tx)
    }
  }

  private func followRing(_ asks: Asks) async throws {
    let generation = asks.world.keys.ring.generation
    try await asks.world.write { tx throws(PostgresError) in
      try RingAgreement.store(generation, &tx)
    }
  }

  @Test("leaves ring and database of one moment, so that consent opens again")
  func agrees() async throws {
    try await Asks.run { asks in
      try await self.followRing(asks)
      try await self.withdraw(asks, asks.family.resident)
      #expect(try await self.agreement(asks) == .agrees)
      try await self.withdraw(asks, asks.family.otherResident)
      #expect(try await self.agreement(asks) == .agrees)
    }
  }

  @Test("is made up for at the start when the process died before it, a partial one too (C10)")
  func killedBefore() async throws {
    try await Asks.run { asks in
      let (family, keys) = (asks.family, asks.world.keys)
      try await self.followRing(asks)
      do {
        // Somebody else has the ring: as good as dead between the commit and the journal.
        let held = try keys.ring.takeLease()
        for person in [family.resident, family.otherResident] {
          let code = await refusal { try await self.withdraw(asks, person) }
          #expect(code == .unavailable)
        }
        _ = consume held
      }
      // The lease raised no generation, and no tombstone is there; the yes is gone all the same.
      #expect(keys.ring.tombstones.isEmpty)
      #expect(try await !asks.partnerMay(family.household))
      let withdrawals = Withdrawals(log: asks.change.log, keys: keys)
      #expect(try await withdrawals.journal(.all, deadline: PolicyWorld.soon).writtenCount == 2)
      #expect(
        Set(keys.ring.tombstones.map(\.id))
          == [Withdrawals.id(ofNoBy: family.adult, to: family.grant), family.grant])
      #expect(try await self.agreement(asks) == .agrees)
      #expect(try await withdrawals.journal(.all, deadline: PolicyWorld.soon).writtenCount == 0)
    }
  }

  @Test("is counted once when the process died after it, before the database knew")
  func killedAfter() async throws {
    try await Asks.run { asks in
      try await self.followRing(asks)
      try await asks.world.tamper(
        """
        CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS
          'BEGIN RAISE ''cut''; END';
        CREATE CONSTRAINT TRIGGER cut AFTER UPDATE ON tombstone
          DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cut()
        """)
      let code = await refusal { try await self.withdraw(asks, asks.family.resident) }
      #expect(code == .unavailable)
      #expect(asks.world.keys.ring.tombstones.count == 1)
      #expect(try await self.agreement(asks) != .agrees)
      try await asks.world.tamper("DROP TRIGGER cut ON tombstone")
      _ = try await Withdrawals(log: asks.change.log, keys: asks.world.keys)
        .journal(.all, deadline: PolicyWorld.soon)
      #expect(asks.world.keys.ring.tombstones.count == 1)
      #expect(try await self.agreement(asks) == .agrees)
    }
  }

  @Test("leaves a database that was put back as far behind as it is")
  func restored() async throws {
    try await Asks.run { asks in
      try await self.followRing(asks)
      let before = asks.world.keys.ring.generation
      try await self.withdraw(asks, asks.family.resident)
      try await asks.world.tamper(
        "DELETE FROM tombstone; UPDATE policy SET ring_generation = \(before)")
      _ = try await Withdrawals(log: asks.change.log, keys: asks.world.keys)
        .journal(.all, deadline: PolicyWorld.soon)
      #expect(try await self.agreement(asks) != .agrees)
    }
  }

  @Test("wins over rows that were put back together with their head", arguments: [1, 2])
  func wins(noCount: Int) async throws {
    try await Asks.run { asks in
      let family = asks.family
      try await asks.world.tamper(
        """
        CREATE TABLE s AS SELECT * FROM share; CREATE TABLE c AS SELECT * FROM confirmation;
        CREATE TABLE h AS SELECT id, revision, head FROM scope
        """)
      for person in [family.resident, family.otherResident].prefix(noCount) {
        try await self.withdraw(asks, person)
      }
      try await asks.world.tamper(
        """
        DELETE FROM share; INSERT INTO share SELECT * FROM s;
        DELETE FROM confirmation; INSERT INTO confirmation SELECT * FROM c;
        UPDATE scope SET revision = h.revision, head = h.head FROM h WHERE h.id = scope.id
        """)
      let facts = try await asks.world.facts(family.subjects)
      #expect(facts.households[family.household]?.headMatches == true)
      #expect(try await !asks.partnerMay(family.household))
      #expect(try await !asks.partnerMay(family.adult))
      #expect(try await asks.partnerMay(family.otherAdult) == (noCount == 1))
    }
  }

  @Test("an adult's no outlives their membership")
  func leaving() async throws {
    try await Asks.run { asks in
      let family = asks.family
      try await self.withdraw(asks, family.resident)
      _ = try await asks.directory.removeMember(
        ConsentV1.RemoveMemberRequest(household: family.household, person: family.adult),
        asks.asking(
          family.coordinator, .generalist, ConsentV1.Directory.removeMember.name))
      #expect(try await !asks.partnerMay(family.household))
    }
  }

  @Test("everything for an organisation that nobody knows is not withdrawn in silence")
  func unknownOrganisation() async throws {
    try await Asks.run { asks in
      let family = asks.family
      func all(_ name: String) async throws -> ConsentV1.WithdrawReply {
        try await asks.grants.withdraw(
          ConsentV1.WithdrawRequest(household: family.household, organisation: name),
          asks.asking(family.resident, .resident, Self.withdraw))
      }
      #expect(await refusal { _ = try await all("hussing") } == .failedPrecondition)
      let ended = try await all("").grants
      #expect(ended == [family.grant])
    }
  }
}
