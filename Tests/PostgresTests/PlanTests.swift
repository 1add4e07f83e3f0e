import Postgres
import Testing

@Suite("A plan that is kept")
struct PlanTests {
  @Test("looks a row up in a table that was one page when the plan was made")
  func growing() async throws {
    try await Self.withTable { pool in
      let read = try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        _ = try Self.find(&tx)
        try tx.execute("INSERT INTO grown SELECT n, 'more' FROM generate_series(2, 2000) AS n")
        #expect(try Self.find(&tx) == 1)
        return try Self.rowsReadWhole(&tx)
      }
      #expect(read == 0)
    }
  }

  @Test("reads a table whole where it is made for its parameters and that is cheaper")
  func small() async throws {
    try await Self.withTable { pool in
      let read = try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        tx.planForParameters()
        _ = try Self.find(&tx)
        return try Self.rowsReadWhole(&tx)
      }
      #expect(read == 1)
    }
  }

  /// Runs `body` with one connection to a database with a table `grown` of one row.
  private static func withTable(_ body: (Pool) async throws -> Void) async throws {
    try await withDatabase(connections: 1) { pool in
      try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.execute("CREATE TABLE grown (id int8 PRIMARY KEY, word text)")
        try tx.execute("INSERT INTO grown VALUES (1, 'one')")
        try tx.execute("ANALYZE grown")
      }
      try await body(pool)
    }
  }

  private static func find(_ tx: inout Transaction) throws(PostgresError) -> Int {
    try tx.query("SELECT word FROM grown WHERE id = ANY($1)", .int8s([1])).count
  }

  /// Rows that this transaction read by going through the whole table.
  private static func rowsReadWhole(_ tx: inout Transaction) throws(PostgresError) -> Int64 {
    try tx.query("SELECT seq_tup_read FROM pg_stat_xact_user_tables WHERE relname = 'grown'")
      .only { row throws(PostgresError) in try row.int8(0) }
  }
}
