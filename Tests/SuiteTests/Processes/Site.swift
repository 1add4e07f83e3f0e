import Foundation
import Postgres
import RPC
import TestKit
import Wire

@testable import sluis

/// A whole installation: what `sluis init` made, an embedded PostgreSQL, and the four services as
/// processes, in a folder that goes when this process does.
///
/// cases and consent reach PostgreSQL, and cases reaches consent, through ``SiteLink``s.
final class Site: Sendable {
  static let organisation = "buurtteam-noord"
  static let services = ["consent", "cases", "signals", "panel"]

  let folder: String
  let cluster: TestCluster
  let basePort: Int
  /// From cases to its database.
  let casesDatabase: SiteLink
  /// From consent to its database.
  let consentDatabase: SiteLink
  /// From cases to consent.
  let consentLink: SiteLink
  let consent: ServiceProcess
  let cases: ServiceProcess
  let signals: ServiceProcess
  let panel: ServiceProcess
  let witness: ServiceProcess

  private static let first = Task { try await Site.start() }

  /// The installation that suites share which leave it as they found it.
  static func shared() async throws -> Site { try await Self.first.value }

  /// What `sluis init` made.
  var installation: String { "\(self.folder)/site" }
  var clusterFolder: URL { URL(fileURLWithPath: "\(self.folder)/postgres") }
  var processes: [ServiceProcess] { [self.consent, self.cases, self.signals, self.panel] }

  /// Makes an installation, starts it, and waits until all four services serve.
  ///
  /// - Parameter disclosesForMs: how long they disclose without a cosignature.
  static func start(
    configuration: String = "", disclosesForMs: Int? = nil
  ) async throws -> Site {
    let folder = FileManager.default.temporaryDirectory.path
      + "/sluis-site-\(UInt32.random(in: .min ... .max))"
    // PostgreSQL's own user enters it too; what is secret lies in folders of mode 0700 below.
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
    try await Self.watch(folder)
    let cluster = try await TestCluster.running(
      in: URL(fileURLWithPath: "\(folder)/postgres"), configuration: configuration)
    let site = try Site(folder, cluster)
    try await site.make()
    if let disclosesForMs {
      for service in Self.services { try site.disclose(service, forMs: disclosesForMs) }
    }
    try await site.witness.start()
    for process in site.processes { try await process.start() }
    for process in site.processes { try await site.untilServing(process) }
    return site
  }

  private init(_ folder: String, _ cluster: TestCluster) throws {
    self.folder = folder
    self.cluster = cluster
    self.basePort = try Ports.base(count: InstallationPlan.witnessPortOffset + 1)
    let socket = FaultProxy.Target.socket("\(cluster.socketFolder)/.s.PGSQL.\(cluster.port)")
    self.casesDatabase = try SiteLink(to: socket)
    self.consentDatabase = try SiteLink(to: socket)
    self.consentLink = try SiteLink(to: .port(UInt16(self.basePort)))
    func process(_ service: String) -> ServiceProcess {
      ServiceProcess(
        service, config: "\(folder)/site/services/\(service)/config.json",
        log: "\(folder)/\(service).log", pids: "\(folder)/pids")
    }
    self.consent = process("consent")
    self.cases = process("cases")
    self.signals = process("signals")
    self.panel = process("panel")
    self.witness = ServiceProcess(
      "witness", config: "\(folder)/site/witness/witness.conf", log: "\(folder)/witness.log",
      pids: "\(folder)/pids")
  }

  /// Everything that is done once: keys, certificates, databases, tables.
  private func make() async throws {
    try await self.run(
      "sluis init site --organisation \(Self.organisation) --base-port \(self.basePort)"
        + " --database-host \(self.cluster.socketFolder) --database-port \(self.cluster.port)"
        + " --administrator admin --administrator bea")
    try self.route("cases", self.casesDatabase, consent: self.consentLink)
    try self.route("consent", self.consentDatabase, consent: nil)
    try await self.run(
      "psql --no-psqlrc --quiet --host \(self.cluster.socketFolder) --port \(self.cluster.port)"
        + " --username sluis --file site/postgres/bootstrap.sql postgres")
    try await self.runAll(
      Self.services.map { "\($0) migrate --config site/services/\($0)/config.json" })
  }

  /// Sends what a service asks of its database, and of consent, through links.
  private func route(_ service: String, _ database: SiteLink, consent: SiteLink?) throws {
    try self.configure("\(self.installation)/services/\(service)/config.json") { settings in
      settings["database"]?["host"] = "127.0.0.1"
      settings["database"]?["port"] = Int(database.port)
      if let consent { settings["consent"]?["port"] = Int(consent.port) }
    }
  }

  /// From its next start on, a service discloses that long without a cosignature.
  func disclose(_ service: String, forMs limit: Int) throws {
    try self.configure("\(self.installation)/services/\(service)/config.json") { settings in
      settings["witness"]?["disclosesForMs"] = limit
    }
  }

  private func configure(
    _ path: String, _ change: (inout [String: [String: Any]]) -> Void
  ) throws {
    let file = URL(fileURLWithPath: path)
    guard
      var members = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        as? [String: Any]
    else { throw CocoaError(.propertyListReadCorrupt) }
    var groups = members.compactMapValues { $0 as? [String: Any] }
    change(&groups)
    members.merge(groups) { $1 }
    try JSONSerialization.data(withJSONObject: members).write(to: file)
  }

  /// A second process of `cases` beside the first, on the same database, and the port it is on.
  func replicaOfCases() async throws -> (process: ServiceProcess, port: Int) {
    let port = try Ports.base(count: 2)
    let place = "\(self.installation)/services/cases-\(port)"
    try FileManager.default.copyItem(
      atPath: "\(self.installation)/services/cases", toPath: place)
    try self.configure("\(place)/config.json") { settings in
      settings["listen"]?["port"] = port
      settings["partner"]?["port"] = port + 1
    }
    let process = ServiceProcess(
      "cases", config: "\(place)/config.json", log: "\(self.folder)/cases-\(port).log",
      pids: "\(self.folder)/pids")
    try await process.start()
    try await self.untilServing(process, port: port)
    return (process, port)
  }

  // ── Asking ───────────────────────────────────────────────────────────────────────────────────

  /// Runs a shell command with the built programs in its path; throws what it said when it fails.
  @discardableResult
  func run(_ command: String) async throws -> Program.Outcome {
    let outcome = try await Program.run(command, in: self.folder)
    guard outcome.status == 0 else {
      throw ServiceProcess.DidNotStart(
        description: "\(command.prefix(60)): \(outcome.errors)\(outcome.output)")
    }
    return outcome
  }

  /// Runs several at once. Not as jobs of one shell: it starts with the signals blocked that this
  /// process's threads block, and `wait` would never hear that a job ended.
  private func runAll(_ commands: [String]) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for command in commands { group.addTask { try await self.run(command) } }
      try await group.waitForAll()
    }
  }

  /// Gives people certificates, and so profiles: folders of this site, named as they are.
  func profiles(_ people: [(name: String, kind: String, organisation: String)]) async throws {
    try await self.run(
      people.map {
        "sluis certificate issue --installation site --kind \($0.kind)"
          + " --organisation \($0.organisation) --name \($0.name) --out \($0.name)"
      }.joined(separator: " && "))
  }

  /// The session of somebody who has a profile here and an actor with a hat at consent.
  func caller(_ name: String) async throws -> Caller {
    try await Caller(name, folder: "\(self.folder)/\(name)")
  }

  /// Runs SQL as the cluster's superuser, in a session of its own.
  func psql(_ database: String, _ sql: String) async throws {
    try await self.run(
      "psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --host \(self.cluster.socketFolder)"
        + " --port \(self.cluster.port) --username sluis --dbname \(database) <<'SQL'\n\(sql)\nSQL")
  }

  func port(of endpoint: Endpoint) -> Int { self.basePort + endpoint.portOffset }

  static func credentials(of profile: Profile) throws -> Credentials {
    try Credentials(
      chainPEM: PEM.text(of: profile.certificate), keyPEM: PEM.text(of: profile.key),
      rootsPEM: profile.authorities.map { try PEM.text(of: $0) }.joined())
  }

  // ── Waiting ──────────────────────────────────────────────────────────────────────────────────

  /// Waits until a service says that it serves.
  func untilServing(
    _ process: ServiceProcess, port: Int? = nil, within limit: Duration = .seconds(30)
  ) async throws {
    let isServing = try await eventually(within: limit) {
      guard process.pid != nil else {
        throw ServiceProcess.DidNotStart(description: "\(process.service): \(process.lastWords)")
      }
      return try await self.isServing(process.service, port: port)
    }
    guard isServing else {
      throw ServiceProcess.DidNotStart(
        description: "\(process.service) does not serve: \(process.lastWords)")
    }
  }

  /// Whether a service says that it serves, asked as itself.
  func isServing(_ service: String, port: Int? = nil) async throws -> Bool {
    try await self.health(service, port: port)?.state == .serving
  }

  /// What a service says of itself, asked as itself; nil where it does not answer.
  func health(_ service: String, port: Int? = nil) async throws -> RpcV1.HealthReply? {
    guard let endpoint = Endpoint(rawValue: service),
      let identity = RPC.Identity(uri: "sluis://\(Self.organisation)/service/\(service)")
    else { return nil }
    let own = "\(self.installation)/services/\(service)"
    let credentials = try Credentials.load(
      certificate: "\(own)/cert.pem", key: "\(own)/key.pem", roots: "\(own)/ca.pem")
    let client = try Client(
      to: [RPC.Address(host: "localhost", port: port ?? self.port(of: endpoint))],
      credential: .certified(credentials), expecting: identity, group: EventLoops.shared)
    do {
      let reply = try await client.call(
        RpcV1.Health.check, RpcV1.HealthRequest(), CallOptions(lasting: .seconds(3))
      ).reply
      await client.shutdown()
      return reply
    } catch {
      await client.shutdown()
      return nil
    }
  }

  /// Ends the services and PostgreSQL. Without it they end with this process.
  func stop() async throws {
    for process in self.processes + [self.witness] { try await process.end() }
    try await TestCluster.stop(in: self.clusterFolder)
  }
}

extension Site {
  /// Ends what is left when this process is gone, however it ended: those processes of the list
  /// that name this folder, and the folder.
  private static func watch(_ folder: String) async throws {
    let watchdog = Process()
    watchdog.executableURL = URL(fileURLWithPath: "/bin/sh")
    watchdog.arguments = [
      "-c",
      """
      while kill -0 "$1" 2>/dev/null; do sleep 0.5; done
      for pid in $(cat "$2/pids"); do
        tr '\\0' ' ' <"/proc/$pid/cmdline" | grep -qF "$2/" && kill -9 "$pid"
      done
      while [ -e "$2/postgres/data/postmaster.pid" ] && [ "${n:-0}" -lt 60 ]; do
        n=$((${n:-0} + 1)); sleep 0.5
      done
      rm -rf "$2"
      """,
      "watchdog", String(ProcessInfo.processInfo.processIdentifier), folder,
    ]
    watchdog.standardInput = FileHandle.nullDevice
    watchdog.standardOutput = FileHandle.nullDevice
    watchdog.standardError = FileHandle.nullDevice
    try await spawn(watchdog)
  }
}
