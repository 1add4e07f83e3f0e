internal import Daemon
internal import Ledger
internal import Postgres
internal import RPC
internal import Wire

/// A correction that is ready here and waits for consent. A class: an async function must not spill
/// an id (docs/decisions/0004).
final class StagedCorrection: Sendable {
  let message: CasesV1.StagedBirthDate
  let bytes: [UInt8]

  init(_ message: CasesV1.StagedBirthDate) {
    self.message = message
    self.bytes = message.encoded()
  }

  /// The command of whoever asked.
  var command: Command {
    Command(
      caller: self.message.actor, id: self.message.command,
      method: CasesV1.Cases.correctBirthDate.name, digest: self.message.digest)
  }

  private var ids: CommandIds {
    CommandIds(service: "cases", actor: self.message.actor, command: self.message.command)
  }

  /// By what it is known that its command was given up, whatever else is asked under that id.
  var name: UInt128 { self.ids.command("birth") }

  /// The command that consent knows: of this correction alone.
  var told: UInt128 { self.ids.command("birth", of: self.message.digest) }

  var part: SealedPart {
    SealedPart(
      ref: PartRef(
        scope: self.message.person, table: CasesV1.Person.record, row: self.message.person,
        tag: self.message.tag, version: self.message.version), blob: self.message.blob)
  }

  /// Nil when a point is of a kind that there is not.
  var index: [PersonIndex.Entry]? {
    var entries: [PersonIndex.Entry] = []
    for point in self.message.points {
      guard let kind = ConsentV1.IndexKind(rawValue: Int32(clamping: point.kind)) else {
        return nil
      }
      entries.append(
        PersonIndex.Entry(kind: kind, person: self.message.person, point: point.point))
    }
    return entries
  }
}

/// Birth dates between consent and here: staged, stored, or dropped.
struct BirthDateCorrections: Sendable {
  private let read: AuditedRead

  init(_ read: AuditedRead) { self.read = read }

  /// How a transaction ended that is not an error of the database.
  private enum Ended: Sendable {
    case done(CasesV1.BirthDateCorrected)
    case repeated([UInt8])
    case refused(RPCError)
  }

  /// What a correction goes on with.
  enum Staging: Sendable {
    /// What is staged: this one, or what the same command staged before.
    case staged(StagedCorrection)
    /// The command was carried out meanwhile.
    case repeated(Outcome<CasesV1.BirthDateCorrected>)
  }

  /// The same, before it is known what to answer.
  fileprivate enum Stage: Sendable {
    case staged(StagedCorrection)
    case repeated([UInt8])
    case refused(RPCError)
  }

  /// Writes down what is to be stored, with the record of who asks for it. From then on nobody else
  /// corrects this person before it is stored or dropped.
  func stage(
    _ staged: StagedCorrection, _ stamp: AccessStamp, _ touched: Touched,
    deadline: ContinuousClock.Instant
  ) async throws(RPCError) -> Staging {
    let identity = self.read.log.identity
    let signature = identity.vouch(for: staged.bytes)
    let committed: Committed<Stage>
    do throws(PostgresError) {
      committed = try await self.read.log.commit(deadline: deadline) {
        (transaction, recorder) throws(PostgresError) -> Stage in
        switch try transaction.standing(of: staged.command) {
        case .new: break
        case .done(let reply):
          try recorder.repeats(staged.command, in: &transaction)
          return .repeated(reply)
        case .taken:
          transaction.abandon()
          return .refused(RPCError(.alreadyExists, .commandIDTaken))
        }
        let stage = try transaction.stage(staged, signature, identity)
        if case .refused = stage {
          transaction.abandon()
          return stage
        }
        recorder.event(
          "birth_date_correction_asked", stamp, household: staged.message.household,
          object: staged.message.person, command: staged.message.command, rows: [])
        recorder.access(stamp, household: staged.message.household, touched: [touched])
        return stage
      }
    } catch { throw RPCError(error).afterDecision }
    switch committed.answer {
    case .staged(let kept): return .staged(kept)
    case .refused(let refusal): throw refusal
    case .repeated(let bytes):
      return .repeated(try Self.repeated(bytes, committed.receipt().promise()))
    }
  }

  private static func repeated(
    _ bytes: [UInt8], _ receipt: [UInt8]
  ) throws(RPCError) -> Outcome<CasesV1.BirthDateCorrected> {
    do { return Outcome(try .init(decoding: bytes), receipt: receipt) } catch {
      throw RPCError(.dataLoss)
    }
  }

  /// Stores what consent has decided on, once.
  func finish(
    _ staged: StagedCorrection, _ decided: ConsentV1.BirthDateCorrected
  ) async throws(RPCError) -> Outcome<CasesV1.BirthDateCorrected> {
    let committed: Committed<Ended>
    do throws(PostgresError) {
      committed = try await self.read.log.commit(deadline: .now + Reconciler.stepDuration) {
        (transaction, recorder) throws(PostgresError) -> Ended in
        let standing = try transaction.standing(of: staged.command)
        if case .done(let reply) = standing {
          try recorder.repeats(staged.command, in: &transaction)
          return .repeated(reply)
        }
        guard try transaction.unstage(staged), let index = staged.index,
          try transaction.store([staged.part], household: staged.message.household)
        else {
          // Erased meanwhile: nothing of it is left to be put right.
          transaction.abandon()
          return .refused(RPCError(.aborted, .versionChanged))
        }
        let rows = try transaction.reindex(
          staged.message.person, in: staged.message.household, index)
        let entry = recorder.record(
          staged.event(rows: [staged.part.digest] + rows, timeMs: recorder.timeMs))
        let reply = CasesV1.BirthDateCorrected(
          id: staged.message.person, entry: entry, version: staged.message.version,
          lapsed: decided.lapsed, toRenew: decided.toRenew, toPropose: decided.toPropose)
        // consent has it, so it is stored, whatever its id stands for by now.
        if case .new = standing {
          try transaction.remember(
            staged.command, reply: reply.encoded(), items: recorder.items)
        }
        return .done(reply)
      }
    } catch { throw RPCError(error).afterDecision }
    switch committed.answer {
    case .done(let reply): return Outcome(reply, receipt: committed.receipt().promise())
    case .repeated(let bytes):
      return try Self.repeated(bytes, committed.receipt().promise())
    case .refused(let refusal): throw refusal
    }
  }

  /// Drops what consent did not do and never will; its command finds what it was answered, or that
  /// it was given up.
  private func drop(_ staged: StagedCorrection, _ answer: RPCError?) async throws(RPCError) {
    do throws(PostgresError) {
      try await self.read.log.pool.transaction(deadline: .now + Reconciler.stepDuration) {
        (transaction) throws(PostgresError) in
        // Takes the lock of the command: nobody stages it anew between the row and the mark.
        let standing = try transaction.standing(of: staged.command)
        if case .done = standing { return }
        // Of an id that stands for something else by now it goes too, or it would wait for ever.
        guard try transaction.unstage(staged) else { return }
        if case .new = standing { try transaction.giveUp(staged, answer) }
      }
    } catch { throw RPCError(error) }
  }

  /// Asks consent what became of corrections that stayed half, and takes each to its end.
  func reconcile(olderThanMs ageMs: Int64) async throws(RPCError) {
    let identity = self.read.log.identity
    let (found, foreignCount): ([StagedCorrection], Int)
    do throws(PostgresError) {
      (found, foreignCount) = try await self.read.log.pool.transaction(
        .readOnly, deadline: .now + Reconciler.stepDuration
      ) { (transaction) throws(PostgresError) in
        try transaction.staged(olderThanMs: ageMs, identity)
      }
    } catch { throw RPCError(error) }
    // Nothing of it is stored, and health says that somebody else writes here.
    if foreignCount > 0 { self.read.log.metUnopened() }
    var failure: RPCError?
    for staged in found {
      do throws(RPCError) { try await self.settle(staged) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Asks consent what became of a correction, and takes it to its end.
  ///
  /// - Parameter answer: what the command is answered when it was dropped.
  /// - Returns: what is answered; nil when it was dropped.
  @discardableResult
  func settle(
    _ staged: StagedCorrection, answering answer: RPCError? = nil
  ) async throws(RPCError) -> Outcome<CasesV1.BirthDateCorrected>? {
    let reply = try await self.read.gate.consent.call(
      ConsentV1.Directory.settleBirthDate,
      ConsentV1.SettleBirthDateRequest(actor: staged.message.actor, command: staged.told),
      CallOptions(lasting: Reconciler.stepDuration)
    ).reply
    guard let corrected = reply.corrected else {
      try await self.drop(staged, answer)
      return nil
    }
    return try await self.finish(staged, corrected)
  }
}

extension StagedCorrection {
  /// The record of the correction, by whoever asked for it.
  fileprivate func event(rows: [LedgerV1.RowDigest], timeMs: UInt64) -> Draft {
    Draft(
      LedgerV1.Event(
        traceID: self.message.trace, spanID: self.message.span, timeMs: timeMs,
        name: "birth_date_corrected", actor: self.message.actor,
        organisation: self.message.organisation, household: self.message.household,
        object: self.message.person, command: self.message.command, rows: rows),
      indexes: EntryHeader.Indexes(
        subject: self.message.subjectIndex, actor: self.message.actorIndex,
        organisation: self.message.organisationIndex))
  }
}

extension Transaction {
  /// A birth date of this person that waits for consent; what nobody of ours signed, or signed for
  /// another person, is none. Whoever asks keeps others from staging one until this transaction
  /// ends.
  mutating func stagedBirthDate(
    of person: UInt128, in household: UInt128, _ identity: LogIdentity
  ) throws(PostgresError) -> StagedCorrection? {
    let row = try self.query(
      """
      SELECT coalesce(s.staged, ''), coalesce(s.signature, '')
      FROM person p LEFT JOIN birth_date_staged s USING (household, person)
      WHERE p.household = $1 AND p.person = $2 FOR UPDATE OF p
      """, .uuid(household), .uuid(person)
    ).optional { row throws(PostgresError) in (try row.bytes(0), try row.bytes(1)) }
    guard let (staged, signature) = row, identity.vouched(for: staged, with: signature),
      // What we signed is one.
      let message = try? CasesV1.StagedBirthDate(decoding: staged),
      message.household == household, message.person == person
    else { return nil }
    return StagedCorrection(message)
  }

  /// Stages a correction. What the same command staged before stays, and is what it goes on with.
  fileprivate mutating func stage(
    _ staged: StagedCorrection, _ signature: [UInt8], _ identity: LogIdentity
  ) throws(PostgresError) -> BirthDateCorrections.Stage {
    let message = staged.message
    let (household, person) = (message.household, message.person)
    if let answer = try self.answer(ofGivenUp: staged) { return .refused(answer) }
    if let before = try self.stagedBirthDate(of: person, in: household, identity) {
      let other = before.message
      guard other.actor == message.actor, other.command == message.command,
        other.digest == message.digest
      else { return .refused(RPCError(.aborted, .versionChanged)) }
      return .staged(before)
    }
    let current = try self.query(
      """
      SELECT 1 FROM part WHERE scope = $1 AND tbl = 'person' AND id = $1 AND tag = $2
        AND version = $3
      """, .uuid(person), .uuid(message.tag), .int4(Int32(clamping: message.version) - 1))
    guard current.count == 1 else { return .refused(RPCError(.aborted, .versionChanged)) }
    try self.execute(
      """
      INSERT INTO birth_date_staged (household, person, staged, signature)
      VALUES ($1, $2, $3, $4)
      ON CONFLICT (household, person) DO UPDATE
      SET staged = excluded.staged, signature = excluded.signature, at = clock_timestamp()
      """, .uuid(household), .uuid(person), .bytes(staged.bytes), .bytes(signature))
    return .staged(staged)
  }

  /// Marks the command of a correction as given up.
  fileprivate mutating func giveUp(
    _ staged: StagedCorrection, _ answer: RPCError?
  ) throws(PostgresError) {
    try self.execute(
      """
      INSERT INTO abandoned (command, digest, code, reasons) VALUES ($1, $2, $3, $4)
      ON CONFLICT DO NOTHING
      """, .uuid(staged.name), .bytes(staged.message.digest),
      answer.map { .int4(Int32(clamping: $0.code.rawValue)) } ?? .null,
      answer.map { .texts($0.reasons.map(\.description)) } ?? .null)
  }

  /// What a command is answered that was given up; nil when it was not.
  private mutating func answer(
    ofGivenUp staged: StagedCorrection
  ) throws(PostgresError) -> RPCError? {
    let mark = try self.query(
      """
      SELECT coalesce(digest, $2) = $2, coalesce(code, 0), coalesce(reasons, '{}')
      FROM abandoned WHERE command = $1
      """, .uuid(staged.name), .bytes(staged.message.digest)
    ).optional { row throws(PostgresError) in
      (isSame: try row.bool(0), code: try row.int4(1), reasons: try row.texts(2))
    }
    guard let mark else { return nil }
    guard mark.isSame else { return RPCError(.alreadyExists, .commandIDTaken) }
    guard let code = StatusCode(rawValue: UInt32(clamping: mark.code)), code != .ok else {
      return RPCError(.aborted, Reason("command_abandoned"))
    }
    var answer = RPCError(code)
    answer.reasons = mark.reasons.compactMap { Reason(reading: $0) }
    return answer
  }

  /// Takes a staged correction away.
  ///
  /// - Returns: whether it was there, as it was staged.
  fileprivate mutating func unstage(_ staged: StagedCorrection) throws(PostgresError) -> Bool {
    let message = staged.message
    _ = try self.query(
      "SELECT 1 FROM person WHERE household = $1 AND person = $2 FOR UPDATE",
      .uuid(message.household), .uuid(message.person))
    return try self.execute(
      "DELETE FROM birth_date_staged WHERE household = $1 AND person = $2 AND staged = $3",
      .uuid(message.household), .uuid(message.person), .bytes(staged.bytes)) == 1
  }

  /// Those that wait for longer than `ageMs`, a hundred at most, and how many of them nobody of
  /// ours signed. In any order: rows that others put there keep none back for ever.
  fileprivate mutating func staged(
    olderThanMs ageMs: Int64, _ identity: LogIdentity
  ) throws(PostgresError) -> ([StagedCorrection], Int) {
    let rows = try self.query(
      """
      SELECT staged, signature FROM birth_date_staged
      WHERE at <= clock_timestamp() - $1 * interval '1 millisecond'
      ORDER BY random() LIMIT 100
      """, .int8(ageMs)
    ).map { row throws(PostgresError) in (try row.bytes(0), try row.bytes(1)) }
    let own = rows.compactMap { staged, signature -> StagedCorrection? in
      guard identity.vouched(for: staged, with: signature) else { return nil }
      // What we signed is one.
      return (try? CasesV1.StagedBirthDate(decoding: staged)).map { StagedCorrection($0) }
    }
    return (own, rows.count - own.count)
  }
}
