internal import Daemon
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension AuditedRead {
  /// The command of `call`, by whoever the token is of.
  func command(of call: Call) throws(RPCError) -> Command {
    guard let claims = self.gate.session.claims(of: call) else {
      throw RPCError(.unauthenticated, Reason("token_unknown"))
    }
    return Command(
      caller: claims.actor, id: call.commandID ?? 0, method: call.method,
      digest: RequestDigest.of(method: call.method, payload: call.payload).bytes)
  }

  /// Whether `command` was carried out: looked up before the gate is asked about a scope that the
  /// command itself may have given away, or destroyed. Whoever may still ask then has its answer
  /// from ``change(by:_:touched:_:)``.
  ///
  /// - Throws: `ALREADY_EXISTS` when the id stands for something else.
  func isDone(_ command: Command, _ call: Call) async throws(RPCError) -> Bool {
    let kept = command.keyed(by: self.log.identity.commands)
    let standing = try await self.look(for: call) { (transaction) throws(PostgresError) in
      try transaction.standing(of: kept)
    }
    switch standing {
    case .done: return true
    case .new: return false
    // Before anything is begun that this id could not end.
    case .taken: throw RPCError(.alreadyExists, .commandIDTaken)
    }
  }

  /// Refuses, unless the command was carried out before and is sent again because its answer was
  /// lost: what has changed since, by the command itself or by others, is no other answer to it.
  func refuse<Reply: Message>(
    _ error: RPCError, unlessDone call: Call, by admitted: Admitted
  ) async throws(RPCError) -> Outcome<Reply> {
    try await self.change(by: admitted, call) { (_, _) throws(PostgresError) in .refused(error) }
  }

  /// Answers a command that was carried out, to whoever is in a hat that may still ask.
  func answerAgain<Reply: Message>(
    _ call: Call, to mayAsk: @Sendable (Admitted) -> Bool
  ) async throws(RPCError) -> Outcome<Reply> {
    let admitted = try await self.admitted(call)
    guard mayAsk(admitted) else { throw .notForRole }
    return try await self.change(by: admitted, call) { (_, _) throws(PostgresError) in
      // Only what was carried out is asked again, and what was stays.
      .refused(RPCError(.aborted, .versionChanged))
    }
  }
}

extension Transaction {
  /// Stores what a step that was under way is answered; nothing where its id stands for something
  /// else by now, as that keeps no step from ending.
  mutating func remember(
    unlessTaken command: Command, _ reply: [UInt8], _ items: [Promise.Item]
  ) throws(PostgresError) {
    guard case .new = try self.standing(of: command) else { return }
    try self.remember(command, reply: reply, items: items)
  }
}

extension RPCError {
  /// Whether it is a no, after which the call has done nothing.
  var isDefinite: Bool {
    switch self.code {
    case .invalidArgument, .failedPrecondition, .permissionDenied, .notFound, .alreadyExists,
      .unauthenticated, .resourceExhausted:
      true
    default: false
    }
  }

  /// The same for whoever asked, once something of it is written down here: a definite no stays
  /// one; of anything else nobody may say that nothing was done.
  var afterBeginning: RPCError {
    guard !self.isDefinite else { return self }
    var error = RPCError(.unavailable, .outcomeUnknown)
    error.reasons += self.reasons.filter { $0 != .notExecuted && $0 != .outcomeUnknown }
    return error
  }
}

extension Reason {
  /// It may have been done, and the same command tells.
  fileprivate static let outcomeUnknown = Reason("outcome_unknown")
}
