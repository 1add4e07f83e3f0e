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

@Suite("Who reported a signal about a person", .timeLimit(.minutes(2)))
struct ReporterTests {
  private static func get(_ signal: Boxed) -> SignalsV1.GetSignalRequest {
    SignalsV1.GetSignalRequest(signal: signal.value)
  }

  @Test("is told to triage when the reporter said so at filing")
  func told() async throws {
    try await SignalsProcess.with { process, triage in
      let filed = Boxed(
        try await process.call(
          SignalsV1.Signals.filePerson, SignalsProcess.filing(tellsReporter: true), triage
        ).id)
      let seen = try await process.call(SignalsV1.Triage.getSignal, Self.get(filed), triage)
      #expect(!seen.isReporterWithheld)
      #expect(seen.person?.reporterName == "Ans Gefingeerd")
    }
  }

  @Test("is told to triage once the reporter agrees, by a word that nobody else has")
  func agrees() async throws {
    try await SignalsProcess.with { process, triage in
      let code = ReporterCode()
      let reporter = try await process.session("buur", .communityWorker)
      let filed = Boxed(
        try await process.call(
          SignalsV1.Signals.filePerson, SignalsProcess.filing(code: code), reporter
        ).id)
      // Not with another word, and not by somebody who holds the service alone.
      let guessed = try await process.reasons(
        SignalsV1.Signals.agreeToBeNamed,
        SignalsV1.AgreeToBeNamedRequest(mailbox: code.mailbox, word: Random.bytes(32)), reporter)
      #expect(guessed == ["no_relation"])
      let before = try await process.call(SignalsV1.Triage.getSignal, Self.get(filed), triage)
      #expect(before.isReporterWithheld)
      // By hand in the database it tells nobody: the head does not match.
      try await process.house.tamper(
        "UPDATE scope SET tells_reporter = 1 WHERE id = $1", .uuid(filed.value))
      #expect(
        try await process.reasons(SignalsV1.Triage.getSignal, Self.get(filed), triage)
          == ["not_permitted"])
      try await process.house.tamper(
        "UPDATE scope SET tells_reporter = 0 WHERE id = $1", .uuid(filed.value))
      _ = try await process.call(
        SignalsV1.Signals.agreeToBeNamed,
        SignalsV1.AgreeToBeNamedRequest(mailbox: code.mailbox, word: code.consent), reporter)
      let after = try await process.call(SignalsV1.Triage.getSignal, Self.get(filed), triage)
      #expect(!after.isReporterWithheld)
      #expect(after.person?.reporterContact == "ans@voorbeeld.invalid")
    }
  }

  @Test("is told to nobody once the yes is taken back, which says whether it was told")
  func takesBack() async throws {
    try await SignalsProcess.with { process, triage in
      let code = ReporterCode()
      var filing = SignalsProcess.filing(code: code)
      filing.tellsReporter = true
      let filed = Boxed(
        try await process.call(SignalsV1.Signals.filePerson, filing, triage).id)
      func say(withdraw: Bool) async throws -> SignalsV1.Agreed {
        try await process.call(
          SignalsV1.Signals.agreeToBeNamed,
          SignalsV1.AgreeToBeNamedRequest(
            mailbox: code.mailbox, word: code.consent, withdraw: withdraw), triage)
      }
      func seen() async throws -> SignalsV1.GetSignalReply {
        try await process.call(SignalsV1.Triage.getSignal, Self.get(filed), triage)
      }
      // Before anybody looked, nobody was told, and nobody is.
      #expect(try await say(withdraw: true).toldOn == nil)
      var reply = try await seen()
      #expect(reply.isReporterWithheld && reply.person?.reporterName == "")
      #expect(reply.person?.name == "Bram Verzonnen")
      // Not by another word, and a yes again is a yes.
      #expect(
        try await process.reasons(
          SignalsV1.Signals.agreeToBeNamed,
          SignalsV1.AgreeToBeNamedRequest(
            mailbox: code.mailbox, word: Random.bytes(32), withdraw: false), triage)
          == ["no_relation"])
      #expect(try await say(withdraw: false).toldOn == nil)
      reply = try await seen()
      #expect(reply.person?.reporterName == "Ans Gefingeerd")
      // What was told stays told, and the answer says since when.
      let day = try #require(try await say(withdraw: true).toldOn)
      let today = try await process.count(
        """
        SELECT count(*) FROM mailbox WHERE is_withheld AND told_on =
          (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
        """)
      #expect(today == 1 && day.year >= 2026)
      #expect(try await seen().isReporterWithheld)
    }
  }

  @Test("is not shown when the yes was taken back while the gate released them")
  func takesBackInBetween() async throws {
    try await SignalsProcess.with { process, triage in
      let code = ReporterCode()
      var filing = SignalsProcess.filing(code: code)
      filing.tellsReporter = true
      let filed = Boxed(
        try await process.call(SignalsV1.Signals.filePerson, filing, triage).id)
      // As consent has not heard of it yet, and signals has.
      let identity = process.read.log.identity
      try await process.pool.transaction(deadline: House.soon) { (tx) throws(PostgresError) in
        try tx.execute("UPDATE mailbox SET is_withheld = true")
        try tx.vouch(for: .mailbox, filed.value, identity)
      }
      let reply = try await process.call(SignalsV1.Triage.getSignal, Self.get(filed), triage)
      #expect(reply.isReporterWithheld)
      #expect(reply.person?.reporterName == "" && reply.person?.reporterContact == "")
      #expect(try await process.count("SELECT count(*) FROM mailbox WHERE told_on IS NULL") == 1)
      // By hand it is an alarm, and shows nobody.
      try await SignalsProcess.tamper(process.pool, "UPDATE mailbox SET is_withheld = false")
      #expect(
        try await process.reasons(SignalsV1.Triage.getSignal, Self.get(filed), triage)
          == ["row_altered"])
    }
  }
}
