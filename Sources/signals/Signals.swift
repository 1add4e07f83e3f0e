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
    CommitteeService(AuditedRead(gate: link.gate, log: log)).add(to: &routes)
    LogRoutes(log, rows: ConcernStoredRows.rows) { call async throws(RPCError) in
      try await link.authoriseReview(call)
    }.add(to: &routes)
    var anonymousRoutes = Routes()
    ConcernsService(log: log).add(to: &anonymousRoutes)
    return Assembly(
      log: log, routes: routes, anonymousRoutes: anonymousRoutes, services: [link.revocations],
      isRevoked: { link.revocations.isRevoked($0) },
      complaints: { link.revocations.isStale ? ["consent"] : [] })
  }
}
