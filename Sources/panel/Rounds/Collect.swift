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
    let blinded = try Self.points(request.blinded)
    let found = try await self.look(call) { (transaction) throws(PostgresError) -> Issuing? in
      guard let round = try transaction.round(request.round) else { return nil }
      return Issuing(round: round, seeds: try transaction.seeds(of: request.round))
    }
    guard let found else { throw RPCError(.notFound, .roundUnknown) }
    try asker.must(found.round.kind.admits(asker.role))
    guard found.seeds.count == blinded.count else {
      throw RPCError(.invalidArgument, Reason("elements_missing"))
    }
    let reply = try self.evaluate(blinded, found.seeds)
    let digest = PanelDigest.spent(request.blinded)
    return try await self.change(asker, call) {
      (transaction, recorder) throws(PostgresError) -> Ended<PanelV1.CollectReply> in
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

extension Transaction {
  fileprivate mutating func refusal(
    toCollect id: UInt128, _ asker: Asker
  ) throws(PostgresError) -> RPCError? {
    guard let round = try self.round(id) else { return RPCError(.notFound, .roundUnknown) }
    if round.kind == .panel {
      guard try self.isMember(asker.actor, of: round.panel) else {
        return RPCError(.permissionDenied, .notAMember)
      }
    }
    switch round.state {
    case .issuing: return nil
    case .prepared: return RPCError(.failedPrecondition, Reason("not_announced_yet"))
    case .open, .ended, .closed: return RPCError(.failedPrecondition, Reason("issuing_ended"))
    }
  }
}
