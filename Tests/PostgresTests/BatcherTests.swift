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

  @Test("commits at least twice as many single requests of 32 callers as a commit each")
  func throughput() async throws {
    try await withDatabase(connections: 8) { pool in
      try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.execute("CREATE TABLE entry (id uuid PRIMARY KEY)")
      }
      let batcher = Batcher<UInt128, Bool>(pool) { tx, ids throws(PostgresError) in
        try tx.execute("INSERT INTO entry SELECT * FROM unnest($1)", .uuids(ids))
        return ids.map { _ in true }
      }
      let alone = try await Self.duration { id in
        try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
          _ = tx.send("INSERT INTO entry VALUES ($1)", .uuid(id))
        }
      }
      let together = try await Self.duration { id in
        _ = try await batcher.submit(id, deadline: soon)
      }
      #expect(alone / together >= 2, "alone \(alone), together \(together)")
    }
  }

  /// The time that 32 callers take for 40 requests each.
  private static func duration(
    _ request: @escaping @Sendable (UInt128) async throws -> Void
  ) async throws -> Duration {
    try await ContinuousClock().measure {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<32 {
          group.addTask {
            for _ in 0..<40 { try await request(.random(in: .min ... .max)) }
          }
        }
        try await group.waitForAll()
      }
    }
  }
}
