import Daemon
import Domain
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent

@Suite("Replicas and an erasure")
struct ReplicaTests {
  /// A household, its adult's key as it was, and an erasure of it that has begun.
  private func world(
    _ test: (House, Erasure.Work, WrappedKey, UInt128) async throws -> Void
  ) async throws {
    try await House.with { house in
      let worker = try await house.addPerson("anna", .generalist)
      let family = try await house.addHousehold(worker)
      let bucket = ConsentKeys.bucket(of: family.adult)
      let blob = try await house.pool.transaction(.readOnly, deadline: House.soon) {
        (tx) throws(PostgresError) in
        try tx.query("SELECT wrapped_key FROM scope WHERE id = $1", .uuid(family.adult)).only {
          row throws(PostgresError) in try row.bytes(0)
        }
      }
      try await house.askErasure(of: family.adult, version: 2)
      let work = Erasure.Work(
        scope: family.adult, bucket: UInt8(bucket), newVersion: 2, step: 0)
      try await test(house, work, WrappedKey(bucket: bucket, blob: blob), family.adult)
    }
  }

  private func step(_ house: House) async throws -> Int64 {
    try await house.count("SELECT step::int8 FROM erasure")
  }

  @Test("destroys nothing before a live replica has forgotten the old key")
  func waits() async throws {
    try await self.world { house, work, wrapped, scope in
      let keys = try house.keysOnDisk()
      let other = Replica(pool: house.pool, keys: keys)
      #expect(!other.holdsLease)
      #expect(await other.renew())
      #expect(other.holdsLease)
      _ = try keys.dataKey(wrapped, of: scope)

      let erasing = Task { try await Erasure(log: house.log, keys: house.keys).finish(work) }
      while try await self.step(house) < 2 { await Task.yield() }
      // It is gone from the tables, and the other one has not heard of it.
      for _ in 0..<20 { #expect(try await self.step(house) == 2) }
      _ = try keys.dataKey(wrapped, of: scope)
      #expect(await other.renew())
      #expect(throws: VaultError.self) { _ = try keys.dataKey(wrapped, of: scope) }
      try await erasing.value
      #expect(try await self.step(house) == 6)
      #expect(throws: VaultError.self) { _ = try keys.dataKey(wrapped, of: scope) }
    }
  }

  @Test("waits for nobody whose lease has run out, and who comes back has forgotten before it asks")
  func fenced() async throws {
    try await self.world { house, work, wrapped, scope in
      let keys = try house.keysOnDisk()
      let other = Replica(pool: house.pool, keys: keys)
      #expect(await other.renew())
      try await house.tamper(
        "UPDATE replica SET seen_at = clock_timestamp() - interval '21 seconds'")
      try await Erasure(log: house.log, keys: house.keys).finish(work)
      #expect(try await self.step(house) == 6)
      // As a process that was paused: its lease by its own clock is over, the erasure too.
      let back = Replica(pool: house.pool, keys: keys)
      #expect(!back.holdsLease)
      #expect(await back.renew())
      #expect(throws: VaultError.self) { _ = try keys.dataKey(wrapped, of: scope) }
    }
  }

  @Test("the lease here ends before the database's does")
  func lease() {
    #expect(Replica.useDuration < .seconds(20))
    #expect(Replica.lease == "20 seconds")
    #expect(Erasure.patience > .seconds(20))
  }

  @Test("take turns at the ring: erasures of two buckets and withdrawals at once")
  func turns() async throws {
    try await House.with { house in
      try await house.followRing()
      let worker = try await house.addPerson("anna", .generalist)
      var works: [Erasure.Work] = []
      for _ in 0..<4 {
        let family = try await house.addHousehold(worker)
        let bucket = ConsentKeys.bucket(of: family.adult)
        guard !works.contains(where: { $0.bucket == UInt8(bucket) }) else { continue }
        try await house.askErasure(of: family.adult, version: 2)
        works.append(
          Erasure.Work(scope: family.adult, bucket: UInt8(bucket), newVersion: 2, step: 0))
      }
      let nowUs = Int64(WallClock.nowMs()) * 1_000
      try await house.pool.transaction(deadline: House.soon) {
        [keys = house.keys] (tx) throws(PostgresError) in
        tx.insertTombstones(
          .withdrawnGrant, (1...8).map { _ in Random.id() }, atUs: nowUs,
          untilUs: nowUs + 86_400_000_000, keys)
      }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for work in works {
          group.addTask { try await Erasure(log: house.log, keys: house.keys).finish(work) }
        }
        group.addTask {
          try await Withdrawals(log: house.log, keys: house.keys)
            .journal(.waiting, deadline: House.soon)
        }
        try await group.waitForAll()
      }
      let keys = try house.keysOnDisk()
      #expect(try await house.agreement(keys) == .agrees)
      #expect(keys.ring.tombstones.count == works.count + 8)
    }
  }

  @Test("a comparison that cannot be made is told, and one that was made is not")
  func overdue() async throws {
    try await House.with { house in
      try await house.followRing()
      let replica = Replica(pool: house.pool, keys: house.keys)
      #expect(!replica.isComparisonOverdue())
      let then = ContinuousClock.now + Replica.comparisonPatience
      // Too late before it begins: nothing was compared.
      await replica.compare(deadline: .now - .seconds(1))
      #expect(replica.isComparisonOverdue(at: then))
      await replica.compare(deadline: House.soon)
      #expect(!replica.isComparisonOverdue(at: then))
      #expect(!replica.isDatabaseOlder)
    }
  }

  @Test("uses no key of a database that is older than it was, also once that has caught up")
  func older() async throws {
    try await House.with { house in
      let replica = Replica(pool: house.pool, keys: house.keys)
      #expect(await replica.renew() && replica.holdsLease)
      try await house.tamper("UPDATE policy SET revision = revision + 5")
      #expect(await replica.renew() && replica.holdsLease)
      try await house.tamper("UPDATE policy SET revision = revision - 1")
      #expect(await !replica.renew())
      #expect(!replica.holdsLease)
      try await house.tamper("UPDATE policy SET revision = revision + 9")
      #expect(await !replica.renew())
      #expect(!replica.holdsLease)
    }
  }

  @Test("uses no key of a database that does not know what the ring's journal holds")
  func unknown() async throws {
    try await House.with { house in
      try await house.followRing()
      let replica = Replica(pool: house.pool, keys: house.keys)
      #expect(await replica.renew())
      await replica.compare()
      #expect(replica.holdsLease)
      try house.keys.append([
        Tombstone(kind: .narrowed, id: Random.id(), atMs: WallClock.nowMs(), untilMs: 0)
      ])
      await replica.compare()
      #expect(!replica.holdsLease)
      #expect(await !replica.renew())
    }
  }

  @Test("uses no key of a database whose ring is another, or that is behind the ring or before it")
  func generation() async throws {
    let tampers: [StaticString] = [
      "UPDATE policy SET ring_generation = ring_generation - 1",
      "UPDATE policy SET ring_generation = ring_generation + 1",
      "UPDATE policy SET ring_id = gen_random_uuid()",
    ]
    try await House.with { house in
      for tamper in tampers {
        try await house.followRing()
        try await house.tamper("UPDATE policy SET ring_id = NULL")
        let replica = Replica(pool: house.pool, keys: house.keys)
        #expect(await replica.renew())
        await replica.compare()
        #expect(replica.holdsLease)
        try await house.tamper(tamper)
        await replica.compare()
        #expect(!replica.holdsLease, "\(tamper)")
      }
    }
  }
}
