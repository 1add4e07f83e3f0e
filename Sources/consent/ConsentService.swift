internal import Daemon
internal import Postgres
internal import RPC
internal import Synchronization
internal import Vault

/// consent: who is who, who may see what, the gate, and the keys.
enum ConsentService: ServiceDefinition {
  static let name = "consent"
  static let migrations = ConsentSchema.migrations
  static let privileges = ConsentSchema.privileges

  static func assemble(_ base: ServiceBase) async throws(StartRefusal) -> Assembly {
    guard let files = base.settings.keys else {
      throw StartRefusal("consent needs keys.rootKeyFile and keys.ringFolder")
    }
    let isFounded = try await Self.isFounded(base.pool)
    let keys: ConsentKeys
    do {
      keys = try ConsentKeys.open(
        folder: files.ringFolder, rootFile: files.root, mayCreate: !isFounded,
        backupDays: files.backupDays ?? ConsentKeys.backupDaysDefault)
    } catch .ring(.missing) {
      throw StartRefusal(
        "the key ring is not in its folder, and the database is sealed under it: mount or restore"
          + " the ring")
    } catch { throw StartRefusal("the key ring does not open: \(error)") }
    let log = AuditLog(
      service: Self.name, pool: base.pool, identity: base.logIdentity,
      readingAddress: keys.reading.address, registerURI: base.settings.registerURI,
      witnessing: base.witnessing)
    let agreement = try await Self.settle(log, keys, base.settings)
    let replica = Replica(pool: base.pool, keys: keys)
    await replica.renew()
    let isReady: @Sendable () -> Bool = { agreement == .agrees && replica.holdsLease }

    var routes = Routes()
    SessionRoutes(
      log: log, keys: keys, credentials: base.credentials,
      organisation: base.settings.organisation, isReady: isReady
    ).add(to: &routes)
    let verifier = CallerVerifier(
      keys: keys, organisation: base.settings.organisation, isReady: isReady)
    GateRoutes(
      line: DecisionLine(log: log, keys: keys), keys: keys, verifier: verifier, isReady: isReady
    ).add(to: &routes)
    let change = PolicyChange(keys: keys, log: log)
    DirectoryRoutes(directory: Directory(change: change), verifier: verifier).add(to: &routes)
    GrantRoutes(grants: Grants(change: change), verifier: verifier).add(to: &routes)
    let reports = OwnReports(change: change, verifier: verifier)
    LogRoutes(log, rows: StoredFindings.rows, reports: reports) { call async throws(RPCError) in
      try await change.reviewer(call, verifier)
    }.add(to: &routes)
    ReviewRoutes(change: change, verifier: verifier).add(to: &routes)
    EraseRoute(log: log, keys: keys, verifier: verifier, isReady: isReady).add(to: &routes)
    IndexRoute(log: log, keys: keys, verifier: verifier, isReady: isReady).add(to: &routes)
    RevocationRoutes(pool: base.pool, keys: keys).add(to: &routes)
    let upkeep = Upkeep(log: log, replica: replica, keys: keys)
    return Assembly(
      log: log, routes: routes, services: [upkeep], isRevoked: { upkeep.isRevoked($0) },
      complaints: { isReady() ? [] : ["key_ring"] },
      warnings: {
        (upkeep.hasWaiting ? ["journal"] : [])
          + (replica.isComparisonOverdue() ? ["ring_comparison"] : [])
      })
  }

  static func reconcile(
    _ base: ServiceBase, _ statement: JointStatement
  ) async throws(StartRefusal) -> String {
    guard let files = base.settings.keys else {
      throw StartRefusal("consent needs keys.rootKeyFile and keys.ringFolder")
    }
    let keys: ConsentKeys
    do {
      keys = try ConsentKeys.open(folder: files.ringFolder, rootFile: files.root, mayCreate: false)
    } catch { throw StartRefusal("the key ring does not open: \(error)") }
    let restore = try await Restore(statement, base)
    let log = AuditLog(
      service: Self.name, pool: base.pool, identity: base.logIdentity,
      readingAddress: keys.reading.address, registerURI: base.settings.registerURI)
    return try await restore.run(log, keys)
  }

  /// Whether something is sealed under a ring already.
  private static func isFounded(_ pool: Pool) async throws(StartRefusal) -> Bool {
    do {
      return try await pool.transaction(.readOnly, deadline: .now + .seconds(30)) {
        (transaction) throws(PostgresError) in
        try transaction.query("SELECT 1 FROM organisation LIMIT 1").count > 0
      }
    } catch { throw StartRefusal("the database cannot be read: \(error)") }
  }

  /// Founds what is not there, finishes what a crash left, and compares ring and database.
  private static func settle(
    _ log: AuditLog, _ keys: ConsentKeys, _ settings: ServiceSettings
  ) async throws(StartRefusal) -> RingAgreement {
    do {
      let founding = Founding(
        organisation: settings.organisation, administrators: settings.administrators, keys: keys)
      try await founding.run(log)
    } catch { throw StartRefusal("the first organisation cannot be made: \(error)") }
    do {
      try await Withdrawals(log: log, keys: keys)
        .journal(.all, deadline: .now + .seconds(30))
    } catch {
      throw StartRefusal("the tombstones of withdrawals cannot be completed: \(error)")
    }
    return try await Self.resume(log, keys)
  }

  /// Finishes erasures that a crash left, unless the database came from a backup, and compares ring
  /// and database.
  ///
  /// The end of an erasure says that the database has followed the ring, which one from a backup
  /// has not: it would then agree, with all that was narrowed since the backup undone.
  static func resume(
    _ log: AuditLog, _ keys: ConsentKeys
  ) async throws(StartRefusal) -> RingAgreement {
    do {
      let unknown = try await log.pool.transaction(.readOnly, deadline: .now + .seconds(30)) {
        (transaction) throws(PostgresError) in
        try Withdrawals.unknown(keys, &transaction).count
      }
      guard unknown == 0 else { return .disagrees(.tombstonesUnknown(unknown)) }
    } catch { throw StartRefusal("ring and database cannot be compared: \(error)") }
    do {
      try await Erasure(log: log, keys: keys).resume()
    } catch .database {
      throw StartRefusal("an unfinished erasure cannot go on: the database does not answer")
    } catch {
      // The ring does not let it go on. What follows finds it unfinished, and no session is opened.
    }
    do {
      return try await log.pool.transaction(.readOnly, deadline: .now + .seconds(30)) {
        (transaction) throws(PostgresError) in try RingAgreement.read(keys, &transaction)
      }
    } catch { throw StartRefusal("ring and database cannot be compared: \(error)") }
  }
}
