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
    let cases = try Self.cases(base)
    let releases = ReleaseMaker(log, needs: CasesCounts.source(cases))
    let service = SignalsService(read)
    let move = MoveSignal(read: read, cases: cases)
    var routes = Routes()
    service.add(to: &routes)
    TriageService(signals: service, move: move).add(to: &routes)
    RoundsService(service, move: move).add(to: &routes)
    CommitteeService(read).add(to: &routes)
    SocialMapService(read).add(to: &routes)
    AnalysisService(read, releases).add(to: &routes)
    LogRoutes(log, rows: .signals, reports: GateReports(link.gate)) { call async throws(RPCError) in
      try await link.authoriseReview(call)
    }.add(to: &routes)
    var anonymousRoutes = Routes()
    ConcernsService(log: log).add(to: &anonymousRoutes)
    var partnerRoutes = Routes()
    PartnerFiling(service).add(to: &partnerRoutes)
    return Assembly(
      log: log, routes: routes, partnerRoutes: partnerRoutes, anonymousRoutes: anonymousRoutes,
      services: [
        link.revocations, SignalsReconciler(move), releases, ConcernUpkeep(log.pool),
      ],
      isRevoked: { link.revocations.isRevoked($0) },
      complaints: { link.revocations.isStale ? ["consent"] : [] })
  }

  /// Where households are opened.
  private static func cases(_ base: ServiceBase) throws(StartRefusal) -> Client {
    guard let address = base.settings.cases, let identity = Identity(uri: address.identity) else {
      throw StartRefusal("the configuration names no cases: it needs cases.host, .port, .identity")
    }
    do {
      return try Client(
        to: [Address(host: address.host, port: address.port)],
        credential: .certified(base.credentials), expecting: identity, group: EventLoops.shared)
    } catch { throw StartRefusal("\(error)") }
  }
}
