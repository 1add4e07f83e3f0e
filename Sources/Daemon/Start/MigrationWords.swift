internal import Postgres

/// What `migrate` says of the database that it works on, before and after.
enum MigrationWords {
  /// How long it waits for a server, or for another migrator.
  static let patience = Duration.seconds(60)

  /// Said at once: a server that is not there keeps it waiting.
  static func beginning(_ owner: Postgres.Settings) -> String {
    "\(Self.place(of: owner)): waiting for it, \(Self.patience.components.seconds) s at most"
  }

  /// Why the schema is not the newest, and what to do.
  static func refusal(_ error: PostgresError, _ owner: Postgres.Settings) -> StartRefusal {
    let place = Self.place(of: owner)
    switch error {
    case .unavailable:
      return StartRefusal(
        "\(place): nobody let \(owner.user) in within \(Self.patience.components.seconds) s: "
          + "start PostgreSQL there, or mend database.host, database.port and "
          + "database.ownerPasswordFile; its own log says more")
    case .deadline:
      return StartRefusal(
        "\(place): not done within \(Self.patience.components.seconds) s: "
          + "see who else migrates or locks its tables, and run it again")
    case .connectionLost:
      return StartRefusal(
        "\(place): the server went away meanwhile: see its log, and run it again; "
          + "what was applied stays")
    case .outcomeUnknown, .answerLost:
      return StartRefusal(
        "\(place): whether the last step is stored is not known: run it again, it looks first")
    default:
      return StartRefusal(
        "\(place): the schema is not the newest: \(error); what was applied before stays")
    }
  }

  /// `database sluis_cases at db, port 5432`: names of the configuration, which are no secret.
  private static func place(of owner: Postgres.Settings) -> String {
    let hosts = owner.hosts.map { "\($0.name), port \($0.port)" }.joined(separator: " or ")
    return "database \(owner.database) at \(hosts)"
  }
}
