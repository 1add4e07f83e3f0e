import Foundation
import Glibc
import Postgres
import TestKit
import Testing

@Suite("G3: a killed server process")
struct CrashTests {
  /// SIGKILL of one process makes PostgreSQL end all others and recover from its log, so the
  /// cluster is this test's own.
  @Test("loses no acknowledged write, and the pool comes back by itself")
  func killed() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("sluis-crash-\(UInt64.random(in: .min ... .max))")
    let cluster = try await TestCluster.running(in: folder, configuration: "")
    try await withPool(cluster.settings(database: "postgres")) { pool in
      try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.execute("CREATE TABLE kept (id int8 PRIMARY KEY)")
      }
      for id in 0..<Int64(3) {
        try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
          try tx.execute("INSERT INTO kept VALUES ($1)", .int8(id))
        }
        let victim = try await pool.transaction(.readOnly, deadline: soon) {
          tx throws(PostgresError) in
          try tx.query("SELECT pg_backend_pid()").only { row throws(PostgresError) in
            try row.int4(0)
          }
        }
        #expect(kill(victim, SIGKILL) == 0)
      }
      let count = try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.query("SELECT count(*) FROM kept").only { row throws(PostgresError) in
          try row.int8(0)
        }
      }
      #expect(count == 3)
    }
    try await TestCluster.stop(in: folder)
  }
}
