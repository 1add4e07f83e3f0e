/// The SQL that a superuser runs once: a database and two roles per service.
///
/// The owner role runs migrations; the runtime role may use what migrations grant it and can create
/// nothing. Neither can enter another service's database. Running it again changes nothing but the
/// passwords, which is how they are rotated.
enum Bootstrap {
  /// One service's roles, with the verifiers of their passwords.
  struct Access: Sendable {
    let database: DatabaseName
    let ownerVerifier: String
    let runtimeVerifier: String
  }

  static func sql(for accesses: [Access]) -> String {
    let head = """
      -- Made by sluis init. Run once, as a superuser, with psql:
      --   psql --no-psqlrc --file bootstrap.sql postgres
      -- It holds SCRAM verifiers, not passwords; these are in each service's secrets folder.
      \\set ON_ERROR_STOP on
      SET client_min_messages = warning;

      """
    return ([head] + accesses.map(Self.sql)).joined(separator: "\n")
  }

  // Every name is one of ours (a fixed word and a service), and a verifier is base64 and `$:`, so
  // there is nothing in here to quote.
  private static func sql(for access: Access) -> String {
    let database = access.database
    return """
      -- \(database.service.rawValue)
      \\connect postgres
      \(Self.role(database.owner, access.ownerVerifier))
      \(Self.role(database.runtime, access.runtimeVerifier))
      SELECT 'CREATE DATABASE \(database.name) OWNER \(database.owner) TEMPLATE template0 '
        'ENCODING ''UTF8'' LC_COLLATE ''C'' LC_CTYPE ''C'''
      WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '\(database.name)') \\gexec
      REVOKE ALL ON DATABASE \(database.name) FROM PUBLIC;
      GRANT CONNECT ON DATABASE \(database.name) TO \(database.runtime);
      \\connect \(database.name)
      REVOKE ALL ON SCHEMA public FROM PUBLIC;
      GRANT USAGE, CREATE ON SCHEMA public TO \(database.owner);
      GRANT USAGE ON SCHEMA public TO \(database.runtime);

      """
  }

  private static func role(_ name: String, _ verifier: String) -> String {
    """
    SELECT 'CREATE ROLE \(name)' WHERE NOT EXISTS (
      SELECT FROM pg_roles WHERE rolname = '\(name)') \\gexec
    ALTER ROLE \(name) LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION
      NOBYPASSRLS PASSWORD '\(verifier)';
    """
  }
}

/// The names of one service's database and roles.
struct DatabaseName: Hashable, Sendable {
  let service: Service

  var name: String { "sluis_\(self.service.rawValue)" }
  /// Runs migrations and owns the tables.
  var owner: String { "sluis_\(self.service.rawValue)_owner" }
  /// What the service logs in as.
  var runtime: String { "sluis_\(self.service.rawValue)" }
}
