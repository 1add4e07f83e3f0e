internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension RoundsService {
  private static let listCountMax: Int64 = 200

  func list(
    _ request: SignalsV1.ListTeamRoundsRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.ListTeamRoundsReply> {
    let admitted = try await self.read.admitted(call)
    guard admitted.role.readsPlaces else { throw .notForRole }
    let (area, after) = (request.area, request.after.map { Boxed($0) })
    let rounds = try await self.read.lookAfterDecision(call) {
      (transaction) throws(PostgresError) in
      transaction.planForParameters()
      return try transaction.query(
        """
        SELECT id, team, area, held_on::text, state::int4, coalesce(lessons, '') FROM round
        WHERE ($1 = '' OR area = $1)
          AND ($2::uuid IS NULL
            OR (held_on, id) < (SELECT a.held_on, a.id FROM round AS a WHERE a.id = $2))
        ORDER BY held_on DESC, id DESC LIMIT $3
        """, .text(area), after.map { .uuid($0.value) } ?? .null, .int8(Self.listCountMax + 1)
      ).map { row throws(PostgresError) in try SignalsV1.TeamRound(row) }
    }
    return Outcome(
      SignalsV1.ListTeamRoundsReply(
        rounds: Array(rounds.prefix(Int(Self.listCountMax))),
        isMore: rounds.count > Self.listCountMax))
  }

  /// What came of one street, round by round: the counts that each debrief published, and nothing
  /// that is computed of two of them.
  func compare(
    _ request: SignalsV1.CompareStreetRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.CompareStreetReply> {
    let admitted = try await self.read.admitted(call)
    guard admitted.role.readsPlaces else { throw .notForRole }
    let (area, street) = (request.area, request.street)
    let rounds = try await self.read.lookAfterDecision(call) {
      (transaction) throws(PostgresError) in
      try transaction.streetRounds(area, street)
    }
    return Outcome(SignalsV1.CompareStreetReply(rounds: rounds))
  }
}

extension SignalsV1.TeamRound {
  /// Reads id, team, area, day, state and lessons.
  init(_ row: borrowing Row) throws(PostgresError) {
    guard let heldOn = AmsterdamDate(try row.text(3)),
      let state = SignalsV1.RoundState(rawValue: try row.int4(4))
    else { throw .shape(column: 3) }
    self.init(
      id: try row.uuid(0), team: try row.text(1), area: try row.text(2), heldOn: heldOn.onWire,
      state: state, lessons: try row.text(5))
  }
}

extension Transaction {
  fileprivate mutating func streetRounds(
    _ area: String, _ street: String
  ) throws(PostgresError) -> [SignalsV1.StreetRound] {
    let rounds = try self.query(
      """
      SELECT r.id, r.held_on::text FROM round r JOIN round_street s ON s.round = r.id
      WHERE r.area = $1 AND s.street = $2 AND r.state = 3 ORDER BY r.held_on DESC, r.id LIMIT 50
      """, .text(area), .text(street)
    ).map { row throws(PostgresError) in (id: try row.uuid(0), on: try row.text(1)) }
    var found: [SignalsV1.StreetRound] = []
    for round in rounds {
      guard let heldOn = AmsterdamDate(round.on) else { throw .shape(column: 1) }
      let counts = try self.streetCounts(of: round.id, street)
      found.append(
        SignalsV1.StreetRound(round: round.id, heldOn: heldOn.onWire, counts: counts))
    }
    return found
  }

  /// What a round's debrief published of one street; none before it.
  mutating func streetCounts(
    of round: UInt128, _ street: String
  ) throws(PostgresError) -> [SignalsV1.StreetCount] {
    try self.query(
      """
      SELECT outcome::int4, shown::int4, count FROM round_count
      WHERE round = $1 AND street = $2 ORDER BY outcome
      """, .uuid(round), .text(street)
    ).map { row throws(PostgresError) -> SignalsV1.StreetCount in
      guard let shown = SignalsV1.CountShown(rawValue: try row.int4(1)) else {
        throw .shape(column: 1)
      }
      return SignalsV1.StreetCount(
        outcome: SignalsV1.DoorOutcome(rawValue: try row.int4(0)), shown: shown,
        count: UInt32(clamping: try row.int4(2)))
    }
  }
}
