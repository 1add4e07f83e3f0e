package import Postgres
package import RPC
package import Wire

/// How a change ended that is not an error of the database.
package enum ChangeEnd<Reply: Sendable>: Sendable {
  case done(Reply)
  case refused(RPCError)
}

/// How a transaction of a command ended: by its change, or before it.
enum Settled<Reply: Sendable>: Sendable {
  case done(Reply)
  /// The command was carried out before: its stored answer.
  case repeated([UInt8])
  /// The command's id stands for another content.
  case taken
  case refused(RPCError)
  /// Somebody else wrote one of its parts meanwhile.
  case conflict
}

extension Committed {
  /// What the caller hears, with the receipt of the records that say so.
  consuming func outcome<Reply: Message>() throws(RPCError) -> Outcome<Reply>
  where Answer == Settled<Reply> {
    switch self.answer {
    case .done(let reply): return Outcome(reply, receipt: self.receipt().promise())
    case .repeated(let bytes):
      let receipt = self.receipt().promise()
      do { return Outcome(try Reply(decoding: bytes), receipt: receipt) } catch {
        throw RPCError(.dataLoss)
      }
    case .taken: throw RPCError(.alreadyExists, .commandIDTaken)
    case .refused(let refusal): throw refusal
    case .conflict: throw RPCError(.aborted, .versionChanged)
    }
  }
}

extension AuditLog {
  /// Carries a change to clear rows out once: command, rows, records and answer in one transaction.
  ///
  /// - Parameters:
  ///   - touched: whose data it is about, if anybody's.
  ///   - body: runs when the command is new; records at least one event unless it refuses.
  package func carryOut<Reply: Message>(
    _ command: Command, as stamp: AccessStamp, touched: [Touched] = [],
    deadline: ContinuousClock.Instant,
    _ body:
      @escaping @Sendable (inout Transaction, inout Recorder) throws(PostgresError)
      -> ChangeEnd<Reply>
  ) async throws(RPCError) -> Outcome<Reply> {
    let committed: Committed<Settled<Reply>>
    do throws(PostgresError) {
      committed = try await self.commit(deadline: deadline) {
        (transaction, recorder) throws(PostgresError) -> Settled<Reply> in
        switch try transaction.standing(of: command) {
        case .new: break
        case .done(let reply):
          try recorder.repeats(command, in: &transaction)
          return .repeated(reply)
        case .taken: return .taken
        }
        switch try body(&transaction, &recorder) {
        case .refused(let refusal):
          transaction.abandon()
          return .refused(refusal)
        case .done(let reply):
          recorder.access(stamp, household: nil, touched: touched)
          try transaction.remember(command, reply: reply.encoded(), items: recorder.items)
          return .done(reply)
        }
      }
    } catch { throw RPCError(error).afterDecision }
    return try committed.outcome()
  }
}
