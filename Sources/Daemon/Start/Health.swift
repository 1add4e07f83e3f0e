internal import Postgres
internal import RPC
internal import Wire

/// Whether this service can do its work now. Says codes, never causes.
package struct Health: Sendable {
  /// The version that records and health name.
  package static let version = "0.1.0"

  let log: AuditLog
  let complaints: @Sendable () -> [String]
  /// What somebody must look at while the service serves.
  var warnings: @Sendable () -> [String] = { [] }

  func add(to routes: inout Routes) {
    routes.answer(RpcV1.Health.check) { (_, call) async throws(RPCError) in
      var reasons = self.complaints()
      if !self.log.isHealthy { reasons.append("log") }
      if !self.log.witnessing.isFresh { reasons.append("witness") }
      if !(await self.isDatabaseReachable(call)) { reasons.append("database") }
      let isServing = reasons.isEmpty
      // Somebody must look, and who needs help is helped meanwhile.
      if self.log.hasUnopened { reasons.append("parts") }
      reasons += self.log.queues.warnings() + self.warnings()
      return Outcome(
        RpcV1.HealthReply(
          state: isServing ? .serving : .notServing, reasons: reasons,
          version: Self.version))
    }
  }

  private func isDatabaseReachable(_ call: Call) async -> Bool {
    do {
      return try await self.log.pool.transaction(.readOnly, deadline: call.instant) {
        (transaction) throws(PostgresError) in
        try transaction.query("SELECT 1").count == 1
      }
    } catch { return false }
  }
}
