internal import Daemon
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// How cases is put together.
struct CasesDefinition: ServiceDefinition {
  static let name = "cases"
  static let migrations = Schema.migrations
  static let privileges = Schema.privileges

  static func assemble(_ base: ServiceBase) async throws(StartRefusal) -> Assembly {
    let link = try await ConsentLink.open(base)
    let log = link.log(base)
    let read = AuditedRead(gate: link.gate, log: log)
    let counting = try Self.counting(base.settings)
    var routes = Self.routes(read, counting: counting)
    if let counting {
      AggregatesService(log, counting, organisation: base.settings.organisation).add(to: &routes)
    }
    IntakeService(CasesService(read), organisation: base.settings.organisation).add(to: &routes)
    var partnerRoutes = Self.partnerRoutes(read)
    let reports = GateReports(link.gate)
    let logRoutes = LogRoutes(log, rows: .cases, reports: reports) { call async throws(RPCError) in
      try await link.authoriseReview(call)
    }
    logRoutes.add(to: &routes)
    logRoutes.addProofs(to: &partnerRoutes)
    return Assembly(
      log: log, routes: routes, partnerRoutes: partnerRoutes,
      services: [link.revocations, Reconciler(read)],
      isRevoked: { link.revocations.isRevoked($0) },
      complaints: { link.revocations.isStale ? ["consent"] : [] })
  }

  /// What the team calls.
  static func routes(_ read: AuditedRead, counting: Counting? = nil) -> Routes {
    var routes = Routes()
    CasesService(read, counting: counting).add(to: &routes)
    return routes
  }

  private static func counting(_ settings: ServiceSettings) throws(StartRefusal) -> Counting? {
    guard let path = settings.countingRootFile else { return nil }
    do throws(VaultError) { return Counting(CountingKey(root: try KeyFile.load(path))) } catch {
      throw StartRefusal("\(path): \(error)")
    }
  }

  /// What partners call, on a listener of its own.
  static func partnerRoutes(_ read: AuditedRead) -> Routes {
    var routes = Routes()
    PartnerService(read).add(to: &routes)
    return routes
  }
}
