internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension PanelService {
  /// Gives a member the tokens of a whole round, before it opens: who collects says nothing about
  /// who answers, or what.
  ///
  /// What is evaluated is blinded: this service could keep every byte and not know a token again.
  func collect(
    _ request: PanelV1.CollectRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<PanelV1.CollectReply> {
    let asker = try await self.asker(call)
    do throws(RPCError) { return try await self.collect(request, asker, call) } catch {
      // What was collected is told again, also once the round is open: whose answer was lost would
      // lose the vote with it.
      guard error.reasons.contains(.issuingEnded) else { throw error }
      return try await self.change(asker, call) { (_, _) throws(PostgresError) in .refused(error) }
    }
  }

  private func collect(
    _ request: PanelV1.CollectRequest, _ asker: Admitted, _ call: Call
  ) async throws(RPCError) -> Outcome<PanelV1.CollectReply> {
    let blinded = try Self.points(request.blinded)
    let found = try await self.look(call) { (transaction) throws(PostgresError) -> Issuing? in
      guard let round = try transaction.round(request.round) else { return nil }
      return Issuing(round: round, seeds: try transaction.seeds(of: request.round))
    }
    guard let found else { throw RPCError(.notFound, .roundUnknown) }
    try asker.must(found.round.kind.admits(asker.role))
    // Checked when they joined too; somebody may have linked the account since.
    guard found.round.kind != .panel || asker.person == nil else {
      throw RPCError(.linkedToFile)
    }
    guard found.round.state == .issuing else { throw Self.refusal(of: found.round.state) }
    guard found.seeds.count == blinded.count else {
      throw RPCError(.invalidArgument, Reason("elements_missing"))
    }
    let reply = try self.evaluate(blinded, found.seeds)
    let digest = PanelDigest.blinded(request.blinded)
    return try await self.change(asker, call) {
      (transaction, recorder) throws(PostgresError) -> ChangeEnd<PanelV1.CollectReply> in
      if let refusal = try transaction.refusal(toCollect: request.round, asker) {
        return .refused(refusal)
      }
      try transaction.execute(
        "INSERT INTO collected (round, actor, digest) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        .uuid(request.round), .uuid(asker.actor), .bytes(digest))
      let stored = try transaction.query(
        "SELECT digest FROM collected WHERE round = $1 AND actor = $2", .uuid(request.round),
        .uuid(asker.actor)
      ).only { row throws(PostgresError) in try row.bytes(0) }
      // The same elements get the same tokens again: a lost reply is no lost vote.
      guard stored == digest else {
        return .refused(RPCError(.alreadyExists, Reason("already_collected")))
      }
      recorder.panelEvent("tokens_collected", asker, object: request.round)
      return .done(reply)
    }
  }

  /// A round with the keys that its tokens are made with.
  private struct Issuing: Sendable {
    let round: RoundRow
    let seeds: [WrappedSeed]
  }

  /// Why tokens are not collected in this state.
  fileprivate static func refusal(of state: PanelV1.RoundState) -> RPCError {
    state == .prepared
      ? RPCError(.failedPrecondition, Reason("not_announced_yet"))
      : RPCError(.failedPrecondition, .issuingEnded)
  }

  private static func points(_ blinded: [[UInt8]]) throws(RPCError) -> [IndexPoint] {
    var points: [IndexPoint] = []
    for bytes in blinded {
      do throws(VaultError) { points.append(try IndexPoint(bytes)) } catch {
        throw RPCError(.invalidArgument, Reason("element_invalid"))
      }
    }
    return points
  }

  private func evaluate(
    _ blinded: [IndexPoint], _ seeds: [WrappedSeed]
  ) throws(RPCError) -> PanelV1.CollectReply {
    var reply = PanelV1.CollectReply(evaluated: [], proofs: [])
    for (point, seed) in zip(blinded, seeds) {
      do throws(VaultError) {
        let held = try self.keys.issuing(seed.question, wrapped: seed.wrapped)
        let (evaluated, proof) = try held.key.evaluate([point])
        reply.evaluated += evaluated.map(\.bytes)
        reply.proofs.append(proof.bytes)
      } catch .doesNotOpen {
        // Written by another root key, or by hand.
        throw RPCError(.dataLoss, Reason("issuing_key"))
      } catch { throw RPCError(.resourceExhausted, Reason("issuing_key")) }
    }
    return reply
  }
}

extension Reason {
  fileprivate static let issuingEnded = Reason("issuing_ended")
}

extension Transaction {
  fileprivate mutating func refusal(
    toCollect id: UInt128, _ asker: Admitted
  ) throws(PostgresError) -> RPCError? {
    guard let round = try self.round(id) else { return RPCError(.notFound, .roundUnknown) }
    if round.kind == .panel {
      guard try self.isMember(asker.actor, of: round.panel) else {
        return RPCError(.permissionDenied, .notAMember)
      }
    }
    guard round.state == .issuing else { return PanelService.refusal(of: round.state) }
    // Of members who collect at once a few too many may get in; a closing has room for those.
    let count = try self.query(
      "SELECT count(*) FROM collected WHERE round = $1 AND actor <> $2", .uuid(id),
      .uuid(asker.actor)
    ).only { row throws(PostgresError) in try row.int8(0) }
    let questions = try self.query(
      "SELECT count(*) FROM question WHERE round = $1", .uuid(id)
    ).only { row throws(PostgresError) in try row.int8(0) }
    guard count < PanelRound.collectorCountMax(questions: Int(clamping: questions)) else {
      return RPCError(.resourceExhausted, Reason("round_full"))
    }
    return nil
  }
}
