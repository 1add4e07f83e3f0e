import Postgres
import TestKit
import Testing

@Suite("A batcher")
struct BatcherTests {
  @Test("gives each of many callers its own answer, and one bad request harms no other")
  func manyCallers() async throws {
    try await withDatabase { pool in
      try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.execute("CREATE TABLE entry (id int8 PRIMARY KEY CHECK (id <> 13))")
      }
      let batcher = Batcher<Int64, Int64>(pool) { tx, ids throws(PostgresError) in
        try tx.execute("INSERT INTO entry SELECT * FROM unnest($1)", .int8s(ids))
        return ids.map { $0 * 2 }
      }
      let failures = await withTaskGroup(of: (Int64, PostgresError?).self) { group in
        for id in 0..<Int64(200) {
          group.addTask {
            do throws(PostgresError) {
              let answer = try await batcher.submit(id, deadline: soon)
              return (id, answer == id * 2 ? nil : .shape(column: 0))
            } catch { return (id, error) }
          }
        }
        return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
      }
      #expect(failures == [13: .refused(SQLState("23514"))])
      let count = try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.query("SELECT count(*) FROM entry").only { row throws(PostgresError) in
          try row.int8(0)
        }
      }
      #expect(count == 199)
    }
  }

  @Test("needs a commit for at most every second request of 32 callers")
  func sharing() async throws {
    try await withDatabase(connections: 8) { pool in
      try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.execute("CREATE TABLE entry (id uuid PRIMARY KEY)")
      }
      // Counted rather than timed: the time of a commit is the disk's, and others use it too.
      let batches = RunCounter()
      let batcher = Batcher<UInt128, Bool>(pool) { tx, ids throws(PostgresError) in
        batches.add()
        try tx.execute("INSERT INTO entry SELECT * FROM unnest($1)", .uuids(ids))
        return ids.map { _ in true }
      }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<32 {
          group.addTask {
            for _ in 0..<40 {
              _ = try await batcher.submit(.random(in: .min ... .max), deadline: soon)
            }
          }
        }
        try await group.waitForAll()
      }
      let count = try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.query("SELECT count(*) FROM entry").only { row throws(PostgresError) in
          try row.int8(0)
        }
      }
      #expect(count == 1_280)
      #expect(batches.count <= 1_280 / 2)
    }
  }

  @Test("runs one transaction for many patient callers beside an impatient one")
  func impatience() async throws {
    try await withDatabase(connections: 2) { pool in
      let batches = RunCounter()
      let batcher = Batcher<Int, Int>(pool, laneCount: 1) { tx, ids throws(PostgresError) in
        batches.add()
        try tx.execute("SELECT pg_sleep(1)")
        return ids
      }
      // The first holds the lane while the others gather behind it.
      async let first = batcher.submit(0, deadline: soon)
      while batches.count == 0 { await Task.yield() }
      let answers = await withTaskGroup(of: Int?.self) { group in
        group.addTask {
          // Over in the middle of the second transaction; what becomes of it is its own affair.
          _ = try? await batcher.submit(-1, deadline: .now + .milliseconds(1_500))
          return nil
        }
        for id in 1...31 { group.addTask { try? await batcher.submit(id, deadline: soon) } }
        return await group.reduce(into: Set<Int>()) { if let id = $1 { $0.insert(id) } }
      }
      #expect(answers == Set(1...31))
      let held = try await first
      #expect(held == 0)
      #expect(batches.count == 2)
    }
  }

  @Test("runs a second batch beside the first only when half a batch waits", arguments: [3, 4])
  func lanes(waitingCount: Int) async throws {
    try await withDatabase(connections: 4) { pool in
      let begun = RunCounter()
      let release = RunCounter()
      let batcher = Batcher<Int, Int>(pool, countMax: 8, laneCount: 2) {
        tx, ids throws(PostgresError) in
        begun.add()
        while release.count == 0 { try tx.execute("SELECT pg_sleep(0.005)") }
        return ids.map { _ in begun.count }
      }
      async let first = batcher.submit(0, deadline: soon)
      while begun.count == 0 { await Task.yield() }
      async let rest = withTaskGroup(of: Int?.self) { group in
        for id in 1...waitingCount {
          group.addTask { try? await batcher.submit(id, deadline: soon) }
        }
        return await group.reduce(into: [Int?]()) { $0.append($1) }
      }
      // What is to begin begins; what is not to, has the time of many round trips to do it.
      for _ in 0..<50 where begun.count == 1 {
        _ = try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
          try tx.execute("SELECT pg_sleep(0.005)")
        }
      }
      #expect(begun.count == (waitingCount == 3 ? 1 : 2))
      release.add()
      let answers = await rest
      #expect(answers.count == waitingCount && !answers.contains(nil))
      _ = try await first
    }
  }
}
