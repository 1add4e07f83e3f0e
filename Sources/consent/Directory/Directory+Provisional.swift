internal import Daemon
internal import Postgres
internal import RPC
internal import Wire

extension Directory {
  /// Households that cases began to open and nobody settled, for its reconciler.
  ///
  /// - Parameter call: of the service itself; nobody's proof comes along.
  func listProvisional(
    _ request: ConsentV1.ListProvisionalRequest, _ call: Call
  ) async throws(RPCError) -> ConsentV1.ListProvisionalReply {
    guard call.peer.identity?.name == "cases" else {
      throw RPCError(.permissionDenied, Reason("chain_not_allowed"))
    }
    do {
      let households = try await self.change.log.pool.transaction(
        .readOnly, deadline: call.instant
      ) { (tx) throws(PostgresError) in
        try tx.query(
          """
          SELECT household, command, opened_by FROM scope
          WHERE state = 1 AND id = household
            AND opened_at < clock_timestamp() - $1 * interval '1 millisecond'
          ORDER BY opened_at LIMIT 1000
          """, .int8(Int64(request.olderThanMs))
        ).map { row throws(PostgresError) in
          ConsentV1.Provisional(
            household: try row.uuid(0), command: try row.uuid(1), actor: try row.uuid(2))
        }
      }
      return ConsentV1.ListProvisionalReply(households: households)
    } catch { throw RPCError(error) }
  }
}
