import Daemon
import Domain
import Ledger
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent
@testable import signals

@Suite("Who looked at a signal, in the report of the household that it became")
struct SignalReportTests {
  /// A household that came of a signal which somebody else filed, and the logs in order.
  private final class Moved: Sendable {
    let process: SignalsProcess
    let desk: ReviewHouse
    let signal: Boxed
    let home: Home
    let reporter: Person

    init(_ process: SignalsProcess, _ triage: PersonSession) async throws {
      self.process = process
      self.desk = ReviewHouse(process.house)
      let reporter = try await process.session("rosa", .generalist)
      self.reporter = reporter.person
      let filed = Boxed(
        try await process.call(
          SignalsV1.Signals.filePerson, SignalsProcess.filing(), reporter
        ).id)
      self.signal = filed
      // Whoever filed it looks again, in vain.
      let vain = try await process.reasons(
        SignalsV1.Triage.getSignal, SignalsV1.GetSignalRequest(signal: filed.value), reporter)
      #expect(vain == ["role_never"])
      try await process.take(filed, triage)
      for _ in 0..<2 {
        _ = try await process.call(
          SignalsV1.Triage.getSignal, SignalsV1.GetSignalRequest(signal: filed.value), triage)
      }
      _ = try await process.call(
        SignalsV1.Triage.invite, SignalsV1.StepRequest(signal: filed.value, revision: 2), triage)
      _ = try await process.call(
        SignalsV1.Triage.recordAnswer,
        SignalsV1.RecordAnswerRequest(signal: filed.value, revision: 3, agrees: true), triage)
      let done = try await process.call(
        SignalsV1.Triage.openHousehold, SignalsProcess.opening(filed), triage)
      let household = try #require(done.household)
      let adult = try await process.house.pool.transaction(.readOnly, deadline: House.soon) {
        (tx) throws(PostgresError) in
        try tx.query("SELECT id FROM scope WHERE kind = 2").only { row throws(PostgresError) in
          try row.uuid(0)
        }
      }
      self.home = Home(household: household, adult: adult)
    }

    /// Every line of a report of one log, and the reason of the first no.
    func lines(
      of service: String, as person: Person, purpose: String, person subject: UInt128? = nil
    ) async throws -> [LedgerV1.ReportLine] {
      let query = LedgerV1.ReportQuery(household: self.home.household, person: subject)
      let page: LedgerV1.ReportPage
      if service == "consent" {
        page = try await self.desk.ask(LedgerV1.Log.report, query, as: person, purpose: purpose)
      } else {
        page = try await self.process.call(
          LedgerV1.Log.report, query, try await person.session(by: self.process.holder),
          purpose: purpose)
      }
      #expect(page.nextIndex == 0 && page.unread == 0)
      return page.lines.filter { $0.scope == self.signal.value }
    }
  }

  private static func with(_ test: (Moved) async throws -> Void) async throws {
    try await SignalsProcess.with { process, triage in
      let moved = try await Moved(process, triage)
      let isSettled = try await eventually {
        let consent = try await process.house.count("SELECT count(*) FROM log_pending")
        let signals = try await process.count("SELECT count(*) FROM log_pending")
        return consent + signals == 0
      }
      #expect(isSettled)
      try await test(moved)
    }
  }

  @Test("G17 is there with when, in which role and how, and without whoever reported it")
  func resident() async throws {
    try await Self.with { moved in
      let resident = try await moved.process.house.addPerson("bram", .resident)
      try await moved.desk.make(resident, residentOf: moved.home)
      let lines = try await moved.lines(of: "signals", as: resident, purpose: "subject_access")
      let looks = lines.filter { $0.method == SignalsV1.Triage.getSignal.name }
      #expect(looks.count == 2)
      for look in looks {
        #expect(look.kind == .looked && look.role == "triage" && look.timeMs > 0)
        #expect(look.actor == nil && look.organisation == moved.process.house.team)
        #expect(!look.categories.contains(.reporter) && look.decision != nil)
      }
      // The move read the text, too.
      #expect(lines.contains { $0.method == SignalsV1.Triage.openHousehold.name })
      let own = try await moved.lines(of: "consent", as: resident, purpose: "subject_access")
      let decided = Set(own.filter { $0.kind == .allowed }.compactMap(\.entry))
      #expect(Set(looks.compactMap(\.decision)).isSubset(of: decided))
      for line in lines + own {
        #expect(line.role == "triage" || line.role == "service", "\(line.method)")
        #expect(!line.method.contains("FilePerson"))
      }
      // Of themselves alone nothing of it is asked.
      let alone = try await moved.lines(
        of: "signals", as: resident, purpose: "subject_access", person: moved.home.adult)
      #expect(alone.isEmpty)
    }
  }

  @Test("to an officer has that it was filed as well, and names nobody who did")
  func officer() async throws {
    try await Self.with { moved in
      let officer = try await moved.process.house.addPerson("olga", .privacyOfficer)
      let own = try await moved.lines(of: "consent", as: officer, purpose: "audit_review")
      let filed = own.filter { $0.method.contains("FilePerson") }
      #expect(!filed.isEmpty)
      for line in filed {
        #expect(line.actor == nil && line.organisation == nil && line.role.isEmpty)
      }
      let lines = try await moved.lines(of: "signals", as: officer, purpose: "audit_review")
      #expect(lines.contains { $0.kind == .looked && $0.actor != nil })
      let names = Set((lines + own).compactMap(\.actor))
      #expect(!names.contains(moved.reporter.actor))
    }
  }

  @Test("is of the household alone that came of it: no other can be said to")
  func origin() async throws {
    try await SignalsProcess.with { process, triage in
      let signal = try await process.agreed(triage)
      let other = try await process.session("zita", .triage, team: "zuid")
      func begin(
        _ session: PersonSession, _ method: String, of origin: UInt128
      ) async throws -> [String] {
        let client = InProcess.client(
          of: process.consentRoutes, as: try process.casesHolder.peer, group: EventLoops.shared)
        let request = ConsentV1.BeginHouseholdRequest(
          household: Random.id(),
          members: [
            ConsentV1.HouseholdMember(
              person: Random.id(), birthDate: Wire.Date(year: 1980, month: 1, day: 1))
          ], team: "noord", command: Random.id(), origin: origin)
        do {
          _ = try await client.call(
            ConsentV1.Directory.beginHousehold, request,
            session.options(method, of: "signals", command: Random.id()))
          await client.shutdown()
          return []
        } catch {
          await client.shutdown()
          return error.reasons.map(\.description)
        }
      }
      let method = SignalsV1.Triage.openHousehold.name
      #expect(try await begin(triage, method, of: Random.id()) == ["no_relation"])
      #expect(try await begin(other, method, of: signal.value) == ["no_relation"])
      #expect(try await begin(triage, method, of: signal.value) == [])
    }
  }
}
