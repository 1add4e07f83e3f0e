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
    let read = AuditedRead(gate: link.gate, log: log)
    let releases = ReleaseMaker(log, needs: try Self.cases(base).map(CasesCounts.source))
    var routes = Routes()
    SignalsService(read).add(to: &routes)
    SocialMapService(read).add(to: &routes)
    AnalysisService(read, releases).add(to: &routes)
    LogRoutes(log, rows: StoredRows.none) { call async throws(RPCError) in
      try await link.authoriseReview(call)
    }.add(to: &routes)
    return Assembly(
      log: log, routes: routes, services: [link.revocations, releases],
      isRevoked: { link.revocations.isRevoked($0) },
      complaints: { link.revocations.isStale ? ["consent"] : [] })
  }

  /// The connection with cases; nil where none is configured.
  private static func cases(_ base: ServiceBase) throws(StartRefusal) -> Client? {
    guard let address = base.settings.cases else { return nil }
    guard let identity = Identity(uri: address.identity) else {
      throw StartRefusal("cases.identity in the configuration is not of the form sluis://…")
    }
    do {
      return try Client(
        to: [Address(host: address.host, port: address.port)],
        credential: .certified(base.credentials), expecting: identity, group: EventLoops.shared)
    } catch { throw StartRefusal("\(error)") }
  }
}
