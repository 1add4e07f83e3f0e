import Auditor
import Daemon
import Foundation
import Postgres
import RPC
import ServiceKit
import Testing
import Vault
import Wire

@testable import signals

/// G8, row by row: what a superuser does to the database, and what the reporter then shows.
@Suite("G8: a buried concern")
struct BuriedConcernTests {
  @Test("is proven: a letter that was deleted")
  func letterDeleted() async throws {
    try await Self.bury("UPDATE concern SET letter = NULL") { findings in
      #expect(findings == [.letterGone])
    }
  }

  @Test(
    "is proven: a letter that was edited, or sealed into another mailbox",
    arguments: [
      "UPDATE concern SET letter = set_byte(letter, 200, 255 - get_byte(letter, 200))",
      "UPDATE concern SET address = decode(repeat('09', 32), 'hex')",
      "UPDATE concern SET writing_tag = decode(repeat('09', 32), 'hex')",
    ] as [StaticStringBox])
  func letterEdited(_ sql: StaticStringBox) async throws {
    try await Self.bury(sql.text) { findings in #expect(findings == [.letterAltered]) }
  }

  @Test("is proven: two letters that were swapped")
  func swapped() async throws {
    try await ConcernsWorld.with { world in
      var first = try Reporter()
      var second = try Reporter()
      try await first.file("Het een.", in: world)
      try await second.file("Het ander.", in: world)
      try await world.signals.tamper(
        """
        UPDATE concern c SET letter = o.letter FROM concern o WHERE o.mark <> c.mark
        """)
      for reporter in [first, second] {
        let sighting = try await reporter.sighting(world)
        #expect(try reporter.makeCase([sighting]).findings() == [.letterAltered])
      }
    }
  }

  @Test("is proven: a deletion that no two people made")
  func falseDeletion() async throws {
    try await Self.bury("UPDATE concern SET letter = NULL, state = 5") { findings in
      #expect(findings == [.letterGone])
    }
    // Nor does a tombstone of the superuser's own making make it one.
    try await Self.bury(
      """
      WITH buried AS (UPDATE concern SET letter = NULL, state = 5 RETURNING mark, entry)
      INSERT INTO concern_tombstone
      SELECT mark, decode(repeat('07', 32), 'hex'), current_date, mark, mark, 1, entry,
        decode(repeat('07', 64), 'hex') FROM buried
      """
    ) { findings in #expect(findings == [.letterGone]) }
  }

  @Test("is proven with the seven words alone: a mailbox that was deleted")
  func mailboxDeleted() async throws {
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("Iets.", in: world)
      reporter.receipt = nil
      try await world.signals.tamper("DELETE FROM concern")
      let mailbox = try await reporter.read(world)
      #expect(mailbox == nil)
      let sighting = try await reporter.sighting(world)
      let made = try reporter.makeCase([sighting])
      #expect(try made.inclusion() == .included)
      #expect(made.findings() == [.mailboxGone])
    }
  }

  @Test("is proven with the seven words alone: a receipt that was altered")
  func receiptEdited() async throws {
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("Iets.", in: world)
      try await world.signals.tamper(
        "UPDATE concern SET receipt = set_byte(receipt, 200, 255 - get_byte(receipt, 200))")
      let mailbox = try #require(try await reporter.read(world))
      #expect(try reporter.keys.keys.open(receipt: mailbox.receipt) == nil)
      reporter.receipt = nil
      let sighting = try await reporter.sighting(world)
      #expect(try reporter.makeCase([sighting]).inclusion() == .included)
    }
  }

  @Test("is proven: an entry whose bytes were edited, or are gone")
  func entryEdited() async throws {
    for (sql, finding) in [
      (
        "UPDATE log_entry SET stored = set_byte(stored, 100, 255 - get_byte(stored, 100))",
        ConcernCase.Finding.entryAltered
      ),
      ("DELETE FROM log_entry", .entryGone),
    ] as [(StaticString, ConcernCase.Finding)] {
      try await ConcernsWorld.with { world in
        var reporter = try Reporter()
        try await reporter.file("Iets.", in: world)
        try await world.signals.tamper(sql)
        let sighting = try await reporter.sighting(world)
        let made = try reporter.makeCase([sighting])
        // The tree still has the leaf of what the reporter holds.
        #expect(try made.inclusion() == .included)
        #expect(made.findings() == [finding])
      }
    }
  }

  @Test("is proven: an entry that never came into the tree, once its day is over")
  func entryDropped() async throws {
    try await ConcernsWorld.with { world in
      // Somebody takes the entry out of the queue in the very transaction that put it there.
      var reporter = try Reporter()
      try await world.signals.tamper(
        """
        CREATE FUNCTION drop_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          DELETE FROM log_waiting WHERE entry = NEW.entry; RETURN NULL; END $$
        """)
      try await world.signals.tamper(
        """
        CREATE CONSTRAINT TRIGGER drop_it AFTER INSERT ON concern DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION drop_it()
        """)
      try await reporter.file("Iets.", in: world)
      let receipt = try #require(reporter.receipt)
      let due = try Receipt(receipt.promise, key: PinnedKey(text: receipt.verifierKey)).dueAtMs
      let early = try await reporter.sighting(world)
      #expect(early.seenAtMs < due)
      #expect(try reporter.makeCase([early]).inclusion() == .notYetDue)
      let later = ConcernsWorld(world.signals, daysAhead: 2)
      let first = try await reporter.sighting(later)
      #expect(first.seenAtMs >= due)
      // A house that stands still has broken no word; a tree that grew after that day has.
      #expect(try reporter.makeCase([early, first]).inclusion() == .notShown)
      // This replica discloses no more, since an entry of its own is missing; another goes on.
      let other = AuditLog(
        service: "signals", pool: world.signals.pool, identity: world.signals.log.identity,
        readingAddress: BoxKey().address, batch: AnonymousBatch(periodMs: 50))
      _ = try await other.commit(deadline: .now + .seconds(10)) {
        (_, recorder) throws(PostgresError) in recorder.anonymously("concern_written")
      }.entry
      try await world.sequence()
      let second = try await reporter.sighting(later, since: first.tree.state.size)
      let made = try reporter.makeCase([early, first, second])
      #expect(try made.inclusion() == .brokenPromise)
      // Whoever never says that the day is over is not shown to have broken its word.
      let evading = try await reporter.sighting(world, since: early.tree.state.size)
      #expect(try reporter.makeCase([early, evading]).inclusion() == .notYetDue)
    }
  }

  @Test("is not claimed of an honest house: filed, answered, closed, and the log grows on")
  func honest() async throws {
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("Iets.", in: world)
      var sightings = [try await reporter.sighting(world)]
      let move = SignalsV1.MoveConcernRequest(mark: reporter.mark)
      _ = try await world.act(SignalsV1.Committee.acknowledge, move, as: 501)
      try await world.answer(reporter, as: 501)
      _ = try await world.act(SignalsV1.Committee.close, move, as: 502)
      try await world.sequence()
      sightings.append(
        try await reporter.sighting(
          ConcernsWorld(world.signals, daysAhead: 9), since: sightings[0].tree.state.size))
      let made = try reporter.makeCase(sightings)
      #expect(try made.inclusion() == .included)
      #expect(made.findings() == [])
      // Nor with the seven words alone.
      reporter.receipt = nil
      let alone = try reporter.makeCase([try await reporter.sighting(world)])
      #expect(try alone.inclusion() == .included)
      #expect(alone.findings() == [])
      let other = try Reporter()
      let stranger = try other.makeCase([try await other.sighting(world)])
      #expect(try stranger.inclusion() == .unknown)
      #expect(stranger.findings() == [])
    }
  }

  @Test("is shown by a log that was rewritten under the reporter's eyes")
  func rewritten() async throws {
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("Iets.", in: world)
      let first = try await reporter.sighting(world)
      _ = try await Reporter().write("Iets.", in: world)
      try await world.sequence()
      let second = try await reporter.sighting(world, since: first.tree.state.size)
      #expect(try reporter.makeCase([first, second]).findings() == [])
      try await world.signals.tamper(
        "UPDATE log_leaf SET hash = decode(repeat('07', 32), 'hex')")
      let rewritten = try await reporter.sighting(world, since: first.tree.state.size)
      #expect(try reporter.makeCase([first, rewritten]).findings() == [.historyRewritten])
    }
  }

  private static func bury(
    _ sql: StaticString, _ expect: ([ConcernCase.Finding]) -> Void
  ) async throws {
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("Iets.", in: world)
      #expect(try reporter.makeCase([try await reporter.sighting(world)]).findings() == [])
      try await world.signals.tamper(sql)
      let made = try reporter.makeCase([try await reporter.sighting(world)])
      #expect(try made.inclusion() == .included)
      expect(made.findings())
    }
  }
}

/// SQL as a test's argument.
struct StaticStringBox: ExpressibleByStringLiteral, Sendable, CustomTestStringConvertible {
  let text: StaticString

  init(stringLiteral text: StaticString) { self.text = text }

  var testDescription: String { "\(self.text)" }
}
