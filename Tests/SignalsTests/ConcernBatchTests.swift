import Auditor
import Daemon
import Postgres
import ServiceKit
import TestKit
import Testing
import Wire

@testable import signals

@Suite("A concern, as the log has it")
struct ConcernBatchTests {
  @Test("comes into the log with a batch: before it the receipt holds, and says not yet due")
  func batched() async throws {
    // A period that is never over by itself.
    try await ConcernsWorld.with(batch: AnonymousBatch(periodMs: 1 << 50)) { world in
      var reporter = try Reporter()
      try await reporter.send("Iets.", in: world)
      let id = try await reporter.write("Nog iets.", in: world)
      let size = "SELECT max(size) FROM log_checkpoint" as StaticString
      let before = try await world.signals.count(size)
      // What somebody with a name does comes at once.
      try await world.signals.setAreas()
      let hasGrown = try await eventually { try await world.signals.count(size) > before }
      #expect(hasGrown)
      for _ in 0..<5 { try await world.sequenceOnce() }
      let known = try await world.signals.count(
        """
        SELECT (SELECT count(*) FROM log_leaf WHERE trace IS NULL) + (SELECT count(*)
          FROM log_entry e JOIN concern c USING (entry)) + (SELECT count(*) FROM log_pending)
        """)
      #expect(known == 0)
      // Nor are its rows among those that an auditor compares with the log.
      #expect(try await world.storedTables() == [])
      let early = try await reporter.sighting(world)
      #expect(early.filing == nil)
      #expect(try reporter.makeCase([early]).inclusion() == .notYetDue)
      #expect(try reporter.makeCase([early]).findings() == [])
      let mailbox = try #require(try await reporter.read(world))
      #expect(mailbox.messages == [id] && world.signals.log.isHealthy)
      // The period is over.
      try await world.signals.tamper("UPDATE log_head SET batch = batch - 1")
      try await world.sequence()
      let late = try await reporter.sighting(world, since: early.tree.state.size)
      #expect(try reporter.makeCase([early, late]).inclusion() == .included)
      #expect(
        try await world.storedTables() == ["concern", "concern_message", "concern_receipt"])
      // A row that somebody planted beside what the log has hides nothing from an auditor.
      try await world.signals.tamper(
        """
        INSERT INTO log_waiting
        SELECT entry, stored, sha256('') FROM log_entry JOIN concern USING (entry)
        """)
      #expect(
        try await world.storedTables() == ["concern", "concern_message", "concern_receipt"])
      try await world.signals.tamper("DELETE FROM log_waiting")
      // Which entry a message waited for is kept no longer than it waits.
      try await ConcernUpkeep(world.signals.pool).sweep()
      #expect(
        try await world.signals.count(
          "SELECT count(*) FROM concern_message WHERE entry IS NOT NULL") == 0)
      #expect(try reporter.makeCase([early, late]).findings() == [])
    }
  }
}

extension ConcernsWorld {
  /// Tables with rows of what was filed, as they are served to an auditor.
  func storedTables() async throws -> Set<String> {
    try await self.signals.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in
      var tables: Set<String> = []
      for table in ["concern", "concern_receipt", "concern_message"] {
        let page = try ConcernStoredRows.page(table, nil, &transaction)
        tables.formUnion(page.rows.map(\.table))
      }
      return tables
    }
  }

  /// One round of the sequencer, beside that of the world's own.
  func sequenceOnce() async throws {
    let (batch, identity) = (self.signals.log.batch, self.signals.log.identity)
    _ = try await self.signals.pool.transaction(deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in
      try SequencerTables.takeBatch(&transaction, batch, identity)
    }
    _ = try await self.signals.pool.transaction(deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in try SequencerTables.sequence(&transaction)
    }
  }

  /// What was recorded so far, in the log or on its way there.
  func recordCount() async throws -> Int64 {
    try await self.signals.count(
      "SELECT (SELECT count(*) FROM log_entry) + (SELECT count(*) FROM log_waiting)")
  }
}
