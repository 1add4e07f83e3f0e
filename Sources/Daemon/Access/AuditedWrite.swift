package import Postgres
package import RPC
internal import Vault
package import Wire

/// Writes sealed parts: asked of the gate, sealed, and stored with their records in one commit.
package struct AuditedWrite: Sendable {
  package let read: AuditedRead

  package init(_ read: AuditedRead) { self.read = read }

  /// One change: what its record is called, and what it is about.
  package struct Change: Sendable {
    package let event: String
    package let household: UInt128
    package let object: UInt128
    /// Beyond the parts written: categories whose clear columns changed.
    package var touched: [Touched] = []

    package init(
      event: String, household: UInt128, object: UInt128, touched: [Touched] = []
    ) {
      self.event = event
      self.household = household
      self.object = object
      self.touched = touched
    }
  }

  /// Asks for the right to write `drafts`, all of them.
  package func pass(
    for drafts: [PartDraft], of household: UInt128, asked: [Wire.Category] = [], for call: Call
  ) async throws(RPCError) -> Pass {
    let pass = try await self.read.pass(
      GateQuestion(household: household, parts: drafts.map(\.toWrite), asked: asked), for: call)
    guard pass.answer.released.count == drafts.count else {
      throw .refused(pass.answer.reasons)
    }
    return pass
  }

  /// Seals `drafts`, for which the pass was asked.
  package func seal(
    _ drafts: [PartDraft], with pass: borrowing Pass
  ) throws(RPCError) -> [SealedPart] {
    var parts: [SealedPart] = []
    for (index, draft) in drafts.enumerated() {
      guard let released = pass.released(index),
        released.category == UInt32(draft.category.rawValue)
      else { throw .refused(pass.answer.reasons) }
      let ref = PartRef(
        scope: draft.scope, table: draft.table, row: draft.row, tag: released.tag,
        version: draft.version)
      do throws(Pass.Refusal) {
        let blob = try pass.seal(draft.plaintext, part: index, padding: draft.padding)
        parts.append(SealedPart(ref: ref, blob: blob))
      } catch { throw RPCError(error, of: ref) }
    }
    return parts
  }

  /// Carries the change out once: command, rows, parts, records and the answer in one transaction.
  ///
  /// - Parameters:
  ///   - clear: digests of the clear rows that `rules` wrote, as they are stored now.
  ///   - rules: looks at what is stored now, locks what it decides on, writes the clear rows, and
  ///     answers why not, or nil. It runs after the command was found new.
  ///   - reply: made of the id of the change's record; holds PUBLIC fields only.
  /// - Throws: what the rules answered, `ALREADY_EXISTS` for another content
  ///   under this command id, `ABORTED` when somebody else wrote one of the parts meanwhile.
  package func commit<Reply: Message>(
    _ change: Change, _ parts: [SealedPart], _ drafts: [PartDraft], with pass: consuming Pass,
    for call: Call,
    clear: @escaping @Sendable (inout Transaction) throws(PostgresError) -> [LedgerV1.RowDigest] = {
      (_) throws(PostgresError) in []
    },
    rules: @escaping @Sendable (inout Transaction) throws(PostgresError) -> RPCError?,
    reply: @escaping @Sendable (UInt128) -> Reply
  ) async throws(RPCError) -> Outcome<Reply> {
    guard pass.isValid else { throw RPCError(.aborted, .passExpired) }
    let stamp = AccessStamp(pass, call)
    let touched = change.touched + drafts.map { Touched(scope: $0.scope, category: $0.category) }
    let command = self.command(call, by: stamp.actor)
    let committed: Committed<Settled<Reply>>
    do throws(PostgresError) {
      committed = try await self.read.log.commit(deadline: min(call.instant, pass.deadline)) {
        (transaction, recorder) throws(PostgresError) -> Settled<Reply> in
        switch try transaction.standing(of: command) {
        case .new: break
        case .done(let reply):
          try recorder.repeats(command, in: &transaction)
          return .repeated(reply)
        case .taken: return .taken
        }
        if let refusal = try rules(&transaction) {
          transaction.abandon()
          return .refused(refusal)
        }
        guard try transaction.store(parts, household: change.household) else {
          transaction.abandon()
          return .conflict
        }
        let entry = recorder.event(
          change.event, stamp, household: change.household, object: change.object,
          command: command.id, rows: parts.map(\.digest) + (try clear(&transaction)))
        recorder.access(stamp, household: change.household, touched: touched)
        let answer = reply(entry)
        try transaction.remember(command, reply: answer.encoded(), items: recorder.items)
        return .done(answer)
      }
    } catch { throw RPCError(error).afterDecision }
    return try committed.outcome()
  }

  /// What the same command was answered before; nil when it is new.
  ///
  /// For changes whose rules look at a sealed record before ``commit`` looks at the command: what
  /// the command did itself must not refuse its repetition. Asked after the gate.
  package func repeated<Reply: Message>(
    _ call: Call, by actor: UInt128
  ) async throws(RPCError) -> Outcome<Reply>? {
    let command = self.command(call, by: actor)
    let standing = try await self.read.look(for: call) { (transaction) throws(PostgresError) in
      try transaction.standing(of: command)
    }
    switch standing {
    case .new: return nil
    case .taken: throw RPCError(.alreadyExists, .commandIDTaken)
    case .done(let bytes):
      do { return Outcome(try Reply(decoding: bytes)) } catch { throw RPCError(.dataLoss) }
    }
  }

  /// The command of a call, as it is kept: its digest confirms no guess of what was sent.
  package func command(_ call: Call, by actor: UInt128) -> Command {
    Command(
      caller: actor, id: call.commandID ?? 0, method: call.method,
      digest: RequestDigest.of(method: call.method, payload: call.payload).bytes
    ).underWay(by: self.read.log.identity.commands)
  }
}
