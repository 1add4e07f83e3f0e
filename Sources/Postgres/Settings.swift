/// Where the database is, who we are there, and how long anything may take.
///
/// libpq's own defaults wait for ever; every limit here has a finite one. Over TCP the server's
/// certificate is verified in full, except on the loopback interface, which no other machine
/// reaches.
package struct Settings: Sendable {
  /// One server. More than one is tried in order until one accepts writes (a fail-over pair).
  package struct Host: Hashable, Sendable {
    /// A folder with a UNIX socket (an absolute path), or a host name or address.
    package var name: String
    package var port: UInt16

    package init(_ name: String, port: UInt16 = 5432) {
      self.name = name
      self.port = port
    }

    /// Whether others than this machine can see the link, so that nothing may cross it in clear.
    var isRemote: Bool { !self.name.hasPrefix("/") && !["127.0.0.1", "::1"].contains(self.name) }
  }

  /// What is wrong with settings.
  package enum Fault: Hashable, Sendable {
    case noHost
    /// A host over TCP, not on the loopback interface, without a certificate authority to verify
    /// it.
    case noCertificateAuthority
    /// The password file cannot be read, is empty, longer than 1 KiB or holds a NUL.
    case passwordFile
    /// Others than the owner may read the password file.
    case passwordFileMode
    /// ``ServerSafety`` complains of the server.
    case unsafeServer
  }

  package var hosts: [Host]
  package var database: String
  package var user: String
  package var applicationName: String
  /// A file that holds the password and nothing else; one line end is dropped. Never the password
  /// itself: settings get printed, files have modes.
  package var passwordFile: String?
  /// PEM certificates of the authority that vouches for the server.
  package var certificateAuthorityFile: String?

  /// Until a connection stands, per host.
  package var connectTimeout: Duration = .seconds(3)
  /// The longest any statement may run; a transaction's deadline lowers it.
  package var statementTimeout: Duration = .seconds(30)
  /// The longest wait for a lock.
  package var lockTimeout: Duration = .seconds(5)
  /// The longest silence of ours inside a transaction before the server gives up on us.
  package var idleInTransactionTimeout: Duration = .seconds(10)
  /// Whether each server that a connection reaches must be safe (``ServerSafety``), not only the
  /// one that was asked at the start.
  package var requiresSafety = false
  /// Connections, each with a thread.
  package var connectionCount = 8
  /// Callers that may wait for a connection; one more is told `.busy` at once.
  package var waitingCountMax = 1_024

  package init(hosts: [Host], database: String, user: String, applicationName: String = "sluis") {
    self.hosts = hosts
    self.database = database
    self.user = user
    self.applicationName = applicationName
  }

  /// Settings for a server on this machine, through the socket in `socketFolder`.
  package init(
    socketFolder: String, port: UInt16 = 5432, database: String, user: String,
    applicationName: String = "sluis"
  ) {
    self.init(
      hosts: [Host(socketFolder, port: port)], database: database, user: user,
      applicationName: applicationName)
  }

  /// libpq's connection keywords, checked.
  ///
  /// A dead link is found within 5 s: keepalives after 2 s, then 3 at 1 s, and unacknowledged data
  /// for 5 s at most (with libpq's defaults a black hole held a caller for over 40 s).
  func keywords(for host: Host) throws(PostgresError) -> [(String, String)] {
    var keywords = [
      ("host", host.name), ("port", String(host.port)),
      ("dbname", self.database), ("user", self.user), ("application_name", self.applicationName),
      ("client_encoding", "UTF8"), ("target_session_attrs", "read-write"),
      ("keepalives", "1"), ("keepalives_idle", "2"), ("keepalives_interval", "1"),
      ("keepalives_count", "3"), ("tcp_user_timeout", "5000"), ("gssencmode", "disable"),
      ("options", self.sessionOptions), ("passfile", "/dev/null/none"),
    ]
    if host.isRemote {
      guard let authority = self.certificateAuthorityFile else {
        throw .settings(.noCertificateAuthority)
      }
      keywords += [
        ("sslmode", "verify-full"), ("sslrootcert", authority),
        ("ssl_min_protocol_version", "TLSv1.3"),
      ]
    } else {
      keywords += [("sslmode", "disable")]
    }
    if let file = self.passwordFile {
      keywords.append(("password", try PasswordFile.read(file)))
    }
    return keywords
  }

  /// What every session starts with. `client_connection_check_interval` makes the server notice
  /// within a second that we are gone, so a closed link ends its statement.
  private var sessionOptions: String {
    [
      "statement_timeout=\(self.statementTimeout.milliseconds)",
      "lock_timeout=\(self.lockTimeout.milliseconds)",
      "idle_in_transaction_session_timeout=\(self.idleInTransactionTimeout.milliseconds)",
      "client_connection_check_interval=1000", "TimeZone=UTC", "client_min_messages=warning",
      // Statements are prepared once and look rows up by key. Left to choose, the server plans many
      // of them anew at each run, as arrays of different lengths look cheaper that way. The few
      // whose conditions depend on their parameters say so: ``Transaction/planForParameters()``.
      "plan_cache_mode=force_generic_plan",
      // Such a plan outlives the size that the table had: one that was made over a page of rows
      // reads the whole table until the next ANALYZE, a minute of a busy morning away. A key is
      // looked up in a small table as fast as the table is read, so no plan reads one whole that
      // has an index to go by. What still must is thought endlessly dear, which no compiler mends.
      "enable_seqscan=off", "jit=off",
      // What a role or a database is set to does not count for us. Its stronger sibling
      // `remote_apply` differs in what a standby shows, not in what is lost.
      "synchronous_commit=on", "log_parameter_max_length_on_error=0",
    ].map { "-c \($0)" }.joined(separator: " ")
  }
}

extension Duration {
  /// Whole milliseconds, rounded up and at least zero.
  var milliseconds: Int64 {
    let (seconds, attoseconds) = self.components
    let milliseconds = attoseconds / 1_000_000_000_000_000
    let rest = attoseconds % 1_000_000_000_000_000 > 0 ? 1 : Int64(0)
    return max(0, seconds.multipliedReportingOverflow(by: 1_000).partialValue + milliseconds + rest)
  }
}
