internal import Daemon
internal import Postgres
internal import RPC

/// The signals service: for now its health and its log.
struct Signals: ServiceDefinition {
  static let name = "signals"
  static let migrations = LogSchema.migrations
  static let privileges = Privileges(writable: [])

  static func assemble(_ base: ServiceBase) async throws(StartRefusal) -> Assembly {
    let link = try await ConsentLink.open(base)
    let log = link.log(base)
    var routes = Routes()
    LogRoutes(log, rows: StoredRows.none) { call async throws(RPCError) in
      try await link.authoriseReview(call)
    }.add(to: &routes)
    return Assembly(
      log: log, routes: routes, services: [link.revocations],
      isRevoked: { link.revocations.isRevoked($0) },
      complaints: { link.revocations.isStale ? ["consent"] : [] })
  }
}
