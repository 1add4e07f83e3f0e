internal import Logging
internal import Postgres
internal import RPC
internal import ServiceLifecycle
internal import UnixSignals
internal import Vault
internal import Wire

/// The program that every service is: `serve`, `migrate` and `health`, each with `--config FILE`,
/// and `reconcile` with a `--statement FILE` too.
package enum ServiceProgram<Definition: ServiceDefinition> {
  /// Runs one subcommand.
  ///
  /// - Parameter arguments: without the program's own name.
  /// - Returns: the exit code: 0 done, 1 cannot, 2 used wrongly.
  package static func run(_ arguments: [String]) async -> Int32 {
    guard arguments.count >= 3, arguments[1] == "--config",
      let verb = Verb(rawValue: arguments[0]),
      verb == .reconcile
        ? arguments.count == 5 && arguments[3] == "--statement" : arguments.count == 3
    else {
      Console.complain(
        "\(Definition.name): say serve, migrate or health, and --config FILE as sluis init made it;"
          + " or reconcile, --config FILE and --statement FILE"
      )
      return 2
    }
    do throws(StartRefusal) {
      do throws(VaultError) {
        try Sodium.start()
        if verb == .serve || verb == .reconcile { try Sodium.lockMemory() }
      } catch { throw StartRefusal("\(error)") }
      let settings = try await ServiceSettings.read(arguments[2], for: Definition.name)
      switch verb {
      case .serve: try await Self.serve(settings)
      case .migrate: try await Self.migrate(settings)
      case .health: return try await Self.health(settings)
      case .reconcile: try await Self.reconcile(settings, statement: arguments[4])
      }
      return 0
    } catch {
      Console.complain("\(Definition.name): \(error)")
      return 1
    }
  }

  private enum Verb: String { case serve, migrate, health, reconcile }

  private static func serve(_ settings: ServiceSettings) async throws(StartRefusal) {
    let base = try await Self.base(settings)
    let (credentials, pool, logger) = (base.credentials, base.pool, base.logger)
    let assembly = try await Definition.assemble(base)
    if settings.witness == nil {
      logger.notice("no witness is configured: nobody outside would notice a log written anew")
    }
    let witness = try settings.witness.map { witness throws(StartRefusal) in
      try WitnessLink(assembly.log, witness, credentials)
    }
    var routes = assembly.routes
    assembly.log.answersNothing(of: &routes)
    let end = CertificateEnd(of: credentials)
    let health = Health(
      log: assembly.log, complaints: assembly.complaints,
      warnings: { assembly.warnings() + end.warnings(at: WallClock.nowMs()) })
    health.add(to: &routes)
    var listeners = [
      Listening(settings.listen, routes, credentials, settings.drain, assembly.isRevoked)
    ]
    if let partner = settings.partner, var partnerRoutes = assembly.partnerRoutes {
      assembly.log.answersNothing(of: &partnerRoutes)
      health.add(to: &partnerRoutes)
      listeners.append(
        Listening(partner, partnerRoutes, credentials, settings.drain, assembly.isRevoked))
    }
    if let anonymous = settings.anonymous, var anonymousRoutes = assembly.anonymousRoutes {
      assembly.log.answersNothing(of: &anonymousRoutes)
      listeners.append(
        Listening(
          anonymous, anonymousRoutes, credentials, settings.drain, assembly.isRevoked,
          admitting: .anonymous))
    }
    for listener in listeners { try await listener.start() }
    // In this order they start, and the other way round they stop: listeners first, the log last.
    var keepers: [any Service] = [LogKeeper(assembly.log)]
    if let witness { keepers.append(witness) }
    let services: [any Service] = keepers + assembly.services + listeners
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: services.map { .init(service: $0) },
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    logger.info("serving", metadata: ["port": "\(settings.listen.port)"])
    do { try await group.run() } catch {
      throw StartRefusal("a part of the service ended; the log above says which")
    }
    await pool.close()
  }

  /// What a service starts with, once database and schema are found to be what they must be.
  private static func base(_ settings: ServiceSettings) async throws(StartRefusal) -> ServiceBase {
    LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
    let credentials = try Self.credentials(settings)
    let database = settings.database.runtime(Definition.name)
    try await Self.checkServer(database)
    let pool = Pool(database)
    try await SchemaCheck.run(Definition.migrations, of: Definition.name, on: pool)
    let identity = try LogIdentity(
      name: "\(settings.organisation).sluis/\(settings.service)",
      seedFile: settings.logSigningSeedFile)
    return ServiceBase(
      settings: settings, credentials: credentials, pool: pool, logIdentity: identity,
      witnessing: Witnessing(disclosingFor: settings.witness?.disclosesFor),
      logger: Logger(label: "sluis.\(Definition.name)"))
  }

  private static func reconcile(
    _ settings: ServiceSettings, statement path: String
  ) async throws(StartRefusal) {
    let statement: JointStatement
    do { statement = try JointStatement(file: path) } catch {
      throw StartRefusal("\(path) is no statement that sluis restore reconcile wrote")
    }
    let base = try await Self.base(settings)
    let done = try await Definition.reconcile(base, statement)
    await base.pool.close()
    Console.say("\(Definition.name): \(done)")
  }

  private static func credentials(_ settings: ServiceSettings) throws(StartRefusal) -> Credentials {
    do {
      return try Credentials.load(
        certificate: settings.tls.certificate, key: settings.tls.key,
        roots: settings.tls.authorities)
    } catch { throw StartRefusal("\(error)") }
  }

  /// Says which setting is not safe; sessions of the service refuse such a server without a word.
  private static func checkServer(_ database: Postgres.Settings) async throws(StartRefusal) {
    var asking = database
    asking.requiresSafety = false
    let pool = Pool(asking)
    do {
      let safety = try await ServerSafety(asking: pool, deadline: .now + .seconds(10))
      if let complaint = safety.complaints.first { throw StartRefusal(complaint) }
      if let complaint = try await RoleSafety.complaint(
        pool, Definition.privileges, deadline: .now + .seconds(10))
      {
        throw StartRefusal(complaint)
      }
    } catch let refusal as StartRefusal { throw refusal } catch {
      throw StartRefusal("the database does not answer: start PostgreSQL, and run migrate once")
    }
    await pool.close()
  }

  private static func migrate(_ settings: ServiceSettings) async throws(StartRefusal) {
    let owner = settings.database.owner(Definition.name)
    Console.complain("\(Definition.name): \(MigrationWords.beginning(owner))")
    do throws(PostgresError) {
      let count = try await Definition.privileges.migrate(
        Definition.migrations, as: owner, for: settings.database.user,
        deadline: .now + MigrationWords.patience)
      Console.say("\(Definition.name): \(count) migrations applied")
    } catch { throw MigrationWords.refusal(error, owner) }
  }

  /// Where something that listens on `host` is reached from beside it.
  private static func near(_ host: String) -> String {
    switch host {
    case "0.0.0.0": "127.0.0.1"
    case "::": "::1"
    default: host
    }
  }

  private static func health(_ settings: ServiceSettings) async throws(StartRefusal) -> Int32 {
    guard let identity = Identity(uri: settings.identity) else {
      throw StartRefusal("identity in the configuration is not of the form sluis://…")
    }
    do {
      let client = try Client(
        to: [Address(host: Self.near(settings.listen.hosts[0]), port: settings.listen.port)],
        credential: .certified(try Self.credentials(settings)), expecting: identity,
        group: EventLoops.shared)
      let reply = try await client.call(
        RpcV1.Health.check, RpcV1.HealthRequest(), CallOptions(lasting: .seconds(3))
      ).reply
      await client.shutdown()
      let isServing = reply.state == .serving
      let state = isServing ? "serving" : "not serving"
      Console.say(
        reply.reasons.isEmpty ? state : "\(state): \(reply.reasons.joined(separator: " "))")
      return isServing ? 0 : 1
    } catch {
      Console.say("not reachable")
      return 1
    }
  }
}
