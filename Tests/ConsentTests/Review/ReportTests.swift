import Daemon
import Domain
import Ledger
import NIOCore
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent

@Suite("An access report")
struct ReportTests {
  /// A worker who looked, a colleague who was refused, a resident and an officer.
  private static func told(
    _ test: (ReviewHouse, Home, _ resident: Person, _ officer: Person, Asker) async throws -> Void
  ) async throws {
    try await ReviewHouse.with { desk in
      let house = desk.house
      let anna = try await house.addPerson("anna", .generalist)
      let bram = try await house.addPerson("bram", .generalist)
      let family = try await house.addHousehold(anna)
      let resident = try await house.addPerson("jolanda", .resident)
      try await desk.make(resident, residentOf: family)
      let officer = try await house.addPerson("olga", .privacyOfficer)
      let asker = try await Asker(house, anna)
      _ = try await asker.ask(family)
      let other = try await Asker(house, bram)
      _ = try await other.ask(family)
      try await test(desk, family, resident, officer, asker)
      await asker.leave()
      await other.leave()
    }
  }

  private static func page(
    _ desk: ReviewHouse, _ home: Home, as person: Person, purpose: String,
    of subject: UInt128? = nil
  ) async throws -> [LedgerV1.ReportLine] {
    try await desk.settle()
    return try await desk.ask(
      LedgerV1.Log.report, LedgerV1.ReportQuery(household: home.household, person: subject),
      as: person, purpose: purpose
    ).lines
  }

  /// Every decision about the household in the log, opened without any search column.
  private static func decisions(
    _ desk: ReviewHouse, about home: Home
  ) async throws -> [UInt128: LedgerV1.Decision] {
    let keys = desk.house.keys
    let stored = try await desk.house.pool.transaction(.readOnly, deadline: House.soon) {
      (tx) throws(PostgresError) in
      try tx.query(
        """
        SELECT e.entry, e.stored, k.sealed_key FROM log_entry e JOIN log_epoch k
          ON k.epoch = encode(substring(e.stored FROM 29 FOR 16), 'hex')::uuid
        """
      ).map { row throws(PostgresError) in
        (try row.uuid(0), try row.bytes(1), try row.bytes(2))
      }
    }
    var found: [UInt128: LedgerV1.Decision] = [:]
    for (id, bytes, box) in stored {
      let entry = try Entry(decoding: bytes)
      guard entry.header.kind == .decision else { continue }
      let epoch = try EpochKey(
        opening: box, epoch: entry.header.epoch, of: "consent", with: keys.reading)
      let place = epoch.place(service: "consent", entry: id, kind: 2)
      guard let body = try epoch.entryKey(entry.header.bytes).open(entry.body, at: place) else {
        continue
      }
      let decision = try LedgerV1.Decision(decoding: body)
      let own: Set<UInt128> = [home.household, home.adult]
      if !own.isDisjoint(with: decision.scopes) { found[id] = decision }
    }
    return found
  }

  @Test("has every decision about the household, and proves where each stands")
  func complete() async throws {
    try await Self.told { desk, home, resident, officer, _ in
      let lines = try await Self.page(
        desk, home, as: resident, purpose: "subject_access")
      // Its own asking came after what it shows, and is not shown.
      let decisions = try await Self.decisions(desk, about: home)
        .filter { $0.value.method != LedgerV1.Log.report.name }
      #expect(decisions.count == 2)
      let told = lines.filter { $0.kind == .allowed || $0.kind == .refused }
      #expect(Set(told.compactMap(\.entry)) == Set(decisions.keys))
      for line in told {
        let decision = line.entry.flatMap { decisions[$0] }
        #expect((line.kind == .allowed) == (decision?.outcome == .permit))
        #expect(line.timeMs == decision?.timeMs)
        #expect(line.purpose == "care_coordination")
        let hash = try await desk.house.pool.transaction(.readOnly, deadline: House.soon) {
          [index = Int64(line.index)] (tx) throws(PostgresError) in
          try tx.query("SELECT hash FROM log_leaf WHERE index = $1", .int8(index))
            .only { row throws(PostgresError) in try row.bytes(0) }
        }
        #expect(line.leaf == hash)
      }
      let refused = try #require(told.first { $0.kind == .refused })
      #expect(refused.reasons == ["not_permitted"] && refused.role == "generalist")
      let officers = try await Self.page(desk, home, as: officer, purpose: "audit_review")
      let seen = try #require(officers.first { $0.entry == refused.entry })
      #expect(seen.reasons == ["no_relation"] && seen.actor != nil)
    }
  }

  @Test("names no worker to a resident, and the reader to nobody but themselves")
  func names() async throws {
    try await Self.told { desk, home, resident, _, _ in
      let lines = try await Self.page(desk, home, as: resident, purpose: "subject_access")
      #expect(!lines.isEmpty && lines.allSatisfy { $0.actor == nil || $0.isOwn })
      // Nor by the one value that a worker has in the header of every entry.
      #expect(lines.allSatisfy { $0.stored.isEmpty })
    }
  }

  @Test("is a resident's of the household, an officer's, and nobody else's")
  func callers() async throws {
    try await Self.told { desk, home, resident, officer, asker in
      func refusal(_ person: Person, _ purpose: String, _ query: LedgerV1.ReportQuery)
        async throws -> [String]?
      {
        try await desk.refusal(LedgerV1.Log.report, query, as: person, purpose: purpose)
      }
      let query = LedgerV1.ReportQuery(household: home.household)
      #expect(try await refusal(resident, "subject_access", query) == nil)
      #expect(try await refusal(officer, "audit_review", query) == nil)
      #expect(try await refusal(resident, "audit_review", query) == ["purpose_not_for_role"])
      #expect(
        try await refusal(asker.person, "subject_access", query) == ["purpose_not_for_role"])
      #expect(
        try await refusal(asker.person, "care_coordination", query) == ["purpose_not_for_method"])
      let neighbour = try await desk.house.addPerson("buur", .resident)
      let other = try await desk.house.addHousehold(asker.person)
      try await desk.make(neighbour, residentOf: other)
      #expect(try await refusal(neighbour, "subject_access", query) == ["not_own_data"])
      // A person of the household whom the caller does not decide for, and one of another.
      let strange = LedgerV1.ReportQuery(household: home.household, person: other.adult)
      #expect(try await refusal(resident, "subject_access", strange) == ["not_own_data"])
      let unknown = LedgerV1.ReportQuery(household: Random.id())
      #expect(try await refusal(resident, "subject_access", unknown) == ["not_own_data"])
      let own = LedgerV1.ReportQuery(household: home.household, person: home.adult)
      #expect(try await refusal(resident, "subject_access", own) == nil)
    }
  }

  @Test("tells each household of a decision about several, found without a scan")
  func several() async throws {
    try await Self.told { desk, home, resident, officer, asker in
      let other = try await desk.house.addHousehold(asker.person)
      let request = ConsentV1.OpenRequest(
        serviceSession: asker.cases.session,
        parts: [GateTests.write(home, .housing), GateTests.write(other, .housing)])
      let reply = try await asker.open(request, asker.session.options(GateTests.change))
      let ofHome = try await Self.page(desk, home, as: officer, purpose: "audit_review")
      let ofOther = try await Self.page(desk, other, as: officer, purpose: "audit_review")
      for lines in [ofHome, ofOther] {
        let line = try #require(lines.first { $0.entry == reply.decision })
        #expect(line.kind == .allowed && line.actor == asker.person.actor)
      }
      // To somebody at home, who may know of their own alone, a permit about others too is none.
      let told = try await Self.page(desk, home, as: resident, purpose: "subject_access")
      #expect(!told.contains { $0.entry == reply.decision })
      // One whose decision is gone is counted.
      let lost = Boxed(reply.decision)
      try await desk.house.pool.transaction(deadline: House.soon) { (tx) throws(PostgresError) in
        try tx.execute("DELETE FROM log_leaf WHERE entry = $1", .uuid(lost.value))
      }
      let page = try await desk.ask(
        LedgerV1.Log.report, LedgerV1.ReportQuery(household: home.household), as: officer)
      #expect(page.unread > 0)
    }
  }

  /// How many entries of consent's log a search for the household finds.
  private static func traceCount(_ desk: ReviewHouse, _ home: Home) async throws -> Int64 {
    try await desk.settle()
    return try await desk.house.count(
      "SELECT count(*) FROM log_leaf WHERE subject = $1",
      .uuid(desk.house.keys.auditIndex(.subject, home.household)))
  }

  @Test("Z05 is in the household's trace once, however many pages it has")
  func once() async throws {
    try await Self.told { desk, home, resident, officer, _ in
      let before = try await Self.traceCount(desk, home)
      var query = LedgerV1.ReportQuery(household: home.household)
      let first = try await desk.ask(
        LedgerV1.Log.report, query, as: resident, purpose: "subject_access")
      let begun = try await Self.traceCount(desk, home)
      #expect(begun > before)
      query.report = first.report
      for _ in 0..<3 {
        let page = try await desk.ask(
          LedgerV1.Log.report, query, as: resident, purpose: "subject_access")
        #expect(page.report == first.report)
      }
      #expect(try await Self.traceCount(desk, home) == begun)
      // Each reading is in the log all the same.
      #expect(try await desk.house.events("report_read").count == 4)
      // Of somebody else's household, or somebody else's report, or changed: it begins anew.
      for (index, byte) in [(0, 1), (20, 1), (63, 1)] {
        query.report = first.report
        query.report[index] ^= UInt8(byte)
        let page = try await desk.ask(
          LedgerV1.Log.report, query, as: resident, purpose: "subject_access")
        #expect(page.report != query.report)
      }
      query.report = first.report
      let theirs = try await desk.ask(LedgerV1.Log.report, query, as: officer)
      #expect(theirs.report != first.report)
      let own = LedgerV1.ReportQuery(
        household: home.household, person: home.adult, report: first.report)
      let page = try await desk.ask(
        LedgerV1.Log.report, own, as: resident, purpose: "subject_access")
      #expect(page.report != first.report)
    }
  }

  @Test("is begun twelve times an hour by a resident, and by an officer as often as needed")
  func rate() async throws {
    try await Self.told { desk, home, resident, officer, _ in
      let query = LedgerV1.ReportQuery(household: home.household)
      let first = try await desk.ask(
        LedgerV1.Log.report, query, as: resident, purpose: "subject_access")
      try await desk.house.tamper("UPDATE report_count SET begun = 11")
      func refusal(_ query: LedgerV1.ReportQuery) async throws -> [String]? {
        try await desk.refusal(
          LedgerV1.Log.report, query, as: resident, purpose: "subject_access")
      }
      #expect(try await refusal(query) == nil)
      #expect(try await refusal(query) == ["too_many_reports"])
      // What was begun goes on, up to the pages of an hour.
      let more = LedgerV1.ReportQuery(household: home.household, report: first.report)
      #expect(try await refusal(more) == nil)
      try await desk.house.tamper("UPDATE report_count SET pages = 1200")
      #expect(try await refusal(more) == ["too_many_reports"])
      #expect(try await desk.refusal(LedgerV1.Log.report, query, as: officer) == nil)
      #expect(try await desk.house.count("SELECT count(*) FROM report_count") == 1)
    }
  }
}

/// An id, boxed: an async function must not spill one (docs/decisions/0004).
private final class Boxed: Sendable {
  let value: UInt128

  init(_ value: UInt128) { self.value = value }
}
