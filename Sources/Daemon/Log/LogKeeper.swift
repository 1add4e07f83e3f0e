internal import Ledger
internal import Logging
internal import Postgres
internal import ServiceLifecycle

/// Sequences and signs this service's log, and checks that what this replica committed is in it.
///
/// Every replica runs one; the lock on the tree head lets one of them work at a time.
package struct LogKeeper: Service {
  let log: AuditLog
  let logger = Logger(label: "sluis.log")

  package init(_ log: AuditLog) { self.log = log }

  package func run() async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await self.keep() }
      group.addTask { await self.takeBatches() }
      // What is committed before the end is sequenced and signed before the process goes.
      await cancelWhenGracefulShutdown {
        while !Task.isCancelled {
          try? await Task.sleep(for: .seconds(3_600))  // ends by cancelling
        }
      }
      group.cancelAll()
    }
  }

  private func keep() async {
    await self.follow()
    // Cancelled: its own tasks would be, too.
    await Task { await self.finish() }.value
  }

  /// Sequences and signs until it is cancelled or may not go on.
  private func follow() async {
    var sequencer = Sequencer(atMs: AuditLog.monotonicMs())
    var watch: TreeWatch?
    // The witness may find what this loop cannot: nothing is signed on top of that either.
    while !Task.isCancelled, !self.log.isStopped {
      switch sequencer.next(atMs: AuditLog.monotonicMs()) {
      case .sequence:
        sequencer.sequenced(await self.sequence(), atMs: AuditLog.monotonicMs())
      case .sign:
        sequencer.signed(await self.sign(), atMs: AuditLog.monotonicMs())
        // A busy log never waits, and what is signed must be seen all the same.
        await self.look(&watch)
      case .wait(let untilMs):
        await self.look(&watch)
        let pauseMs = max(1, min(untilMs - AuditLog.monotonicMs(), Sequencer.pollMs))
        try? await Task.sleep(for: .milliseconds(pauseMs))  // a cancelled sleep ends the loop above
      case .stop:
        self.alarm("log_stopped")
        return
      }
    }
  }

  /// Takes what is pending into the tree and signs it, once, unless something is amiss.
  private func finish() async {
    guard !self.log.isStopped else { return }
    while case .committed(let count) = await self.sequence(), count > 0 {}
    // What fails here is done by the next process that starts.
    _ = await self.sign()
  }

  private func sequence() async -> Sequencer.Sequenced {
    do throws(PostgresError) {
      let (sequenced, lacking) = try await self.log.pool.transaction(
        deadline: .now + .seconds(5)
      ) { (transaction) throws(PostgresError) in
        var lacking: [UInt128] = []
        return (try SequencerTables.sequence(&transaction, lacking: &lacking), lacking)
      }
      self.log.queues.found(lacking, in: .pending)
      return sequenced
    } catch { return .failed }
  }

  private func sign() async -> Sequencer.Signed {
    do throws(PostgresError) {
      return try await self.log.pool.transaction(deadline: .now + .seconds(5)) {
        [identity = self.log.identity, known = self.log.newest.checkpoint]
        (transaction) throws(PostgresError) in
        try SequencerTables.sign(&transaction, as: identity, after: known)
      }
    } catch { return .failed }
  }

  private func look(_ watch: inout TreeWatch?) async {
    let deadline = ContinuousClock.now + .seconds(5)
    do throws(PostgresError) {
      let current: TreeWatch
      if let watch {
        current = watch
      } else {
        current = try await self.log.startWatching(deadline: deadline)
      }
      let known = self.log.newest.checkpoint
      let (next, look, newest) = try await self.log.pool.transaction(
        .readOnly, deadline: deadline
      ) { [identity = self.log.identity] (transaction) throws(PostgresError) in
        let (next, look) = try current.look(&transaction, as: identity)
        return (next, look, try SequencerTables.newest(&transaction, of: identity))
      }
      watch = next
      // Checkpoints are never taken back: what was seen once is there, or somebody removed it.
      if let known, (newest?.size ?? -1) < known.size { return self.alarm("log_shorter") }
      switch look {
      case .grown(let leaves):
        self.log.seen(leaves)
        if let newest { self.log.newest.publish(newest) }
      case .broken: self.alarm("log_broken")
      }
    } catch {
      // Looked at again in a moment; what stays unseen for five seconds stops disclosure by itself.
    }
  }

  private func alarm(_ code: String) {
    guard !self.log.isStopped else { return }
    self.log.stop()
    self.logger.critical(
      "this log does not verify: nothing is disclosed until an operator has looked",
      metadata: ["code": "\(code)"])
  }
}
