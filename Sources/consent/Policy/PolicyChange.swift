internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// What became of a wish to change policy.
enum ChangeRuling<Reply: Message>: Sendable {
  /// Done: the statements are queued.
  case accepted(Accepted)
  /// The caller may not; nothing is queued.
  case denied(Domain.Refusal)
  /// It is there already, by somebody else's command; nothing is queued.
  case exists(Domain.Refusal)
  /// The rules do not allow it; nothing is queued.
  case refused(Domain.Refusal)
  /// This field of the request makes no sense; nothing is queued.
  case wrong(WrongArgument)

  struct Accepted: Sendable {
    /// The event's name in the log.
    let event: String
    var household: UInt128?
    var object: UInt128?
    /// Whom it concerns beside the household: one line of the Logboek each.
    var subjects: [DataSubject] = []
    /// Rows that are written and are nobody's: their digests.
    var rows: [LedgerV1.RowDigest] = []
    /// The ages on another side of which somebody is by it.
    var crossedAges: [UInt32] = []
    /// Makes the reply, from the event's entry and the policy's new revision.
    let reply: @Sendable (_ entry: UInt128, _ revision: UInt64) -> Reply
  }
}

/// The one way to change policy rows.
///
/// One transaction: the command is looked up (G4), exclusive locks are taken, facts are read in a
/// later statement, the caller is held against them, Domain decides, rows are written, the revision
/// is raised, heads are sealed over what is read back, decision and event are recorded with the
/// digests of every row that changed, and the reply is remembered.
struct PolicyChange: Sendable {
  let keys: ConsentKeys
  let log: AuditLog

  typealias Plan = @Sendable (inout Transaction) throws(PostgresError) -> Reach
  typealias Body<Reply: Message> =
    @Sendable (
      inout Transaction, Situation
    ) throws(PostgresError) -> ChangeRuling<Reply>

  /// Carries a change out, once.
  ///
  /// - Parameters:
  ///   - plan: finds whose rows are meant, from what never changes.
  ///   - body: decides, and then queues its statements; whatever it refuses it has not written.
  func perform<Reply: Message>(
    _ asking: Asking, _ plan: @escaping Plan, _ body: @escaping Body<Reply>
  ) async throws(RPCError) -> Reply {
    guard let command = asking.command else {
      throw RPCError(.invalidArgument, .commandIDMissing)
    }
    let committed: Committed<End>
    do throws(PostgresError) {
      committed = try await self.log.commit(deadline: asking.deadline) {
        (tx, recorder) throws(PostgresError) in
        try self.run(asking.caller, command, plan, body, &tx, &recorder)
      }
    } catch {
      throw RPCError(changing: error)
    }
    let end = committed.answer
    if case .spent(let reason, _) = end { try await self.recordSpent(asking, reason) }
    try await self.journal(end)
    let reply: Reply = try end.reply()
    asking.receipt.put(committed.receipt())
    return reply
  }

  enum End: Sendable {
    /// - isNarrower: whether the key ring's journal is to hold what was done, or may not hold yet
    ///   what was done before.
    case done([UInt8], isNarrower: Bool = false)
    case refused(RPCError)
    /// Refused as one too many of a day, with nothing recorded: the transaction is rolled back.
    case spent(ReasonCode, RPCError)

    func reply<Reply: Message>() throws(RPCError) -> Reply {
      switch self {
      case .done(let bytes, _):
        do { return try Reply(decoding: bytes) } catch { throw RPCError(.internal) }
      case .refused(let error), .spent(_, let error): throw error
      }
    }
  }

  /// Writes what was narrowed outside PostgreSQL too, so that a database from an older backup is
  /// known for one, before anybody hears that it is.
  func journal(_ end: End) async throws(RPCError) {
    guard case .done(_, isNarrower: true) = end else { return }
    try await Withdrawals(log: self.log, keys: self.keys).settle([.narrowed])
  }

  private func run<Reply: Message>(
    _ caller: ProvenCaller, _ command: Command, _ plan: Plan, _ body: Body<Reply>,
    _ tx: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) -> End {
    let standing = try tx.standing(of: self.kept(command))
    var reach = Reach()
    if case .new = standing { reach = try plan(&tx) }
    try self.recall(command, standing, &tx, &recorder)
    let read = reach.read.union(caller.subjects)
      .union(try Supervisors.of([caller], &tx))
    Locks.exclude(
      reach.changed, sharing: read, isWholePolicy: reach.isWholePolicy, &tx)
    let facts = try PolicyFacts.load(reach.changed.union(read), keys: self.keys, &tx)
    let records = PolicyRecords(caller: caller, facts: facts, keys: self.keys)
    let refusal = try Standing.check(caller, at: facts.moment, &tx)
    let ruled = try self.rule(
      records, command, standing, refusal: refusal, changing: reach.changed, &recorder
    ) { situation throws(PostgresError) in try body(&tx, situation) }
    switch ruled {
    case .ended(let end): return end
    case .ruled(let ruling):
      return try self.conclude(
        ruling, reach, records, command, caller.role.listener, &tx, &recorder,
        within: NarrowingPace(caller: caller, method: command.method))
    }
  }

  /// How one caller's wish stands before anything is written.
  enum Ruled<Reply: Message>: Sendable {
    /// Answered and recorded already.
    case ended(End)
    case ruled(ChangeRuling<Reply>)
  }

  /// Rules on one caller's wish, on facts that are read under its locks.
  ///
  /// - Parameters:
  ///   - refusal: why the caller may not ask at all, by token, proof or certificate.
  ///   - body: decides for a caller who is admitted; not asked of a command that was sent before.
  func rule<Reply: Message>(
    _ records: PolicyRecords, _ command: Command, _ standing: Command.Standing,
    refusal: CallerRefusal?, changing changed: Subjects, _ recorder: inout Recorder,
    _ body: (Situation) throws(PostgresError) -> ChangeRuling<Reply>
  ) throws(PostgresError) -> Ruled<Reply> {
    let (caller, facts) = (records.caller, records.facts)
    if let refusal {
      recorder.record(records.decision(refusing: [refusal.rawValue], household: nil))
      return .ended(.refused(refusal.error))
    }
    let gateFacts = facts.gateFacts(
      actor: caller.claims.actor, hat: caller.claims.hat,
      organisation: caller.claims.organisation, household: nil,
      chains: Chains.table)
    switch Gate.admit(caller.request(), on: gateFacts) {
    case .refused(let refusal): return .ruled(.denied(refusal))
    case .accepted(let asker):
      // What was answered before is told to who may still ask, and to nobody else.
      if let end = self.repeated(command, standing, records, &recorder) { return .ended(end) }
      // Sealing anew over rows that somebody else wrote would make them ours.
      guard facts.isIntact(changed, self.keys) else {
        return .ruled(.denied(Domain.Refusal(.headMismatch)))
      }
      return .ruled(
        try body(Situation(facts: facts, asker: asker, caller: caller, keys: self.keys)))
    }
  }

  /// Records that somebody may make nothing now, as they narrowed or made too much; the transaction
  /// that found it is rolled back, and its records with it.
  private func recordSpent(_ asking: Asking, _ reason: ReasonCode) async throws(RPCError) {
    let caller = asking.caller
    do throws(PostgresError) {
      _ = try await self.log.commit(deadline: asking.deadline) {
        [keys = self.keys] (tx, recorder) throws(PostgresError) in
        Locks.share(caller.subjects, &tx)
        let facts = try PolicyFacts.load(caller.subjects, keys: keys, &tx)
        // The proof is spent with it.
        let refusal = try Standing.check(caller, at: facts.moment, &tx)
        recorder.record(
          PolicyRecords(caller: caller, facts: facts, keys: keys).decision(
            refusing: [refusal?.rawValue ?? reason.rawValue], household: nil))
      }.answer
    } catch { throw RPCError(error) }
  }

  /// How a command is kept: its digest confirms no guess of what was sent, as a birth date, and it
  /// has no name where that would tell who reported.
  func kept(_ command: Command) -> Command {
    Self.unnamed.contains(command.method)
      ? command.keyed(by: self.log.identity.commands)
      : command.underWay(by: self.log.identity.commands)
  }

  /// `forget_commands()` names the same.
  static let unnamed: Set<String> = [
    ConsentV1.Directory.beginScope.name, ConsentV1.Directory.tellReporter.name,
  ]

  /// Methods with tombstones of their own, which narrow nothing.
  private static let withdrawing: Set<String> = [
    ConsentV1.Grants.withdraw.name, ConsentV1.Directory.revokeCertificate.name,
  ]

  /// Lets the receipt of a command that was sent before name what it left then.
  func recall(
    _ command: Command, _ standing: Command.Standing, _ tx: inout Transaction,
    _ recorder: inout Recorder
  ) throws(PostgresError) {
    if case .done = standing { try recorder.repeats(self.kept(command), in: &tx) }
  }

  /// How a command ends that was sent before; nil for a new one.
  func repeated(
    _ command: Command, _ standing: Command.Standing, _ records: some ChangeRecords,
    _ recorder: inout Recorder
  ) -> End? {
    switch standing {
    case .new: return nil
    case .done(let reply):
      recorder.record(records.decision(refusing: nil, household: nil))
      // The first reply may have been lost because the journal did not follow.
      return .done(reply, isNarrower: !Self.withdrawing.contains(command.method))
    case .taken:
      recorder.record(records.decision(refusing: ["command_taken"], household: nil))
      return .refused(RPCError(.alreadyExists, Reason("command_taken")))
    }
  }

  /// Records what was ruled, and writes what was accepted.
  ///
  /// - Parameter pace: nil for what a service does alone.
  func conclude<Reply: Message>(
    _ ruling: ChangeRuling<Reply>, _ reach: Reach, _ records: some ChangeRecords,
    _ command: Command, _ listener: Listener, _ tx: inout Transaction,
    _ recorder: inout Recorder, within pace: NarrowingPace? = nil
  ) throws(PostgresError) -> End {
    guard case .accepted(let accepted) = ruling else {
      return self.refuse(ruling, records, listener, &recorder)
    }
    let written = try self.seal(reach.changed, over: records.facts, &tx)
    if let reason = try pace?.spent(by: written, &tx) {
      // Nothing of it stands.
      tx.abandon()
      return .spent(
        reason, RPCError(.resourceExhausted, told: Domain.Refusal(reason), to: listener))
    }
    let reply = self.record(accepted, written, of: reach.changed, records, command, &recorder)
    // Of what is kept without a name, its records would be one.
    let items =
      Self.unnamed.contains(command.method)
      ? [] : Array(recorder.items.prefix(Promise.itemCountMax))
    try tx.remember(self.kept(command), reply: reply, items: items)
    return .done(reply, isNarrower: written.isNarrower)
  }

  /// Records a no, of whichever kind, and says it.
  func refuse<Reply: Message>(
    _ ruling: ChangeRuling<Reply>, _ records: some ChangeRecords, _ listener: Listener,
    _ recorder: inout Recorder
  ) -> End {
    let (code, refusal): (StatusCode, Domain.Refusal)
    switch ruling {
    case .accepted: preconditionFailure("what is accepted is no refusal")
    case .wrong(let argument):
      recorder.record(records.decision(refusing: ["argument_invalid"], household: nil))
      return .refused(argument.error)
    case .denied(let reason): (code, refusal) = (.permissionDenied, reason)
    case .refused(let reason): (code, refusal) = (.failedPrecondition, reason)
    case .exists(let reason): (code, refusal) = (.alreadyExists, reason)
    }
    recorder.record(
      records.decision(refusing: refusal.reasons.map(\.rawValue), household: nil))
    return .refused(RPCError(code, told: refusal, to: listener))
  }

  /// What a transaction wrote, sealed.
  struct Written: Sendable {
    let revision: UInt64
    let rows: PolicyRows
    /// Of which kinds something was narrowed, which the key ring's journal is to hold.
    let narrowed: Set<Narrowing.Kind>
    /// How much was made that may be narrowed once, of each kind of which something was.
    let made: [Narrowing.Kind: Int]

    var isNarrower: Bool { !self.narrowed.isEmpty }
    var madeCount: Int { self.made.values.reduce(0, +) }
    /// Whether what was made takes the place of what ended with it.
    var isReplacing: Bool { self.made.keys.allSatisfy(self.narrowed.contains) }
  }

  /// Raises the revision, seals the heads of `changed` over what is read back, and notes what was
  /// narrowed.
  func seal(
    _ changed: Subjects, over facts: PolicyFacts, _ tx: inout Transaction
  ) throws(PostgresError) -> Written {
    let raised = try tx.query("UPDATE policy SET revision = revision + 1 RETURNING revision")
      .only { row throws(PostgresError) in try row.int8(0) }
    let revision = UInt64(clamping: raised)
    let after = try Heads.reseal(changed, revision: revision, keys: self.keys, &tx)
    let before = facts.rows.of(changed)
    let narrowings = Narrowing.between(before, after)
    if !narrowings.isEmpty {
      let nowUs = facts.moment.instant.microseconds
      tx.insertTombstones(
        .narrowed, narrowings.map(\.id), atUs: nowUs, untilUs: nowUs + self.keys.backupLifeUs,
        self.keys)
    }
    return Written(
      revision: revision, rows: after, narrowed: Set(narrowings.map(\.kind)),
      made: Narrowing.made(before, after))
  }

  /// Records one accepted change of `changed`: the decision, who it concerns, and the event with
  /// the digests of the rows.
  ///
  /// - Returns: the reply's bytes.
  func record<Reply: Message>(
    _ accepted: ChangeRuling<Reply>.Accepted, _ written: Written, of changed: Subjects,
    _ records: some ChangeRecords, _ command: Command, _ recorder: inout Recorder
  ) -> [UInt8] {
    let decision = recorder.record(
      records.decision(refusing: nil, household: accepted.household))
    let rows = RowChanges.between(records.facts.rows, written.rows, of: changed)
    let event = records.event(
      accepted.event, household: accepted.household, object: accepted.object,
      command: command.id, revision: written.revision, rows: rows + accepted.rows,
      crossing: accepted.crossedAges)
    // Before the lines, of which there are as many as people: a receipt names the first 16 entries.
    let entry = recorder.record(event)
    self.record(accepted, decision, records, &recorder)
    return accepted.reply(entry, written.revision).encoded()
  }

  /// Who did it, and one line for each whom it concerns.
  private func record<Reply: Message>(
    _ accepted: ChangeRuling<Reply>.Accepted, _ decision: UInt128, _ records: some ChangeRecords,
    _ recorder: inout Recorder
  ) {
    let others = accepted.subjects.filter { $0.index == .subject }.map(\.id)
    let scopes = Set([accepted.household].compactMap(\.self) + others).sorted()
    if !scopes.isEmpty,
      let access = records.access(
        to: accepted.household, scopes: scopes, decision: decision, effect: .change)
    {
      recorder.record(access)
    }
    if let household = accepted.household {
      recorder.record(records.processing(.household(household), register: recorder.registerURI))
    }
    for subject in accepted.subjects {
      recorder.record(records.processing(subject, register: recorder.registerURI))
    }
  }
}

extension RPCError {
  /// Two that make the same thing at once: the second hears what it would have heard later.
  init(changing error: PostgresError) {
    self =
      error == .refused(.uniqueViolation)
      ? RPCError(.alreadyExists, Reason("already_there")) : RPCError(error)
  }

  /// A no, in the words that its listener may hear; never without any.
  init(_ code: StatusCode, told refusal: Domain.Refusal, to listener: Listener) {
    self.init(code)
    self.reasons = refusal.told(to: listener).compactMap { Reason(reading: $0.rawValue) }
  }
}
