internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// A service that asks for itself by a command of its own naming.
struct LoneAsking: Sendable {
  let service: LoneService
  let command: Command?
  let deadline: ContinuousClock.Instant
  let receipt = ReceiptSlot()

  init(service: LoneService, command: Command?, deadline: ContinuousClock.Instant) {
    self.service = service
    self.command = command
    self.deadline = deadline
  }

  init(_ service: LoneService, _ call: Call, _ keys: ConsentKeys) {
    self.init(
      service: service,
      command: call.commandID.map {
        Command(
          caller: keys.lookup(.actorURI, Array(service.uri.utf8)), id: $0, method: call.method,
          digest: RequestDigest.of(call: call.method, command: $0, payload: call.payload).bytes)
      }, deadline: call.instant)
  }
}

extension PolicyChange {
  /// Carries out, once, what a service may do alone to one household: ``perform(_:_:_:)`` without a
  /// person, and so without hat, purpose and proof. The few methods that come this way say
  /// themselves how little that is.
  func performAlone<Reply: Message>(
    _ asking: LoneAsking, _ household: UInt128,
    _ body: @escaping @Sendable (
      inout Transaction, PolicyFacts
    ) throws(PostgresError) -> ChangeRuling<Reply>
  ) async throws(RPCError) -> Reply {
    guard let command = asking.command else {
      throw RPCError(.invalidArgument, .commandIDMissing)
    }
    let home = LoneHome(household)
    let committed: Committed<End>
    do throws(PostgresError) {
      committed = try await self.log.commit(deadline: asking.deadline) {
        (tx, recorder) throws(PostgresError) in
        try self.run(asking.service, command, home, body, &tx, &recorder)
      }
    } catch { throw RPCError(changing: error) }
    let end = committed.answer
    try await self.journal(end)
    let reply: Reply = try end.reply()
    asking.receipt.put(committed.receipt())
    return reply
  }

  private func run<Reply: Message>(
    _ service: LoneService, _ command: Command, _ home: LoneHome,
    _ body: (inout Transaction, PolicyFacts) throws(PostgresError) -> ChangeRuling<Reply>,
    _ tx: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) -> End {
    let standing = try tx.standing(of: self.kept(command))
    try self.recall(command, standing, &tx, &recorder)
    let subjects = Subjects(households: [home.household])
    Locks.exclude(subjects, &tx)
    let facts = try PolicyFacts.load(subjects, keys: self.keys, &tx)
    let records = LoneRecords(
      service: service, method: command.method, facts: facts, keys: self.keys, home: home)
    let revoked = try tx.query(
      "SELECT 1 FROM revoked_certificate WHERE certificate = $1", .bytes(service.certificate))
    guard revoked.count == 0 else {
      recorder.record(
        records.decision(
          refusing: [CallerRefusal.certificateRevoked.rawValue], household: nil))
      return .refused(CallerRefusal.certificateRevoked.error)
    }
    if let end = self.repeated(command, standing, records, &recorder) { return end }
    let ruling: ChangeRuling<Reply> =
      facts.isIntact(subjects, self.keys)
      ? try body(&tx, facts) : .denied(Domain.Refusal(.headMismatch))
    return try self.conclude(
      ruling, Reach(changed: subjects), records, command, .service, &tx, &recorder)
  }
}

/// One household, boxed: an async function must not spill an id (docs/decisions/0004).
final class LoneHome: Sendable {
  let household: UInt128

  init(_ household: UInt128) { self.household = household }
}

/// The records of what a service did alone.
struct LoneRecords: ChangeRecords {
  let service: LoneService
  let method: String
  let facts: PolicyFacts
  let keys: ConsentKeys
  /// What every decision names that names nothing else: whom a no was about is found by it.
  var home: LoneHome?

  func decision(refusing reasons: [String]?, household asked: UInt128?) -> Draft {
    let household = asked ?? self.home?.household
    var record = LedgerV1.Decision(
      traceID: self.service.trace.id, spanID: self.service.trace.span, timeMs: self.timeMs,
      outcome: reasons == nil ? .permit : .deny, reasons: Array((reasons ?? []).prefix(32)),
      role: Role.service.rawValue, audience: ConsentService.name, method: self.method,
      revision: self.facts.revision, peer: self.service.uri, asks: 2)
    record.scopes = household.map { [$0] } ?? []
    return Draft(record, indexes: self.indexes(household))
  }

  func event(
    _ name: String, household: UInt128?, object: UInt128?, command: UInt128, revision: UInt64,
    rows: [LedgerV1.RowDigest], crossing ages: [UInt32]
  ) -> Draft {
    Draft(
      LedgerV1.Event(
        traceID: self.service.trace.id, spanID: self.service.trace.span, timeMs: self.timeMs,
        name: name, household: household, object: object, command: command, revision: revision,
        rows: rows, details: [self.service.name.rawValue], crossedAges: ages),
      indexes: self.indexes(household))
  }

  func access(
    to household: UInt128?, scopes: [UInt128], decision: UInt128, effect: Wire.Effect
  ) -> Draft? { nil }

  func processing(_ subject: DataSubject, register: String) -> Draft {
    LedgerV1.Processing.line(
      subject, self.method, self.service.trace, register: register, timeMs: self.timeMs,
      keys: self.keys, isAlone: true)
  }

  private var timeMs: UInt64 { self.facts.moment.instant.ms }

  private func indexes(_ household: UInt128?) -> EntryHeader.Indexes {
    EntryHeader.Indexes(subject: household.map { self.keys.auditIndex(.subject, $0) })
  }
}
