import Daemon
import Domain
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent
@testable import signals

@Suite("The term of a closed signal about a person", .timeLimit(.minutes(2)))
struct TermTests {
  /// Writes that a signal was closed so many days ago, as the service would have then.
  static func age(
    _ process: SignalsProcess, _ signal: Boxed, days: Int32
  ) async throws {
    let identity = process.read.log.identity
    try await process.pool.transaction(deadline: House.soon) { (tx) throws(PostgresError) in
      try tx.execute(
        """
        UPDATE signal SET closed_on =
          (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date - $2::int4 WHERE id = $1
        """, .uuid(signal.value), .int4(days))
      try tx.vouch(for: .signal, signal.value, identity)
    }
  }

  private static func closed(
    _ process: SignalsProcess, _ triage: PersonSession, _ code: borrowing ReporterCode,
    declined: Bool
  ) async throws -> Boxed {
    let filing = SignalsProcess.filing(code: code)
    let signal = Boxed(
      try await process.call(SignalsV1.Signals.filePerson, filing, triage).id)
    try await process.take(signal, triage)
    _ = try await process.call(
      SignalsV1.Triage.writeFeedback,
      SignalsV1.WriteFeedbackRequest(signal: signal.value, text: "Dank voor het vertellen."),
      triage)
    guard declined else {
      _ = try await process.call(
        SignalsV1.Triage.closeSignal,
        SignalsV1.CloseSignalRequest(signal: signal.value, revision: 2, outcome: .notReached),
        triage)
      return signal
    }
    _ = try await process.call(
      SignalsV1.Triage.invite, SignalsV1.StepRequest(signal: signal.value, revision: 2), triage)
    _ = try await process.call(
      SignalsV1.Triage.recordAnswer,
      SignalsV1.RecordAnswerRequest(signal: signal.value, revision: 3, agrees: false), triage)
    return signal
  }

  /// How many rows of the service say anything of a signal, besides the signal itself.
  private static func kept(_ process: SignalsProcess, _ signal: Boxed) async throws -> Int64 {
    try await process.count(
      """
      SELECT (SELECT count(*) FROM part WHERE scope = $1)
        + (SELECT count(*) FROM mailbox WHERE signal = $1)
        + (SELECT count(*) FROM feedback WHERE signal = $1)
        + (SELECT count(*) FROM scope_to_erase WHERE scope = $1)
      """, .uuid(signal.value))
  }

  private static func hasKey(_ process: SignalsProcess, _ signal: Boxed) async throws -> Bool {
    try await process.house.count(
      "SELECT count(*) FROM scope WHERE id = $1 AND wrapped_key IS NOT NULL", .uuid(signal.value))
      == 1
  }

  @Test(
    "ends seven days after a no, and eight weeks after any other closing",
    arguments: [true, false])
  func ends(declined: Bool) async throws {
    try await SignalsProcess.with { process, triage in
      let code = ReporterCode()
      let signal = try await Self.closed(process, triage, code, declined: declined)
      let reconciler = SignalsReconciler(process.move)
      let term: Int32 = declined ? 7 : 56
      try await Self.age(process, signal, days: term)
      try await reconciler.reconcile(olderThan: .zero)
      // On its last day all is there still.
      #expect(try await Self.kept(process, signal) == 6)
      let seen = try await process.call(
        SignalsV1.Triage.getSignal, SignalsV1.GetSignalRequest(signal: signal.value), triage)
      #expect(seen.person?.name == "Bram Verzonnen")

      try await Self.age(process, signal, days: term + 1)
      try await reconciler.reconcile(olderThan: .zero)
      #expect(try await Self.kept(process, signal) == 0)
      #expect(try await !Self.hasKey(process, signal))
      let after = try await process.call(
        SignalsV1.Triage.getSignal, SignalsV1.GetSignalRequest(signal: signal.value), triage)
      #expect(after.person == nil)
      #expect(after.signal.state == .closed)
      let revision = after.signal.revision
      #expect(
        try await process.reasons(
          SignalsV1.Triage.reopen,
          SignalsV1.StepRequest(signal: signal.value, revision: revision), triage)
          == ["step_not_allowed"])
      #expect(
        try await process.reasons(
          SignalsV1.Signals.readMailbox, SignalsV1.ReadMailboxRequest(mailbox: code.mailbox),
          triage) == ["mailbox_unknown"])
      // Once: nothing is left to do, and the row is as it was.
      try await reconciler.reconcile(olderThan: .zero)
      #expect(
        try await process.count(
          "SELECT count(*) FROM signal WHERE revision = $1 AND erased_on IS NOT NULL",
          .int8(Int64(revision))) == 1)
    }
  }

  @Test("ends for what became a household too: the mailbox of whoever reported it")
  func moved() async throws {
    try await SignalsProcess.with { process, triage in
      let code = ReporterCode()
      let signal = try await process.agreed(triage, SignalsProcess.filing(code: code))
      _ = try await process.call(
        SignalsV1.Triage.openHousehold, SignalsProcess.opening(signal), triage)
      #expect(try await Self.kept(process, signal) == 1)
      try await Self.age(process, signal, days: 57)
      try await SignalsReconciler(process.move).reconcile(olderThan: .zero)
      #expect(try await Self.kept(process, signal) == 0)
    }
  }

  @Test("comes though as many altered rows as are looked at in one round stand before it")
  func behind() async throws {
    try await SignalsProcess.with { process, triage in
      let signal = try await Self.closed(process, triage, ReporterCode(), declined: false)
      try await Self.age(process, signal, days: 57)
      try await SignalsProcess.tamper(
        process.pool,
        """
        INSERT INTO signal (id, about, source, theme, area, team, state, outcome, filed_on, due_on,
          closed_on)
        SELECT gen_random_uuid(), 2, 4, 2, 'noord', 'noord', 6, 1, day, day, day
        FROM generate_series(1, 200), (SELECT current_date - 900 AS day) AS d
        """)
      let reconciler = SignalsReconciler(process.move)
      for _ in 0..<2 {
        await #expect(throws: RPCError.self) { try await reconciler.reconcile(olderThan: .zero) }
      }
      #expect(try await Self.kept(process, signal) == 0)
      #expect(
        try await process.count("SELECT count(*) FROM signal WHERE erased_on IS NOT NULL") == 1)
    }
  }

  @Test("is not ended by who writes another day into the row, and is not of what is open")
  func tampered() async throws {
    try await SignalsProcess.with { process, triage in
      let signal = try await Self.closed(process, triage, ReporterCode(), declined: false)
      let open = Boxed(
        try await process.call(
          SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage
        ).id)
      try await SignalsProcess.tamper(
        process.pool, "UPDATE signal SET closed_on = filed_on - 100 WHERE state = 6")
      let reconciler = SignalsReconciler(process.move)
      for _ in 0..<2 {
        await #expect(throws: RPCError.self) { try await reconciler.reconcile(olderThan: .zero) }
      }
      #expect(try await Self.kept(process, signal) == 6)
      #expect(try await Self.hasKey(process, signal))
      #expect(process.read.log.hasUnopened)
      #expect(try await Self.kept(process, open) == 4)
    }
  }
}
