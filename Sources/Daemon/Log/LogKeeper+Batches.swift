internal import Ledger
internal import Logging
internal import Postgres
internal import Wire

// Beside the sequencer, and apart from it: what anonymous calls recorded comes into its queue, and
// what is amiss with the queues is told.
extension LogKeeper {
  /// A look at the clock of the database is at most this far from the next; a batch that could not
  /// be taken is tried again as soon.
  private static let pauseMs: ClosedRange<Int64> = 100...1_000

  func takeBatches() async {
    var lookedIn: Int64?
    while !Task.isCancelled, !self.log.isStopped {
      let pauseMs = await self.takeBatch(&lookedIn)
      await self.tellAltered()
      try? await Task.sleep(for: .milliseconds(pauseMs))  // a cancelled sleep ends the loop
    }
  }

  /// Takes the batch, if one is due, and looks at what waits, once a period.
  ///
  /// - Parameter lookedIn: the period in which this process looked at what waits. It looks also
  ///   where another one took the batch: what that found altered may be a record of this one, which
  ///   would wait for it, and then stop.
  /// - Returns: when to look again.
  private func takeBatch(_ lookedIn: inout Int64?) async -> Int64 {
    let (batch, identity) = (self.log.batch, self.log.identity)
    do throws(PostgresError) {
      let due = try await self.log.pool.transaction(.readOnly, deadline: .now + .seconds(5)) {
        (transaction) throws(PostgresError) in try transaction.due(batch)
      }
      if due.isNow || lookedIn != due.period {
        self.log.queues.batchDue()
        let found = try await self.log.pool.transaction(
          deadline: .now + .milliseconds(AnonymousBatch.takingMs)
        ) {
          (transaction) throws(PostgresError) in
          try SequencerTables.takeBatch(&transaction, batch, identity)
        }
        // Another replica is at it.
        guard let found else { return Self.pauseMs.upperBound }
        lookedIn = due.period
        self.log.queues.found(found.altered, in: .waiting)
      }
      self.log.queues.batchTaken()
      return min(max(due.nextMs, Self.pauseMs.lowerBound), Self.pauseMs.upperBound)
    } catch {
      // Whoever ends is cancelled, and has failed at nothing.
      guard !Task.isCancelled else { return 0 }
      if self.log.queues.batchFailed() {
        self.logger.error(
          "records of anonymous calls cannot be taken into the log; everything else can",
          metadata: ["code": "log_batch"])
      }
      return Self.pauseMs.upperBound
    }
  }

  /// Puts into the log which rows somebody altered, once each.
  private func tellAltered() async {
    for (table, entries) in self.log.queues.unnamed() {
      do throws(PostgresError) {
        try await self.log.commitAlarm(deadline: .now + .seconds(5)) { recorder in
          for entry in entries { recorder.altered(entry, in: table) }
        }
      } catch { continue }  // Health says it, and it is tried again in a moment.
      self.log.queues.named(entries)
      if table == .waiting { self.log.named(entries) }
      self.logger.error(
        "what waits for the log was altered: look at the table before anything else",
        metadata: ["code": "log_queue", "table": "\(table.rawValue)"])
    }
  }
}

extension Recorder {
  /// Records that a row of a queue is none that this service wrote, or lacks its entry.
  fileprivate mutating func altered(_ entry: UInt128, in table: QueueWatch.Table) {
    self.record(
      Draft(
        LedgerV1.Event(
          traceID: UInt128.random(in: 1...UInt128.max), spanID: UInt64.random(in: 1...UInt64.max),
          timeMs: self.timeMs, name: "row_altered", object: entry == 0 ? nil : entry,
          details: ["table=\(table.rawValue)"]),
        indexes: EntryHeader.Indexes()))
  }
}
