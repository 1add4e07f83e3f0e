internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension RoundsService {
  /// Plans a round: the neighbourhood, the day, the streets, and who walks with whom.
  func plan(
    _ request: SignalsV1.PlanRoundRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.RoundStepped> {
    let admitted = try await self.walker(call)
    let heldOn = try AmsterdamDate(checking: request.heldOn)
    let pairs = request.pairs.map {
      Round.Pair(experienced: ActorId($0.experienced), newcomer: ActorId($0.newcomer))
    }
    try await self.screen(streets: request.streets, call)
    let team = try await self.walkers(among: pairs, of: admitted, call)
    let id = Boxed(Random.id())
    return try await self.read.change(by: admitted, call) {
      (transaction, recorder) throws(PostgresError) in
      guard let way = try transaction.areas().way(to: request.area, .other) else {
        return .refused(RPCError(SignalRefusal.areaUnknown))
      }
      guard way.team == admitted.team else { return .refused(RPCError(.otherTeam)) }
      let (walked, isFirst) = try transaction.experience(of: pairs, team: way.team)
      if let refusal = Round.refusal(
        streets: request.streets, pairs: pairs, heldOn: heldOn, today: try transaction.today(),
        team: team, walked: walked, isFirst: isFirst)
      {
        return .refused(RPCError(refusal))
      }
      let row = RoundRow(
        id: id.value, team: way.team, area: way.area, heldOn: heldOn, flyerOn: nil, state: .planned)
      try transaction.insert(row, streets: request.streets, pairs: pairs)
      let entry = recorder.plainEvent(
        "round_planned", admitted, object: id.value,
        rows: try transaction.clearDigests(["round"], [id.value]))
      return .done(row.stepped(.planned, entry: entry))
    }
  }

  /// Who in the pairs is of the planner's team, as consent says now: whoever it does not name is
  /// not.
  private func walkers(
    among pairs: [Round.Pair], of planner: Admitted, _ call: Call
  ) async throws(RPCError) -> Set<ActorId> {
    let people = Set(pairs.flatMap { [$0.experienced, $0.newcomer] })
    guard !people.isEmpty else { return [] }
    let reply = try await self.read.gate.call(
      ConsentV1.Directory.listWalkers,
      ConsentV1.ListWalkersRequest(team: planner.team, actors: people.map(\.value).sorted()),
      for: call)
    return Set(reply.actors.map { ActorId($0) })
  }

  /// Refuses what names somebody, or a house, in a list that everybody reads and that stays. What
  /// was taken is answered again, though its neighbourhood has another name by now.
  ///
  /// - Throws: `personal_data`, which street from 1 on (`street_2`), and what and where.
  private func screen(streets: [String], _ call: Call) async throws(RPCError) {
    guard streets.contains(where: { !RoundStreet.findings(in: $0).isEmpty }) else { return }
    if try await self.read.isDone(try self.read.command(of: call), call) { return }
    let areas = try await self.read.lookAfterDecision(call) { (transaction) throws(PostgresError) in
      try transaction.areas().areas.map(\.name)
    }
    for (place, street) in streets.enumerated() {
      let findings = RoundStreet.findings(in: street, places: areas)
      guard findings.isEmpty else { throw RPCError(findings, in: "street_\(place + 1)") }
    }
  }

  /// Records the day on which the flyer was brought round: nobody is called on unannounced.
  func recordFlyer(
    _ request: SignalsV1.RecordFlyerRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.RoundStepped> {
    let admitted = try await self.walker(call)
    let on = try AmsterdamDate(checking: request.on)
    let id = Boxed(request.round)
    return try await self.read.change(by: admitted, call) {
      (transaction, recorder) throws(PostgresError) in
      guard let round = try transaction.round(id.value, isLocked: true) else {
        return .refused(RPCError(RoundRefusal.roundUnknown))
      }
      guard round.team == admitted.team else { return .refused(RPCError(.otherTeam)) }
      guard round.state == .planned else { return .refused(RPCError(RoundRefusal.stateInvalid)) }
      guard on <= (try transaction.today()), on < round.heldOn else {
        return .refused(RPCError(RoundRefusal.dateInvalid))
      }
      try transaction.execute(
        "UPDATE round SET flyer_on = $2::text::date, revision = revision + 1 WHERE id = $1",
        .uuid(id.value), .text(on.text))
      let entry = recorder.plainEvent(
        "round_announced", admitted, object: id.value,
        rows: try transaction.clearDigests(["round"], [id.value]))
      return .done(round.stepped(.planned, entry: entry))
    }
  }

  /// Starts a round, on its day: with its flyer brought, and the team's last one debriefed. Its
  /// doors get a key of their own.
  func start(
    _ request: SignalsV1.RoundRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.RoundStepped> {
    let admitted = try await self.walker(call)
    let id = Boxed(request.round)
    let known = try await self.read.lookAfterDecision(call) { (transaction) throws(PostgresError) in
      (round: try transaction.round(id.value), refusal: try transaction.refusal(toStart: id.value))
    }
    guard let round = known.round else { throw RPCError(RoundRefusal.roundUnknown) }
    guard round.team == admitted.team else { throw RPCError(.otherTeam) }
    if let refusal = known.refusal { throw RPCError(refusal) }
    let ids = CommandIds(
      service: Signals.name, actor: admitted.actor, command: call.commandID ?? 0)
    _ = try await self.read.gate.call(
      ConsentV1.Directory.beginScope,
      ConsentV1.BeginScopeRequest(
        scope: id.value, kind: .round, team: round.team, table: SignalsV1.Door.record),
      for: call, command: ids.command("begin"))
    return try await self.read.change(by: admitted, call) {
      (transaction, recorder) throws(PostgresError) in
      guard try transaction.mayFile(under: id.value) else { return .refused(.filingAbandoned) }
      _ = try transaction.round(id.value, isLocked: true)
      // Looked at again under the lock; two of one team at once meet in the unique index.
      if let refusal = try transaction.refusal(toStart: id.value) {
        return .refused(RPCError(refusal))
      }
      try transaction.execute(
        "UPDATE round SET state = $2::int4, revision = revision + 1 WHERE id = $1",
        .uuid(id.value), .int4(Round.State.running.rawValue))
      let entry = recorder.plainEvent(
        "round_started", admitted, object: id.value,
        rows: try transaction.clearDigests(["round"], [id.value]))
      return .done(round.stepped(.running, entry: entry))
    }
  }
}

extension Transaction {
  /// Of those in `pairs`, who walked a debriefed round of whatever team; and whether this team has
  /// none yet.
  fileprivate mutating func experience(
    of pairs: [Round.Pair], team: String
  ) throws(PostgresError) -> (walked: Set<ActorId>, isFirst: Bool) {
    let people = pairs.flatMap { [$0.experienced.value, $0.newcomer.value] }
    let walked = try self.query(
      """
      SELECT DISTINCT a.actor FROM unnest($1::uuid[]) AS a (actor)
      JOIN round_pair p ON p.experienced = a.actor OR p.newcomer = a.actor
      JOIN round r ON r.id = p.round AND r.state = 3
      """, .uuids(people)
    ).map { row throws(PostgresError) in ActorId(try row.uuid(0)) }
    let count = try self.query(
      "SELECT count(*) FROM round WHERE team = $1 AND state = 3", .text(team)
    ).only { row throws(PostgresError) in try row.int8(0) }
    return (Set(walked), count == 0)
  }

  fileprivate mutating func insert(
    _ round: RoundRow, streets: [String], pairs: [Round.Pair]
  ) throws(PostgresError) {
    try self.execute(
      """
      INSERT INTO round (id, team, area, held_on, state)
      VALUES ($1, $2, $3, $4::text::date, $5::int4)
      """, .uuid(round.id), .text(round.team), .text(round.area), .text(round.heldOn.text),
      .int4(round.state.rawValue))
    for (place, street) in streets.enumerated() {
      try self.execute(
        "INSERT INTO round_street (round, place, street) VALUES ($1, $2::int4, $3)",
        .uuid(round.id), .int4(Int32(clamping: place)), .text(street))
    }
    for (number, pair) in pairs.enumerated() {
      try self.execute(
        """
        INSERT INTO round_pair (round, number, experienced, newcomer)
        VALUES ($1, $2::int4, $3, $4)
        """, .uuid(round.id), .int4(Int32(clamping: number)), .uuid(pair.experienced.value),
        .uuid(pair.newcomer.value))
    }
  }

  fileprivate mutating func refusal(
    toStart id: UInt128
  ) throws(PostgresError) -> RoundRefusal? {
    guard let round = try self.round(id) else { return .roundUnknown }
    guard round.state == .planned else { return .stateInvalid }
    guard round.flyerOn != nil else { return .flyerMissing }
    guard try self.today() == round.heldOn else { return .notToday }
    let running = try self.query(
      "SELECT 1 FROM round WHERE team = $1 AND state = 2", .text(round.team))
    return running.count == 0 ? nil : .debriefMissing
  }
}
