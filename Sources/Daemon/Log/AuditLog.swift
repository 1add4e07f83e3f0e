package import Ledger
package import Postgres
internal import RPC
internal import Synchronization
package import Vault

/// The tamper-evident log of this service: what is done and the records of it commit together.
package final class AuditLog: Sendable {
  /// Says that it is this installation's own register, and claims nobody's domain for it.
  package static let registerURIDefault = "urn:sluis:register:"

  package let service: String
  package let pool: Pool
  package let identity: LogIdentity
  /// Whether a witness keeps up with this log.
  package let witnessing: Witnessing
  /// When records of anonymous calls come into the tree.
  package let batch: AnonymousBatch
  private let epochs: EpochKeys
  private let registerURI: String
  private let own: Mutex<OwnEntries>
  /// What is amiss with what waits for the tree.
  let queues = QueueWatch()
  /// What this replica found signed last, which is never signed below again.
  let newest = NewestCheckpoint()
  /// When a part that does not open was met last.
  private let unopenedAt = Mutex<ContinuousClock.Instant?>(nil)
  /// Where this replica began to watch: read before it commits its first entry, so that every entry
  /// of its own lies behind it.
  private let watchStart = Mutex<TreeWatch?>(nil)

  /// - Parameters:
  ///   - service: its name in places of sealed bodies.
  ///   - readingAddress: the public half of consent's reading key.
  ///   - registerURI: what activities of the processing register are named under.
  ///   - witnessing: how long it discloses without a cosignature.
  ///   - batch: how long records of anonymous calls wait.
  package init(
    service: String, pool: Pool, identity: LogIdentity, readingAddress: BoxAddress,
    registerURI: String = AuditLog.registerURIDefault, witnessing: Witnessing = .none,
    batch: AnonymousBatch = .hourly
  ) {
    self.service = service
    self.pool = pool
    self.identity = identity
    self.epochs = EpochKeys(service: service, readingAddress: readingAddress)
    self.registerURI = registerURI
    self.witnessing = witnessing
    self.batch = batch
    self.own = Mutex(OwnEntries(batch))
  }

  /// Runs `body` and commits what it wrote together with its records.
  ///
  /// The closure is synchronous, runs on a database thread, and may run more than once. It records
  /// at least once, unless it only found that there is nothing to do.
  ///
  /// - Returns: the closure's answer, with the receipt of the records. Returned means committed.
  package func commit<Answer: Sendable>(
    deadline: ContinuousClock.Instant,
    _ body: @escaping @Sendable (inout Transaction, inout Recorder) throws(PostgresError) -> Answer
  ) async throws(PostgresError) -> Committed<Answer> {
    guard self.isHealthy else { throw .unavailable }
    return try await self.commitAlways(deadline: deadline, body)
  }

  /// Puts into the log that something is amiss, also where this replica misses an entry of its own
  /// and commits nothing else.
  func commitAlarm(
    deadline: ContinuousClock.Instant,
    _ body: @escaping @Sendable (inout Recorder) -> Void
  ) async throws(PostgresError) {
    guard !self.isStopped else { throw .unavailable }
    _ = try await self.commitAlways(deadline: deadline) {
      (_, recorder) throws(PostgresError) in body(&recorder)
    }.entry
  }

  private func commitAlways<Answer: Sendable>(
    deadline: ContinuousClock.Instant,
    _ body: @escaping @Sendable (inout Transaction, inout Recorder) throws(PostgresError) -> Answer
  ) async throws(PostgresError) -> Committed<Answer> {
    _ = try await self.startWatching(deadline: deadline)
    let firstEntry = Random.id()
    do throws(PostgresError) {
      let outcome = try await self.write(firstEntry, deadline: deadline, body)
      self.committed(firstEntry, epochs: outcome.epochs)
      guard let answer = outcome.answer else { throw .unavailable }
      return Committed(answer: answer, items: outcome.items, identity: self.identity)
    } catch {
      self.own.withLock { $0.forget(firstEntry) }
      throw error
    }
  }

  /// As ``commit(deadline:_:)``, for several callers in one transaction: `body` answers each of
  /// them and says which records are theirs.
  func commitTogether<Answer: Sendable>(
    deadline: ContinuousClock.Instant,
    _ body: @escaping @Sendable (inout Transaction, inout Recorder) throws(PostgresError)
      -> [Part<Answer>]
  ) async throws(PostgresError) -> [(answer: Answer, share: CommitShare)] {
    let committed = try await self.commit(deadline: deadline, body)
    let items = committed.items
    return committed.answer.map { part in
      (
        part.answer,
        CommitShare(items: Array(items[part.records]) + part.earlier, identity: self.identity)
      )
    }
  }

  /// Runs `body` and stores its records; an abandoned transaction stores nothing and says so.
  private func write<Answer: Sendable>(
    _ firstEntry: UInt128, deadline: ContinuousClock.Instant,
    _ body: @escaping @Sendable (inout Transaction, inout Recorder) throws(PostgresError) -> Answer
  ) async throws(PostgresError) -> Written<Answer> {
    try await self.pool.transaction(
      deadline: deadline,
      settlement: .proof(
        """
        SELECT 1 FROM log_entry WHERE entry = $1
        UNION ALL SELECT 1 FROM log_waiting WHERE entry = $1
        """, [.uuid(firstEntry)])
    ) { (transaction) throws(PostgresError) in
      var recorder = Recorder(
        service: self.service, epochs: self.epochs, firstEntry: firstEntry,
        atMs: WallClock.nowMs(), registerURI: self.registerURI)
      let answer = try body(&transaction, &recorder)
      guard !recorder.hasFailed else {
        transaction.abandon()
        return Written<Answer>(answer: nil, items: [], epochs: [])
      }
      guard !transaction.isAbandoned else { return Written(answer: answer, items: [], epochs: []) }
      recorder.insert(into: &transaction, as: self.identity)
      let (soon, batched) = recorder.leaves
      self.own.withLock { $0.expect(soon, batched: batched, of: firstEntry) }
      return Written(
        answer: answer, items: recorder.items + recorder.earlier,
        epochs: Array(recorder.newEpochs.keys))
    }
  }

  /// The edge of the tree as it was before this replica's first commit.
  func startWatching(deadline: ContinuousClock.Instant) async throws(PostgresError) -> TreeWatch {
    if let watch = self.watchStart.withLock({ $0 }) { return watch }
    let watch = try await self.pool.transaction(.readOnly, deadline: deadline) {
      (transaction) throws(PostgresError) in try TreeWatch(at: &transaction)
    }
    // Of two that read at once the first to store counts; the other has committed nothing yet.
    return self.watchStart.withLock { start in
      start = start ?? watch
      return start ?? watch
    }
  }

  /// Remembers what was committed until it has been seen in the tree.
  private func committed(_ firstEntry: UInt128, epochs: [UInt128]) {
    if !epochs.isEmpty { self.epochs.markStored(epochs) }
    self.own.withLock { own in
      // Read under the lock: of two commits the later must not be the earlier in time.
      own.committed(firstEntry, atMs: Self.monotonicMs())
    }
  }

  /// How many entries of this replica are committed and not yet seen in the tree.
  var waitingCount: Int { self.own.withLock { $0.waitingCount } }

  /// Whether this replica may disclose: all it committed is in the tree, or was so just now, and
  /// the sequencer has not met a tree it cannot explain.
  package var isHealthy: Bool {
    self.own.withLock { !$0.isStopped && !$0.isOverdue(atMs: Self.monotonicMs()) }
  }

  /// Whether an operator has to look first. Nothing else than an unexplained tree does that: a
  /// database that was away, or slow, is caught up with and forgotten.
  var isStopped: Bool { self.own.withLock { $0.isStopped } }

  /// Whether a stored part did not open in its place within the last hour.
  package var hasUnopened: Bool {
    self.unopenedAt.withLock { $0.map { $0.duration(to: .now) < .seconds(3_600) } ?? false }
  }

  /// Keeps the health of the service at odds for an hour: somebody else wrote to its tables.
  package func metUnopened() { self.unopenedAt.withLock { $0 = .now } }

  func stop() { self.own.withLock { $0.isStopped = true } }

  func seen(_ leaves: [TreeHash]) { self.own.withLock { $0.seen(leaves) } }

  func named(_ entries: [UInt128]) { self.own.withLock { $0.named(entries) } }

  private static let start = ContinuousClock.now

  static func monotonicMs() -> Int64 {
    let (seconds, attoseconds) = (ContinuousClock.now - Self.start).components
    return seconds * 1_000 + attoseconds / 1_000_000_000_000_000
  }
}

/// What one run of a closure left behind.
private struct Written<Answer: Sendable>: Sendable {
  let answer: Answer?
  let items: [Promise.Item]
  let epochs: [UInt128]
}

/// What was committed, and the right to say so. Made by ``AuditLog`` alone.
package struct Committed<Answer: Sendable>: ~Copyable, Sendable {
  package let answer: Answer
  package let items: [Promise.Item]
  private let identity: LogIdentity

  fileprivate init(answer: Answer, items: [Promise.Item], identity: LogIdentity) {
    self.answer = answer
    self.items = items
    self.identity = identity
  }

  /// The id of the first record: what the reply names.
  package var entry: UInt128 { self.items.first?.entry ?? 0 }

  /// Spends the commit on a receipt.
  package consuming func receipt() -> LedgerReceipt {
    LedgerReceipt(items: self.items, identity: self.identity)
  }
}

/// One caller's part of a transaction that several share: its answer, and which of the
/// transaction's records are its own.
struct Part<Answer: Sendable>: Sendable {
  let answer: Answer
  let records: Range<Int>
  /// Those of a command that was carried out before: its receipt names them.
  var earlier: [Promise.Item] = []
}

/// What was committed for one of several callers. Made by ``AuditLog`` alone.
struct CommitShare: Sendable {
  private let items: [Promise.Item]
  private let identity: LogIdentity

  fileprivate init(items: [Promise.Item], identity: LogIdentity) {
    self.items = items
    self.identity = identity
  }

  /// The receipt for its caller.
  consuming func receipt() -> LedgerReceipt {
    LedgerReceipt(items: self.items, identity: self.identity)
  }
}

/// Proof that records are committed, for one reply. The only adopter of ``RPC/ReceiptProof``.
package struct LedgerReceipt: ~Copyable, ReceiptProof {
  private let items: [Promise.Item]
  private let identity: LogIdentity

  fileprivate init(items: [Promise.Item], identity: LogIdentity) {
    self.items = items
    self.identity = identity
  }

  /// Signs the promise. Of a long operation it names the first entries; the others share its trace.
  package consuming func promise() -> [UInt8] {
    let items = Array(self.items.prefix(Promise.itemCountMax))
    guard !items.isEmpty else { return [] }
    do {
      return try self.identity.promise(items, madeAtMs: WallClock.nowMs()).bytes
    } catch {
      preconditionFailure("a promise of 1 to 16 entries, made now, is within its bounds")
    }
  }
}
