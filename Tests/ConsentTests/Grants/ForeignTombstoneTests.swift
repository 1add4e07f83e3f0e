import Daemon
import Postgres
import Testing
import Vault
import Wire

@testable import consent

/// The key ring's journal cannot be undone, and the table that it follows can be written with SQL.
@Suite("A tombstone that nobody of ours wrote")
struct ForeignTombstoneTests {
  /// A row as an administrator of the database could write it: of a kind, with a code.
  private struct Row: Sendable {
    let tombstone: Tombstone
    let code: [UInt8]
    let isJournaled: Bool

    func insert(_ house: House) async throws {
      try await house.tamper(
        """
        INSERT INTO tombstone (kind, id, at, code, is_journaled)
        VALUES ($1::int4, $2, timestamptz 'epoch' + $3 * interval '1 millisecond', $4, $5)
        """, .int4(Int32(self.tombstone.kind.rawValue)), .uuid(self.tombstone.id),
        .int8(Int64(self.tombstone.atMs)), .bytes(self.code), .bool(self.isJournaled))
    }
  }

  private static func tombstone(_ kind: Tombstone.Kind) -> Tombstone {
    Tombstone(kind: kind, id: Random.id(), atMs: WallClock.nowMs(), untilMs: 0)
  }

  /// What the ring holds after both looks of ``Withdrawals``, as a process that starts finds it.
  private static func journaled(_ house: House) async throws -> [Tombstone] {
    let withdrawals = Withdrawals(log: house.log, keys: house.keys)
    try await withdrawals.journal(.waiting, deadline: House.soon)
    try await withdrawals.journal(.all, deadline: House.soon)
    let keys = try house.keysOnDisk()
    #expect(try await house.agreement(keys) == .agrees)
    return keys.ring.tombstones
  }

  @Test(
    "is an alarm and destroys nothing",
    arguments: [Tombstone.Kind.erasedScope, .withdrawnGrant, .narrowed, .usedStatement])
  func inserted(_ kind: Tombstone.Kind) async throws {
    try await House.with { house in
      try await house.followRing()
      for isJournaled in [false, true] {
        try await Row(
          tombstone: Self.tombstone(kind), code: Random.bytes(32), isJournaled: isJournaled
        ).insert(house)
      }
      // The code of another row.
      try await Row(
        tombstone: Self.tombstone(kind), code: house.keys.code(of: Self.tombstone(kind)),
        isJournaled: false
      ).insert(house)
      #expect(try await Self.journaled(house) == [])
      let alarms = try await house.events("alarm")
      #expect(alarms.map(\.details.first) == ["tombstone_mismatch", "tombstone_mismatch"])
      #expect(alarms.map { $0.details.last } == ["rows_2", "rows_3"])
    }
  }

  @Test("is an alarm once, however far ahead its time is, and has a time")
  func farAhead() async throws {
    try await House.with { house in
      try await house.followRing()
      try await house.tamper(
        """
        INSERT INTO tombstone (kind, id, at, code)
        VALUES (3, gen_random_uuid(), timestamptz '2300-01-01 00:00:00.000001Z', $1)
        """, .bytes(Random.bytes(32)))
      let withdrawals = Withdrawals(log: house.log, keys: house.keys)
      for _ in 0..<2 { try await withdrawals.journal(.waiting, deadline: House.soon) }
      #expect(try await house.events("alarm").count == 1)
      for change: StaticString in [
        "UPDATE tombstone SET at = 'infinity'", "UPDATE tombstone SET until_at = '-infinity'",
      ] {
        await #expect(throws: PostgresError.self) { try await house.tamper(change) }
      }
    }
  }

  @Test("erasures and statements never come from the table, whatever code their rows carry",
    arguments: [Tombstone.Kind.erasedScope, .usedStatement])
  func kinds(_ kind: Tombstone.Kind) async throws {
    try await House.with { house in
      try await house.followRing()
      let tombstone = Self.tombstone(kind)
      try await Row(
        tombstone: tombstone, code: house.keys.code(of: tombstone), isJournaled: false
      ).insert(house)
      #expect(try await Self.journaled(house) == [])
      #expect(try await house.events("alarm").count == 1)
    }
  }

  @Test("is not what the database has heard of: a copied id hides no backup")
  func unknown() async throws {
    try await House.with { house in
      try await house.followRing()
      let tombstone = Self.tombstone(.narrowed)
      try house.keys.append([tombstone])
      try await house.followRing()
      try await Row(tombstone: tombstone, code: Random.bytes(32), isJournaled: true).insert(house)
      #expect(try await house.agreement(house.keys) == .disagrees(.tombstonesUnknown(1)))
    }
  }

  @Test("is what a row becomes that is edited before the journal has it")
  func edited() async throws {
    try await House.with { house in
      try await house.followRing()
      let nowUs = Int64(WallClock.nowMs()) * 1_000
      let id = Random.bytes(16)
      try await house.pool.transaction(deadline: House.soon) {
        [keys = house.keys] (tx) throws(PostgresError) in
        tx.insertTombstones(
          .narrowed, [id.reduce(0) { $0 << 8 | UInt128($1) }], atUs: nowUs, untilUs: nil, keys)
      }
      try await house.tamper("UPDATE tombstone SET until_at = at + interval '1 second'")
      #expect(try await Self.journaled(house) == [])
      try await house.tamper("UPDATE tombstone SET until_at = NULL")
      #expect(try await Self.journaled(house).count == 1)
    }
  }
}
