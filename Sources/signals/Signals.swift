internal import Daemon
internal import Postgres
internal import RPC

/// How signals is put together.
struct Signals: ServiceDefinition {
  static let name = "signals"
  static let migrations = SignalsSchema.migrations
  static let privileges = SignalsSchema.privileges

  static func assemble(_ base: ServiceBase) async throws(StartRefusal) -> Assembly {
    let link = try await ConsentLink.open(base)
    let log = link.log(base)
    let service = SignalsService(AuditedRead(gate: link.gate, log: log))
    var routes = Routes()
    service.add(to: &routes)
    let reports = GateReports(link.gate)
    LogRoutes(log, rows: StoredRows.none, reports: reports) { call async throws(RPCError) in
      try await link.authoriseReview(call)
    }.add(to: &routes)
    return Assembly(
      log: log, routes: routes, services: [link.revocations],
      isRevoked: { link.revocations.isRevoked($0) },
      complaints: { link.revocations.isStale ? ["consent"] : [] })
  }
}
