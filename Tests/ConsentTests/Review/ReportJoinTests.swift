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

@Suite("Who was behind a line of an access report")
struct ReportJoinTests {
  /// Records of somebody's looks at one household, written as a service writes them.
  private final class Looks: Sendable {
    let desk: ReviewHouse
    let home: Home
    let officer: Person
    let resident: Person

    init(_ desk: ReviewHouse) async throws {
      let anna = try await desk.house.addPerson("anna", .generalist)
      self.desk = desk
      self.home = try await desk.house.addHousehold(anna)
      self.officer = try await desk.house.addPerson("olga", .privacyOfficer)
      self.resident = try await desk.house.addPerson("jolanda", .resident)
      try await desk.make(self.resident, residentOf: self.home)
    }

    var index: UInt128 { self.desk.house.keys.auditIndex(.subject, self.home.household) }

    /// One call of one caller, in a trace that the caller chose.
    final class Look: Sendable {
      let trace: UInt128
      let span = UInt64.random(in: 1...UInt64.max)
      let actor = Random.id()
      let role: String
      let purpose: String

      init(in trace: UInt128, as role: String, _ purpose: String = "care_coordination") {
        self.trace = trace
        self.role = role
        self.purpose = purpose
      }
    }

    /// - Parameter other: somebody whose data it was to as well, if anybody's.
    func access(_ look: Look, andTo other: UInt128? = nil) -> Draft {
      Draft(
        LedgerV1.Access(
          traceID: look.trace, spanID: look.span, timeMs: WallClock.nowMs(), decision: Random.id(),
          actor: look.actor, organisation: self.desk.house.team, role: look.role,
          purpose: look.purpose, method: CasesV1.Cases.getHousehold.name,
          household: self.home.household,
          scopes: [self.home.household] + [other].compactMap(\.self), effect: .read),
        indexes: EntryHeader.Indexes(subject: self.index))
    }

    /// - Parameter parent: the call behind it; none for what a service does by itself.
    func line(_ look: Look, isAlone: Bool = false) -> Draft {
      Draft(
        LedgerV1.Processing(
          traceID: look.trace, spanID: UInt64.random(in: 1...UInt64.max),
          parentSpanID: isAlone ? nil : look.span, status: .ok,
          name: CasesV1.Cases.getHousehold.name, startTimeMs: WallClock.nowMs(),
          endTimeMs: WallClock.nowMs(), serviceName: "cases", serviceVersion: "1",
          processingActivityID: "x"),
        indexes: EntryHeader.Indexes(subject: self.index))
    }

    func record(_ drafts: [Draft]) async throws {
      for start in stride(from: 0, to: drafts.count, by: 200) {
        let some = drafts[start..<min(start + 200, drafts.count)]
        _ = try await self.desk.house.log.commit(deadline: House.soon) {
          (_, recorder) throws(PostgresError) in
          for draft in some { recorder.record(draft) }
        }.answer
      }
    }

    func pages(as person: Person? = nil) async throws -> [LedgerV1.ReportPage] {
      try await self.desk.settle()
      let purpose = person == nil ? "audit_review" : "subject_access"
      var pages: [LedgerV1.ReportPage] = []
      var query = LedgerV1.ReportQuery(household: self.home.household)
      repeat {
        let page = try await self.desk.ask(
          LedgerV1.Log.report, query, as: person ?? self.officer, purpose: purpose)
        pages.append(page)
        query.fromIndex = page.nextIndex
      } while query.fromIndex > 0
      return pages
    }

    /// The lines that say what somebody did, by the trace they chose.
    func lines(in trace: UInt128) async throws -> [LedgerV1.ReportLine] {
      try await self.pages().flatMap(\.lines).filter {
        $0.traceID == trace && ![.allowed, .refused].contains($0.kind)
      }
    }
  }

  private static func with(_ test: (Looks) async throws -> Void) async throws {
    try await ReviewHouse.with { try await test(try await Looks($0)) }
  }

  @Test("is the caller of that call, whatever else was done under one trace")
  func oneTrace() async throws {
    try await Self.with { looks in
      let trace = Random.id()
      let made = [
        Looks.Look(in: trace, as: "generalist"), Looks.Look(in: trace, as: "nurse", "safety"),
      ]
      try await looks.record(
        made.map { looks.access($0) } + made.reversed().map { looks.line($0) })
      let lines = try await looks.lines(in: trace)
      #expect(lines.count == 2)
      for look in made {
        let line = try #require(lines.first { $0.spanID == look.span })
        #expect(line.kind == .looked && line.role == look.role && line.purpose == look.purpose)
        #expect(line.actor == look.actor)
      }
    }
  }

  @Test("is not pushed out by seven hundred other accesses in the trace")
  func crowd() async throws {
    try await Self.with { looks in
      let trace = Random.id()
      let crowd = (0..<700).map { _ in Looks.Look(in: trace, as: "nurse") }
      let look = Looks.Look(in: trace, as: "generalist")
      try await looks.record(crowd.map { looks.access($0) })
      try await looks.record([looks.access(look), looks.line(look)])
      let lines = try await looks.lines(in: trace)
      #expect(lines.map(\.actor) == [look.actor] && lines.map(\.role) == ["generalist"])
    }
  }

  @Test("is nobody where the access is missing, and the system where there was no call")
  func unknown() async throws {
    try await Self.with { looks in
      let trace = Random.id()
      let other = Looks.Look(in: trace, as: "nurse")
      let (lost, alone) = (Looks.Look(in: trace, as: ""), Looks.Look(in: trace, as: ""))
      try await looks.record([
        looks.access(other), looks.line(lost), looks.line(alone, isAlone: true),
      ])
      let lines = try await looks.lines(in: trace)
      #expect(lines.map(\.kind) == [.unknown, .changed])
      #expect(lines.map(\.role) == ["", "service"] && lines.allSatisfy { $0.actor == nil })
      let told = try await looks.pages(as: looks.resident).flatMap(\.lines)
      #expect(told.filter { $0.kind == .unknown }.map(\.isFolded) == [true])
      let own = try #require(told.first { $0.traceID == trace })
      #expect(own.role == "service" && own.kind == .changed && !own.isFolded)
      #expect(told.filter { $0.traceID == trace }.count == 1)
    }
  }

  @Test("a call with more accesses than a page takes is told, and names nobody")
  func oneCallOfMany() async throws {
    try await Self.with { looks in
      let trace = Random.id()
      let (look, own) = (Looks.Look(in: trace, as: "nurse"), Looks.Look(in: trace, as: "intern"))
      try await looks.record(
        [looks.line(look)] + (0..<650).map { _ in looks.access(look) }
          + [looks.access(own), looks.line(own)])
      let lines = try await looks.lines(in: trace)
      #expect(lines.map(\.kind) == [.unknown, .looked])
      #expect(lines.map(\.actor) == [nil, own.actor])
      let told = try await looks.pages(as: looks.resident).flatMap(\.lines)
      #expect(told.filter(\.isFolded).map(\.kind) == [.unknown])
      #expect(told.filter { $0.traceID == trace }.map(\.role) == ["intern"])
    }
  }

  @Test("to a resident is not told where it was another's too, nor what others at home do")
  func others() async throws {
    try await Self.with { looks in
      let other = Random.id()
      let shelter = Looks.Look(in: Random.id(), as: "gateway", "safety")
      let partner = Looks.Look(in: Random.id(), as: "resident", "subject_access")
      let nurse = Looks.Look(in: Random.id(), as: "nurse")
      let own = Looks.Look(in: Random.id(), as: "gateway", "housing_stability")
      let lines = [shelter, partner, nurse, own]
      try await looks.record(
        [
          looks.access(shelter, andTo: other), looks.access(partner, andTo: other),
          looks.access(nurse, andTo: other), looks.access(own, andTo: looks.home.adult),
        ] + lines.map { looks.line($0) } + [looks.line(shelter)])
      let told = try await looks.pages(as: looks.resident).flatMap(\.lines)
      let folded = told.filter(\.isFolded)
      // Twice on one day is told once.
      #expect(folded.map(\.role) == ["gateway", "resident"])
      #expect(folded.allSatisfy { $0.entry == nil && $0.traceID == nil && $0.spanID == nil })
      #expect(folded.allSatisfy { $0.purpose.isEmpty && $0.method.isEmpty && $0.index == 0 })
      #expect(folded.allSatisfy { $0.organisation == nil && $0.leaf.isEmpty })
      #expect(folded.allSatisfy { $0.timeMs % 86_400_000 == 43_200_000 })
      let worker = try #require(told.first { $0.role == "nurse" })
      #expect(worker.traceID == nil && worker.method.isEmpty && !worker.isFolded)
      #expect(worker.organisation == looks.desk.house.team && worker.entry != nil)
      let whole = try #require(told.first { $0.traceID == own.trace })
      #expect(whole.purpose == "housing_stability" && whole.organisation != nil)
      // An officer has all of it.
      for look in lines {
        let line = try await looks.lines(in: look.trace).first
        #expect(line?.purpose == look.purpose && line?.actor == look.actor)
        #expect(line?.stored.isEmpty == false)
      }
      #expect(told.allSatisfy { $0.stored.isEmpty })
    }
  }

  @Test("counts what does not open, and what a search does not find")
  func unread() async throws {
    try await Self.with { looks in
      let trace = Random.id()
      let made = (0..<5).map { _ in Looks.Look(in: trace, as: "generalist") }
      try await looks.record(made.flatMap { [looks.access($0), looks.line($0)] })
      let whole = try await looks.pages(as: looks.resident)
      #expect(whole.allSatisfy { $0.unread == 0 })
      let told = whole.flatMap(\.lines).filter { $0.traceID == trace }.count
      #expect(told == 5)
      let entries = try await looks.lines(in: trace).compactMap(\.entry)
      // One body is other bytes, one entry is none, one is unlinked, one has another kind there.
      let statements: [StaticString] = [
        """
        UPDATE log_entry SET stored = set_byte(stored, 130, get_byte(stored, 130) # 1)
        WHERE entry = $1
        """,
        "UPDATE log_entry SET stored = decode(repeat('00', 80), 'hex') WHERE entry = $1",
        "UPDATE log_leaf SET subject = NULL WHERE entry = $1",
        "UPDATE log_leaf SET kind = 4 WHERE entry = $1",
      ]
      for (entry, statement) in zip(entries, statements) {
        try await Tamper(statement, entry).run(looks.desk.house)
      }
      let pages = try await looks.pages(as: looks.resident)
      #expect(pages.reduce(0) { $0 + Int($1.unread) } == 4)
      #expect(pages.flatMap(\.lines).filter { $0.traceID == trace }.count == 1)
    }
  }

  /// A statement of whoever owns the database.
  private final class Tamper: Sendable {
    let statement: StaticString
    let entry: UInt128

    init(_ statement: StaticString, _ entry: UInt128) {
      self.statement = statement
      self.entry = entry
    }

    func run(_ house: House) async throws {
      try await house.pool.transaction(deadline: House.soon) { (tx) throws(PostgresError) in
        try tx.execute(self.statement, .uuid(self.entry))
      }
    }
  }
}
