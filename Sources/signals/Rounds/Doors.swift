internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension RoundsService {
  /// Writes down what came of one door, sealed under the round's own key, by one of the pairs that
  /// walk it. Written again it counts as it was written last: the debrief decides that, on the
  /// opened list.
  func addDoor(
    _ request: SignalsV1.AddDoorRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.RoundStepped> {
    guard HouseNumber(request.number) != nil else { throw RPCError(RoundRefusal.numberInvalid) }
    guard let claims = self.read.gate.session.claims(of: call) else {
      throw RPCError(.unauthenticated, Reason("token_unknown"))
    }
    let ids = CommandIds(service: Signals.name, actor: claims.actor, command: call.commandID ?? 0)
    let round = Boxed(request.round)
    let (slipCount, pair) = try await self.read.look(for: call) {
      (transaction) throws(PostgresError) in
      (
        try transaction.slipCount(of: round.value),
        try transaction.pair(of: claims.actor, in: round.value)
      )
    }
    guard let pair else { throw try await self.notInPair(round, call) }
    let door = Boxed(Round.slip(behind: slipCount, by: pair, ids.id(0)))
    let drafts: [PartDraft]
    do {
      drafts = try PartDraft.new(
        SignalsV1.Door(
          id: door.value, street: request.street, number: request.number, outcome: request.outcome),
        row: door.value, scope: round.value)
    } catch { throw RPCError(.invalidArgument, .payloadMalformed) }
    let pass = try await self.write.pass(for: drafts, of: round.value, for: call)
    let parts = try self.write.seal(drafts, with: pass)
    let street = request.street
    return try await self.write.commit(
      AuditedWrite.Change(event: "door_added", household: round.value, object: door.value), parts,
      drafts, with: pass, for: call,
      rules: { (transaction) throws(PostgresError) in
        guard let row = try transaction.round(round.value, isLocked: true), row.state == .running
        else { return RPCError(RoundRefusal.stateInvalid) }
        guard try transaction.streets(of: round.value).contains(street) else {
          return RPCError(RoundRefusal.streetUnknown)
        }
        let count = try transaction.slipCount(of: round.value)
        return count < Round.doorCountMax ? nil : RPCError(RoundRefusal.doorsFull)
      },
      reply: {
        SignalsV1.RoundStepped(round: round.value, state: .running, entry: $0)
      })
  }

  /// What whoever is in no pair is told, once the gate has said what it says to everybody else.
  private func notInPair(_ round: Boxed, _ call: Call) async throws(RPCError) -> RPCError {
    _ = try await self.read.pass(
      GateQuestion(household: round.value, asked: [.identity]), for: call)
    return RPCError(.permissionDenied, reasons: [RoundRefusal.notInPair.rawValue])
  }

  /// The doors so far of the pair that asks: no key is asked for of the doors of other pairs.
  ///
  /// From the day after the round until its debrief all doors, for whom consent lets debrief it: a
  /// pair that fell away would take along who wants contact.
  func listDoors(
    _ request: SignalsV1.RoundRequest, _ call: Call
  ) async throws(RPCError) -> Receipted<SignalsV1.ListDoorsReply> {
    let round = Boxed(request.round)
    guard let claims = self.read.gate.session.claims(of: call) else {
      throw RPCError(.unauthenticated, Reason("token_unknown"))
    }
    let (all, pair, isOver) = try await self.read.look(for: call) {
      (transaction) throws(PostgresError) in
      (
        try transaction.doors(of: round.value),
        try transaction.pair(of: claims.actor, in: round.value),
        try transaction.isDayOver(of: round.value)
      )
    }
    guard isOver || pair != nil else { throw try await self.notInPair(round, call) }
    let refs = isOver ? all : all.filter { Round.pair(ofSlip: $0.row) == pair }
    guard !refs.isEmpty else {
      let pass = try await self.read.pass(
        GateQuestion(household: round.value, asked: [.identity]), for: call)
      return try await self.read.open([], of: round.value, with: pass, for: call)
        .reply(SignalsV1.ListDoorsReply())
    }
    let opened = try await self.read.open(refs, of: round.value, for: call)
    let doors: [SignalsV1.Door]
    do { doors = try opened.parts.records(SignalsV1.Door.self) } catch {
      throw RPCError(.dataLoss)
    }
    return try opened.reply(
      SignalsV1.ListDoorsReply(doors: doors.sorted { $0.id < $1.id }))
  }

  /// Ends a round: its doors are counted, what few did is withheld, the list is deleted and its key
  /// destroyed. Without this the team starts no other round.
  ///
  /// Nothing brings the list back, so who still wants contact on it is said before: how many more
  /// they are than the signals about persons of this round.
  func debrief(
    _ request: SignalsV1.DebriefRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.RoundStepped> {
    let (lessons, leavesContacts) = (request.lessons, request.leavesContacts)
    // Sent again after a lost reply it finds no scope any more: its key is destroyed.
    if try await self.read.isDone(try self.read.command(of: call), call) {
      return try await self.read.answerAgain(call) { $0.role.walksRounds }
    }
    try await self.read.screen(lessons, call)
    let id = Boxed(request.round)
    let (refs, streets) = try await self.read.look(for: call) {
      (transaction) throws(PostgresError) in
      (try transaction.doors(of: id.value), try transaction.streets(of: id.value))
    }
    let pass = try await self.read.pass(
      GateQuestion(
        household: id.value, parts: refs.map(\.toRead), asked: refs.isEmpty ? [.identity] : []),
      for: call)
    let admitted = try Admitted(pass, call)
    let opened = try await self.read.open(refs, of: id.value, with: pass, for: call)
    // A list that opens in part only would be counted wrong for ever.
    guard opened.parts.count == refs.count else { throw RPCError(.dataLoss) }
    let doors: [SignalsV1.Door]
    do { doors = try opened.parts.records(SignalsV1.Door.self) } catch {
      throw RPCError(.dataLoss)
    }
    let counted = Self.counted(doors, streets)
    let published = Round.published(counted, streetCount: streets.count)
    let identity = self.read.log.identity
    let outcome: Outcome<SignalsV1.RoundStepped> = try await self.read.change(by: admitted, call) {
      (transaction, recorder) throws(PostgresError) in
      guard let round = try transaction.round(id.value, isLocked: true), round.state == .running
      else { return .refused(RPCError(RoundRefusal.stateInvalid)) }
      // A door that came in meanwhile is in no count: ask again.
      guard try transaction.doors(of: id.value) == refs else {
        return .refused(RPCError(.aborted, .versionChanged))
      }
      let unfiled = Round.unfiled(counted, filed: try transaction.filedCount(of: round))
      guard unfiled == 0 || leavesContacts else { return .refused(.unfiled(unfiled)) }
      try transaction.insert(published, streets: streets, round: id.value)
      var rows = try transaction.deleteParts(of: id.value)
      try transaction.execute(
        """
        UPDATE round SET state = $2::int4, lessons = $3, revision = revision + 1,
          debriefed_on = (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
        WHERE id = $1
        """, .uuid(id.value), .int4(Round.State.debriefed.rawValue), .text(lessons))
      rows += try transaction.eraseLater(id.value, ground: "round_debriefed", identity)
      rows += try transaction.clearDigests(["round"], [id.value])
      let entry = recorder.plainEvent(
        "round_debriefed", admitted, object: id.value, rows: rows)
      return .done(round.stepped(.debriefed, entry: entry))
    }
    // The key goes now; if not now, within the minute.
    try? await self.move.erase(id, within: MoveSignal.eraseAtOnce)
    return outcome
  }

  private static func counted(
    _ doors: [SignalsV1.Door], _ streets: [String]
  ) -> [(street: Int, outcome: Round.Outcome)] {
    Round.doors(
      of: doors.sorted { $0.id < $1.id }.compactMap { door in
        guard let street = streets.firstIndex(of: door.street),
          let house = HouseNumber(door.number),
          let outcome = door.outcome.flatMap({ Round.Outcome(rawValue: $0.rawValue) })
        else { return nil }
        return Round.Slip(street: street, house: house, outcome: outcome)
      })
  }
}

extension RPCError {
  /// So many doors want contact and have no signal; whoever asks has just opened the list.
  fileprivate static func unfiled(_ count: Int) -> RPCError {
    RPCError(
      .failedPrecondition,
      reasons: [RoundRefusal.contactsUnfiled.rawValue, "unfiled_\(count)"])
  }
}

extension Transaction {
  /// In which pair of a round somebody walks, counted from 0; nil when in none.
  fileprivate mutating func pair(
    of actor: UInt128, in round: UInt128
  ) throws(PostgresError) -> Int? {
    try self.query(
      """
      SELECT number::int4 FROM round_pair
      WHERE round = $1 AND (experienced = $2 OR newcomer = $2) ORDER BY number LIMIT 1
      """, .uuid(round), .uuid(actor)
    ).optional { row throws(PostgresError) in Int(try row.int4(0)) }
  }

  /// Whether the day on which a round is walked is over; of no round it is not.
  fileprivate mutating func isDayOver(of round: UInt128) throws(PostgresError) -> Bool {
    try self.query(
      """
      SELECT held_on < (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
      FROM round WHERE id = $1
      """, .uuid(round)
    ).optional { row throws(PostgresError) in try row.bool(0) } ?? false
  }

  fileprivate mutating func slipCount(of round: UInt128) throws(PostgresError) -> Int64 {
    try self.query("SELECT count(*) FROM part WHERE scope = $1", .uuid(round)).only {
      row throws(PostgresError) in try row.int8(0)
    }
  }

  /// The signals about persons that were told at the doors of this round: of its neighbourhood and
  /// source, since its day. Split off ones are of one door.
  fileprivate mutating func filedCount(of round: RoundRow) throws(PostgresError) -> Int {
    try self.query(
      """
      SELECT count(*) FROM signal
      WHERE about = 2 AND source = $1::int4 AND area = $2 AND filed_on >= $3::text::date
        AND parent IS NULL
      """, .int4(SignalSource.round.rawValue), .text(round.area), .text(round.heldOn.text)
    ).only { row throws(PostgresError) in Int(try row.int8(0)) }
  }

  fileprivate mutating func doors(of round: UInt128) throws(PostgresError) -> [PartRef] {
    try self.query(
      """
      SELECT tbl, id, tag, version FROM part WHERE scope = $1 AND tbl = 'door' ORDER BY id, tag
      """, .uuid(round)
    ).map { row throws(PostgresError) in
      PartRef(
        scope: round, table: try row.text(0), row: try row.uuid(1), tag: try row.uuid(2),
        version: UInt32(clamping: try row.int4(3)))
    }
  }

  /// Stores what is published of each street; of what is withheld no number is kept.
  fileprivate mutating func insert(
    _ published: [[Disclosure.Shown]], streets: [String], round: UInt128
  ) throws(PostgresError) {
    for (street, cells) in zip(streets, published) {
      for (place, shown) in cells.enumerated() {
        let outcome = place == Round.Outcome.allCases.count ? 0 : place + 1
        let (mark, count): (Int32, Int) =
          switch shown {
          case .count(let count): (1, count)
          case .few: (2, 0)
          case .withheld: (3, 0)
          }
        try self.execute(
          """
          INSERT INTO round_count (round, street, outcome, shown, count)
          VALUES ($1, $2, $3::int4, $4::int4, $5::int4)
          """, .uuid(round), .text(street), .int4(Int32(clamping: outcome)), .int4(mark),
          .int4(Int32(clamping: count)))
      }
    }
  }
}
