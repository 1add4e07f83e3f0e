import Daemon
import Domain
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import cases
@testable import consent
@testable import signals

@Suite("A signal that becomes a household", .timeLimit(.minutes(2)))
struct MoveTests {
  static let cut: StaticString = """
    CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'cut'; END $$
    """

  /// That everything is where it belongs: in cases, nowhere else, and its key destroyed.
  private static func expectMoved(_ process: SignalsProcess, _ signal: Boxed) async throws {
    #expect(
      try await process.count(
        """
        SELECT count(*) FROM signal
        WHERE id = $1 AND state = 6 AND outcome = 3 AND household IS NOT NULL
        """, .uuid(signal.value)) == 1)
    #expect(try await process.count("SELECT count(*) FROM part") == 0)
    #expect(try await process.count("SELECT count(*) FROM move") == 0)
    #expect(try await process.count("SELECT count(*) FROM scope_to_erase") == 0)
    #expect(try await process.casesCount("SELECT count(*) FROM household") == 1)
    #expect(try await process.casesCount("SELECT count(*) FROM note WHERE standing = 1") == 1)
    #expect(
      try await process.house.count(
        "SELECT count(*) FROM scope WHERE id = $1 AND state = 3 AND wrapped_key IS NULL",
        .uuid(signal.value)) == 1)
    #expect(
      try await process.house.count("SELECT count(*) FROM scope WHERE kind < 3 AND state = 2") == 2)
  }

  @Test("is opened in cases with what was told as its first note, and only that is left")
  func moved() async throws {
    try await SignalsProcess.with { process, triage in
      let signal = try await process.agreed(triage)
      let command = Random.id()
      let request = SignalsProcess.opening(signal)
      let done = try await process.call(
        SignalsV1.Triage.openHousehold, request, triage, command: command)
      #expect(done.state == .closed)
      try await Self.expectMoved(process, signal)
      let again = try await process.call(
        SignalsV1.Triage.openHousehold, request, triage, command: command)
      #expect(again == done)
      // The worker reads the note in cases: they coordinate what they opened.
      let household = try #require(done.household)
      #expect(try await Self.notes(process, household, triage) == [SignalsProcess.filing().text])
      let left = try await process.call(
        SignalsV1.Triage.getSignal, SignalsV1.GetSignalRequest(signal: signal.value), triage)
      #expect(left.person == nil)
      #expect(left.signal.outcome == .household)
    }
  }

  /// The notes of a household in cases, as `worker` reads them.
  private static func notes(
    _ process: SignalsProcess, _ household: UInt128, _ worker: PersonSession
  ) async throws -> [String] {
    let client = InProcess.client(
      of: CasesDefinition.routes(process.casesRead), as: try worker.person.holder.peer,
      group: EventLoops.shared)
    let seen = try await client.call(
      CasesV1.Cases.getHousehold, CasesV1.GetHouseholdRequest(household: household),
      worker.options(CasesV1.Cases.getHousehold.name)
    ).reply
    await client.shutdown()
    return seen.notes.map(\.text)
  }

  @Test("says in the household why a life was at stake, where nobody was asked")
  func vitalInterest() async throws {
    try await SignalsProcess.with { process, triage in
      let filing = SignalsProcess.filing(theme: .safety)
      let signal = Boxed(
        try await process.call(SignalsV1.Signals.filePerson, filing, triage).id)
      try await process.take(signal, triage)
      let reason = "Er is dringend gevaar voor het leven."
      let done = try await process.call(
        SignalsV1.Triage.openHousehold,
        SignalsProcess.opening(signal, revision: 2, basis: .vitalInterest, reason: reason), triage)
      let notes = try await Self.notes(process, try #require(done.household), triage)
      #expect(notes.count == 2)
      #expect(notes.contains(filing.text))
      #expect(notes.contains { $0.hasSuffix(reason) })
    }
  }

  @Test("still answers whoever reported it, and says no more than that it is done")
  func answered() async throws {
    try await SignalsProcess.with { process, triage in
      let code = ReporterCode()
      let signal = try await process.agreed(triage, SignalsProcess.filing(code: code))
      _ = try await process.call(
        SignalsV1.Triage.openHousehold, SignalsProcess.opening(signal), triage)
      _ = try await process.call(
        SignalsV1.Triage.writeFeedback,
        SignalsV1.WriteFeedbackRequest(signal: signal.value, text: "Dank: er is hulp."), triage)
      let mail = try await process.call(
        SignalsV1.Signals.readMailbox, SignalsV1.ReadMailboxRequest(mailbox: code.mailbox), triage)
      #expect(mail.progress == .done)
      #expect(mail.messages.count == 1)
      // And it is not gone back to: nothing of it is here.
      let reasons = try await process.reasons(
        SignalsV1.Triage.reopen, SignalsV1.StepRequest(signal: signal.value, revision: 6), triage)
      #expect(reasons == ["step_not_allowed"])
    }
  }

  @Test("needs a basis: a signal that its person did not ask for opens nothing without them")
  func basis() async throws {
    try await SignalsProcess.with { process, triage in
      let filed = Boxed(
        try await process.call(SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage).id)
      try await process.take(filed, triage)
      let cases: [(SignalsV1.Basis, String)] = [
        (.request, ""), (.agreement, ""),
        (.vitalInterest, "Er is dringend gevaar voor het leven."),
      ]
      for (basis, reason) in cases {
        #expect(
          try await process.reasons(
            SignalsV1.Triage.openHousehold,
            SignalsProcess.opening(filed, revision: 2, basis: basis, reason: reason), triage)
            == ["basis_missing"], "\(basis)")
      }
      #expect(try await process.casesCount("SELECT count(*) FROM household") == 0)
      #expect(try await process.house.count("SELECT count(*) FROM scope WHERE kind < 3") == 0)
      // Who asks for themselves is helped.
      let own = Boxed(
        try await process.call(
          SignalsV1.Signals.filePerson, SignalsProcess.filing(source: .resident), triage
        ).id)
      try await process.take(own, triage)
      let done = try await process.call(
        SignalsV1.Triage.openHousehold,
        SignalsProcess.opening(own, revision: 2, basis: .request), triage)
      #expect(done.state == .closed)
    }
  }

  @Test("N03 is opened by signals for that one method of triage, and by nobody else")
  func chain() async throws {
    try await SignalsProcess.with { process, triage in
      // A person who asks cases for it directly.
      var casesRoutes = Routes()
      IntakeService(CasesService(process.casesRead), organisation: House.organisation)
        .add(to: &casesRoutes)
      let request = CasesV1.OpenFromSignalRequest(
        household: CasesProcess.opening, note: "Niet via triage.", signal: Random.id())
      let peers = [
        try triage.person.holder.peer,
        try process.house.authority.issue("sluis://team/service/panel").peer,
        try process.house.authority.issue("sluis://woonstad/service/signals").peer,
      ]
      for peer in peers {
        let client = InProcess.client(of: casesRoutes, as: peer, group: EventLoops.shared)
        let error = await #expect(throws: RPCError.self) {
          try await client.call(
            CasesV1.Intake.openFromSignal, request,
            triage.options(CasesV1.Intake.openFromSignal.name, command: Random.id()))
        }
        #expect(error?.code == .permissionDenied)
        await client.shutdown()
      }
      // signals, with a proof for another of its methods.
      for method in [SignalsV1.Triage.getSignal.name, SignalsV1.Signals.filePerson.name] {
        let error = await #expect(throws: RPCError.self) {
          try await process.casesClient.call(
            CasesV1.Intake.openFromSignal, request,
            triage.options(method, of: "signals", command: Random.id()))
        }
        #expect(error?.reasons.map(\.description) == ["chain_not_allowed"], "\(method)")
      }
      #expect(try await process.casesCount("SELECT count(*) FROM household") == 0)
    }
  }

  @Test("goes back to where it stood when it was cut off before cases committed")
  func undone() async throws {
    try await SignalsProcess.with { process, triage in
      let signal = try await process.agreed(triage)
      try await SignalsProcess.tamper(process.casesPool, Self.cut)
      try await SignalsProcess.tamper(
        process.casesPool,
        "CREATE TRIGGER cut BEFORE INSERT ON household EXECUTE FUNCTION cut()")
      let command = Random.id()
      await #expect(throws: RPCError.self) {
        try await process.call(
          SignalsV1.Triage.openHousehold, SignalsProcess.opening(signal), triage, command: command)
      }
      #expect(try await process.count("SELECT count(*) FROM signal WHERE state = 5") == 1)
      try await SignalsProcess.tamper(process.casesPool, "DROP TRIGGER cut ON household")
      // Too young to be anybody's remains.
      let reconciler = SignalsReconciler(process.move)
      try await reconciler.reconcile(olderThan: .seconds(3_600))
      #expect(try await process.count("SELECT count(*) FROM signal WHERE state = 5") == 1)
      for _ in 0..<2 { try await reconciler.reconcile(olderThan: .zero) }
      #expect(try await process.count("SELECT count(*) FROM signal WHERE state = 4") == 1)
      #expect(try await process.count("SELECT count(*) FROM part") == 4)
      // Late, the call to cases of that command opens nothing.
      let ids = CommandIds(service: "signals", actor: triage.person.actor, command: command)
      let asked = Command(
        caller: triage.person.actor, id: command, method: SignalsV1.Triage.openHousehold.name,
        digest: RequestDigest.of(
          method: SignalsV1.Triage.openHousehold.name,
          payload: SignalsProcess.opening(signal).encoded()
        ).bytes
      ).underWay(by: process.read.log.identity.commands)
      await #expect(throws: RPCError.self) {
        try await process.casesClient.call(
          CasesV1.Intake.openFromSignal,
          CasesV1.OpenFromSignalRequest(
            household: CasesProcess.opening, note: "Te laat.", signal: signal.value),
          triage.options(
            SignalsV1.Triage.openHousehold.name, of: "signals",
            command: ids.command("move", of: asked.digest)))
      }
      #expect(try await process.casesCount("SELECT count(*) FROM household") == 0)
      // Asked anew it becomes a household after all.
      _ = try await process.call(
        SignalsV1.Triage.openHousehold, SignalsProcess.opening(signal, revision: 6), triage)
      #expect(try await process.casesCount("SELECT count(*) FROM household") == 1)
    }
  }

  @Test("is never answered with a plain no once it began: whoever asked repeats the command")
  func begun() async throws {
    try await SignalsProcess.with { process, triage in
      let signal = try await process.agreed(triage)
      // cases is away: of the call to it nothing was done, of the command something was.
      await process.casesClient.shutdown()
      let command = Random.id()
      for _ in 0..<2 {
        do {
          _ = try await process.call(
            SignalsV1.Triage.openHousehold, SignalsProcess.opening(signal), triage,
            command: command)
          Issue.record("it was answered")
        } catch let error as RPCError {
          #expect(error.code == .unavailable)
          #expect(error.reasons.first == Reason("outcome_unknown"), "\(error)")
          #expect(!error.reasons.contains(.notExecuted), "\(error)")
        }
        #expect(try await process.count("SELECT count(*) FROM signal WHERE state = 5") == 1)
      }
    }
  }

  @Test("is finished when it was cut off after cases committed", arguments: [false, true])
  func finished(byCommand: Bool) async throws {
    try await SignalsProcess.with { process, triage in
      let signal = try await process.agreed(triage)
      try await SignalsProcess.tamper(process.pool, Self.cut)
      try await SignalsProcess.tamper(
        process.pool,
        """
        CREATE TRIGGER cut BEFORE UPDATE ON signal FOR EACH ROW WHEN (NEW.state = 6)
        EXECUTE FUNCTION cut()
        """)
      let command = Random.id()
      await #expect(throws: RPCError.self) {
        try await process.call(
          SignalsV1.Triage.openHousehold, SignalsProcess.opening(signal), triage, command: command)
      }
      #expect(try await process.count("SELECT count(*) FROM signal WHERE state = 5") == 1)
      #expect(try await process.casesCount("SELECT count(*) FROM household") == 1)
      try await SignalsProcess.tamper(process.pool, "DROP TRIGGER cut ON signal")
      if byCommand {
        _ = try await process.call(
          SignalsV1.Triage.openHousehold, SignalsProcess.opening(signal), triage, command: command)
      } else {
        for _ in 0..<2 {
          try await SignalsReconciler(process.move).reconcile(olderThan: .zero)
        }
      }
      try await Self.expectMoved(process, signal)
    }
  }

  @Test("has its key destroyed later when consent could not do it at once")
  func erasedLater() async throws {
    try await SignalsProcess.with { process, triage in
      let signal = try await process.agreed(triage)
      try await SignalsProcess.tamper(process.house.pool, Self.cut)
      try await SignalsProcess.tamper(
        process.house.pool,
        "CREATE TRIGGER cut BEFORE INSERT ON erasure EXECUTE FUNCTION cut()")
      _ = try await process.call(
        SignalsV1.Triage.openHousehold, SignalsProcess.opening(signal), triage)
      #expect(try await process.count("SELECT count(*) FROM scope_to_erase") == 1)
      try await SignalsProcess.tamper(process.house.pool, "DROP TRIGGER cut ON erasure")
      try await SignalsReconciler(process.move).reconcile(olderThan: .zero)
      try await Self.expectMoved(process, signal)
    }
  }

  @Test("G10 has its key destroyed though somebody hides its scope meanwhile, in whatever way")
  func hidden() async throws {
    try await SignalsProcess.with { process, triage in
      let signal = try await process.agreed(triage)
      let pool = process.house.pool
      try await SignalsProcess.tamper(pool, Self.cut)
      try await SignalsProcess.tamper(
        pool, "CREATE TRIGGER cut BEFORE INSERT ON erasure EXECUTE FUNCTION cut()")
      // A task of before, so old that its scope may be gone, is not what this service signs.
      try await SignalsProcess.tamper(
        process.pool,
        """
        INSERT INTO scope_to_erase (scope, command, ground, at)
        SELECT id, id, 'x', clock_timestamp() - interval '2 days' FROM signal
        """)
      _ = try await process.call(
        SignalsV1.Triage.openHousehold, SignalsProcess.opening(signal), triage)
      try await SignalsProcess.tamper(pool, "DROP TRIGGER cut ON erasure")
      let reconciler = SignalsReconciler(process.move)
      var now = ContinuousClock.now
      for (hide, show): (StaticString, StaticString) in [
        (
          "UPDATE scope SET team = 'zuid' WHERE kind = 3",
          "UPDATE scope SET team = 'noord' WHERE kind = 3"
        ),
        (
          "CREATE TABLE hidden AS SELECT * FROM scope WHERE kind = 3",
          "SELECT 1"
        ),
        (
          "DELETE FROM scope WHERE kind = 3", "INSERT INTO scope SELECT * FROM hidden"
        ),
      ] {
        try await SignalsProcess.tamper(pool, hide)
        if hide.description.contains("CREATE") { continue }
        await #expect(throws: RPCError.self) {
          try await reconciler.reconcile(olderThan: .zero, at: now)
        }
        try await SignalsProcess.tamper(pool, show)
        #expect(try await process.count("SELECT count(*) FROM scope_to_erase") == 1)
        now += Respites.last
      }
      try await reconciler.reconcile(olderThan: .zero, at: now)
      try await Self.expectMoved(process, signal)
    }
  }

  @Test("says which team has another household that its person lives in, also when asked again")
  func known() async throws {
    try await SignalsProcess.with { process, triage in
      var replies: [SignalsV1.Stepped] = []
      let commands = Ids([Random.id(), Random.id()])
      for place in 0..<2 {
        let signal = try await process.agreed(triage)
        for _ in 0..<2 {
          replies.append(
            try await process.call(
              SignalsV1.Triage.openHousehold, SignalsProcess.opening(signal), triage,
              command: commands.ids[place]))
        }
      }
      #expect(replies[0] == replies[1] && replies[2] == replies[3])
      replies = [replies[0], replies[2]]
      #expect(replies[0].known.isEmpty)
      #expect(replies[1].known.map(\.team) == ["noord"])
      // Of the household that was opened now, and with a line for whom it was said of.
      let events = try await process.house.count(
        "SELECT count(*) FROM scope WHERE kind = 2 AND id = $1",
        .uuid(replies[1].known.first?.person ?? 0))
      #expect(events == 1)
    }
  }

  @Test("signals alone erases what stands alone, and no household")
  func eraseAlone() async throws {
    try await SignalsProcess.with { process, triage in
      let signal = try await process.agreed(triage)
      let done = try await process.call(
        SignalsV1.Triage.openHousehold, SignalsProcess.opening(signal), triage)
      let household = try #require(done.household)
      for scope in [household, Random.id()] {
        var options = CallOptions(lasting: .seconds(20))
        options.commandID = Random.id()
        let error = await #expect(throws: RPCError.self) {
          try await process.consent.call(
            ConsentV1.Directory.eraseScope,
            ConsentV1.EraseScopeRequest(scope: scope, ground: "moved_to_cases"), options)
        }
        #expect(error?.reasons.map(\.description) == ["scope_unknown"])
      }
      #expect(try await process.house.count("SELECT count(*) FROM scope WHERE state = 2") == 2)
    }
  }
}
