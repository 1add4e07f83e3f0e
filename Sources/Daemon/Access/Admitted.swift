package import Domain
package import Postgres
package import RPC
internal import Vault
package import Wire

/// Whoever asks something about nobody in particular, once the gate has said who they are.
package struct Admitted: Sendable {
  package let stamp: AccessStamp
  package let role: Role
  /// The team that the hat is worn in; empty for a hat of none.
  package let team: String
  /// Who they are as a data subject, if they have a file.
  package let person: UInt128?
  package let deadline: ContinuousClock.Instant

  package init(_ pass: borrowing Pass, _ call: Call) throws(RPCError) {
    guard let role = Role(rawValue: pass.role) else {
      throw RPCError(.unavailable, .replyMalformed)
    }
    guard pass.isValid else { throw RPCError(.aborted, .passExpired) }
    self.stamp = AccessStamp(pass, call)
    self.role = role
    self.team = pass.team
    self.person = pass.person
    self.deadline = min(call.instant, pass.deadline)
  }

  package var actor: UInt128 { self.stamp.actor }
}

extension AuditedRead {
  /// Asks the gate about nobody in particular: who is this, in which hat? An intern is nobody
  /// without the supervisor of the day.
  ///
  /// - Parameter asked: what the answer would be of; who works with none of it hears nothing.
  package func admitted(
    _ call: Call, asked: [Wire.Category] = [.public]
  ) async throws(RPCError) -> Admitted {
    try Admitted(try await self.pass(GateQuestion(asked: asked), for: call), call)
  }

  /// Carries a change to clear rows out once: command, rows, records and answer in one transaction.
  ///
  /// - Parameters:
  ///   - touched: whose data it is about, if anybody's.
  ///   - body: runs when the command is new; records at least one event unless it refuses.
  package func change<Reply: Message>(
    by admitted: Admitted, _ call: Call, touched: [Touched] = [],
    _ body:
      @escaping @Sendable (inout Transaction, inout Recorder) throws(PostgresError)
      -> ChangeEnd<Reply>
  ) async throws(RPCError) -> Outcome<Reply> {
    let command = Command(
      caller: admitted.actor, id: call.commandID ?? 0, method: call.method,
      digest: RequestDigest.of(method: call.method, payload: call.payload).bytes
    ).keyed(by: self.log.identity.commands)
    return try await self.log.carryOut(
      command, as: admitted.stamp, touched: touched, deadline: admitted.deadline, body)
  }

  /// Reads clear rows, after the gate was asked.
  package func lookAfterDecision<Answer: Sendable>(
    _ call: Call, _ body: @escaping @Sendable (inout Transaction) throws(PostgresError) -> Answer
  ) async throws(RPCError) -> Answer {
    do throws(PostgresError) {
      return try await self.log.pool.transaction(.readOnly, deadline: call.instant, body)
    } catch { throw RPCError(error).afterDecision }
  }
}

extension Recorder {
  /// Records what somebody did about nobody in particular: a name and codes, never a text.
  @discardableResult
  package mutating func plainEvent(
    _ name: String, _ admitted: Admitted, object: UInt128, details: [String] = [],
    rows: [LedgerV1.RowDigest] = []
  ) -> UInt128 {
    let stamp = admitted.stamp
    return self.record(
      Draft(
        LedgerV1.Event(
          traceID: stamp.trace.id, spanID: stamp.trace.span, timeMs: self.timeMs, name: name,
          actor: stamp.actor, organisation: stamp.organisation, object: object,
          revision: stamp.revision, rows: rows, details: details),
        indexes: stamp.indexes(of: object)))
  }
}
