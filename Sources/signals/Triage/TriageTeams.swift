internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

// Whether anybody can open what a team is given. Who wears which hat is consent's to say, and ends
// without anybody's doing: so what is given away is held against it, and what waits is counted.
extension SignalsService {
  /// The teams in which somebody wears a running hat of triage, as consent says now.
  func triageTeams(_ call: Call) async throws(RPCError) -> Set<String> {
    let reply = try await self.read.gate.call(
      ConsentV1.Directory.listTriageTeams, ConsentV1.ListTriageTeamsRequest(), for: call)
    return Set(reply.teams)
  }

  /// Refuses a team that would never see what it is given.
  func requireTriage(of team: String, _ call: Call) async throws(RPCError) {
    guard try await self.triageTeams(call).contains(team) else {
      throw RPCError(SignalRefusal.teamWithoutTriage)
    }
  }

  /// Counts, team by team, what nobody has taken up: for who can do something about it. Nothing of
  /// any signal is told, so it is no count that ten would have to share: it is a queue's length.
  func listUntaken(
    _ request: SignalsV1.ListUntakenRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.ListUntakenReply> {
    // Who administers works with no category at all.
    let admitted = try await self.read.admitted(call, asked: [])
    guard admitted.role.countsUntaken else { throw .notForRole }
    let triaging = try await self.triageTeams(call)
    let teams = try await self.read.lookAfterDecision(call) {
      (transaction) throws(PostgresError) in try transaction.untaken(triaging)
    }
    return Outcome(SignalsV1.ListUntakenReply(teams: teams))
  }
}

extension Transaction {
  /// Teams with signals that are not closed, whoever waits longest first.
  fileprivate mutating func untaken(
    _ triaging: Set<String>
  ) throws(PostgresError) -> [SignalsV1.UntakenTeam] {
    try self.query(
      """
      SELECT team, count(*) FILTER (WHERE state = 1), count(*) FILTER (WHERE state = 1
          AND due_on < (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date),
        (min(filed_on) FILTER (WHERE state = 1))::text, count(*)
      FROM signal WHERE state <> 6 GROUP BY team
      ORDER BY min(filed_on) FILTER (WHERE state = 1) NULLS LAST, team LIMIT 1000
      """
    ).map { row throws(PostgresError) in
      let team = try row.text(0)
      return SignalsV1.UntakenTeam(
        team: team, hasTriage: triaging.contains(team),
        untaken: UInt32(clamping: try row.int8(1)), overdue: UInt32(clamping: try row.int8(2)),
        oldestOn: try row.optionalText(3).flatMap { AmsterdamDate($0) }?.onWire,
        open: UInt32(clamping: try row.int8(4)))
    }
  }

  /// Neighbourhoods in which something goes on that the list, as it is set now, does not lead to:
  /// signals and offers of one that is not on it, and rounds of a team that would get its signals
  /// no more. Numbers alone: a round and an offer are for everybody to see. Wishes are for nobody.
  mutating func leftAreas() throws(PostgresError) -> [SignalsV1.LeftArea] {
    try self.query(
      """
      WITH going_on (area, signals, rounds, offers) AS (
        SELECT s.area, 1, 0, 0 FROM signal AS s
        WHERE s.state <> 6 AND NOT EXISTS (SELECT 1 FROM area AS a WHERE a.code = s.area)
        UNION ALL
        SELECT r.area, 0, 1, 0 FROM round AS r
        LEFT JOIN area AS a ON a.code = r.area
        LEFT JOIN area_theme AS t ON t.area = r.area AND t.theme = $1::int4
        WHERE r.state <> 3 AND coalesce(t.team, a.team) IS DISTINCT FROM r.team
        UNION ALL
        SELECT min(named.area), 0, 0, 1
        FROM offer AS o CROSS JOIN unnest(o.areas) AS named (area)
        WHERE o.withdrawn_on IS NULL
          AND NOT EXISTS (SELECT 1 FROM area AS a WHERE a.code = named.area)
        GROUP BY o.id
      )
      SELECT area, sum(signals), sum(rounds), sum(offers),
        EXISTS (SELECT 1 FROM area AS a WHERE a.code = going_on.area)
      FROM going_on GROUP BY area ORDER BY area LIMIT 500
      """, .int4(SignalTheme.other.rawValue)
    ).map { row throws(PostgresError) in
      SignalsV1.LeftArea(
        area: try row.text(0), open: UInt32(clamping: try row.int8(1)),
        rounds: UInt32(clamping: try row.int8(2)), offers: UInt32(clamping: try row.int8(3)),
        isListed: try row.bool(4))
    }
  }
}
