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

@Suite("A signal about a person", .timeLimit(.minutes(2)))
struct PersonSignalTests {
  private static func get(_ signal: Boxed) -> SignalsV1.GetSignalRequest {
    SignalsV1.GetSignalRequest(signal: signal.value)
  }

  @Test("is opened by the triage of its team, without whoever reported it")
  func opened() async throws {
    try await SignalsProcess.with { process, triage in
      let resident = try await process.session("bewoner", .communityWorker)
      let filed = Boxed(
        try await process.call(
          SignalsV1.Signals.filePerson, SignalsProcess.filing(), resident
        ).id)
      let seen = try await process.call(SignalsV1.Triage.getSignal, Self.get(filed), triage)
      #expect(seen.person?.text == SignalsProcess.filing().text)
      #expect(seen.person?.name == "Bram Verzonnen")
      #expect(seen.person?.phone == "0600000000")
      #expect(seen.isReporterWithheld)
      #expect(seen.person?.reporterName == "")
      #expect(seen.person?.reporterContact == "")
      // The decision and the access are in the logs.
      #expect(try await process.count("SELECT count(*) FROM log_entry") >= 4)
    }
  }

  @Test("Z01 is for no other team and no other role, whoever filed it")
  func others() async throws {
    try await SignalsProcess.with { process, triage in
      let worker = try await process.session("anna", .generalist)
      let filed = Boxed(
        try await process.call(
          SignalsV1.Signals.filePerson, SignalsProcess.filing(), worker
        ).id)
      for (name, role) in [
        ("nel", Role.nurse), ("fg", .privacyOfficer), ("stage", .intern), ("baas", .administrator),
      ] {
        let other = try await process.session(name, role)
        let reasons = try await process.reasons(
          SignalsV1.Triage.getSignal, Self.get(filed), other)
        #expect(reasons.isEmpty == false, "\(role)")
      }
      #expect(
        try await process.reasons(SignalsV1.Triage.getSignal, Self.get(filed), worker)
          == ["role_never"])
      // Another team's triage, and a signal that does not exist, are one answer.
      try await process.house.tamper(
        "UPDATE scope SET team = 'zuid' WHERE id = $1", .uuid(filed.value))
      // By hand it is an alarm and no answer at all; nobody may.
      #expect(
        try await process.reasons(SignalsV1.Triage.getSignal, Self.get(filed), triage)
          == ["not_permitted"])
      try await process.house.tamper(
        "UPDATE scope SET team = 'noord' WHERE id = $1", .uuid(filed.value))
      _ = try await process.call(
        SignalsV1.Triage.route,
        SignalsV1.RouteRequest(signal: filed.value, revision: 1, team: "zuid"), triage)
      #expect(
        try await process.reasons(SignalsV1.Triage.getSignal, Self.get(filed), triage)
          == ["no_relation"])
      #expect(
        try await process.reasons(
          SignalsV1.Triage.getSignal, Self.get(Boxed(Random.id())), triage) == ["no_relation"])
    }
  }

  @Test("T8 is not read back by intake, with all that its process and its database hold")
  func intake() async throws {
    try await SignalsProcess.with { process, _ in
      let resident = try await process.session("buur", .generalist)
      let intake = try await ServiceProcess(process.house, "signals")
      let filed = Boxed(
        try await process.call(
          SignalsV1.Signals.filePerson, SignalsProcess.filing(), resident
        ).id)
      // What the process has: its service session, and the caller's proof for filing.
      let refs = try await process.pool.transaction(.readOnly, deadline: House.soon) {
        (tx) throws(PostgresError) in try tx.letters(of: filed.value)
      }
      #expect(refs.count == 4)
      let options = resident.options(
        SignalsV1.Signals.filePerson.name, of: "signals", command: Random.id())
      let reply = try await intake.client.call(
        ConsentV1.Gate.open,
        ConsentV1.OpenRequest(
          serviceSession: intake.session, household: filed.value, parts: refs.map(\.toRead)),
        options)
      #expect(reply.reply.outcome != 7)
      #expect(reply.reply.released.isEmpty)
      #expect(reply.reply.keyBox.isEmpty)
      // Nobody's proof at all.
      await #expect(throws: RPCError.self) {
        try await intake.client.call(
          ConsentV1.Gate.open,
          ConsentV1.OpenRequest(
            serviceSession: intake.session, household: filed.value, parts: refs.map(\.toRead)),
          CallOptions(lasting: .seconds(10)))
      }
      await intake.client.shutdown()
      // A scope is begun once: no second set of addresses, and none of a key that is known.
      let again = resident.options(
        SignalsV1.Signals.filePerson.name, of: "signals", command: Random.id())
      await #expect(throws: RPCError.self) {
        try await process.consent.call(
          ConsentV1.Directory.beginScope,
          ConsentV1.BeginScopeRequest(
            scope: filed.value, kind: .signal, team: "noord", table: "signal", categories: [33]),
          again)
      }
    }
  }

  @Test("G6 leaves no plaintext in a dump of either database")
  func dump() async throws {
    try await SignalsProcess.with { process, triage in
      let code = ReporterCode()
      let filed = Boxed(
        try await process.call(
          SignalsV1.Signals.filePerson, SignalsProcess.filing(code: code), triage
        ).id)
      _ = try await process.call(
        SignalsV1.Triage.writeFeedback,
        SignalsV1.WriteFeedbackRequest(
          signal: filed.value, text: "Dank voor het vertellen, wij gaan langs."), triage)
      let canaries = [
        "gordijnen", "Verzonnen", "Bedachtestraat", "0600000000", "Gefingeerd", "voorbeeld.invalid",
        "Dank voor",
      ]
      for pool in [process.pool, process.house.pool] {
        let dump = try await Self.dump(pool)
        #expect(dump.utf8.count > 1_000)
        for canary in canaries {
          let hex = canary.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
          #expect(!dump.contains(canary.lowercased()) && !dump.contains(hex), "\(canary)")
        }
      }
    }
  }

  /// Every row of every table as text, bytes in hexadecimal, all in lower case.
  static func dump(_ pool: Pool) async throws -> String {
    try await pool.transaction(.readOnly, deadline: House.soon) {
      (tx) throws(PostgresError) -> String in
      // In base64, as it is by default, nothing that is looked for would ever be found.
      _ = try tx.query("SELECT set_config('xmlbinary', 'hex', true)")
      return try tx.query(
        """
        SELECT string_agg(
          query_to_xml(format('SELECT * FROM %I', tablename), true, false, '')::text, '')
        FROM pg_tables WHERE schemaname = 'public'
        """
      ).only { row throws(PostgresError) in try row.text(0).lowercased() }
    }
  }

  @Test("answers its reporter in letters that the code alone opens, and says no more than how far")
  func feedback() async throws {
    try await SignalsProcess.with { process, triage in
      let code = ReporterCode()
      let reporter = try await process.session("buur", .communityWorker)
      let filed = Boxed(
        try await process.call(
          SignalsV1.Signals.filePerson, SignalsProcess.filing(code: code), reporter
        ).id)
      try await process.take(filed, triage)
      let text = "Wij zijn ermee bezig. Dank voor het vertellen."
      _ = try await process.call(
        SignalsV1.Triage.writeFeedback,
        SignalsV1.WriteFeedbackRequest(signal: filed.value, text: text), triage)
      let found = try await process.reasons(
        SignalsV1.Triage.writeFeedback,
        SignalsV1.WriteFeedbackRequest(signal: filed.value, text: "Bel 06 12345678."), triage)
      #expect(found.first == "personal_data")
      try await Self.repeatFeedback(filed, process, triage)
      let mail = try await process.call(
        SignalsV1.Signals.readMailbox, SignalsV1.ReadMailboxRequest(mailbox: code.mailbox), reporter
      )
      #expect(mail.progress == .inWork)
      #expect(mail.messages.count == 2)
      let message = try #require(mail.messages.first)
      let place = ReporterMailbox.place(message.id, of: filed.value)
      let bytes = try Letter.open(message.letter, with: code.boxKey, at: place)
      let opened = try #require(bytes)
      #expect(try SignalsV1.FeedbackText(decoding: opened).text == text)
      let other = ReporterCode()
      #expect(throws: VaultError.doesNotOpen) {
        try Letter.open(message.letter, with: other.boxKey, at: place)
      }
    }
  }

  /// Sends a message again when an area by whose name it was none about somebody has another.
  private static func repeatFeedback(
    _ signal: Boxed, _ process: SignalsProcess, _ triage: PersonSession
  ) async throws {
    let request = SignalsV1.WriteFeedbackRequest(
      signal: signal.value, text: "Wij komen in Anna Paulowna langs.")
    let command = Random.id()
    func write() async throws -> SignalsV1.Stepped {
      try await process.call(SignalsV1.Triage.writeFeedback, request, triage, command: command)
    }
    try await SignalsProcess.tamper(
      process.pool, "UPDATE area SET name = 'Anna Paulowna' WHERE code = 'zuid'")
    let written = try await write()
    try await SignalsProcess.tamper(
      process.pool, "UPDATE area SET name = 'Zuid' WHERE code = 'zuid'")
    #expect(try await write() == written)
    #expect(
      try await process.reasons(SignalsV1.Triage.writeFeedback, request, triage).first
        == "personal_data")
  }

  @Test("lets nobody guess codes at speed")
  func guessing() async throws {
    try await SignalsProcess.with { process, _ in
      let somebody = try await process.session("buur", .communityWorker)
      for _ in 0..<10 {
        let reasons = try await process.reasons(
          SignalsV1.Signals.readMailbox,
          SignalsV1.ReadMailboxRequest(mailbox: Random.bytes(32)), somebody)
        #expect(reasons == ["mailbox_unknown"])
      }
      let reasons = try await process.reasons(
        SignalsV1.Signals.readMailbox, SignalsV1.ReadMailboxRequest(mailbox: Random.bytes(32)),
        somebody)
      #expect(reasons == ["too_many_codes"])
    }
  }

  @Test("lets nobody guess sixty-four codes at once: ten are looked at")
  func guessingAtOnce() async throws {
    try await SignalsProcess.with { process, _ in
      let somebody = try await process.session("buur", .communityWorker)
      let reasons = try await withThrowingTaskGroup(of: [String].self) { group in
        for _ in 0..<64 {
          group.addTask {
            try await process.reasons(
              SignalsV1.Signals.readMailbox,
              SignalsV1.ReadMailboxRequest(mailbox: Random.bytes(32)), somebody)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(reasons.count { $0 == ["mailbox_unknown"] } == 10)
      #expect(reasons.count { $0 == ["too_many_codes"] } == 54)
    }
  }

  @Test("takes the steps of the table from the revision that was looked at, and no other")
  func steps() async throws {
    try await SignalsProcess.with { process, triage in
      let filed = Boxed(
        try await process.call(SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage).id)
      func step(_ revision: UInt32) -> SignalsV1.StepRequest {
        SignalsV1.StepRequest(signal: filed.value, revision: revision)
      }
      #expect(
        try await process.reasons(SignalsV1.Triage.invite, step(1), triage)
          == ["step_not_allowed"])
      #expect(
        try await process.reasons(SignalsV1.Triage.take, step(7), triage) == ["revision_changed"])
      let command = Random.id()
      let taken = try await process.call(SignalsV1.Triage.take, step(1), triage, command: command)
      let again = try await process.call(SignalsV1.Triage.take, step(1), triage, command: command)
      #expect(taken == again && taken.state == .triage && taken.revision == 2)
      let request = SignalsV1.SplitRequest(
        signal: filed.value, revision: 2, theme: .debts, text: "Er zijn ook schulden.",
        name: "Bram Verzonnen")
      let split = try await process.call(
        SignalsV1.Triage.split, request, triage, command: command &+ 1)
      // The parent has another revision by the splitting itself: that is no other answer to it.
      #expect(
        try await process.call(SignalsV1.Triage.split, request, triage, command: command &+ 1)
          == split)
      #expect(
        try await process.count(
          "SELECT count(*) FROM signal WHERE parent = $1", .uuid(filed.value)) == 1)
      let part = try await process.call(
        SignalsV1.Triage.getSignal, Self.get(Boxed(split.id)), triage)
      #expect(part.person?.text == "Er zijn ook schulden.")
      let closed = try await process.call(
        SignalsV1.Triage.closeSignal,
        SignalsV1.CloseSignalRequest(signal: filed.value, revision: 3, outcome: .advised), triage)
      #expect(closed.state == .closed)
      #expect(
        try await process.reasons(
          SignalsV1.Triage.closeSignal,
          SignalsV1.CloseSignalRequest(signal: split.id, revision: 1, outcome: .household), triage)
          == ["step_not_allowed"])
      let reopened = try await process.call(SignalsV1.Triage.reopen, step(4), triage)
      #expect(reopened.state == .triage)
    }
  }

  @Test(
    "refuses texts that hide something",
    arguments: [
      "a\u{E000}b", "a\u{202E}b", "a\u{0}b", "\u{200B}", "a\u{1B}[31m", " ", "a\u{2066}b",
    ])
  func texts(text: String) async throws {
    try await SignalsProcess.with { process, triage in
      var requests = [SignalsProcess.filing()]
      requests[0].text = text
      for field in [
        \SignalsV1.FilePersonRequest.name, \.address, \.phone, \.reporterName, \.reporterContact,
      ] {
        var request = SignalsProcess.filing()
        request[keyPath: field] = text
        requests.append(request)
      }
      for request in requests {
        await #expect(throws: RPCError.self) {
          try await process.call(SignalsV1.Signals.filePerson, request, triage)
        }
      }
      let count = try await process.count("SELECT count(*) FROM signal")
      #expect(count == 0)
    }
  }
}
