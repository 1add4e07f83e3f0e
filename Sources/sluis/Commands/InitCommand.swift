internal import ArgumentParser
internal import Foundation

/// `sluis init`
struct InitCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes the folder that a new installation starts from.",
    discussion: """
      Makes an authority, a certificate and secrets per service, their configuration and the \
      SQL for the databases. Nothing is overwritten; after a failure nothing is left.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: "The folder to make; it must not exist, unless --compose is given.",
    completion: .directory)
  var dir: String

  @Option(help: "The team's own organisation: a-z, 0-9 and hyphens.")
  var organisation: Label

  @Option(
    help: ArgumentHelp(
      "A name the services are reached under; repeat it for more.",
      discussion: "NAME for all services, or SERVICE=NAME for one of them or the witness.",
      valueName: "host"))
  var host: [HostChoice] = []

  @Option(
    help: ArgumentHelp(
      "Who may add organisations and people from the first start on; two or more.",
      discussion: "The name of a user's certificate. Officers and administrators take both words.",
      valueName: "name"))
  var administrator: [Label] = []

  @Flag(
    help: ArgumentHelp(
      "For containers: DIR is the folder that holds compose.yaml.",
      discussion: "Makes DIR/site and DIR/.env, so that docker compose up needs nothing else."))
  var compose = false

  @Option(
    help: "The address the services listen on; with --compose, where this machine is reached.")
  var listen = HostName.loopback

  @Option(
    help: "consent's port; cases, partner, signals, panel, ballot follow, and 9 on the witness.")
  var basePort = InstallationPlan.basePortDefault

  @Option(help: "PostgreSQL's host name or socket folder.")
  var databaseHost = "/run/postgresql"

  @Option(help: "PostgreSQL's port.")
  var databasePort = 5_432

  @Option(help: "Days the services' certificates are valid, 1 to 398.")
  var days = 90

  @Option(help: "Days the authority is valid, 30 to 7300.")
  var authorityDays = 3_650

  func validate() throws {
    try Self.check(self.basePort, "--base-port", InstallationPlan.basePorts)
    try Self.check(self.databasePort, "--database-port", 1...65_535)
    try Self.check(self.days, "--days", Validity.leafDays)
    try Self.check(self.authorityDays, "--authority-days", Validity.authorityDays)
    // Without any, the configuration names them later; the report says so.
    guard self.administrator.isEmpty || Set(self.administrator).count >= 2 else {
      throw ValidationError(
        "--administrator takes two people: who is an officer or administrator is the word of two")
    }
    guard case .address = self.listen.form else {
      throw ValidationError("--listen takes an IP address")
    }
    guard self.databaseHost.hasPrefix("/") || HostName(argument: self.databaseHost) != nil else {
      throw ValidationError("--database-host takes a host name or an absolute path")
    }
  }

  func report() async throws(Refusal) -> Report {
    let plan = self.plan
    guard self.compose else {
      try Installation.make(at: self.dir, plan, now: Date())
      return Self.report(on: plan, at: self.dir)
    }
    try ContainerSite.make(in: self.dir, plan, now: Date())
    return Self.report(onContainers: plan, in: self.dir)
  }

  static func check(_ number: Int, _ option: String, _ bounds: ClosedRange<Int>) throws {
    guard bounds.contains(number) else {
      throw ValidationError(
        "\(option) takes a number from \(bounds.lowerBound) to \(bounds.upperBound)")
    }
  }

  private var plan: InstallationPlan {
    var hosts: [Service: [HostName]] = [:]
    for service in Service.allCases {
      let chosen = self.host.filter { $0.place == nil || $0.place == .service(service) }
        .sorted { ($0.place != nil ? 0 : 1) < ($1.place != nil ? 0 : 1) }
        .map(\.name)
      var names = chosen.isEmpty ? [.localhost, .loopback] : chosen
      if self.compose {
        names += ContainerNetwork.names(of: service).filter { !names.contains($0) }
      }
      hosts[service] = names
    }
    let witness = self.host.filter { $0.place == nil || $0.place == .witness }
      .sorted { ($0.place != nil ? 0 : 1) < ($1.place != nil ? 0 : 1) }
      .map(\.name)
    var witnessHosts = witness.isEmpty ? [.localhost, .loopback] : witness
    if self.compose {
      let own = [HostName(argument: ContainerFiles.witness), .loopback].compactMap(\.self)
      witnessHosts += own.filter { !witnessHosts.contains($0) }
    }
    return InstallationPlan(
      organisation: self.organisation, listenAddress: self.listen, hosts: hosts,
      witnessHosts: witnessHosts, basePort: self.basePort,
      databaseHost: self.compose ? ContainerFiles.database : self.databaseHost,
      databasePort: self.databasePort, administrators: self.administrator, leafDays: self.days,
      authorityDays: self.authorityDays, layout: self.compose ? .containers : .machine)
  }

  private static func report(onContainers plan: InstallationPlan, in dir: String) -> Report {
    let site = "\(dir)/\(ContainerSite.site)"
    return Report(
      json: [
        "folder": .string(site),
        "environment": .string("\(dir)/\(ContainerSite.environment)"),
        "addresses": plan.addresses.json,
        "authority": .string("\(site)/ca"), "administrators": plan.administratorsJSON,
      ],
      blocks: [
        .line("Made \(site) for \(plan.organisation)."), .line(""),
      ] + Self.warning(plan, site) + [
        .line("Next:"),
        .line("1. docker compose --project-directory \(dir) up --detach --wait"),
        .line("2. Get a certificate: sluis certificate issue --installation \(site) --help"),
        .line(
          "3. Move \(site)/ca off this machine, and put a copy of consent's root-key in a safe."),
        .line("4. Have somebody else run the witness: it watches those who run the services."),
      ])
  }

  private static func report(on plan: InstallationPlan, at dir: String) -> Report {
    var table = Table("Service", "Address", "Identity", "Folder")
    for endpoint in Endpoint.allCases {
      let address = plan.address(of: endpoint)
      table.add(
        endpoint.rawValue, "\(address.host):\(address.port)", address.identity.uri,
        "\(dir)/services/\(endpoint.service.rawValue)")
    }
    let witness = plan.witnessAddress
    table.add("witness", "\(witness.host):\(witness.port)", witness.identity.uri, "\(dir)/witness")
    let bootstrap = "\(dir)/postgres/bootstrap.sql"
    return Report(
      json: [
        "folder": .string(dir),
        "addresses": plan.addresses.json,
        "bootstrap": .string(bootstrap),
        "authority": .string("\(dir)/ca"),
        "policy": .string("\(dir)/policy"), "administrators": plan.administratorsJSON,
      ],
      blocks: [
        .line("Made \(dir) for \(plan.organisation)."), .line(""), .table(table), .line(""),
      ] + Self.warning(plan, dir) + [
        .line("Next:"),
        .line("1. As PostgreSQL's superuser: psql --no-psqlrc --file \(bootstrap) postgres"),
        .line(
          "2. Make each database's tables: consent migrate --config CONFIG, and so the others."),
        .line("3. Start each service: consent serve --config CONFIG, consent first."),
        .line("4. Make certificates: sluis certificate issue --installation \(dir) --help"),
        .line(
          "5. Move \(dir)/ca off this machine, and put a copy of consent's root-key in a safe."),
        .line("6. Have somebody else run the witness: it watches those who run the services."),
      ])
  }
}

extension InitCommand {
  /// That nobody may add anybody yet: without this line an empty house looks like a finished one.
  private static func warning(_ plan: InstallationPlan, _ site: String) -> [Report.Block] {
    guard plan.administrators.isEmpty else { return [] }
    return [
      .line("Nobody may add people or organisations yet: no --administrator was named."),
      .line("Name two in \(site)/services/consent/config.json before consent first starts,"),
      .line("or remove \(site) and make it again with --administrator NAME, twice."), .line(""),
    ]
  }
}

extension InstallationPlan {
  fileprivate var administratorsJSON: JSON {
    .array(self.administrators.map { .string($0.description) })
  }
}

/// `NAME` for every program or `SERVICE=NAME` for one; the witness is one too.
struct HostChoice: ExpressibleByArgument {
  enum Place: Hashable { case service(Service), witness }

  let place: Place?
  let name: HostName

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = HostName(argument: String(parts[parts.count - 1])) else { return nil }
    self.name = name
    if parts.count == 1 {
      self.place = nil
    } else if parts[0] == "witness" {
      self.place = .witness
    } else {
      guard let service = Service(rawValue: String(parts[0])) else { return nil }
      self.place = .service(service)
    }
  }
}
