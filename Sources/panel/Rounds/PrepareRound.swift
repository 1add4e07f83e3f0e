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
      (transaction, recorder) throws(PostgresError) -> Ended<PanelV1.PrepareRoundReply> in
      guard try transaction.isPanel(request.panel) else {
        return .refused(RPCError(.notFound, .panelUnknown))
      }
      if let refusal = round.refusal(at: try transaction.now(), openUs: openUs) {
        return .refused(RPCError(refusal))
      }
      recorder.panelEvent("round_prepared", asker, object: drafted.manifest.round)
      let announcement = recorder.announce(
        "round_announced", PanelDigest.manifest(drafted.bytes), object: drafted.manifest.round)
      try transaction.insert(drafted, announcement: announcement)
      return .done(
        PanelV1.PrepareRoundReply(
          round: drafted.manifest.round, questions: drafted.manifest.questions.map(\.id),
          announcement: announcement))
    }
  }

  /// A round with its ids and keys drawn.
  struct Drafted: Sendable {
    let manifest: PanelV1.Manifest
    let bytes: [UInt8]
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
      closingAddress: request.closingAddress)
    return Drafted(manifest: manifest, bytes: manifest.encoded(), wrapped: wrapped)
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
      questions: questions, opensAt: try Self.instant(request.opensAtMs),
      closesAt: try Self.instant(request.closesAtMs))
  }

  /// A time from a peer, held against what microseconds can say.
  private static func instant(_ ms: UInt64) throws(RPCError) -> Instant {
    guard ms < 1 << 43 else { throw RPCError(.timesInvalid) }
    return Instant(microseconds: Int64(ms) * 1_000)
  }

  /// The rounds of a panel, newest first: for whoever may prepare or answer them.
  func listRounds(
    _ request: PanelV1.ListRoundsRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<PanelV1.ListRoundsReply> {
    let asker = try await self.asker(call)
    let rounds = try await self.look(call) {
      (transaction) throws(PostgresError) -> [PanelV1.RoundLine]? in
      guard try transaction.concerns(asker, request.panel) else { return nil }
      let ids = try transaction.query(
        "SELECT id FROM round WHERE panel = $1 ORDER BY opens_at DESC, id LIMIT 200",
        .uuid(request.panel)
      ).map { row throws(PostgresError) in try row.uuid(0) }
      var lines: [PanelV1.RoundLine] = []
      for id in ids {
        guard let round = try transaction.round(id), let fixed = try? round.fixed() else {
          continue
        }
        lines.append(
          PanelV1.RoundLine(
            round: id, title: fixed.title, state: round.state, opensAtMs: fixed.opensAtMs,
            closesAtMs: fixed.closesAtMs))
      }
      return lines
    }
    guard let rounds else { throw RPCError(.permissionDenied, .notAMember) }
    return Outcome(PanelV1.ListRoundsReply(rounds: rounds))
  }
}

extension Transaction {
  fileprivate mutating func insert(
    _ drafted: PanelService.Drafted, announcement: UInt128
  ) throws(PostgresError) {
    let manifest = drafted.manifest
    try self.execute(
      """
      INSERT INTO round (panel, id, kind, title, manifest, announcement, opens_at, closes_at,
        closing_address) VALUES ($1, $2, $3::int4, $4, $5, $6, $7, $8, $9)
      """, .uuid(manifest.panel), .uuid(manifest.round), .int4(manifest.kind.rawValue),
      .text(manifest.title), .bytes(drafted.bytes), .uuid(announcement),
      .timestamp(Int64(clamping: manifest.opensAtMs) * 1_000),
      .timestamp(Int64(clamping: manifest.closesAtMs) * 1_000), .bytes(manifest.closingAddress))
    for (place, question) in manifest.questions.enumerated() {
      try self.execute(
        "INSERT INTO question (round, id, place, wrapped_seed) VALUES ($1, $2, $3::int4, $4)",
        .uuid(manifest.round), .uuid(question.id), .int4(Int32(place)),
        .bytes(drafted.wrapped[place]))
    }
  }
}
