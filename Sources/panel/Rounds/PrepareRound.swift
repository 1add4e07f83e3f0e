internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension PanelService {
  /// Fixes a round, draws an issuing key for each question, and puts the digest of it all into the
  /// log. Nothing of it can be changed afterwards.
  func prepareRound(
    _ request: PanelV1.PrepareRoundRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<PanelV1.PrepareRoundReply> {
    let asker = try await self.asker(call)
    try asker.must(asker.role.organisesPanel)
    let round = try Self.round(of: request)
    do throws(VaultError) { _ = try BoxAddress(request.closingAddress) } catch {
      throw RPCError(.invalidArgument, .payloadMalformed)
    }
    let drafted = try self.drafted(request, round)
    let openUs = self.openUs
    return try await self.change(asker, call) {
      (transaction, recorder) throws(PostgresError) -> ChangeEnd<PanelV1.PrepareRoundReply> in
      guard try transaction.isPanel(request.panel) else {
        return .refused(RPCError(.notFound, .panelUnknown))
      }
      if let refusal = round.refusal(at: try transaction.now(), openUs: openUs) {
        return .refused(RPCError(refusal))
      }
      // The announcement and its slot are neighbours in the tree, and nobody takes the same number.
      try transaction.holdAppending()
      let last = try transaction.lastRound(of: request.panel, round.kind)
      guard last?.isOver ?? true else {
        return .refused(RPCError(.failedPrecondition, Reason("round_under_way")))
      }
      var manifest = drafted.manifest
      manifest.number = (last?.number ?? 0) + 1
      manifest.previous = last?.id
      let bytes = manifest.encoded()
      guard bytes.count <= Self.manifestByteCountMax else {
        return .refused(RPCError(.invalidArgument, Reason("round_too_large")))
      }
      let announcement = recorder.announce(
        "round_announced", PanelDigest.manifest(bytes), object: manifest.round)
      recorder.takeSlot(of: manifest)
      try transaction.insert(
        manifest, bytes, wrapped: drafted.wrapped, announcement: announcement)
      recorder.panelEvent(
        "round_prepared", asker, object: manifest.round,
        rows: try transaction.clearDigests(["round", "published_round"], [manifest.round]))
      return .done(
        PanelV1.PrepareRoundReply(
          round: manifest.round, questions: manifest.questions.map(\.id),
          announcement: announcement))
    }
  }

  /// What `GetRoundReply.manifest` has room for.
  static let manifestByteCountMax = 65_536

  /// A round with its ids and keys drawn; its number is drawn with its place in the log.
  struct Drafted: Sendable {
    let manifest: PanelV1.Manifest
    /// For each question, its issuing key's wrapped seed.
    let wrapped: [[UInt8]]
  }

  private func drafted(
    _ request: PanelV1.PrepareRoundRequest, _ round: PanelRound
  ) throws(RPCError) -> Drafted {
    var questions: [PanelV1.Question] = []
    var wrapped: [[UInt8]] = []
    for draft in request.questions {
      let id = Random.id()
      do throws(VaultError) {
        let key = try self.keys.draw(for: id)
        wrapped.append(key.wrapped)
        questions.append(
          PanelV1.Question(
            id: id, kind: draft.kind, wording: draft.wording, choices: draft.choices,
            publicKey: key.publicKey.bytes))
      } catch { throw RPCError(.resourceExhausted, Reason("cannot_seal")) }
    }
    let manifest = PanelV1.Manifest(
      panel: request.panel, round: Random.id(), kind: request.kind, title: request.title,
      agenda: request.agenda, groups: request.groups, questions: questions,
      opensAtMs: request.opensAtMs, closesAtMs: request.closesAtMs,
      closingAddress: request.closingAddress, isPublic: round.kind == .panel)
    return Drafted(manifest: manifest, wrapped: wrapped)
  }

  static func round(of request: PanelV1.PrepareRoundRequest) throws(RPCError) -> PanelRound {
    guard let kind = PanelRound.Kind(rawValue: request.kind.rawValue) else {
      throw RPCError(.invalidArgument, .payloadMalformed)
    }
    var questions: [PanelQuestion] = []
    for draft in request.questions {
      guard let kind = PanelQuestion.Kind(rawValue: draft.kind.rawValue) else {
        throw RPCError(.invalidArgument, .payloadMalformed)
      }
      questions.append(PanelQuestion(kind: kind, wording: draft.wording, choices: draft.choices))
    }
    return PanelRound(
      kind: kind, title: request.title, agenda: request.agenda, groups: request.groups,
      questions: questions, opensAt: try Self.instant(request.opensAtMs, or: .openingInvalid),
      closesAt: try Self.instant(request.closesAtMs, or: .openTimeInvalid))
  }

  /// A time from a peer, held against what microseconds can say.
  private static func instant(
    _ ms: UInt64, or refusal: PanelRefusal
  ) throws(RPCError) -> Instant {
    guard ms < 1 << 43 else { throw RPCError(refusal) }
    return Instant(microseconds: Int64(ms) * 1_000)
  }

  /// The rounds of a panel, newest first: for whoever may prepare or answer them.
  func listRounds(
    _ request: PanelV1.ListRoundsRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<PanelV1.ListRoundsReply> {
    let asker = try await self.asker(call)
    let rounds = try await self.look(call) {
      [told = self.told] (transaction) throws(PostgresError) -> [PanelV1.RoundLine]? in
      guard try transaction.concerns(asker, request.panel) else { return nil }
      let ids = try transaction.query(
        "SELECT id FROM round WHERE panel = $1 ORDER BY opens_at DESC, id LIMIT 200",
        .uuid(request.panel)
      ).map { row throws(PostgresError) in try row.uuid(0) }
      var lines: [PanelV1.RoundLine] = []
      for id in ids {
        guard let round = try transaction.round(id), try transaction.concerns(asker, round),
          let fixed = try? round.fixed()
        else { continue }
        lines.append(
          PanelV1.RoundLine(
            round: id, title: told.told(fixed.title, .line), state: round.state,
            opensAtMs: fixed.opensAtMs, closesAtMs: fixed.closesAtMs))
      }
      return lines
    }
    guard let rounds else { throw RPCError(.permissionDenied, .notAMember) }
    return Outcome(PanelV1.ListRoundsReply(rounds: rounds))
  }
}

/// The round before, as the next one has to know it.
private struct LastRound: Sendable {
  let id: UInt128
  let number: UInt32
  let isOver: Bool
}

extension Transaction {
  /// The newest round of a panel and kind; its closing instant may lie ahead.
  fileprivate mutating func lastRound(
    of panel: UInt128, _ kind: PanelRound.Kind
  ) throws(PostgresError) -> LastRound? {
    try self.query(
      """
      SELECT id, number, closes_at <= clock_timestamp() FROM round
      WHERE panel = $1 AND kind = $2::int4 ORDER BY number DESC LIMIT 1
      """, .uuid(panel), .int4(kind.rawValue)
    ).optional { row throws(PostgresError) in
      LastRound(
        id: try row.uuid(0), number: UInt32(clamping: try row.int4(1)), isOver: try row.bool(2))
    }
  }

  fileprivate mutating func insert(
    _ manifest: PanelV1.Manifest, _ bytes: [UInt8], wrapped: [[UInt8]], announcement: UInt128
  ) throws(PostgresError) {
    try self.execute(
      """
      INSERT INTO round (panel, id, kind, title, number, manifest, announcement, opens_at,
        closes_at, closing_address)
      VALUES ($1, $2, $3::int4, $4, $5::int4, $6, $7, $8, $9, $10)
      """, .uuid(manifest.panel), .uuid(manifest.round), .int4(manifest.kind.rawValue),
      .text(manifest.title), .int4(Int32(clamping: manifest.number)), .bytes(bytes),
      .uuid(announcement), .timestamp(Int64(clamping: manifest.opensAtMs) * 1_000),
      .timestamp(Int64(clamping: manifest.closesAtMs) * 1_000), .bytes(manifest.closingAddress))
    if manifest.isPublic {
      try self.execute("INSERT INTO published_round (round) VALUES ($1)", .uuid(manifest.round))
    }
    for (place, question) in manifest.questions.enumerated() {
      try self.execute(
        "INSERT INTO question (round, id, place, wrapped_seed) VALUES ($1, $2, $3::int4, $4)",
        .uuid(manifest.round), .uuid(question.id), .int4(Int32(place)), .bytes(wrapped[place]))
    }
  }
}

extension Recorder {
  /// Takes the place of the panel's next round, right behind its announcement: a second round of
  /// that number would have to take it again, for everybody to see.
  fileprivate mutating func takeSlot(of manifest: PanelV1.Manifest) {
    let (panel, kind, number) = (manifest.panel, manifest.kind.rawValue, manifest.number)
    self.mark(
      PanelDigest.slot(panel: panel, kind: kind, number: number),
      saying: PanelDigest.slotText(panel: panel, kind: kind, number: number))
  }
}
