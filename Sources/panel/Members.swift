internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// Panels and who is in them. A membership knows an actor and nothing else: no household, no case,
/// no invitation.
extension PanelService {
  /// How long an invitation can be used, in days.
  private static let invitationDays: Int32 = 30
  /// Wrong codes of one actor within an hour, after which none is looked at.
  private static let failedJoinsMax: Int64 = 10
  /// Members of one panel; of a round with many questions fewer can collect tokens.
  static let memberCountMax: Int64 = 10_000

  func foundPanel(
    _ request: PanelV1.FoundPanelRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<PanelV1.Written> {
    let asker = try await self.asker(call)
    try asker.must(asker.role.answersForPanel)
    guard TextRule.name.accepts(request.name) else { throw RPCError(.textInvalid) }
    // Everybody reads it, once the panel has published something.
    guard Screening.all(in: request.name).isEmpty else { throw RPCError(.personalData) }
    let panel = Random.id()
    return try await self.change(asker, call) {
      (transaction, recorder) throws(PostgresError) -> ChangeEnd<PanelV1.Written> in
      try transaction.execute(
        "INSERT INTO panel (id, name) VALUES ($1, $2)", .uuid(panel), .text(request.name))
      let entry = recorder.panelEvent(
        "panel_founded", asker, object: panel,
        rows: try transaction.clearDigests(["panel"], [panel]))
      return .done(PanelV1.Written(id: panel, entry: entry))
    }
  }

  /// Opens an invitation. Whoever it is for is nobody's business here: the request has no place for
  /// a name, a household or a case, and only the code's digest is stored.
  func invite(
    _ request: PanelV1.InviteRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<PanelV1.Written> {
    let asker = try await self.asker(call)
    try asker.must(asker.role.organisesPanel)
    return try await self.change(asker, call) {
      (transaction, recorder) throws(PostgresError) -> ChangeEnd<PanelV1.Written> in
      guard try transaction.isPanel(request.panel) else {
        return .refused(RPCError(.notFound, .panelUnknown))
      }
      let inserted = try transaction.execute(
        """
        INSERT INTO invitation (panel, code_digest, until)
        VALUES ($1, $2, clock_timestamp() + make_interval(days => $3)) ON CONFLICT DO NOTHING
        """, .uuid(request.panel), .bytes(request.codeDigest), .int4(Self.invitationDays))
      guard inserted == 1 else { return .refused(RPCError(.alreadyExists, Reason("code_known"))) }
      let entry = recorder.panelEvent("panel_invited", asker, object: request.panel)
      return .done(PanelV1.Written(id: request.panel, entry: entry))
    }
  }

  /// Makes whoever knows a code a member, once. The invitation is deleted with it, so that no row
  /// says which member was invited when, or by whom.
  func join(
    _ request: PanelV1.JoinRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<PanelV1.Written> {
    let asker = try await self.asker(call)
    try asker.must(asker.role == .panelMember)
    // An account with a file would say of every member that they are a client.
    guard asker.person == nil else { throw RPCError(.linkedToFile) }
    try await self.countAttempts(of: asker, call)
    let digest = PanelDigest.invitation(request.code.idBytes)
    do throws(RPCError) {
      return try await self.change(asker, call) {
        (transaction, recorder) throws(PostgresError) -> ChangeEnd<PanelV1.Written> in
        let panel = try transaction.query(
          """
          DELETE FROM invitation WHERE code_digest = $1 AND until > clock_timestamp()
          RETURNING panel
          """, .bytes(digest)
        ).optional { row throws(PostgresError) in try row.uuid(0) }
        guard let panel else { return .refused(RPCError(.notFound, .codeUnknown)) }
        let count = try transaction.query(
          "SELECT count(*) FROM member WHERE panel = $1", .uuid(panel)
        ).only { row throws(PostgresError) in try row.int8(0) }
        guard count < Self.memberCountMax else {
          return .refused(RPCError(.resourceExhausted, Reason("panel_full")))
        }
        try transaction.execute(
          "INSERT INTO member (panel, actor) VALUES ($1, $2) ON CONFLICT DO NOTHING",
          .uuid(panel), .uuid(asker.actor))
        let entry = recorder.panelEvent("panel_joined", asker, object: panel)
        return .done(PanelV1.Written(id: panel, entry: entry))
      }
    } catch {
      if error.reasons.contains(.codeUnknown) { try await self.countFailure(of: asker, call) }
      throw error
    }
  }

  /// Ends a membership: as easy as it began, and nobody is asked.
  func leave(
    _ request: PanelV1.LeaveRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<PanelV1.Written> {
    let asker = try await self.asker(call)
    return try await self.change(asker, call) {
      (transaction, recorder) throws(PostgresError) -> ChangeEnd<PanelV1.Written> in
      let gone = try transaction.execute(
        "DELETE FROM member WHERE panel = $1 AND actor = $2", .uuid(request.panel),
        .uuid(asker.actor))
      guard gone == 1 else { return .refused(RPCError(.notFound, .notAMember)) }
      let entry = recorder.panelEvent("panel_left", asker, object: request.panel)
      return .done(PanelV1.Written(id: request.panel, entry: entry))
    }
  }

  private func countAttempts(of asker: Admitted, _ call: Call) async throws(RPCError) {
    let actor = asker.actor
    let count = try await self.look(call) { (transaction) throws(PostgresError) in
      try transaction.query(
        """
        SELECT count(*) FROM failed_join
        WHERE actor = $1 AND at > clock_timestamp() - interval '1 hour'
        """, .uuid(actor)
      ).only { row throws(PostgresError) in try row.int8(0) }
    }
    guard count < Self.failedJoinsMax else {
      throw RPCError(.resourceExhausted, Reason("too_many_codes"))
    }
  }

  private func countFailure(of asker: Admitted, _ call: Call) async throws(RPCError) {
    let actor = asker.actor
    do throws(PostgresError) {
      try await self.read.log.pool.transaction(deadline: call.instant) {
        (transaction) throws(PostgresError) in
        try transaction.execute("INSERT INTO failed_join (actor) VALUES ($1)", .uuid(actor))
        try transaction.execute(
          "DELETE FROM failed_join WHERE at < clock_timestamp() - interval '1 day'")
      }
    } catch { throw RPCError(error).afterDecision }
  }
}

extension Reason {
  static let codeUnknown = Reason("code_unknown")
}

extension Transaction {
  mutating func isPanel(_ panel: UInt128) throws(PostgresError) -> Bool {
    try self.query("SELECT 1 FROM panel WHERE id = $1", .uuid(panel)).count == 1
  }

  /// Whether a round is somebody's: who organises panels, and members of its panel, but for a
  /// reflection. Panels have no team: every professional and intern organises each of them.
  mutating func concerns(_ asker: Admitted, _ round: RoundRow) throws(PostgresError) -> Bool {
    guard round.kind == .panel else { return asker.role.organisesPanel }
    return try self.concerns(asker, round.panel)
  }

  /// Whether a panel's affairs are somebody's: who organises panels, and its members.
  mutating func concerns(_ asker: Admitted, _ panel: UInt128) throws(PostgresError) -> Bool {
    if asker.role.organisesPanel { return true }
    return try self.isMember(asker.actor, of: panel)
  }

  mutating func isMember(_ actor: UInt128, of panel: UInt128) throws(PostgresError) -> Bool {
    try self.query(
      "SELECT 1 FROM member WHERE panel = $1 AND actor = $2", .uuid(panel), .uuid(actor)
    ).count == 1
  }
}
