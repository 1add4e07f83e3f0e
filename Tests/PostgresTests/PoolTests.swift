import Foundation
import Postgres
import Synchronization
import TestKit
import Testing

@Suite("A pool")
struct PoolTests {
  @Test("M01: leaves Swift's threads free while its queries are slow", .timeLimit(.minutes(1)))
  func slowQueries() async throws {
    // Swift has a thread for each core, so that many queries would hold them all.
    let count = min(ProcessInfo.processInfo.activeProcessorCount, 64)
    try await withDatabase(connections: count + 1) { pool in
      let (locked, lock) = AsyncStream<Void>.makeStream()
      let (arrivals, arrive) = AsyncStream<Void>.makeStream()
      let release = DispatchSemaphore(value: 0)
      async let isReleased = pool.transaction(deadline: soon) { tx throws(PostgresError) in
        _ = try tx.query("SELECT pg_advisory_xact_lock(1)")
        lock.yield()
        return release.wait(timeout: .now() + 15) == .success
      }
      for await _ in locked { break }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<count {
          group.addTask {
            try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
              arrive.yield()
              _ = try tx.query("SELECT pg_advisory_xact_lock(1)")
            }
          }
        }
        // All of them wait for a lock whose holder waits for this task: were they on Swift's
        // threads, none would be left for it to run on.
        var arrived = 0
        for await _ in arrivals {
          arrived += 1
          if arrived == count { break }
        }
        await Task { await Task.yield() }.value
        release.signal()
        try await group.waitForAll()
      }
      #expect(try await isReleased)
    }
  }

  @Test("hands no caller's failed transaction to the next")
  func cleanHandover() async throws {
    try await withDatabase(connections: 1) { pool in
      await #expect(throws: PostgresError.shape(column: 7)) {
        try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
          try tx.execute("CREATE TABLE half (id int8)")
          throw .shape(column: 7)
        }
      }
      let abandoned = try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        tx.abandon()
        return try tx.execute("CREATE TABLE half (id int8)")
      }
      #expect(abandoned == 0)
      let isThere = try await pool.transaction(.readOnly, deadline: soon) {
        tx throws(PostgresError) in
        try tx.query("SELECT to_regclass('half') IS NOT NULL").only { row throws(PostgresError) in
          try row.bool(0)
        }
      }
      #expect(!isThere)
    }
  }

  @Test("G15: keeps the deadline on the server, on the link and in the line")
  func deadlines() async throws {
    try await withDatabase(connections: 1) { pool in
      // Connected before the time runs.
      try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        _ = try tx.query("SELECT 1")
      }
      let took = await ContinuousClock().measure {
        await #expect(throws: PostgresError.deadline) {
          try await pool.transaction(deadline: .now + .seconds(1)) {
            tx throws(PostgresError) in _ = try tx.query("SELECT pg_sleep(30)")
          }
        }
        let holder = Task {
          try await pool.transaction(deadline: .now + .seconds(3)) {
            tx throws(PostgresError) in _ = try tx.query("SELECT pg_sleep(30)")
          }
        }
        await #expect(throws: PostgresError.deadline) {
          try await pool.transaction(deadline: .now + .milliseconds(200)) {
            tx throws(PostgresError) in _ = try tx.query("SELECT pg_sleep(30)")
          }
        }
        await #expect(throws: PostgresError.deadline) { try await holder.value }
      }
      #expect(took < .seconds(20))
    }
  }

  @Test("stops the work of a cancelled caller")
  func cancellation() async throws {
    try await withDatabase(connections: 1) { pool in
      let (started, begin) = AsyncStream<Void>.makeStream()
      let task = Task {
        try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
          begin.yield()
          _ = try tx.query("SELECT pg_sleep(30)")
        }
      }
      for await _ in started { break }
      task.cancel()
      await #expect(throws: PostgresError.cancelled) { try await task.value }
      let one = try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.query("SELECT 1").count
      }
      #expect(one == 1)
    }
  }

  @Test("tells the caller too many that it is busy, and every caller that it is closed")
  func bounds() async throws {
    try await withDatabase(connections: 1, { $0.waitingCountMax = 1 }) { pool in
      let (started, begin) = AsyncStream<Void>.makeStream()
      let holder = Task {
        try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
          begin.yield()
          _ = try tx.query("SELECT pg_sleep(1)")
        }
      }
      for await _ in started { break }
      let outcomes = await withTaskGroup(of: PostgresError?.self) { group in
        for _ in 0..<2 {
          group.addTask {
            do throws(PostgresError) {
              try await pool.transaction(deadline: soon) { _ throws(PostgresError) in }
              return nil
            } catch { return error }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.contains(.busy) && outcomes.contains(nil))
      try await holder.value
      await pool.close()
      await #expect(throws: PostgresError.closed) {
        try await pool.transaction(deadline: soon) { _ throws(PostgresError) in }
      }
    }
  }

  @Test("G3: comes back after its server process is ended, and loses nothing it acknowledged")
  func endedBackends() async throws {
    try await withDatabase(connections: 2) { pool in
      try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.execute("CREATE TABLE kept (id int8 PRIMARY KEY)")
      }
      for id in 0..<Int64(50) {
        try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
          try tx.execute("INSERT INTO kept VALUES ($1)", .int8(id))
        }
        try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
          _ = try tx.query(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            """)
        }
      }
      let count = try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.query("SELECT count(*) FROM kept").only { row throws(PostgresError) in
          try row.int8(0)
        }
      }
      #expect(count == 50)
    }
  }

  @Test("N10: waits no longer than the deadline for a server that falls silent, then heals")
  func blackHole() async throws {
    let direct = try await TestCluster.running().freshDatabase()
    let isSilent = Switch()
    let host = try #require(direct.hosts.first)
    let proxy = try FaultProxy(toSocket: "\(host.name)/.s.PGSQL.\(host.port)") { _, direction, _ in
      isSilent.isOn && direction == .toClient ? .swallow : .pass
    }
    var proxied = direct
    proxied.hosts = [Settings.Host("127.0.0.1", port: proxy.port)]
    proxied.connectionCount = 1
    try await withPool(proxied) { pool in
      try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.execute("CREATE TABLE seen (id int8)")
      }
      isSilent.set(true)
      let took = await ContinuousClock().measure {
        await #expect(throws: PostgresError.deadline) {
          try await pool.transaction(deadline: .now + .milliseconds(300)) {
            tx throws(PostgresError) in try tx.execute("INSERT INTO seen VALUES (1)")
          }
        }
      }
      #expect(took < .seconds(3))
      isSilent.set(false)
      let count = try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.query("SELECT 1 FROM seen").count
      }
      #expect(count == 0)
    }
    proxy.close()
  }

  @Test("M10: runs a deadlocked transaction again")
  func deadlock() async throws {
    try await withDatabase(connections: 2) { pool in
      try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.execute("CREATE TABLE pair (id int8 PRIMARY KEY, n int8 NOT NULL)")
        try tx.execute("INSERT INTO pair VALUES (1, 0), (2, 0)")
      }
      let runs = RunCounter()
      let (one, two) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      async let first: Void = Self.update(pool, 1, 2, runs, holds: one, awaits: two)
      async let second: Void = Self.update(pool, 2, 1, runs, holds: two, awaits: one)
      _ = try await (first, second)
      #expect(runs.count > 2)
      let sum = try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.query("SELECT sum(n)::int8 FROM pair").only { row throws(PostgresError) in
          try row.int8(0)
        }
      }
      #expect(sum == 4)
    }
  }

  /// Updates two rows, the second only once the other holds it: they cannot both go on.
  private static func update(
    _ pool: Pool, _ first: Int64, _ second: Int64, _ runs: RunCounter,
    holds: DispatchSemaphore, awaits: DispatchSemaphore
  ) async throws {
    try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
      runs.add()
      try tx.execute("UPDATE pair SET n = n + 1 WHERE id = $1", .int8(first))
      holds.signal()
      _ = awaits.wait(timeout: .now() + 15)
      // Whoever runs again, or comes after one that did, waits for nobody.
      awaits.signal()
      try tx.execute("UPDATE pair SET n = n + 1 WHERE id = $1", .int8(second))
    }
  }

  @Test("carries an audited read in one flight")
  func flight() async throws {
    try await withDatabase { pool in
      try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.execute("CREATE TABLE access (id uuid PRIMARY KEY)")
      }
      let number = try await pool.flight(
        deadline: soon, settlement: .proof("SELECT 1 FROM access WHERE id = $1", [.uuid(7)])
      ) { tx throws(PostgresError) in
        let read = tx.send("SELECT 42::int8")
        _ = tx.send("INSERT INTO access VALUES ($1)", .uuid(7))
        return read
      } read: { replies, read throws(PostgresError) in
        try replies.rows(read).only { row throws(PostgresError) in try row.int8(0) }
      }
      #expect(number == 42)
    }
  }
}

/// How often a closure ran.
final class RunCounter: Sendable {
  private let runs = Mutex(0)
  var count: Int { self.runs.withLock { $0 } }
  func add() { self.runs.withLock { $0 += 1 } }
}

final class Switch: Sendable {
  private let state = Mutex(false)
  var isOn: Bool { self.state.withLock { $0 } }
  func set(_ isOn: Bool) { self.state.withLock { $0 = isOn } }

  @Test("plans statements once, but for a transaction that wants its parameters looked at")
  func plans() async throws {
    try await withDatabase(connections: 1) { pool in
      for _ in 0..<2 {
        let modes = try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
          let before = tx.send("SELECT current_setting('plan_cache_mode')")
          tx.planForParameters()
          let after = tx.send("SELECT current_setting('plan_cache_mode')")
          return [
            try tx.rows(before).only { row throws(PostgresError) in try row.text(0) },
            try tx.rows(after).only { row throws(PostgresError) in try row.text(0) },
          ]
        }
        #expect(modes == ["force_generic_plan", "force_custom_plan"])
      }
    }
  }
}
