internal import Daemon
internal import Postgres
internal import RPC
internal import Vault

/// How panel is put together.
struct Panel: ServiceDefinition {
  static let name = "panel"
  static let migrations = PanelSchema.migrations
  static let privileges = PanelSchema.privileges

  static func assemble(_ base: ServiceBase) async throws(StartRefusal) -> Assembly {
    guard let path = base.settings.issuingRootFile else {
      throw StartRefusal("the configuration names no keys.issuingRootFile: panel needs one")
    }
    let keys: PanelKeys
    do throws(VaultError) { keys = PanelKeys(root: try KeyFile.load(path)) } catch {
      throw StartRefusal("\(path): \(error)")
    }
    let link = try await ConsentLink.open(base)
    let log = link.log(base)
    let service = PanelService(AuditedRead(gate: link.gate, log: log), keys: keys)
    var routes = Routes()
    service.add(to: &routes)
    let reports = GateReports(link.gate)
    LogRoutes(log, rows: StoredRows.panel, reports: reports) { call async throws(RPCError) in
      try await link.authoriseReview(call)
    }.add(to: &routes)
    var anonymousRoutes = Routes()
    BallotService(log: log, keys: keys).add(to: &anonymousRoutes)
    return Assembly(
      log: log, routes: routes, anonymousRoutes: anonymousRoutes, services: [link.revocations],
      isRevoked: { link.revocations.isRevoked($0) },
      complaints: { link.revocations.isStale ? ["consent"] : [] })
  }
}
