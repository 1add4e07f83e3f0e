internal import Daemon
internal import Ledger
internal import Logging
internal import Postgres
internal import RPC
internal import ServiceLifecycle
internal import Wire

/// Finishes or undoes what spans consent and cases and stayed half.
///
/// A household that consent began and nobody settled: when its command took effect here it is
/// settled, else it is marked as abandoned here, under the lock of the command, and then undone
/// there. A late writer of that command finds the mark. Evaluation dates that consent has not
/// heard of are told again. A birth date that was staged here is stored when consent has decided on
/// it, and dropped when it never will. What consent erased is dropped here.
struct Reconciler: Service {
  /// How old a provisional household must be: longer than any call may take.
  static let patience: Duration = .seconds(30)
  static let pause: Duration = .seconds(5)
  static let stepDuration: Duration = .seconds(10)

  private let read: AuditedRead
  private let logger = Logger(label: "sluis.cases.reconciler")

  init(_ read: AuditedRead) { self.read = read }

  func run() async {
    await Rounds.run(every: Self.pause, telling: self.logger, "not reconciled now") {
      () async throws(RPCError) in try await self.reconcile(olderThan: Self.patience)
    }
  }

  /// One round. Every step may be repeated, so an error leaves nothing to clean up.
  func reconcile(olderThan age: Duration) async throws(RPCError) {
    let ageMs = UInt32(clamping: age.components.seconds * 1_000)
    let provisional = try await self.consent.call(
      ConsentV1.Directory.listProvisional, ConsentV1.ListProvisionalRequest(olderThanMs: ageMs),
      CallOptions(lasting: Self.stepDuration)
    ).reply.households
    // One that cannot be mended now keeps no other waiting.
    var failure: RPCError?
    for household in provisional {
      do throws(RPCError) { try await self.reconcile(household) } catch { failure = error }
    }
    var after: UInt128 = 0
    while true {
      let last = after
      let news = try await self.transaction { (transaction) throws(PostgresError) in
        try transaction.evaluationNews(after: last)
      }
      for item in news {
        do throws(RPCError) { try await self.tell(item) } catch { failure = error }
      }
      guard let next = news.last?.household else { break }
      after = next
    }
    do throws(RPCError) {
      try await BirthDateCorrections(self.read).reconcile(olderThanMs: Int64(ageMs))
    } catch { failure = error }
    do throws(RPCError) { try await self.forgetErased() } catch { failure = error }
    if let failure { throw failure }
  }

  var consent: Client { self.read.gate.consent }
  var log: AuditLog { self.read.log }

  private func reconcile(_ half: ConsentV1.Provisional) async throws(RPCError) {
    let tookEffect = try await self.transaction { (transaction) throws(PostgresError) in
      try transaction.settle(half)
    }
    let ids = CommandIds(service: "cases", actor: half.actor, command: half.command)
    var options = CallOptions(lasting: Self.stepDuration)
    options.commandID = ids.command(tookEffect ? "settle" : "abandon")
    _ = try await self.consent.call(
      ConsentV1.Directory.settleHousehold,
      ConsentV1.SettleHouseholdRequest(
        household: half.household, command: half.command, abandon: !tookEffect), options)
  }

  /// Tells one date. What consent will not hear, now or ever, is dropped with a line in our log.
  func tell(_ news: EvaluationNews) async throws(RPCError) {
    var options = CallOptions(lasting: Self.stepDuration)
    options.commandID = news.command
    do throws(RPCError) {
      _ = try await self.consent.call(ConsentV1.Directory.setEvaluation, news.request, options)
    } catch {
      guard error.code == .failedPrecondition else { throw error }
      self.logger.error(
        "consent refuses an evaluation date",
        metadata: ["household": "\(String(news.household, radix: 16))"])
      return try await self.drop(news, refusedFor: error.reasons)
    }
    try await self.transaction { (transaction) throws(PostgresError) in transaction.told(news) }
  }

  private func drop(
    _ news: EvaluationNews, refusedFor reasons: [Reason]
  ) async throws(RPCError) {
    do throws(PostgresError) {
      _ = try await self.log.commit(deadline: .now + Self.stepDuration) {
        (transaction, recorder) throws(PostgresError) in
        transaction.drop(news)
        let event = LedgerV1.Event(
          traceID: UInt128.random(in: 1...UInt128.max), spanID: UInt64.random(in: 1...UInt64.max),
          timeMs: recorder.timeMs, name: "evaluation_not_told", household: news.household,
          command: news.command, details: reasons.prefix(8).map(\.description))
        _ = recorder.record(Draft(event, indexes: EntryHeader.Indexes()))
      }
    } catch { throw RPCError(error) }
  }

  func transaction<Answer: Sendable>(
    _ body: @escaping @Sendable (inout Transaction) throws(PostgresError) -> Answer
  ) async throws(RPCError) -> Answer {
    do {
      return try await self.read.log.pool.transaction(deadline: .now + Self.stepDuration, body)
    } catch { throw RPCError(error) }
  }
}

extension Transaction {
  /// Whether the command of a half-opened household took effect here. If not, it never will.
  fileprivate mutating func settle(_ half: ConsentV1.Provisional) throws(PostgresError) -> Bool {
    // Takes the lock of the command: a writer is done, or comes after us and finds the mark.
    let standing = try self.standing(
      of: Command(
        caller: half.actor, id: half.command, method: CasesV1.Cases.openHousehold.name, digest: []))
    if case .new = standing {} else {
      // By whatever was asked under it; only one of these two begins a household.
      let opened = try self.query(
        "SELECT 1 FROM command WHERE caller = $1 AND id = $2 AND method = ANY($3)",
        .uuid(half.actor), .uuid(half.command),
        .texts([CasesV1.Cases.openHousehold.name, CasesV1.Intake.openFromSignal.name]))
      if opened.count == 1 { return true }
    }
    try self.execute(
      "INSERT INTO abandoned (command) VALUES ($1) ON CONFLICT DO NOTHING", .uuid(half.command))
    return false
  }
}
