/// What a server must promise before personal data is entrusted to it.
///
/// Read at the start, and a service refuses to start on the first sentence: a server without
/// `fsync` acknowledges what it can lose, and one that logs parameters writes people's data to its
/// log.
package struct ServerSafety: Sendable {
  /// The server's settings by name, as the session sees them.
  package let settings: [String: String]

  package init(settings: [String: String]) { self.settings = settings }

  /// Asks the server.
  package init(
    asking pool: Pool, deadline: ContinuousClock.Instant
  ) async throws(PostgresError) {
    let pairs = try await pool.transaction(.readOnly, deadline: deadline) {
      (tx) throws(PostgresError) in
      try tx.query(Self.question, .texts(Self.rules.map(\.name))).map {
        row throws(PostgresError) in (try row.text(0), try row.text(1))
      }
    }
    self.settings = Dictionary(pairs) { first, _ in first }
  }

  /// Asks the server at the other end of a connection that nobody uses yet.
  init(asking connection: inout Connection, _ patience: Patience) throws(PostgresError) {
    let number = connection.send(Self.question, [.texts(Self.rules.map(\.name))])
    connection.sync()
    try connection.readAll(patience)
    let pairs = try connection.answer(number, patience).map { row throws(PostgresError) in
      (try row.text(0), try row.text(1))
    }
    self.settings = Dictionary(pairs) { first, _ in first }
  }

  private static var question: StaticString {
    "SELECT name, setting FROM pg_settings WHERE name = ANY($1)"
  }

  /// One sentence for each setting that is not safe, naming it and what to do. Empty is safe.
  package var complaints: [String] {
    Self.rules.compactMap { rule in
      let setting = self.settings[rule.name]
      if let setting, rule.allows(setting) { return nil }
      return "PostgreSQL's \(rule.name) is \(setting ?? "unknown"): \(rule.remedy)."
    }
  }

  private struct Rule: Sendable {
    let name: String
    let remedy: String
    let allows: @Sendable (String) -> Bool

    static func one(of values: [String], _ name: String, _ remedy: String) -> Rule {
      Rule(name: name, remedy: remedy) { values.contains($0) }
    }
  }

  private static let rules: [Rule] = [
    Rule(name: "server_version_num", remedy: "install PostgreSQL 15 or newer") {
      (Int($0) ?? 0) >= 150_000
    },
    .one(of: ["on"], "fsync", "set it to on, or a power cut loses acknowledged writes"),
    .one(of: ["on"], "full_page_writes", "set it to on, or a power cut tears pages"),
    // remote_write and local acknowledge before the standby, or any disk, has the data.
    .one(
      of: ["on", "remote_apply"], "synchronous_commit",
      "set it to on, or a crash loses acknowledged writes"),
    .one(
      of: ["on"], "data_checksums",
      "stop the server and run pg_checksums --enable, or damaged pages are read as data"),
    .one(
      of: ["0"], "log_parameter_max_length", "set it to 0, or personal data is written to its log"),
    .one(
      of: ["0"], "log_parameter_max_length_on_error",
      "set it to 0, or personal data is written to its log"),
    .one(
      of: ["terse"], "log_error_verbosity",
      "set it to terse, or rows that are refused are written to its log"),
  ]
}
