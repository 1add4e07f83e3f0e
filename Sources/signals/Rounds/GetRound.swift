internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension RoundsService {
  /// Shows one round: what was planned, when its flyer was brought, and what its debrief published.
  /// Of its doors it says nothing; who walks with whom is for its own team.
  func get(
    _ request: SignalsV1.RoundRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.GetRoundReply> {
    let admitted = try await self.read.admitted(call)
    guard admitted.role.readsPlaces else { throw .notForRole }
    let (id, team) = (Boxed(request.round), admitted.team)
    let reply = try await self.read.lookAfterDecision(call) {
      (transaction) throws(PostgresError) -> SignalsV1.GetRoundReply? in
      guard var reply = try transaction.wireRound(id.value) else { return nil }
      for street in try transaction.streets(of: id.value) {
        reply.streets.append(
          SignalsV1.RoundStreet(
            street: street, counts: try transaction.streetCounts(of: id.value, street)))
      }
      if reply.round.team == team { reply.pairs = try transaction.pairs(of: id.value) }
      return reply
    }
    guard let reply else { throw RPCError(RoundRefusal.roundUnknown) }
    return Outcome(reply)
  }
}

extension Transaction {
  fileprivate mutating func wireRound(
    _ id: UInt128
  ) throws(PostgresError) -> SignalsV1.GetRoundReply? {
    try self.query(
      """
      SELECT id, team, area, held_on::text, state::int4, coalesce(lessons, ''), flyer_on::text,
        debriefed_on::text
      FROM round WHERE id = $1
      """, .uuid(id)
    ).optional { row throws(PostgresError) in
      SignalsV1.GetRoundReply(
        round: try SignalsV1.TeamRound(row),
        flyerOn: try row.optionalText(6).flatMap { AmsterdamDate($0) }?.onWire,
        debriefedOn: try row.optionalText(7).flatMap { AmsterdamDate($0) }?.onWire, streets: [])
    }
  }

  /// Who walks with whom, in the order of the plan.
  fileprivate mutating func pairs(of round: UInt128) throws(PostgresError) -> [SignalsV1.Pair] {
    try self.query(
      "SELECT experienced, newcomer FROM round_pair WHERE round = $1 ORDER BY number",
      .uuid(round)
    ).map { row throws(PostgresError) in
      SignalsV1.Pair(experienced: try row.uuid(0), newcomer: try row.uuid(1))
    }
  }
}
