internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension PanelService {
  /// Tells where this process takes the closing key: into locked memory, and nowhere else.
  func openClosing(
    _ request: PanelV1.OpenClosingRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<PanelV1.OpenClosingReply> {
    let asker = try await self.asker(call)
    try asker.must(asker.role.answersForPanel)
    let round = try await self.look(call) { (transaction) throws(PostgresError) in
      try transaction.round(request.round)
    }
    guard let round else { throw RPCError(.notFound, .roundUnknown) }
    try Self.refuseUnlessEnded(round.state)
    return Outcome(PanelV1.OpenClosingReply(address: self.keys.process.address.bytes))
  }

  /// A closing key that was brought; shared with one database closure.
  private final class ClosingKey: Sendable {
    let key: BoxKey

    init(_ key: consuming BoxKey) { self.key = key }
  }

  /// Opens, counts, publishes and rewrites all answers of a round, in one transaction, at or after
  /// its closing instant by the database's clock.
  ///
  /// Before that nobody can look: this service has the answers and not the key, whoever keeps the
  /// key has no answers.
  func close(
    _ request: PanelV1.CloseRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<PanelV1.CloseReply> {
    let asker = try await self.asker(call)
    try asker.must(asker.role.answersForPanel)
    let closing = try self.closingKey(request)
    // The pass was valid when this began; counting many answers takes longer than a pass lives, and
    // as long as one call may take at most.
    let outcome = try await self.change(asker, call, until: call.instant) {
      (transaction, recorder) throws(PostgresError) -> ChangeEnd<PanelV1.CloseReply> in
      guard let round = try transaction.round(request.round, isLocked: true) else {
        return .refused(RPCError(.notFound, .roundUnknown))
      }
      do throws(RPCError) { try Self.refuseUnlessEnded(round.state) } catch {
        return .refused(error)
      }
      guard closing.key.address.bytes == round.closingAddress else {
        return .refused(RPCError(.invalidArgument, Reason("closing_key_wrong")))
      }
      let count: Count
      do throws(Uncountable) {
        count = try transaction.count(round, closing.key)
      } catch {
        switch error {
        case .database(let error): throw error
        case .tooLarge: return .refused(RPCError(.resourceExhausted, Reason("result_too_large")))
        case .manifest: return .refused(RPCError(.dataLoss, Reason("manifest_malformed")))
        }
      }
      let digest = PanelDigest.result(count.result)
      // The digest and its place are neighbours in the tree.
      try transaction.holdAppending()
      let entry = recorder.announce("result_announced", digest, object: round.id)
      recorder.takeSlot(ofResult: digest, of: round.id)
      try transaction.execute(
        "UPDATE round SET closing = $2, result = $3 WHERE id = $1", .uuid(round.id), .uuid(entry),
        .bytes(count.result))
      recorder.panelEvent(
        "round_closed", asker, object: round.id,
        rows: try transaction.clearDigests(
          ["round_result", "spent", "closed_answer"], [round.id] + count.questions),
        // The numbers are in the result as it may be told; here they would say what it withholds.
        details: ["result=\(digest.digits)"])
      return .done(PanelV1.CloseReply(round: round.id, resultDigest: digest, entry: entry))
    }
    let questions = try await self.look(call) { (transaction) throws(PostgresError) in
      try transaction.query("SELECT id FROM question WHERE round = $1", .uuid(request.round))
        .map { row throws(PostgresError) in try row.uuid(0) }
    }
    self.keys.forget(questions)
    return outcome
  }

  private func closingKey(_ request: PanelV1.CloseRequest) throws(RPCError) -> ClosingKey {
    do throws(VaultError) {
      let keys = try self.keys.process.open(request.keyBox, context: request.round.idBytes)
      return ClosingKey(BoxKey(key: keys.secretKey(0)))
    } catch { throw RPCError(.invalidArgument, Reason("key_box_invalid")) }
  }

  private static func refuseUnlessEnded(_ state: PanelV1.RoundState) throws(RPCError) {
    switch state {
    case .ended: return
    case .closed: throw RPCError(.failedPrecondition, Reason("already_closed"))
    case .prepared, .issuing, .open: throw RPCError(.failedPrecondition, Reason("not_ended_yet"))
    }
  }

  /// The result of a closed round: for its panel, or its team, and for who organises it.
  func getResult(
    _ request: PanelV1.GetResultRequest, _ call: Call
  ) async throws(RPCError) -> Receipted<PanelV1.GetResultReply> {
    let asker = try await self.asker(call)
    let committed: Committed<Shown>
    do throws(PostgresError) {
      committed = try await self.read.log.commit(deadline: asker.deadline) {
        (transaction, recorder) throws(PostgresError) -> Shown in
        guard let round = try transaction.round(request.round) else {
          transaction.abandon()
          return .refused(RPCError(.notFound, .roundUnknown))
        }
        guard try transaction.concerns(asker, round) else {
          transaction.abandon()
          return .refused(RPCError(.permissionDenied, .notAMember))
        }
        guard let result = round.result, let entry = round.closing else {
          transaction.abandon()
          return .refused(RPCError(.failedPrecondition, Reason("not_closed_yet")))
        }
        recorder.access(asker.stamp, household: nil, touched: [])
        return .result(PanelV1.GetResultReply(result: result, entry: entry))
      }
    } catch { throw RPCError(error).afterDecision }
    switch committed.answer {
    case .refused(let refusal): throw refusal
    case .result(let reply): return Receipted(reply, proof: committed.receipt())
    }
  }

  private enum Shown: Sendable {
    case result(PanelV1.GetResultReply)
    case refused(RPCError)
  }
}

/// Why a round is not counted.
enum Uncountable: Error {
  case database(PostgresError)
  case manifest
  /// The result has no room in its message.
  case tooLarge
}
