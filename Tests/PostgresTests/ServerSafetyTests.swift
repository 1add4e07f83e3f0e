import Foundation
import Postgres
import TestKit
import Testing

@Suite("A server")
struct ServerSafetyTests {
  @Test("with the settings of script/cluster is safe")
  func safe() async throws {
    try await withDatabase { pool in
      let complaints = try await ServerSafety(asking: pool, deadline: soon).complaints
      #expect(complaints == [])
    }
  }

  @Test("that may lose or log what it is given is refused, setting by setting")
  func unsafeServer() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("sluis-unsafe-\(UInt64.random(in: .min ... .max))")
    let cluster = try await TestCluster.running(
      in: folder,
      configuration: "fsync = off\nlog_error_verbosity = default")
    try await withPool(cluster.settings(database: "postgres")) { pool in
      let complaints = try await ServerSafety(asking: pool, deadline: soon).complaints
      #expect(
        complaints == [
          "PostgreSQL's fsync is off: set it to on, or a power cut loses acknowledged writes.",
          "PostgreSQL's log_error_verbosity is default: "
            + "set it to terse, or rows that are refused are written to its log.",
        ])
    }
    // A session to it, wherever it was made, is refused too: after a fail-over, say.
    var settings = cluster.settings(database: "postgres")
    settings.requiresSafety = true
    try await withPool(settings) { pool in
      await #expect(throws: PostgresError.settings(.unsafeServer)) {
        try await pool.transaction(.readOnly, deadline: soon) { tx throws(PostgresError) in
          try tx.query("SELECT 1").count
        }
      }
    }
    try await TestCluster.stop(in: folder)
  }

  @Test("cannot be told by a role's settings to acknowledge what it may lose")
  func roleSettings() async throws {
    try await withDatabase(connections: 1) { pool in
      let database = pool.settings.database
      try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.execute("SELECT set_config('sluis.name', $1, true)", .text(database))
        try tx.execute(
          """
          DO $$ BEGIN
            EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off',
              current_setting('sluis.name'));
          END $$
          """)
      }
      try await withPool(pool.settings) { later in
        let setting = try await later.transaction(.readOnly, deadline: soon) {
          tx throws(PostgresError) in
          try tx.query("SHOW synchronous_commit").only { row throws(PostgresError) in
            try row.text(0)
          }
        }
        #expect(setting == "on")
      }
    }
  }

  @Test("whose settings cannot be read is refused")
  func unknown() {
    #expect(ServerSafety(settings: [:]).complaints.count == 8)
  }
}

@Suite("Settings")
struct SettingsTests {
  @Test("N09: for another machine without a certificate authority reach no network")
  func downgrade() async throws {
    let settings = Settings(
      hosts: [Settings.Host("192.0.2.1")], database: "d", user: "u")
    try await withPool(settings) { pool in
      await #expect(throws: PostgresError.settings(.noCertificateAuthority)) {
        try await pool.transaction(deadline: soon) { _ throws(PostgresError) in }
      }
    }
  }
}
