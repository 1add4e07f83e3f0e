import Foundation
import Glibc
import Postgres
import TestKit
import Testing

/// A new installation whose consent enters a database of the test cluster.
private struct StartSite {
  let folder: String
  let settings: Postgres.Settings

  var consent: String { "\(self.folder)/here/services/consent" }

  static func with(_ test: (StartSite) async throws -> Void) async throws {
    let cluster = try await TestCluster.running()
    let settings = try await cluster.freshDatabase()
    try await withFolder { folder in
      let made = try await Program.run("sluis init here --organisation team", in: folder)
      #expect(made.status == 0, "\(made.errors)")
      let site = StartSite(folder: folder, settings: settings)
      let role = "start_\(UInt64.random(in: .min ... .max))"
      try await site.makeRole(role)
      try site.configure { config in
        var database = config["database"] as? [String: Any] ?? [:]
        database["host"] = cluster.socketFolder
        database["port"] = Int(cluster.port)
        database["name"] = settings.database
        database["user"] = role
        database["ownerUser"] = "sluis"
        config["database"] = database
      }
      try await test(site)
    }
  }

  /// Rewrites consent's configuration.
  func configure(_ change: (inout [String: Any]) -> Void) throws {
    let file = URL(fileURLWithPath: "\(self.consent)/config.json")
    var config =
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
    change(&config)
    try JSONSerialization.data(withJSONObject: config).write(to: file)
  }

  func mode(_ mode: Int, of file: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: "\(self.consent)/\(file)")
  }

  func sql(_ statement: StaticString) async throws {
    let pool = Pool(self.settings)
    try await pool.transaction(deadline: .now + .seconds(20)) {
      (transaction) throws(PostgresError) in try transaction.execute(statement)
    }
    await pool.close()
  }

  /// A role that owns nothing: a service refuses to run as any other.
  private func makeRole(_ name: String) async throws {
    let pool = Pool(self.settings)
    try await pool.transaction(deadline: .now + .seconds(20)) {
      (transaction) throws(PostgresError) in
      try transaction.execute("SELECT set_config('start.role', $1, true)", .text(name))
      try transaction.execute(
        """
        DO $$ BEGIN
          EXECUTE format('CREATE ROLE %I LOGIN', current_setting('start.role'));
        END $$
        """)
    }
    await pool.close()
  }

  func migrate() async throws {
    let done = try await Program.run(
      "consent migrate --config here/services/consent/config.json", in: self.folder)
    #expect(done.status == 0, "\(done)")
  }

  /// Starts consent, which must end by itself, and returns the sentence it says.
  func refusal(_ command: String? = nil, status: Int32 = 1) async throws -> String {
    let line = command ?? "consent serve --config here/services/consent/config.json"
    // One that starts after all is ended, with a status that is not expected.
    let outcome = try await Program.run("timeout -s KILL 60 \(line)", in: self.folder)
    #expect(outcome.status == status, "\(outcome)")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 1, "\(outcome)")
    #expect(outcome.output.isEmpty)
    return lines.first.map(String.init) ?? ""
  }
}

@Suite("A service that cannot start says why in one sentence")
struct StartTests {
  @Test("used wrongly, with status 2", arguments: ["", "serve", "start --config a", "serve -c a"])
  func usage(arguments: String) async throws {
    try await withFolder { folder in
      for service in ["consent", "cases", "signals", "panel"] {
        let outcome = try await Program.run("\(service) \(arguments)", in: folder)
        #expect(outcome.status == 2)
        #expect(
          outcome.errors == "\(service): say serve, migrate or health, "
            + "and --config FILE as sluis init made it; "
            + "or reconcile, --config FILE and --statement FILE\n")
      }
    }
  }

  @Test("without a configuration, or with another service's")
  func configuration() async throws {
    try await StartSite.with { site in
      #expect(
        try await site.refusal("consent serve --config nothing.json")
          == "consent: cannot read the configuration nothing.json: "
          + "name a JSON file that sluis init made")
      let other = "here/services/consent/config.json"
      #expect(
        try await site.refusal("cases serve --config \(other)")
          == "cases: \(other) is the configuration of consent, not of cases")
      try site.configure { $0["listen"] = ["host": "127.0.0.1", "port": 70_000] }
      #expect(
        try await site.refusal()
          == "consent: \(other): listen.port must be a number from 1 to 65535")
    }
  }

  @Test(
    "when a key file can be read by others",
    arguments: ["secrets/log-signing-seed", "secrets/root-key"])
  func keyMode(file: String) async throws {
    try await StartSite.with { site in
      try await site.migrate()
      try site.mode(0o644, of: file)
      let said = try await site.refusal()
      #expect(said.contains("0644") || said.contains("mode"), "\(said)")
    }
  }

  @Test("when the key of its certificate can be read by others")
  func certificateKey() async throws {
    try await StartSite.with { site in
      try site.mode(0o644, of: "key.pem")
      #expect(try await site.refusal().contains("key"))
    }
  }

  @Test("when the database is down, or has no schema, an older or a newer one")
  func schema() async throws {
    try await StartSite.with { site in
      #expect(
        try await site.refusal() == "consent: the database has no schema: run consent migrate once")
      try await site.migrate()
      try await site.sql("DELETE FROM schema_migration WHERE number > 1")
      #expect(
        try await site.refusal()
          == "consent: the database has 1 of 5 migrations: run consent migrate")
      try await site.sql(
        """
        INSERT INTO schema_migration (number, name, digest)
        SELECT n, 'later', '' FROM generate_series(2, 6) AS n
        """)
      #expect(
        try await site.refusal()
          == "consent: the database has 6 migrations and this program knows 5: "
          + "install the newer program")
      try site.configure { config in
        var database = config["database"] as? [String: Any] ?? [:]
        database["host"] = "\(site.folder)/nobody"
        config["database"] = database
      }
      #expect(
        try await site.refusal()
          == "consent: the database does not answer: start PostgreSQL, and run migrate once")
    }
  }

  @Test("when the server writes refused rows to its own log")
  func unsafeServer() async throws {
    try await StartSite.with { site in
      try await site.migrate()
      try await site.sql(
        """
        DO $$ BEGIN
          EXECUTE format('ALTER DATABASE %I SET log_error_verbosity = verbose', current_database());
        END $$
        """)
      let said = try await site.refusal()
      #expect(
        said
          == "consent: PostgreSQL's log_error_verbosity is verbose: "
          + "set it to terse, or rows that are refused are written to its log.")
    }
  }

  @Test("when its port is taken")
  func portTaken() async throws {
    try await StartSite.with { site in
      try await site.migrate()
      let taken = try TakenPort()
      try site.configure { $0["listen"] = ["host": "127.0.0.1", "port": taken.port] }
      #expect(
        try await site.refusal()
          == "consent: cannot listen on 127.0.0.1 port \(taken.port): is another one running?")
      taken.close()
    }
  }

  @Test("when its listener's name stands for nothing here, or for no address of this machine")
  func noSuchPlace() async throws {
    try await StartSite.with { site in
      try await site.migrate()
      let port = try Ports.base(count: 1)
      for (host, said) in [
        ("consent-staff.invalid", "the name stands for no address here"),
        ("192.0.2.1", "it is no address of this machine"),
      ] {
        try site.configure { $0["listen"] = ["host": ["127.0.0.1", host], "port": port] }
        #expect(
          try await site.refusal() == "consent: cannot listen on \(host) port \(port): \(said)")
      }
      for hosts in [[String](), ["127.0.0.1", ""], [String](repeating: "127.0.0.1", count: 9)] {
        try site.configure { $0["listen"] = ["host": hosts, "port": port] }
        #expect(
          try await site.refusal()
            == "consent: here/services/consent/config.json: listen.host must be "
            + "a name or an address, or 1 to 8 in a list")
      }
    }
  }
}

/// A port of the loopback address that somebody else listens on.
private struct TakenPort {
  let port: Int
  private let descriptor: Int32

  init() throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var byteCount = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe bind(descriptor, address, byteCount) == 0 && listen(descriptor, 1) == 0
          && getsockname(descriptor, address, &byteCount) == 0
      }
    }
    guard isListening else { throw CocoaError(.fileWriteUnknown) }
    self.descriptor = descriptor
    self.port = Int(UInt16(bigEndian: address.sin_port))
  }

  func close() { _ = Glibc.close(self.descriptor) }
}
