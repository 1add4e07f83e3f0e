internal import Configuration
internal import Postgres
internal import SystemPackage

/// What one service reads from its `config.json`; docs/operating.md lists every key.
///
/// Paths in the file are relative to it and absolute here. No secret is in it, only where each
/// lies.
package struct ServiceSettings: Sendable {
  /// Where to listen.
  package struct Listener: Sendable {
    static let hostCountMax = 8

    /// Names or addresses of this machine, 1 to ``hostCountMax``. The first is where the service
    /// itself asks how it is.
    package let hosts: [String]
    package let port: Int
  }

  /// Certificate, key and trusted authorities, PEM files.
  package struct TLSFiles: Sendable {
    package let certificate: String
    package let key: String
    package let authorities: String
  }

  /// Where PostgreSQL is, and as whom to enter.
  package struct Database: Sendable {
    package let host: String
    package let port: Int
    package let name: String
    package let user: String
    package let passwordFile: String
    package let ownerUser: String
    package let ownerPasswordFile: String
    package let authorities: String
    package let sessionCountMax: Int

    /// As the service itself, which can create nothing.
    func runtime(_ service: String) -> Settings {
      self.settings(as: self.user, self.passwordFile, service)
    }

    /// As the owner of the schema, for migrations.
    func owner(_ service: String) -> Settings {
      self.settings(as: self.ownerUser, self.ownerPasswordFile, service)
    }

    private func settings(as user: String, _ passwordFile: String, _ service: String) -> Settings {
      var settings = Settings(
        hosts: [Settings.Host(self.host, port: UInt16(clamping: self.port))], database: self.name,
        user: user, applicationName: "sluis-\(service)")
      settings.passwordFile = passwordFile
      settings.certificateAuthorityFile = self.authorities
      settings.connectionCount = self.sessionCountMax
      // After a fail-over it is another server than the one that was asked at the start.
      settings.requiresSafety = true
      return settings
    }
  }

  /// Another service: how it is reached and who it must be.
  package struct Address: Sendable {
    package let host: String
    package let port: Int
    package let identity: String
  }

  /// Where consent's keys lie.
  package struct KeyFiles: Sendable {
    package let root: String
    package let ringFolder: String
    /// For how long backups are kept, in days; nil when nothing is said.
    package let backupDays: Int?

    /// Never less than a year: what is forgotten sooner comes back with a backup.
    static let backupDaysBounds = 366...36_500
  }

  /// Who vouches for the log, and how long it discloses without.
  package struct Witness: Sendable {
    package let address: Address
    /// A verifier key as docs/formats/log.md §3 writes it.
    package let key: String
    package let disclosesFor: Duration
  }

  package let service: String
  package let organisation: String
  package let identity: String
  package let listen: Listener
  package let partner: Listener?
  /// Where anybody may call, without a certificate.
  package let anonymous: Listener?
  /// When the records of what happens there come into the log.
  package let batch: AnonymousBatch
  package let tls: TLSFiles
  package let database: Database
  package let consent: Address?
  /// Where signals reaches cases.
  package let cases: Address?
  package let witness: Witness?
  package let logSigningSeedFile: String
  package let keys: KeyFiles?
  /// Under which panel's issuing keys are stored.
  package let issuingRootFile: String?
  /// Under which cases keeps what it counts for the neighbourhood analysis.
  package let countingRootFile: String?
  package let drain: Duration
  /// What activities of the processing register are named under in the Logboek, a URI.
  package let registerURI: String
  /// Names of the users who may do what an administrator does from the first start on.
  package let administrators: [String]
}

extension ServiceSettings {
  /// Reads `path`, and refuses what is missing or is not of its kind.
  package static func read(_ path: String, for service: String) async throws(StartRefusal) -> Self {
    let file: FileProvider<JSONSnapshot>
    do {
      file = try await FileProvider<JSONSnapshot>(filePath: FilePath(path))
    } catch {
      throw StartRefusal(
        "cannot read the configuration \(path): name a JSON file that sluis init made")
    }
    let reader = Reader(config: ConfigReader(provider: file), path: path)
    let settings = try Self(reading: reader)
    guard settings.service == service else {
      throw StartRefusal("\(path) is the configuration of \(settings.service), not of \(service)")
    }
    return settings
  }

  private init(reading reader: Reader) throws(StartRefusal) {
    self.service = try reader.text("service")
    self.organisation = try reader.text("organisation")
    self.identity = try reader.text("identity")
    self.listen = try reader.listener("listen")
    self.partner = reader.has("partner.port") ? try reader.listener("partner") : nil
    self.anonymous = reader.has("anonymous.port") ? try reader.listener("anonymous") : nil
    self.batch = AnonymousBatch(
      periodMs: reader.has("anonymous.batchMs")
        ? Int64(try reader.number("anonymous.batchMs", AnonymousBatch.periodMs))
        : AnonymousBatch.periodMsDefault)
    self.tls = TLSFiles(
      certificate: try reader.file("tls.certificateFile"), key: try reader.file("tls.keyFile"),
      authorities: try reader.file("tls.authoritiesFile"))
    self.database = Database(
      host: try reader.text("database.host"), port: try reader.number("database.port", 1...65_535),
      name: try reader.text("database.name"), user: try reader.text("database.user"),
      passwordFile: try reader.file("database.passwordFile"),
      ownerUser: try reader.text("database.ownerUser"),
      ownerPasswordFile: try reader.file("database.ownerPasswordFile"),
      authorities: try reader.file("database.authoritiesFile"),
      sessionCountMax: try reader.number("database.sessionCountMax", 1...256))
    self.consent = try reader.address("consent")
    self.cases = try reader.address("cases")
    self.witness =
      reader.has("witness.port")
      ? Witness(
        address: Address(
          host: try reader.text("witness.host"),
          port: try reader.number("witness.port", 1...65_535),
          identity: try reader.text("witness.identity")),
        key: try reader.text("witness.verifierKey"),
        disclosesFor: .milliseconds(
          reader.has("witness.disclosesForMs")
            ? try reader.number("witness.disclosesForMs", Witnessing.disclosesForMs)
            : Witnessing.disclosesForMsDefault)) : nil
    self.logSigningSeedFile = try reader.file("keys.logSigningSeedFile")
    self.keys =
      reader.has("keys.rootKeyFile")
      ? KeyFiles(
        root: try reader.file("keys.rootKeyFile"), ringFolder: try reader.file("keys.ringFolder"),
        backupDays: reader.has("keys.backupDays")
          ? try reader.number("keys.backupDays", KeyFiles.backupDaysBounds) : nil)
      : nil
    self.issuingRootFile =
      reader.has("keys.issuingRootFile") ? try reader.file("keys.issuingRootFile") : nil
    self.countingRootFile =
      reader.has("keys.countingRootFile") ? try reader.file("keys.countingRootFile") : nil
    self.drain = .milliseconds(try reader.number("limits.drainTimeoutMs", 0...600_000))
    self.registerURI =
      reader.has("registerURI")
      ? try reader.text("registerURI") : AuditLog.registerURIDefault
    self.administrators = reader.texts("administrators")
  }

  /// One file, read key by key; each refusal names the key.
  private struct Reader {
    let config: ConfigReader
    let path: String

    func has(_ key: ConfigKey) -> Bool {
      self.config.int(forKey: key) != nil || self.config.string(forKey: key) != nil
    }

    func text(_ key: ConfigKey) throws(StartRefusal) -> String {
      guard let value = self.config.string(forKey: key), !value.isEmpty else {
        throw self.refusal(key, "a text")
      }
      return value
    }

    func texts(_ key: ConfigKey) -> [String] { self.config.stringArray(forKey: key) ?? [] }

    func number(_ key: ConfigKey, _ bounds: ClosedRange<Int>) throws(StartRefusal) -> Int {
      guard let value = self.config.int(forKey: key), bounds.contains(value) else {
        throw self.refusal(key, "a number from \(bounds.lowerBound) to \(bounds.upperBound)")
      }
      return value
    }

    func file(_ key: ConfigKey) throws(StartRefusal) -> String {
      let name = FilePath(try self.text(key))
      return FilePath(self.path).removingLastComponent().pushing(name).string
    }

    func address(_ prefix: String) throws(StartRefusal) -> Address? {
      guard self.has(ConfigKey("\(prefix).port")) else { return nil }
      return Address(
        host: try self.text(ConfigKey("\(prefix).host")),
        port: try self.number(ConfigKey("\(prefix).port"), 1...65_535),
        identity: try self.text(ConfigKey("\(prefix).identity")))
    }

    func listener(_ prefix: String) throws(StartRefusal) -> Listener {
      Listener(
        hosts: try self.hosts(ConfigKey("\(prefix).host")),
        port: try self.number(ConfigKey("\(prefix).port"), 1...65_535))
    }

    /// One text, or a list of some.
    private func hosts(_ key: ConfigKey) throws(StartRefusal) -> [String] {
      let hosts = self.config.string(forKey: key).map { [$0] } ?? self.texts(key)
      guard (1...Listener.hostCountMax).contains(hosts.count), !hosts.contains("") else {
        throw self.refusal(key, "a name or an address, or 1 to \(Listener.hostCountMax) in a list")
      }
      return hosts
    }

    private func refusal(_ key: ConfigKey, _ kind: String) -> StartRefusal {
      StartRefusal("\(self.path): \(key.description) must be \(kind)")
    }
  }
}
