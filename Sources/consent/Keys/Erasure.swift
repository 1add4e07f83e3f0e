internal import Daemon
internal import Ledger
internal import Postgres
internal import RPC
internal import Synchronization
internal import Vault
internal import Wire

/// Erases a scope: destroys its key, so that nobody opens its data again, from backups neither.
///
/// Six steps, each durable before the next, and each of them may be repeated (docs/architecture.md
/// §5). The `erasure` table says which were done; the start resumes at the first that was not.
struct Erasure: Sendable {
  /// What is done, as `step` in the table counts it.
  enum Step: Int32, CaseIterable, Sendable {
    /// The wish is recorded; the data is as before.
    case begun = 0
    /// The bucket's next key, and the tombstone, are in the ring.
    case staged = 1
    /// The rest of the bucket is wrapped under the next key and the scope's key is gone from the
    /// tables.
    case rewrapped = 2
    /// No replica holds the old key in memory.
    case confirmed = 4
    /// The old key is gone from the ring.
    case retired = 5
    case done = 6
  }

  /// Why an erasure stops; it is resumed at the next start.
  enum Failure: Error {
    case database(PostgresError)
    case ring(VaultError)
    /// A replica that may still hold the old key has not confirmed that it does not.
    case unconfirmed
    /// A test's fault.
    case interrupted(after: Step)
  }

  /// One erasure, as the table has it.
  struct Work: Hashable, Sendable {
    let scope: UInt128
    let bucket: UInt8
    let newVersion: UInt64
    let step: Int32
  }

  let log: AuditLog
  let keys: ConsentKeys
  /// Asked after each step; a test stops there as a crash would.
  var stops: @Sendable (Step) -> Bool = { _ in false }

  private static var deadline: ContinuousClock.Instant { .now + .seconds(30) }
  /// How long other replicas are waited for: longer than a lease.
  static let patience: Duration = .seconds(25)
  private static let poll: Duration = .milliseconds(50)

  /// Takes every unfinished erasure to its end. Called at the start, before keys are used.
  func resume() async throws(Failure) {
    let keys = self.keys
    let (unfinished, foreign) = try await self.transaction {
      (transaction) throws(PostgresError) in try ErasureRow.unfinished(keys, &transaction)
    }
    if !foreign.isEmpty { try await self.alarm(over: foreign) }
    for work in unfinished { try await self.finish(work) }
  }

  /// Says in the log that there are rows which nobody of ours wrote: what they name is as it was.
  private func alarm(over scopes: [UInt128]) async throws(Failure) {
    do {
      _ = try await self.log.commit(deadline: Self.deadline) {
        (_, recorder) throws(PostgresError) in
        recorder.record(ErasureRow.alarm(scopes, recorder.timeMs))
      }
    } catch { throw .database(error) }
  }

  /// Does the steps that are left of `work`.
  func finish(_ work: Work) async throws(Failure) {
    if work.step < Step.staged.rawValue {
      try await self.stage(work)
      try await self.mark(work, .staged)
    }
    try self.check(.staged)
    if work.step < Step.rewrapped.rawValue { try await self.rewrap(work) }
    try self.check(.rewrapped)
    if work.step < Step.confirmed.rawValue {
      self.keys.ring.forget(work.bucket, below: work.newVersion)
      try await self.awaitReplicas()
      try await self.mark(work, .confirmed)
    }
    try self.check(.confirmed)
    if work.step < Step.retired.rawValue {
      try await self.retire(work)
      try await self.mark(work, .retired)
    }
    try self.check(.retired)
    try await self.end(work)
  }

  private func check(_ step: Step) throws(Failure) {
    if self.stops(step) { throw .interrupted(after: step) }
  }

  /// Step 1: the next key of the bucket, and the tombstone that wins over any restored row.
  private func stage(_ work: Work) async throws(Failure) {
    let keys = self.keys
    try await self.write { () throws(VaultError) in
      let writer = try keys.ring.takeLease()
      _ = try writer.stageBucket(work.bucket, version: work.newVersion)
      // One is enough, and a repeat has another time in it.
      let isThere = keys.ring.tombstones.contains {
        $0.kind == .erasedScope && $0.id == work.scope
      }
      guard !isThere else { return }
      try writer.append(
        Tombstone(kind: .erasedScope, id: work.scope, atMs: WallClock.nowMs(), untilMs: 0))
    }
  }

  /// Step 4: no replica with a lease has the old key in memory any more.
  ///
  /// A revision that is read now is at least that of the second step.
  private func awaitReplicas() async throws(Failure) {
    let end = ContinuousClock.now + Self.patience
    let revision = try await self.transaction { (transaction) throws(PostgresError) in
      try Replica.revision(&transaction)
    }
    while true {
      let count = try await self.transaction { (transaction) throws(PostgresError) in
        try Replica.unconfirmedCount(revision, &transaction)
      }
      if count == 0 { return }
      guard ContinuousClock.now < end else { throw .unconfirmed }
      do { try await Task.sleep(for: Self.poll) } catch { throw .unconfirmed }
    }
  }

  /// Changes the ring: on a database thread, where files may block, and in turn with the other
  /// threads of this process.
  private func write(
    _ body: @escaping @Sendable () throws(VaultError) -> Void
  ) async throws(Failure) {
    let failure = try await self.transaction { (_) throws(PostgresError) -> VaultError? in
      do throws(VaultError) {
        try RingTurn.mutex.withLock { (_) throws(VaultError) in try body() }
        return nil
      } catch { return error }
    }
    if let failure { throw .ring(failure) }
  }

  /// Steps 2 and 3: one transaction wraps the rest anew, deletes the key and says so in the log.
  private func rewrap(_ work: Work) async throws(Failure) {
    let keys = self.keys
    do {
      _ = try await self.log.commit(deadline: Self.deadline) {
        (transaction, recorder) throws(PostgresError) in
        try Rewrapping(work: work, keys: keys).run(&transaction, &recorder)
      }
    } catch { throw .database(error) }
  }

  /// Step 5: the re-wrapped keys beside the new bucket key, then the old one is destroyed.
  private func retire(_ work: Work) async throws(Failure) {
    let wrapped = try await self.transaction { (transaction) throws(PostgresError) in
      try Rewrapping.keys(of: work.bucket, &transaction)
    }
    let keys = self.keys
    try await self.write { () throws(VaultError) in
      let writer = try keys.ring.takeLease()
      try writer.writeWrapped(
        work.bucket, version: work.newVersion,
        wrapped.map { WrappedDataKey(scope: $0.scope, bytes: $0.blob) }
          .filter { Self.opens($0, work, keys) }
          .sorted { $0.scope < $1.scope })
      try writer.retireBucket(work.bucket, keeping: work.newVersion)
    }
  }

  /// Whether a data key is under its bucket's new key: one that somebody broke is not kept.
  private static func opens(_ key: WrappedDataKey, _ work: Work, _ keys: ConsentKeys) -> Bool {
    (try? keys.ring.unwrap(key.bytes, scope: key.scope, version: work.newVersion)) != nil
  }

  /// Step 6: it is done, and the table agrees with the ring again.
  private func end(_ work: Work) async throws(Failure) {
    let keys = self.keys
    let index = self.keys.auditIndex(.subject, work.scope)
    do {
      _ = try await self.log.commit(deadline: Self.deadline) {
        (transaction, recorder) throws(PostgresError) in
        try RingTurn.take(&transaction)
        let trace = Trace()
        recorder.record(
          Draft(
            LedgerV1.Event(
              traceID: trace.id, spanID: trace.span, timeMs: recorder.timeMs,
              name: "erasure_done", object: work.scope),
            indexes: EntryHeader.Indexes(subject: index)))
        try RingAgreement.store(keys, &transaction)
        try transaction.execute(
          "UPDATE erasure SET step = 6, done_at = clock_timestamp() WHERE scope = $1",
          .uuid(work.scope))
      }
    } catch { throw .database(error) }
  }

  private func mark(_ work: Work, _ step: Step) async throws(Failure) {
    try await self.transaction { (transaction) throws(PostgresError) in
      try transaction.execute(
        "UPDATE erasure SET step = $2::int4 WHERE scope = $1", .uuid(work.scope),
        .int4(step.rawValue))
    }
  }

  @discardableResult
  private func transaction<Answer: Sendable>(
    _ body: @escaping @Sendable (inout Transaction) throws(PostgresError) -> Answer
  ) async throws(Failure) -> Answer {
    do {
      return try await self.log.pool.transaction(deadline: Self.deadline, body)
    } catch { throw .database(error) }
  }
}
