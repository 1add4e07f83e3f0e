package import Postgres
package import RPC
internal import Vault
package import Wire

/// Group commit for changes to clear rows: calls that come while others are being committed share
/// the next transaction, 32 at most (``Postgres/Batcher``).
///
/// It does what ``AuditedRead/change(by:_:touched:_:)`` does for one: command, rows, records,
/// answer and receipt are each call's own.
package struct ChangeLine<Wish: Sendable, Reply: Message>: Sendable {
  /// What becomes of one wish.
  package enum End: Sendable {
    /// Its rows are queued. Records it, one event at least, and answers.
    case done(@Sendable (inout Recorder) -> Reply)
    /// Nothing of it is written.
    case refused(RPCError)
  }

  /// Does all of the wishes, whose commands are new: one end per wish, in order.
  package typealias Body =
    @Sendable (inout Transaction, [Wish]) throws(PostgresError) -> [End]

  private struct Item: Sendable {
    let wish: Wish
    let stamp: AccessStamp
    /// As it is kept.
    let command: Command
    let deadline: ContinuousClock.Instant
  }

  private enum Answer: Sendable {
    case done(Reply)
    case repeated([UInt8])
    case taken
    case refused(RPCError)
    case late
    /// Another of the same command is in the batch.
    case again
  }

  private let identity: LogIdentity
  private let batcher: Batcher<Item, (answer: Answer, share: CommitShare)>

  package init(_ log: AuditLog, _ body: @escaping Body) {
    self.identity = log.identity
    self.batcher = Batcher { items, deadline throws(PostgresError) in
      try await log.commitTogether(deadline: deadline) {
        (transaction, recorder) throws(PostgresError) in
        try Self.change(items, body, &transaction, &recorder)
      }
    }
  }

  /// Carries one wish out once; returned means committed.
  ///
  /// - Throws: what the body refused with, `ALREADY_EXISTS` for another content under this command.
  package func change(
    _ wish: Wish, by admitted: Admitted, _ call: Call
  ) async throws(RPCError) -> Outcome<Reply> {
    let command = Command(
      caller: admitted.actor, id: call.commandID ?? 0, method: call.method,
      digest: RequestDigest.of(method: call.method, payload: call.payload).bytes
    ).keyed(by: self.identity.commands)
    let item = Item(
      wish: wish, stamp: admitted.stamp, command: command, deadline: admitted.deadline)
    while true {
      let (answer, share) = try await self.submit(item)
      switch answer {
      case .done(let reply): return Outcome(reply, receipt: share.receipt().promise())
      case .repeated(let bytes):
        do {
          return Outcome(try Reply(decoding: bytes), receipt: share.receipt().promise())
        } catch { throw RPCError(.dataLoss) }
      case .taken: throw RPCError(.alreadyExists, .commandIDTaken)
      case .refused(let refusal): throw refusal
      case .late: throw RPCError(PostgresError.deadline).afterDecision
      case .again: continue
      }
    }
  }

  private func submit(
    _ item: Item
  ) async throws(RPCError) -> (answer: Answer, share: CommitShare) {
    do throws(PostgresError) {
      return try await self.batcher.submit(item, deadline: item.deadline)
    } catch { throw RPCError(error).afterDecision }
  }

  private static func change(
    _ items: [Item], _ body: Body, _ transaction: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) -> [Part<Answer>] {
    let now = ContinuousClock.now
    var parts = items.map {
      Part<Answer>(answer: $0.deadline > now ? .again : .late, records: 0..<0)
    }
    // Of one command the first. A kept id is a code over caller and id: it stands for both.
    var seen: Set<UInt128> = []
    let going = items.indices.filter {
      items[$0].deadline > now && seen.insert(items[$0].command.id).inserted
    }
    let standings = try transaction.standings(of: going.map { items[$0].command })
    var new: [Int] = []
    for (place, standing) in zip(going, standings) {
      switch standing {
      case .new: new.append(place)
      case .taken: parts[place] = Part(answer: .taken, records: 0..<0)
      case .done(let reply):
        parts[place] = Part(
          answer: .repeated(reply), records: 0..<0,
          earlier: try transaction.items(of: items[place].command))
      }
    }
    guard !new.isEmpty else { return parts }
    let ends = try body(&transaction, new.map { items[$0].wish })
    precondition(ends.count == new.count, "a batch answers each of its wishes once")
    var answered: [Command.Answered] = []
    for (place, end) in zip(new, ends) {
      switch end {
      case .refused(let refusal): parts[place] = Part(answer: .refused(refusal), records: 0..<0)
      case .done(let record):
        let start = recorder.items.count
        let reply = record(&recorder)
        recorder.access(items[place].stamp, household: nil, touched: [])
        let records = start..<recorder.items.count
        answered.append(
          Command.Answered(
            items[place].command, reply: reply.encoded(), items: Array(recorder.items[records])))
        parts[place] = Part(answer: .done(reply), records: records)
      }
    }
    if !answered.isEmpty { try transaction.remember(answered) }
    return parts
  }
}
